import type { Overfitting } from '../api/types';
import { count, NOT_DEFINED, percent, plural, ratio } from './format';

type Verdict = Overfitting['verdict'];

const VERDICT_WORDS: Record<Verdict, string> = {
  good: 'Good evidence',
  doubtful: 'Doubtful',
  bad: 'Probably chance',
  unknown: 'Cannot be determined',
};

/** The verdict in a word or two; its sentence stands beside it. */
export function verdictWords(verdict: Verdict): string {
  return VERDICT_WORDS[verdict];
}

/** A figure on how much the best of many trials is worth, with what it means. */
export interface OverfittingFigure {
  key: string;
  name: string;
  value: string;
  meaning: string;
  /** Why there is no value. */
  why: string | null;
}

const small = (value: number | null | undefined) =>
  value == null ? NOT_DEFINED : value.toFixed(4).replace('-', '\u2212');

/** The figures behind the verdict, each in plain words. */
export function overfittingFigures(overfitting: Overfitting): OverfittingFigure[] {
  const figure = (
    key: keyof Overfitting,
    name: string,
    value: string,
    meaning: string,
  ): OverfittingFigure => ({
    key,
    name,
    value,
    meaning,
    why: overfitting[key] == null ? (overfitting.undefined[key] ?? null) : null,
  });
  return [
    figure(
      'trials',
      'Trials',
      count(overfitting.trials),
      'Cells with a Sharpe ratio. The more are tried, the better the best looks by chance alone.',
    ),
    figure(
      'effectiveTrials',
      'Effective trials',
      count(overfitting.effectiveTrials),
      'As many independent ones. Cells that trade nearly alike count as one.',
    ),
    figure(
      'sharpe',
      'Sharpe ratio of a day',
      small(overfitting.sharpe),
      'Of the best cell: mean of its daily returns over their spread, not scaled to a year.',
    ),
    figure(
      'expectedMaximum',
      'Expected maximum of chance',
      small(overfitting.expectedMaximum),
      'What the best of so many worthless trials would be expected to show. The best should lie well above it.',
    ),
    figure(
      'probabilistic',
      'Probabilistic Sharpe ratio',
      percent(overfitting.probabilistic),
      'Chance that the true Sharpe ratio of the best cell is above 0, had it been the only trial.',
    ),
    figure(
      'deflated',
      'Deflated Sharpe ratio',
      percent(overfitting.deflated),
      'Chance that it is above the expected maximum of chance. Above 95 % it is hard to call luck.',
    ),
    figure(
      'overfitting',
      'Probability of overfitting',
      percent(overfitting.overfitting),
      `Share of splits in which the best in sample fell below the median out of sample, over ${plural(overfitting.overfittingTrials, 'cell')}. Worthless cells give about 50 %.`,
    ),
    figure(
      'minimumDays',
      'Track record needed',
      overfitting.minimumDays == null
        ? NOT_DEFINED
        : `${count(Math.ceil(overfitting.minimumDays))} of ${plural(overfitting.days, 'day')}`,
      recordWords(overfitting),
    ),
    figure(
      'probabilityOfLoss',
      'Probability of loss',
      percent(overfitting.probabilityOfLoss),
      'Share of splits in which the cell chosen in sample lost money out of sample.',
    ),
    figure(
      'slope',
      'Carried over',
      ratio(overfitting.slope),
      'Slope of the out-of-sample on the in-sample Sharpe ratio of the chosen cells: 1 when it is kept, 0 or less when nothing is.',
    ),
    figure(
      'rankCorrelation',
      'Rank correlation',
      ratio(overfitting.rankCorrelation),
      'Of cells in and out of sample: 1 when the order is kept, 0 when it is shuffled.',
    ),
  ];
}

function recordWords({ minimumDays, days }: Overfitting): string {
  const meaning = 'Days that would tell its Sharpe ratio from 0 at 95 %';
  if (minimumDays == null) return `${meaning}.`;
  return minimumDays <= days
    ? `${meaning}; the data has enough.`
    : `${meaning}; the data is too short.`;
}

/** A bar of the histogram: its height as a share of the highest, and the side that it speaks for. */
export interface LogitBar {
  from: number;
  to: number;
  count: number;
  height: number;
  isOverfit: boolean;
}

/**
 * Below 0 the cell chosen in sample lies in the worse half out of sample. Empty bars at the ends
 * are left out; one that is open to a side is drawn as wide as its neighbours.
 */
export function logitBars({ logits }: Pick<Overfitting, 'logits'>): LogitBar[] {
  const counts = logits.map((bin) => bin.count);
  const first = counts.findIndex((count) => count > 0);
  const most = Math.max(...counts);
  return logits
    .map((bin) => ({
      from: bin.from ?? (bin.to ?? 0) - OPEN_WIDTH,
      to: bin.to ?? (bin.from ?? 0) + OPEN_WIDTH,
      count: bin.count,
      height: bin.count / most,
    }))
    .slice(Math.max(0, first), counts.findLastIndex((count) => count > 0) + 1)
    .map((bar) => ({ ...bar, isOverfit: (bar.from + bar.to) / 2 < 0 }));
}

const OPEN_WIDTH = 0.5;

/** Cells in and out of sample, by their ratios or by their ranks (0 the worst, 1 the best). */
export interface Scatter {
  points: { cell: number; x: number; y: number }[];
  low: number;
  high: number;
}

export function scatter({ points }: Pick<Overfitting, 'points'>, by: 'ratio' | 'rank'): Scatter {
  const placed = points.cell.flatMap((cell, at) => {
    const [x, y] = [points.inSample[at], points.outOfSample[at]];
    return x == null || y == null ? [] : [{ cell, x, y }];
  });
  if (by === 'rank') {
    const [xs, ys] = [ranks(placed.map(({ x }) => x)), ranks(placed.map(({ y }) => y))];
    const ranked = placed.map(({ cell }, at) => ({ cell, x: xs[at] ?? 0, y: ys[at] ?? 0 }));
    return { points: ranked, low: 0, high: 1 };
  }
  const all = placed.flatMap(({ x, y }) => [x, y]);
  const [low, high] = [Math.min(...all, 0), Math.max(...all, 0)];
  const room = (high - low || 1) * 0.05;
  return { points: placed, low: low - room, high: high + room };
}

/** Ranks from 0, the lowest, to 1; equal ones share the middle of theirs. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranked = new Array<number>(values.length).fill(0);
  const last = Math.max(1, values.length - 1);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (order[end + 1]?.value === order[start]?.value) end++;
    for (let at = start; at <= end; at++) {
      const place = order[at]?.at;
      if (place !== undefined) ranked[place] = (start + end) / 2 / last;
    }
    start = end + 1;
  }
  return ranked;
}
