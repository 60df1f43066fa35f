import type { Metric } from '../api/types';
import { metricValue } from './format';

/** What a figure is, wherever it comes from: a report or a sweep. */
type Named = Pick<Metric, 'key' | 'unit'> & { group?: Metric['group'] };

const GAINS =
  /return|cagr|profit$|alpha|^gross_|^(average|median|largest)_(trade|win|loss)$|^average_(up|down)_|^(mean|expected|best|worst)_(day|week|month|quarter|year)$/;

/** Whether a figure is a gain or a loss, so that its sign matters before its size. */
export function isGain({ key, group, unit }: Named): boolean {
  if (unit !== 'money' && unit !== 'fraction') return false;
  if (/_value$|^positive_|^time_/.test(key)) return false;
  return group === 'return' || GAINS.test(key);
}

/**
 * The value of a figure, by one rule on every screen: a gain has its sign, anything else, a depth
 * too, is as large as it is; a fraction is percent with two decimals.
 */
export function metricText(one: Named, value: number): string {
  const text = metricValue(one.unit, value);
  return isGain(one) && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
