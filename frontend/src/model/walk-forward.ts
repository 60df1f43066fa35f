import type { Axis, Fold, SweepMetric, WalkForward } from '../api/types';
import { valuesLine } from './axis-text';
import { plural } from './format';
import { metricText } from './sweep-metrics';

/** Where a fold lies on the line of time, in shares of it from 0 to 1. */
export interface FoldBar {
  number: number;
  train: { from: number; width: number };
  test: { from: number; width: number };
}

/** The folds on one line of time, from the first day of training to the last of the tests. */
export function foldBars(folds: readonly Fold[]): FoldBar[] {
  const times = folds.map((fold) => ({
    trainFrom: Date.parse(fold.trainFrom),
    trainTo: Date.parse(fold.trainTo),
    testFrom: Date.parse(fold.testFrom),
    testTo: Date.parse(fold.testTo),
  }));
  const first = Math.min(...times.map(({ trainFrom }) => trainFrom));
  const last = Math.max(...times.map(({ testTo }) => testTo));
  const share = (from: number, to: number) => ({
    from: (from - first) / (last - first || 1),
    width: (to - from) / (last - first || 1),
  });
  return times.map((fold, at) => ({
    number: at + 1,
    train: share(fold.trainFrom, fold.trainTo),
    test: share(fold.testFrom, fold.testTo),
  }));
}

const UNITS: Record<string, string> = { d: 'day', w: 'week', m: 'month', y: 'year' };

/** A length of time in words: `18m` is `18 months`. */
export function lengthWords(length: string): string {
  const match = /^(\d+)([dwmy])$/.exec(length);
  const unit = UNITS[match?.[2] ?? ''];
  return match && unit ? plural(Number(match[1]), unit) : length;
}

/** How time was cut, in a sentence. */
export function cutWords({ mode, train, test, folds }: WalkForward): string {
  const kind = mode === 'rolling' ? 'moving along' : 'from the first day on';
  return `${plural(folds.length, 'fold')}: parameters chosen over ${lengthWords(train)} ${kind}, then run over the next ${lengthWords(test)}.`;
}

/** A row of the table of folds. */
export interface FoldRow {
  number: number;
  train: string;
  test: string;
  chosen: string;
  cell: number | null;
  /** Why the test was not run. */
  fault: string | null;
  figures: { train: string; test: string }[];
}

export function foldRows(
  folds: readonly Fold[],
  axes: readonly Axis[],
  metrics: readonly SweepMetric[],
): FoldRow[] {
  const day = (text: string) => text.slice(0, 10);
  return folds.map((fold, at) => {
    const chosen = valuesLine(
      axes.filter(({ kind }) => kind !== 'dates'),
      fold.values,
    );
    return {
      number: at + 1,
      train: `${day(fold.trainFrom)} to ${day(fold.trainTo)}`,
      test: `${day(fold.testFrom)} to ${day(fold.testTo)}`,
      chosen: chosen === '' ? 'nothing: no cell could be ranked' : chosen,
      fault: fold.fault ?? null,
      cell: chosen === '' ? null : (fold.cell ?? null),
      figures: metrics.map((metric) => ({
        train: metricText(metric, fold.train[metric.key]),
        test: metricText(metric, fold.test?.[metric.key]),
      })),
    };
  });
}

/** A series of the account's value with how far it was below its peak. */
export interface Stitched {
  time: number[];
  value: number[];
  drawdown: number[];
}

/** The joined tests, or the stretch of them that is looked at. */
export function stitched(
  { equity }: Pick<WalkForward, 'equity'>,
  zoom: { from: number; to: number } | null,
): Stitched {
  const all: Stitched = { time: [], value: [], drawdown: [] };
  let peak = Number.NEGATIVE_INFINITY;
  equity.time.forEach((time, at) => {
    const value = equity.value[at] ?? 0;
    peak = Math.max(peak, value);
    if (zoom !== null && (time < zoom.from || time > zoom.to)) return;
    all.time.push(time);
    all.value.push(value);
    all.drawdown.push(peak > 0 ? value / peak - 1 : 0);
  });
  return all;
}
