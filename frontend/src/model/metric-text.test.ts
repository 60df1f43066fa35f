import { describe, expect, it } from 'vitest';
import type { Metric } from '../api/types';
import { isGain, metricText } from './metric-text';

const plain = (text: string) => text.replaceAll(/\s/g, ' ').replaceAll('\u2212', '-');

describe('a figure by one rule on every screen', () => {
  it.each([
    ['total_return', 'fraction', 0.0998, '+9.98 %'],
    ['total_return', 'fraction', -0.00521, '-0.52 %'],
    ['total_return', 'fraction', 0, '0.00 %'],
    ['average_trade', 'money', 39.96, '+39.96'],
    ['gross_loss', 'money', -19_213.27, '-19,213.27'],
    ['max_drawdown', 'fraction', 0.0317, '3.17 %'],
    ['max_drawdown_money', 'money', 5121.64, '5,121.64'],
    ['longest_drawdown_days', 'days', 4550, '4,550 days'],
    ['win_rate', 'fraction', 0.35, '35.00 %'],
    ['final_value', 'money', 104_238.07, '104,238.07'],
    ['profit_factor', 'ratio', 1.18, '1.18'],
    ['exposure', 'fraction', 0.6137, '61.37 %'],
  ] as [string, Metric['unit'], number, string][])('%s %s %d', (key, unit, value, text) => {
    expect(plain(metricText({ key, unit }, value))).toBe(text);
  });

  it('takes what a report groups as a return for a gain, unless it is a level or a share', () => {
    expect(isGain({ key: 'last_3_months', unit: 'fraction', group: 'return' })).toBe(true);
    expect(isGain({ key: 'peak_value', unit: 'money', group: 'return' })).toBe(false);
    expect(isGain({ key: 'positive_days', unit: 'fraction', group: 'return' })).toBe(false);
  });
});
