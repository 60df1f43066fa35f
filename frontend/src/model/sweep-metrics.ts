import type { SweepMetric } from '../api/types';
import { shift } from './decimal';
import { metricText as figureText } from './metric-text';
import { plainNumber } from './number-text';

const metric = (
  key: string,
  label: string,
  unit: SweepMetric['unit'],
  better: SweepMetric['better'] = 'higher',
): SweepMetric => ({ key, label, unit, better });

/** What every cell of a sweep has, as the server lists it of one; a set-up has none to ask yet. */
export const SWEEP_METRICS: readonly SweepMetric[] = [
  metric('total_return', 'Total return', 'fraction'),
  metric('final_value', 'Final value', 'money'),
  metric('cagr', 'Yearly growth (CAGR)', 'fraction'),
  metric('volatility', 'Volatility', 'fraction', 'lower'),
  metric('max_drawdown', 'Maximum drawdown', 'fraction', 'lower'),
  metric('sharpe', 'Sharpe ratio', 'ratio'),
  metric('sortino', 'Sortino ratio', 'ratio'),
  metric('calmar', 'Calmar ratio', 'ratio'),
  metric('trades', 'Closed trades', 'count', 'neither'),
  metric('win_rate', 'Win rate', 'fraction'),
  metric('profit_factor', 'Profit factor', 'ratio'),
  metric('average_trade', 'Average trade', 'money'),
  metric('payoff_ratio', 'Payoff ratio', 'ratio'),
  metric('sqn', 'System quality (SQN)', 'ratio'),
  metric('exposure', 'Time in the market', 'fraction', 'neither'),
  metric('commission_paid', 'Commission paid', 'money', 'lower'),
  metric('sharpe_in_sample', 'Sharpe ratio, in sample', 'ratio'),
  metric('sharpe_out_of_sample', 'Sharpe ratio, out of sample', 'ratio'),
];

type Metrics = readonly SweepMetric[];

/** A metric by its key; one that nobody described is a plain ratio under its own name. */
export function metricOf(metrics: Metrics, key: string): SweepMetric {
  const known = (one: SweepMetric) => one.key === key;
  return metrics.find(known) ?? SWEEP_METRICS.find(known) ?? metric(key, key, 'ratio');
}

/** The metrics by which cells can be ranked: those of which more is better, or less. */
export function rankable(metrics: Metrics): SweepMetric[] {
  return metrics.filter(({ better }) => better !== 'neither');
}

/** A metric's value as a table or a read-out shows it; a dash where it is undefined. */
export function metricText(one: SweepMetric, value: number | null | undefined): string {
  return value == null ? '–' : figureText(one, value);
}

/** What a bound on a metric is typed in: fractions as percent. */
export function boundUnit(one: SweepMetric): string {
  if (one.unit === 'fraction') return '%';
  return one.unit === 'money' || one.unit === 'days' || one.unit === 'bars' ? one.unit : '';
}

/** A bound as the server reads it: typed in percent, sent as a fraction. */
export function boundNumber(one: SweepMetric, typed: string): number {
  return shift(Number(typed), one.unit === 'fraction' ? -2 : 0);
}

/** A bound of the server as its field holds it. */
export function boundText(one: SweepMetric, value: number): string {
  return plainNumber(shift(value, one.unit === 'fraction' ? 2 : 0));
}
