import { describe, expect, it } from 'vitest';
import { completed, fast, overfitting, marginals, row, slow, walkForward } from '../testing/sweeps';
import { ticks, valuesLine, valueText, windowText } from './axis-text';
import { overfittingFigures, logitBars, ranks, scatter } from './overfitting';
import { bounds, evenMarks, marginalWords, path, points } from './marginal';
import { roomsOf, rowPath, verticals } from './parallel';
import { boundNumber, metricOf, metricText, rankable, SWEEP_METRICS } from './sweep-metrics';
import {
  keepText,
  keepWords,
  readKeep,
  readRule,
  readWhere,
  ruleText,
  whereText,
} from './sweep-rule';
import { cutWords, foldBars, foldRows, lengthWords, stitched } from './walk-forward';

const metrics = SWEEP_METRICS;
const sharpe = metricOf(metrics, 'sharpe');

describe('a metric', () => {
  it('is shown in its unit, and as a dash where it is undefined', () => {
    expect(metricText(metricOf(metrics, 'total_return'), 0.1234)).toBe('+12.34\u202f%');
    expect(metricText(metricOf(metrics, 'max_drawdown'), 0.25)).toBe('25.00\u202f%');
    expect(metricText(sharpe, null)).toBe('–');
    expect(metricOf(metrics, 'omega')).toMatchObject({ label: 'omega', unit: 'ratio' });
  });

  it('ranks only where more or less of it is better', () => {
    expect(rankable(metrics).map(({ key }) => key)).not.toContain('trades');
  });

  it('is bounded in percent where it is a fraction, without noise', () => {
    expect(boundNumber(metricOf(metrics, 'win_rate'), '55.5')).toBe(0.555);
    expect(keepText({ left: 'max_drawdown', sign: '<=', right: ' 7 ' }, metrics)).toBe(
      'max_drawdown <= 0.07',
    );
    expect(readKeep('max_drawdown<=0.07', metrics)).toEqual({
      left: 'max_drawdown',
      sign: '<=',
      right: '7',
    });
    expect(keepWords('max_drawdown <= 0.07', metrics)).toBe('Maximum drawdown is at most 7\u202f%');
    expect(keepWords('trades >= 30', metrics)).toBe('Closed trades is at least 30');
  });

  it('is compared by the signs that the server knows', () => {
    expect(readRule('fast<slow')).toEqual({ left: 'fast', sign: '<', right: 'slow' });
    expect(readRule('a != 3')?.sign).toBe('!=');
    expect(readRule('fast')).toBeNull();
    const params = [
      { name: 'drop', unit: 'fraction' },
      { name: 'fast', unit: 'bars' },
    ];
    for (const text of ['drop < 0.5', 'drop < fast', 'fast >= 3', 'drop < ']) {
      const rule = readWhere(text, params);
      expect(rule && whereText(rule, params)).toBe(text);
    }
    expect(readWhere('drop < 0.5', params)?.right).toBe('50');
    expect(ruleText({ left: 'a', sign: '>=', right: ' 3 ' })).toBe('a >= 3');
  });
});

describe('a value of an axis', () => {
  it('is read as what it is', () => {
    expect(valueText(fast, 10)).toBe('10');
    expect(valueText(fast, true)).toBe('on');
    expect(valueText({ kind: 'commission', unit: 'fraction' }, 0.0015)).toBe('0.15\u202f%');
    expect(valueText({ kind: 'setting', unit: 'fraction' }, 0.03)).toBe('3\u202f%');
    expect(valueText({ kind: 'setting', unit: '' }, 0.1 + 0.2)).toBe('0.3');
    expect(valueText({ kind: 'dates', unit: '' }, '..2015-12-31')).toBe('to 2015-12-31');
    expect(windowText('2016-01-01..')).toBe('from 2016-01-01');
    expect(windowText('2016-01-01..2017-01-01')).toBe('2016-01-01 to 2017-01-01');
    expect(valuesLine([fast, slow], row(4).values)).toBe('Fast period 10, Slow period 120');
  });

  it('is written out where there is room', () => {
    expect(ticks(10, 4)).toEqual([0, 3, 6, 9]);
    expect(ticks(3, 10)).toEqual([0, 1, 2]);
    expect(ticks(0, 10)).toEqual([]);
  });
});

