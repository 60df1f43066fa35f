import { describe, expect, it } from 'vitest';
import { defaults, summary, strategy } from '../api/fixtures';
import { cell, facts, figures, heat, metric, metricGroups, winRate } from './report';

const plain = (text: string) => text.replaceAll(/\s/g, ' ').replaceAll('\u2212', '-');

describe('win rate is not 100 times too small', () => {
  it('shows the fraction 0.35 as 35.00 %', () => {
    expect(metric(summary.metrics, 'win_rate')?.all).toBe(0.35);
    expect(plain(winRate(summary.metrics).value)).toBe('35.00 %');
  });

  it('shows the same in the trade statistics', () => {
    const rate = metric(summary.metrics, 'win_rate');
    expect(rate && plain(cell(rate, rate.all))).toBe('35.00 %');
  });
});

describe('the banner', () => {
  it('shows eight numbers at most, drawdown as a depth', () => {
    const shown = figures(summary.metrics);
    expect(shown.map((figure) => figure.label)).toEqual([
      'Total return',
      'Growth a year',
      'Max drawdown',
      'Sharpe ratio',
      'Win rate',
      'Profit factor',
      'Trades',
      'Exposure',
    ]);
    const drawdown = shown[2];
    expect(plain(drawdown?.value ?? '')).toMatch(/^\d/);
    expect(drawdown?.tone).toBe('loss');
  });

  it('says that a number is not defined, and why', () => {
    const sharpe = figures(summary.metrics)[3];
    expect(sharpe).toMatchObject({
      value: 'not defined',
      note: 'the window has fewer than two days',
    });
  });

  it('stands a report that lacks every metric', () => {
    expect(figures([]).map((figure) => figure.value)).toEqual(Array(8).fill('not defined'));
  });
});

describe('sections', () => {
  it('groups metrics in the order asked for and drops empty groups', () => {
    const groups = metricGroups(summary.metrics, ['costs', 'return']);
    expect(groups.map((group) => group.name)).toEqual(['Costs', 'Return']);
    expect(metricGroups([], ['return'])).toEqual([]);
  });

  it('colours months by their strength and leaves months outside the window empty', () => {
    const [year] = heat([{ year: 2024, months: [0.04, -0.01, 0, null], total: 0.03 }]);
    expect(year?.months.slice(0, 4).map(({ tone, strength }) => [tone, strength])).toEqual([
      ['gain', 1],
      ['loss', 0.5],
      ['flat', 0],
      ['flat', 0],
    ]);
    expect(year?.months.map((month) => plain(month.text)).slice(0, 5)).toEqual([
      '+4.0 %',
      '-1.0 %',
      '0.0 %',
      '',
      '',
    ]);
    expect(year?.months).toHaveLength(12);
  });

  it('gives a calm run more digits', () => {
    const [year] = heat([{ year: 2024, months: [0.0012], total: 0.0012 }]);
    expect(plain(year?.months[0]?.text ?? '')).toBe('+0.120 %');
  });

  it('tells in a line what was run', () => {
    expect(facts(summary, defaults.settings).map(plain)).toEqual([
      'BTCUSD 5m',
      '2013-11-25 00:00 to 2013-12-01 15:55 UTC',
      '1,916 bars of 5 minutes',
      'Fast 10, Slow 30',
      'Slippage 0.1 %, Leverage 2',
    ]);
    expect(facts(summary, undefined)).toHaveLength(4);
    expect(facts(summary, undefined, strategy('SmaCross').params)).toContain(
      'Fast period 10, Slow period 30',
    );
  });
});
