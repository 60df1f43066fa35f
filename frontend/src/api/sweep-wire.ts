import type { components } from './schema.gen';

/* What the back end sends of sweeps. One place, so that generated types can take its place. */

type Schemas = components['schemas'];
type AxisValue = Schemas['ParamValue'];
type BacktestRequest = Schemas['BacktestRequest'];

/** A number for each metric by its key; null where it is undefined. */
export type Metrics = Record<string, number | null>;
export type AxisValues = Record<string, AxisValue>;

export interface AxisRequest {
  name?: string | null;
  from?: number | null;
  to?: number | null;
  step?: number | null;
  /** Makes a log scale of so many numbers. */
  count?: number | null;
  values?: AxisValue[] | null;
}

export interface SamplingRequest {
  method?: 'grid' | 'random' | 'latin' | 'guided' | null;
  cells?: number | null;
  seed?: number | null;
}

export interface WalkForwardRequest {
  mode?: 'rolling' | 'anchored' | null;
  train?: string | null;
  test?: string | null;
}

export interface SweepRequest extends BacktestRequest {
  axes?: AxisRequest[] | null;
  where?: string[] | null;
  keep?: string[] | null;
  sampling?: SamplingRequest | null;
  rankBy?: string | null;
  outOfSample?: number | null;
  walkForward?: WalkForwardRequest | null;
}

export interface Estimate {
  combinations: number;
  cells: number;
  bars: number;
  seconds: number;
  memoryBytes: number;
  storedBytes: number;
}

export interface Row {
  cell: number;
  values: AxisValues;
  metrics: Metrics;
  fault?: string | null;
}

/** A row with the request that runs its cell alone. */
export interface Cell extends Row {
  request: Schemas['BacktestRequest'];
}

export interface SweepSummary {
  id: string;
  name: string;
  kind: 'sweep' | 'walk_forward';
  strategy: string;
  data: Record<string, string>;
  state: Schemas['Job']['state'];
  paused: boolean;
  createdAt: number;
  cells: number;
  done: number;
  rankBy: string;
  best?: Row | null;
}

export interface SweepsPage {
  sweeps: SweepSummary[];
  more: boolean;
}

export interface Axis {
  name: string;
  label: string;
  unit: string;
  kind: 'param' | 'data' | 'dates' | 'cash' | 'commission' | 'size' | 'setting';
  values: AxisValue[];
}

export interface SweepMetric {
  key: string;
  label: string;
  unit: Schemas['Metric']['unit'];
  better: 'higher' | 'lower' | 'neither';
}

export interface Sweep extends SweepSummary {
  startedAt?: number | null;
  finishedAt?: number | null;
  reason?: string | null;
  failed: number;
  reused: number;
  cellsPerSecond?: number | null;
  axes: Axis[];
  where: string[];
  keep: string[];
  sampling: SamplingRequest;
  outOfSample: number;
  metrics: SweepMetric[];
  request: SweepRequest;
}

export interface SweepProgress {
  state: Schemas['Job']['state'];
  paused: boolean;
  done: number;
  cells: number;
  failed: number;
  cellsPerSecond?: number | null;
  secondsLeft?: number | null;
  best?: Row | null;
}

export interface CellsPage {
  total: number;
  matching: number;
  rows: Row[];
}

export type CellOrder = 'best' | 'worst' | 'ascending' | 'descending';
export type Others = 'best' | 'mean' | 'fixed';

export interface HeatMap {
  x: Axis;
  y: Axis;
  metric: string;
  others: Others;
  values: (number | null)[][];
  cells: number[][];
  counts: number[][];
}

export interface Marginal {
  axis: Axis;
  best: (number | null)[];
  mean: (number | null)[];
  median: (number | null)[];
  worst: (number | null)[];
  counts: number[];
}

export interface Marginals {
  metric: string;
  axes: Marginal[];
}

export interface Neighbourhood {
  cell: number;
  value?: number | null;
  plateau?: number | null;
  near: { cell: number; values: AxisValues; value?: number | null }[];
  /** Neighbours that failed or break a bound. */
  unranked: number;
  edges: { axis: string; last: boolean; value: AxisValue }[];
  warning?: string | null;
}