describe('the effect of an axis', () => {
  it('shares one scale with the others, with room at both ends', () => {
    const all = bounds(marginals.axes);
    expect(all?.low).toBeLessThan(-0.4);
    expect(all?.high).toBeGreaterThan(0.9);
    expect(bounds([])).toBeNull();
  });

  it('lies in the middle of the room of each value, with gaps where it is not defined', () => {
    const box = { width: 300, height: 100 };
    const line = points([0, null, 1, 1], { low: 0, high: 1 }, box);
    expect(line).toEqual([
      { at: 0, x: 37.5, y: 100 },
      { at: 2, x: 187.5, y: 0 },
      { at: 3, x: 262.5, y: 0 },
    ]);
    expect(path(line)).toBe('M37.5 100.0M187.5 0.0L262.5 0.0');
  });

  it('is measured in even steps', () => {
    expect(evenMarks({ low: -0.42, high: 0.95 }, 4)).toEqual([0, 0.5]);
    expect(evenMarks({ low: 0, high: 1 }, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('is told by its best median', () => {
    const [first] = marginals.axes;
    expect(first && marginalWords(first, false)).toBe('Its median is best at 15.');
    expect(first && marginalWords(first, true)).toBe('Its median is best at 5.');
    expect(first && marginalWords({ ...first, median: [null, null, null] }, false)).toMatch(/No/);
  });
});

describe('parallel coordinates', () => {
  const rows = [row(1), row(3)];
  const lines = verticals([fast, slow, { ...slow, name: 'one', values: [1] }], sharpe, rows);
  const box = { width: 200, height: 100 };

  it('have a vertical for each axis that varies, and the metric', () => {
    expect(lines.map(({ name }) => name)).toEqual(['fast', 'slow', 'sharpe']);
    expect(lines[2]?.marks.map(({ value }) => value)).toEqual([-0.4, 0.9]);
  });

  it('have room for their words at both ends and in between', () => {
    const lines = [{ title: 'Fast' }, { title: 'Sharpe ratio, out of sample' }, { title: 'A' }];
    const { left, right, gap } = roomsOf(lines, [3, 0, 10]);
    expect(left).toBeGreaterThanOrEqual(3 * 6.8);
    expect(right).toBeGreaterThanOrEqual(10 * 6.8);
    expect(gap).toBeGreaterThanOrEqual((4 + 27) * 3.4);
  });

  it('lead each row from one to the next', () => {
    expect(rowPath(row(1), lines, box)).toBe('M0.0 50.0L100.0 100.0L200.0 0.0');
    expect(rowPath(row(5), lines, box)).toBe('M0.0 0.0L100.0 0.0');
  });

  it('put what has no order at even distances', () => {
    const kinds = { ...fast, name: 'fast', values: ['sma', 'ema', 'wma'] };
    const [kind] = verticals([kinds], sharpe, rows);
    expect(kind?.marks.map(({ place }) => place)).toEqual([0, 0.5, 1]);
    expect(kind?.place({ ...row(1), values: { fast: 'ema' } })).toBe(0.5);
    expect(kind?.place({ ...row(1), values: { fast: 'none' } })).toBeNull();
  });
});

describe('how far the best can be believed', () => {
  it('is told figure by figure, in plain words, with why one is missing', () => {
    const figures = overfittingFigures(overfitting);
    const value = (key: string) => figures.find((one) => one.key === key)?.value;
    expect(value('deflated')).toBe('87.30\u202f%');
    expect(value('effectiveTrials')).toBe('2.4');
    expect(value('sharpe')).toBe('0.0567');
    expect(value('minimumDays')).toBe('842 of 5,218 days');
    expect(figures.find((one) => one.key === 'probabilityOfLoss')).toMatchObject({
      value: 'not defined',
      why: 'there are too few days',
    });
    expect(figures.every(({ meaning }) => meaning.length > 20)).toBe(true);
  });

  it('counts splits on either side of zero', () => {
    expect(logitBars(overfitting).map(({ height, isOverfit }) => [height, isOverfit])).toEqual([
      [0.25, true],
      [0.5, true],
      [1, false],
      [0.75, false],
    ]);
  });

  it('leaves out the empty bars at the ends, and closes an open one', () => {
    const logits = [
      { from: null, to: -1, count: 0 },
      { from: -1, to: 0, count: 3 },
      { from: 0, to: null, count: 6 },
      { from: 1, to: 2, count: 0 },
    ];
    expect(logitBars({ logits }).map(({ from, to }) => [from, to])).toEqual([
      [-1, 0],
      [0, 0.5],
    ]);
    expect(logitBars({ logits: [{ from: 0, to: 1, count: 0 }] })).toEqual([]);
    expect(logitBars({ logits: [] })).toEqual([]);
  });

  it('plots only cells that have a ratio on both sides', () => {
    const points = { cell: [1, 2, 3], inSample: [1, null, 2], outOfSample: [2, 3, 1] };
    expect(scatter({ points }, 'rank').points).toEqual([
      { cell: 1, x: 0, y: 1 },
      { cell: 3, x: 1, y: 0 },
    ]);
    expect(scatter({ points }, 'ratio').points).toHaveLength(2);
  });

  it('compares ranks, equal ones in the middle of theirs', () => {
    expect(ranks([3, 1, 2])).toEqual([1, 0, 0.5]);
    expect(ranks([5, 5, 1])).toEqual([0.75, 0.75, 0]);
    expect(ranks([4])).toEqual([0]);
    expect(scatter(overfitting, 'rank').points[1]).toEqual({ cell: 1, x: 1, y: 0.75 });
  });

  it('keeps zero in sight of the ratios', () => {
    const plot = scatter({ points: { cell: [1], inSample: [2], outOfSample: [1] } }, 'ratio');
    expect(plot.low).toBeLessThan(0);
    expect(plot.high).toBeGreaterThan(2);
  });
});

describe('a walk forward', () => {
  it('lays its folds on one line of time', () => {
    const bars = foldBars(walkForward.folds);
    expect(bars[0]?.train.from).toBe(0);
    const last = bars[2]?.test;
    expect((last?.from ?? 0) + (last?.width ?? 0)).toBeCloseTo(1);
    expect(bars[1]?.test.from).toBeGreaterThan(bars[0]?.test.from ?? 1);
  });

  it('tells what each fold chose, and that one could choose nothing', () => {
    const [first, , last] = foldRows(walkForward.folds, [fast, slow], [sharpe]);
    expect(first).toMatchObject({
      train: '2001-01-01 to 2002-12-31',
      chosen: 'Fast period 10, Slow period 60',
      cell: 1,
      figures: [{ train: '0.90', test: '0.30' }],
    });
    expect(last).toMatchObject({ cell: null, figures: [{ train: '–', test: '–' }] });
    expect(last?.chosen).toMatch(/no cell/);
  });

  it('says how time was cut', () => {
    expect(cutWords(walkForward)).toBe(
      '3 folds: parameters chosen over 2 years moving along, then run over the next 1 year.',
    );
    expect([lengthWords('18m'), lengthWords('1w'), lengthWords('x')]).toEqual([
      '18 months',
      '1 week',
      'x',
    ]);
  });

  it('measures falls from the peak so far, also within a stretch', () => {
    expect(stitched(walkForward, null).drawdown).toEqual([0, 80 / 100 - 1, 0]);
    const part = stitched(walkForward, { from: 86_400_000, to: 86_400_000 });
    expect(part).toEqual({ time: [86_400_000], value: [80], drawdown: [80 / 100 - 1] });
  });
});

it('the small sweep of the tests is whole', () => {
  expect(completed.axes.reduce((size, axis) => size * axis.values.length, 1)).toBe(completed.cells);
});
