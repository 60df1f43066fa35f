import { describe, expect, it } from 'vitest';
import { completed, fast } from '../testing/sweeps';
import { metricOf } from './sweep-metrics';
import { atTexts, direction, initialView, pressed, readView, viewQuery } from './sweep-view';

const stop = { ...fast, name: 'stop', values: [1, 2, 3] };
const sweep = { ...completed, axes: [...completed.axes, stop] };
const plain = initialView(sweep);
const sharpe = metricOf([], 'sharpe');
const drawdown = metricOf([], 'max_drawdown');
const trades = metricOf([], 'trades');

describe('the choices on the page of a sweep', () => {
  it('need no word in the address while nothing was chosen', () => {
    expect(String(viewQuery(plain, sweep))).toBe('');
    expect(readView(new URLSearchParams(), sweep)).toEqual(plain);
    expect(plain).toMatchObject({ x: 'fast', y: 'slow', sort: 'sharpe', metric: 'sharpe' });
    expect(plain.columns.filter((key) => key === 'sharpe')).toHaveLength(1);
  });

  it('come back from the address as they were', () => {
    const view = {
      ...plain,
      sort: 'max_drawdown',
      order: 'worst',
      filters: ['trades >= 30', 'calmar > 1'],
      offset: 40,
      columns: ['sharpe', 'sqn'],
      metric: 'calmar',
      x: 'stop',
      y: 'fast',
      others: 'fixed',
      at: { slow: 1 },
      cell: 4,
    } as const;
    const query = new URLSearchParams(String(viewQuery(view, sweep)));
    expect(readView(query, sweep)).toEqual(view);
    expect(atTexts(view)).toEqual(['slow:1']);
  });

  it('are as if they were not there where they make no sense', () => {
    const query = new URLSearchParams(
      'sort=nothing&order=up&columns=a,b&x=nothing&others=all&at=slow:9&at=x&cell=-1&offset=1e3',
    );
    expect(readView(query, sweep)).toEqual(plain);
  });

  it('never lay a map over the same axis twice', () => {
    const view = readView(new URLSearchParams('x=slow&y=slow'), sweep);
    expect([view.x, view.y]).toEqual(['slow', 'fast']);
  });

  it('have no map with one axis', () => {
    const one = { ...sweep, axes: [fast] };
    expect(readView(new URLSearchParams(), one)).toMatchObject({ x: null, y: null });
  });
});

describe('a press on the head of a column', () => {
  it('asks for the best first, then for the worst', () => {
    const first = pressed(plain, drawdown);
    expect(first).toEqual({ sort: 'max_drawdown', order: 'best' });
    expect(pressed({ ...plain, ...first }, drawdown).order).toBe('worst');
    expect(pressed(plain, trades)).toEqual({ sort: 'trades', order: 'descending' });
  });

  it('is told to a reader of the screen as the way the numbers go', () => {
    expect(direction('best', sharpe)).toBe('descending');
    expect(direction('best', drawdown)).toBe('ascending');
    expect(direction('worst', drawdown)).toBe('descending');
    expect(direction('ascending', sharpe)).toBe('ascending');
  });
});
