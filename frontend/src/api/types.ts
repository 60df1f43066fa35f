import type { components } from './schema.gen';
import type { Pausable } from './sweep-wire';

/* What the back end sends. Times are UTC epoch milliseconds; rates are fractions (0.25 is 25 %). */

type Schemas = components['schemas'];

export type About = Schemas['About'];
export type Defaults = Schemas['Defaults'];
export type StrategyDefinition = Schemas['StrategyDefinition'];
export type Plugin = Schemas['Plugin'];
export type Preset = Schemas['Preset'];
export type ParamDefinition = Schemas['ParamDefinition'];
export type ParamValue = number | boolean | string;
export type DataSet = Schemas['DataSet'];
export type BarsWindow = Schemas['BarsWindow'];
export type BacktestRequest = Schemas['BacktestRequest'];
export type Job = Schemas['Job'] & Pausable;
export type JobState = Job['state'];
export type JobsPage = Schemas['JobsPage'];
export type Headline = Schemas['Headline'];
export type LookAheadCheck = Schemas['LookAheadCheck'];
export type LookAheadVerdict = NonNullable<LookAheadCheck['verdict']>;
export type WarmUpEffect = LookAheadVerdict['warmUp'];
export type Problem = Schemas['Problem'];
export type Fault = Schemas['Fault'];
export type Report = Schemas['Report'];
export type ReportSummary = Schemas['ReportSummary'];
export type Metric = Schemas['Metric'];
export type MonthlyReturns = Schemas['MonthlyReturns'];
export type Drawdown = Schemas['Drawdown'];
export type Breakdown = Schemas['Breakdown'];
export type BreakdownRow = Schemas['BreakdownRow'];
export type Evidence = Schemas['Evidence'];
export type Simulation = Schemas['Simulation'];
export type SimulationBand = Schemas['SimulationBand'];
export type Trade = Schemas['Trade'];
export type OpenTrade = Schemas['OpenTrade'];
export type TradesPage = Schemas['TradesPage'];
export type Order = Schemas['Order'];
export type OrdersPage = Schemas['OrdersPage'];
export type Funnel = Schemas['Funnel'];
export type FunnelOutcome = Schemas['FunnelOutcome'];
export type BarStretch = Schemas['BarStretch'];
export type ConditionPart = Schemas['ConditionPart'];
export type EquityWindow = Schemas['EquityWindow'];
export type ChartWindow = Schemas['ChartWindow'];
export type ChartMarker = Schemas['ChartMarker'];
export type {
  Axis,
  AxisRequest,
  AxisValues,
  Cell,
  CellOrder,
  CellsPage,
  Estimate,
  Fold,
  HeatMap,
  Honesty,
  Marginal,
  Marginals,
  Metrics,
  Neighbourhood,
  Others,
  ParallelRows,
  Row,
  SamplingRequest,
  Sweep,
  SweepMetric,
  SweepProgress,
  SweepRequest,
  SweepsPage,
  SweepSummary,
  WalkForward,
  WalkForwardRequest,
} from './sweep-wire';