export interface ParallelRows {
  metric: string;
  rows: Row[];
}

export interface Honesty {
  trials: number;
  effectiveTrials?: number | null;
  best?: number | null;
  sharpe?: number | null;
  expectedMaximum?: number | null;
  probabilistic?: number | null;
  deflated?: number | null;
  minimumDays?: number | null;
  days: number;
  overfitting?: number | null;
  overfittingTrials: number;
  logits: { from?: number | null; to?: number | null; count: number }[];
  slope?: number | null;
  probabilityOfLoss?: number | null;
  rankCorrelation?: number | null;
  points: { cell: number[]; inSample: (number | null)[]; outOfSample: (number | null)[] };
  undefined: Record<string, string>;
  verdict: 'good' | 'doubtful' | 'bad' | 'unknown';
  sentence: string;
}

export interface Fold {
  trainFrom: string;
  trainTo: string;
  testFrom: string;
  testTo: string;
  cell?: number | null;
  values: AxisValues;
  train: Metrics;
  test?: Metrics | null;
  /** Why the test was not run. */
  fault?: string | null;
}

export interface WalkForward {
  mode: 'rolling' | 'anchored';
  train: string;
  test: string;
  folds: Fold[];
  equity: { time: number[]; value: number[] };
  metrics: Metrics;
  efficiency?: number | null;
  sentence: string;
}

/** A job's part that is new with sweeps. */
export interface Pausable {
  paused?: boolean;
}

interface Call<Parameters, Answer, Body = never> {
  parameters: Parameters;
  requestBody: { content: { 'application/json': Body } };
  responses: {
    200: { headers: Record<string, unknown>; content: { 'application/json': Answer } };
    '4XX': {
      headers: Record<string, unknown>;
      content: { 'application/problem+json': Schemas['Problem'] };
    };
  };
}

type Get<Parameters, Answer> = Omit<Call<Parameters, Answer>, 'requestBody'> & {
  requestBody?: never;
};
type Id = { path: { id: string } };
type Keyed = { header?: { 'Idempotency-Key'?: string | null } };
type Of<Query> = Id & { query: Query };

/** The paths of sweeps, as the OpenAPI document will have them. */
export interface SweepPaths {
  '/api/sweeps': {
    get: Get<{ query?: { limit?: number; before?: string } }, SweepsPage>;
    post: Call<Keyed, Schemas['Job'], SweepRequest>;
  };
  '/api/sweeps/estimate': { post: Call<{ query?: never }, Estimate, SweepRequest> };
  '/api/sweeps/{id}': { get: Get<Id & { header?: { 'If-None-Match'?: string } }, Sweep> };
  '/api/sweeps/{id}/again': { post: Get<Id & Keyed, Schemas['Job']> };
  '/api/sweeps/{id}/cells': {
    get: Get<
      Of<{
        sort?: string;
        order?: CellOrder;
        filter?: string[];
        offset?: number;
        limit?: number;
      }>,
      CellsPage
    >;
  };
  '/api/sweeps/{id}/cells/{cell}': { get: Get<{ path: { id: string; cell: number } }, Cell> };
  '/api/sweeps/{id}/heat-map': {
    get: Get<
      Of<{ x: string; y: string; metric?: string; others?: Others; at?: string[] }>,
      HeatMap
    >;
  };
  '/api/sweeps/{id}/marginals': { get: Get<Of<{ metric?: string }>, Marginals> };
  '/api/sweeps/{id}/neighbourhood': {
    get: Get<Of<{ metric?: string; cell?: number }>, Neighbourhood>;
  };
  '/api/sweeps/{id}/parallel': {
    get: Get<Of<{ metric?: string; limit?: number }>, ParallelRows>;
  };
  '/api/sweeps/{id}/honesty': { get: Get<Id, Honesty> };
  '/api/sweeps/{id}/walk-forward': { get: Get<Id, WalkForward> };
  '/api/jobs/{id}/pause': { post: Get<Id, Schemas['Job']> };
  '/api/jobs/{id}/resume': { post: Get<Id, Schemas['Job']> };
}
