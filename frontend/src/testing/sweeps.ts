import type {
  Axis,
  CellsPage,
  Fold,
  HeatMap,
  Overfitting,
  Marginals,
  Neighbourhood,
  Row,
  Sweep,
  SweepProgress,
  WalkForward,
} from '../api/types';
import { SWEEP_METRICS } from '../model/sweep-metrics';

/* A small sweep for tests: two parameters of SmaCross, 3 by 2 cells, the sixth of which failed. */

export const fast: Axis = {
  name: 'fast',
  label: 'Fast period',
  unit: 'bars',
  kind: 'param',
  values: [5, 10, 15],
};

export const slow: Axis = {
  name: 'slow',
  label: 'Slow period',
  unit: 'bars',
  kind: 'param',
  values: [60, 120],
};

export const SHARPES = [0.2, 0.9, 0.85, -0.4, 0.5, null] as const;

export function row(cell: number): Row {
  const sharpe = SHARPES[cell] ?? null;
  return {
    cell,
    values: { fast: fast.values[cell % 3] ?? 0, slow: slow.values[Math.floor(cell / 3)] ?? 0 },
    metrics: {
      sharpe,
      total_return: sharpe === null ? null : sharpe / 2,
      max_drawdown: sharpe === null ? null : 0.25,
      trades: sharpe === null ? null : 40 + cell,
    },
    fault: sharpe === null ? 'the fast period is above the slow one' : null,
  };
}

export const completed: Sweep = {
  id: '0192f0c4-8d1e-7b6a-9c3d-2f1e0a9b8c7d',
  name: 'Averages',
  kind: 'sweep',
  strategy: 'SmaCross',
  data: { price: 'sp500-daily' },
  state: 'completed',
  paused: false,
  createdAt: 1_764_000_000_000,
  startedAt: 1_764_000_001_000,
  finishedAt: 1_764_000_003_000,
  reason: null,
  cells: 6,
  done: 6,
  failed: 1,
  reused: 2,
  cellsPerSecond: 3000,
  rankBy: 'sharpe',
  best: row(1),
  axes: [fast, slow],
  where: ['fast < slow'],
  keep: ['trades >= 30'],
  sampling: { method: 'grid', cells: null, seed: null },
  outOfSample: 0.3,
  metrics: [...SWEEP_METRICS],
  request: {
    strategy: 'SmaCross',
    data: { price: 'sp500-daily' },
    params: {},
    axes: [
      { name: 'fast', from: 5, to: 15, step: 5 },
      { name: 'slow', values: [60, 120] },
    ],
  },
};

export const running: Sweep = {
  ...completed,
  state: 'running',
  finishedAt: null,
  done: 2,
  failed: 0,
  reused: 0,
  cellsPerSecond: 1,
  best: row(1),
};

export function progress(part: Partial<SweepProgress>): SweepProgress {
  return {
    state: 'running',
    paused: false,
    done: 2,
    cells: 6,
    failed: 0,
    cellsPerSecond: 1,
    secondsLeft: 4,
    best: row(1),
    ...part,
  };
}

export const cellsPage: CellsPage = {
  total: 6,
  matching: 5,
  rows: [row(1), row(2), row(4), row(0), row(3)],
};

export const heatMap: HeatMap = {
  x: fast,
  y: slow,
  xStep: 1,
  yStep: 1,
  metric: 'sharpe',
  others: 'best',
  values: [
    [0.2, 0.9, 0.85],
    [-0.4, 0.5, null],
  ],
  cells: [
    [0, 1, 2],
    [3, 4, -1],
  ],
  counts: [
    [1, 1, 1],
    [1, 1, 0],
  ],
};

export const marginals: Marginals = {
  metric: 'sharpe',
  axes: [
    {
      axis: fast,
      best: [0.2, 0.9, 0.85],
      mean: [-0.1, 0.7, 0.85],
      median: [-0.1, 0.7, 0.85],
      worst: [-0.4, 0.5, 0.85],
      counts: [2, 2, 1],
    },
    {
      axis: slow,
      best: [0.9, 0.5],
      mean: [0.65, 0.05],
      median: [0.85, 0.05],
      worst: [0.2, -0.4],
      counts: [3, 2],
    },
  ],
};

export const neighbourhood: Neighbourhood = {
  cell: 1,
  value: 0.9,
  plateau: 0.62,
  near: [
    { cell: 0, values: row(0).values, value: 0.2 },
    { cell: 2, values: row(2).values, value: 0.85 },
    { cell: 4, values: row(4).values, value: 0.5 },
  ],
  unranked: 0,
  edges: [{ axis: 'slow', last: false, value: 60 }],
  warning: 'The best cell lies at the first value of Slow period (60); lower ones might be better.',
};

export const overfitting: Overfitting = {
  trials: 5,
  effectiveTrials: 2.4,
  best: 1,
  sharpe: 0.0567,
  expectedMaximum: 0.0213,
  probabilistic: 0.991,
  deflated: 0.873,
  minimumDays: 841.2,
  days: 5218,
  overfitting: 0.31,
  overfittingTrials: 5,
  logits: [
    { from: -2, to: -1, count: 10 },
    { from: -1, to: 0, count: 20 },
    { from: 0, to: 1, count: 40 },
    { from: 1, to: 2, count: 30 },
  ],
  slope: 0.42,
  probabilityOfLoss: null,
  rankCorrelation: 0.55,
  points: {
    cell: [0, 1, 2, 3, 4],
    inSample: [0.2, 1.1, 0.9, -0.3, 0.6],
    outOfSample: [0.1, 0.4, 0.7, -0.6, 0.3],
  },
  undefined: { probabilityOfLoss: 'there are too few days' },
  verdict: 'doubtful',
  sentence: 'The best cell may owe much to chance: its deflated Sharpe ratio is 87 %.',
};

function fold(year: number, cell: number): Fold {
  return {
    trainFrom: `${year}-01-01`,
    trainTo: `${year + 1}-12-31`,
    testFrom: `${year + 2}-01-01`,
    testTo: `${year + 2}-12-31`,
    cell,
    values: row(cell).values,
    train: row(cell).metrics,
    test: { ...row(cell).metrics, sharpe: 0.3 },
  };
}

export const walkForward: WalkForward = {
  mode: 'rolling',
  train: '2y',
  test: '1y',
  folds: [fold(2001, 1), fold(2002, 2), { ...fold(2003, -1), values: {}, train: {}, test: null }],
  equity: { time: [0, 86_400_000, 172_800_000], value: [100, 80, 120] },
  metrics: { sharpe: 0.31, total_return: 0.2 },
  efficiency: 0.44,
  sentence: 'Out of sample the parameters kept 44 % of what they promised.',
};
