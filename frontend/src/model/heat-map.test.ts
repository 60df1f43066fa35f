import { describe, expect, it } from 'vitest';
import type { HeatMap } from '../api/types';
import { fast, heatMap, slow } from '../testing/sweeps';
import { colourScale, mixed, placeOn, readRgb, scaleMarks } from './colour-scale';
import {
  bestPlace,
  cellAt,
  fieldWords,
  firstAxes,
  mapWords,
  moved,
  outline,
  placeAt,
  plateau,
} from './heat-map';
import { metricOf } from './sweep-metrics';

const sharpe = metricOf([], 'sharpe');
const drawdown = metricOf([], 'max_drawdown');
const trades = metricOf([], 'trades');

describe('the colours of a map', () => {
  it('have zero in the middle where values lie on both sides of it', () => {
    const scale = colourScale([-0.5, 0.25, 2, null], sharpe);
    expect(scale).toMatchObject({ kind: 'diverging', low: -2, high: 2 });
    expect(scale && placeOn(scale, 0)).toBe(0.5);
    expect(scale && placeOn(scale, 2)).toBe(1);
  });

  it('go from the least good to the best otherwise', () => {
    const up = colourScale([1, 2, 3], sharpe);
    expect(up).toMatchObject({ kind: 'sequential', low: 1, high: 3 });
    expect(up && placeOn(up, 3)).toBe(1);
    const down = colourScale([0.1, 0.3], drawdown);
    expect(down && [placeOn(down, 0.1), placeOn(down, 0.3)]).toEqual([1, 0]);
    expect(down && scaleMarks(down)).toEqual([0.3, 0.2, 0.1]);
    expect(colourScale([-3, 4], trades)?.kind).toBe('sequential');
  });

  it('are not spoilt by a few far values of many, which the legend tells of', () => {
    const many = Array.from({ length: 100 }, (_, at) => 1 + at / 100);
    const scale = colourScale([...many, 1000], sharpe);
    expect(scale?.high).toBeLessThan(2);
    expect(scale?.isCut).toEqual({ low: true, high: true });
    expect(scale && placeOn(scale, 1000)).toBe(1);
  });

  it('exist for one value and for equal ones, and not for none', () => {
    const scale = colourScale([2, 2], sharpe);
    expect(scale && placeOn(scale, 2)).toBe(0.5);
    expect(colourScale([null], sharpe)).toBeNull();
  });

  it('are mixed between their neighbours', () => {
    const stops = [
      readRgb('rgb(0, 0, 0)'),
      readRgb('rgba(100, 50, 0, 0.5)'),
      [200, 50, 0],
    ] as const;
    expect(mixed(stops, 0)).toBe('rgb(0, 0, 0)');
    expect(mixed(stops, 0.25)).toBe('rgb(50, 25, 0)');
    expect(mixed(stops, 0.75)).toBe('rgb(150, 50, 0)');
    expect(mixed(stops, 7)).toBe('rgb(200, 50, 0)');
  });
});

describe('what a map points out', () => {
  it('is its best field, which for a drawdown is the lowest', () => {
    expect(bestPlace(heatMap, 'higher')).toEqual({ x: 1, y: 0 });
    expect(bestPlace(heatMap, 'lower')).toEqual({ x: 0, y: 1 });
  });

  it('is the plateau: what keeps nine tenths of the best advantage over the median', () => {
    // The median is 0.5, so 0.9 − 0.1 · 0.4 = 0.86 is the least.
    expect(plateau(heatMap, 'higher')).toEqual([
      [false, true, false],
      [false, false, false],
    ]);
    const flatter: HeatMap = { ...heatMap, values: [[0.2, 0.9, 0.87], heatMap.values[1] ?? []] };
    expect(plateau(flatter, 'higher')?.[0]).toEqual([false, true, true]);
  });

  it('is no plateau where nothing stands out', () => {
    expect(plateau({ ...heatMap, values: [[1, 1, 1]] }, 'higher')).toBeNull();
    expect(plateau({ ...heatMap, values: [[null]] }, 'higher')).toBeNull();
  });

  it('is drawn around, the first row at the bottom', () => {
    const rows = [
      [true, true],
      [false, false],
    ];
    expect(outline(rows)).toBe('M0 1h1M0 2h1M0 1v1M1 1h1M1 2h1M2 1v1');
    expect(outline([[false]])).toBe('');
  });
});

describe('moving over a map', () => {
  it('follows the keys and stays on it', () => {
    const from = { x: 1, y: 0 };
    const to = (key: string) => moved(from, key, 3, 2);
    expect(to('ArrowUp')).toEqual({ x: 1, y: 1 });
    expect(to('ArrowDown')).toEqual(from);
    expect(to('ArrowRight')).toEqual({ x: 2, y: 0 });
    expect(to('Home')).toEqual({ x: 0, y: 0 });
    expect(to('End')).toEqual({ x: 2, y: 0 });
    expect(to('PageUp')).toEqual({ x: 1, y: 1 });
    expect(to('Tab')).toBeNull();
  });

  it('finds the field under the pointer', () => {
    const size = { width: 300, height: 100 };
    expect(placeAt({ x: 150, y: 90 }, size, heatMap)).toEqual({ x: 1, y: 0 });
    expect(placeAt({ x: 10, y: 10 }, size, heatMap)).toEqual({ x: 0, y: 1 });
    expect(placeAt({ x: 301, y: 10 }, size, heatMap)).toBeNull();
  });

  it('reads out the field', () => {
    expect(fieldWords(heatMap, sharpe, { x: 1, y: 0 })).toBe(
      'Fast period 10, Slow period 60: Sharpe ratio 0.90',
    );
    expect(fieldWords(heatMap, sharpe, { x: 2, y: 1 })).toMatch(/no ranked cell here$/);
    const several = { ...heatMap, counts: [[1, 6, 1]] };
    expect(fieldWords(several, sharpe, { x: 1, y: 0 })).toMatch(/0.90, the best of 6 cells$/);
    expect(mapWords(heatMap, sharpe)).toMatch(/Best: Fast period 10, .* 0.90\.$/);
  });

  it('opens the cell behind it', () => {
    expect(cellAt(heatMap, { x: 1, y: 0 })).toBe(1);
    expect(cellAt(heatMap, { x: 2, y: 1 })).toBeNull();
  });
});

describe('the axes that a map begins with', () => {
  const dates = { ...fast, name: 'dates', kind: 'dates', values: ['..2010', '2011..'] } as const;

  it('are the first two parameters', () => {
    const axes = firstAxes([{ ...dates, values: [...dates.values] }, fast, slow]);
    expect(axes?.map(({ name }) => name)).toEqual(['fast', 'slow']);
  });

  it('are others where there are too few, and none with one to choose', () => {
    const axes = firstAxes([{ ...dates, values: [...dates.values] }, fast]);
    expect(axes?.map(({ name }) => name)).toEqual(['fast', 'dates']);
    expect(firstAxes([fast, { ...slow, values: [60] }])).toBeNull();
  });
});
