import { describe, expect, it } from 'vitest';
import { dataSets } from '../api/fixtures';
import { dataFacts, optionText, overlap } from './data';

const set = (name: string) => {
  const found = dataSets.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('a data set in words', () => {
  it('tells range, bar length and bars', () => {
    expect(dataFacts(set('sp500-daily'))).toBe('2000-01-03 to 2020-04-17 · 1 day · 5,105 bars');
    expect(dataFacts(set('btcusd-5m'))).toContain('2013-11-25 00:00 to 2013-12-01 15:55');
  });

  it('tells what is wrong with a broken one', () => {
    expect(dataFacts(set('torn-daily'))).toContain('torn-daily.csv:17');
    expect(optionText(set('torn-daily'))).toBe('torn-daily (broken file)');
  });
});

describe('data sets together', () => {
  it('share the time that all of them cover', () => {
    const shared = overlap([set('sp500-daily'), set('aapl-daily')]);
    expect(shared?.common).toEqual({ from: set('aapl-daily').from, to: set('aapl-daily').to });
    expect(shared?.whole.from).toBe(set('sp500-daily').from);
    expect(shared?.warning).toBeNull();
  });

  it('warn when they share nothing', () => {
    const early = { ...set('aapl-daily'), from: 0, to: 1 };
    const shared = overlap([early, set('sp500-daily')]);
    expect(shared?.common).toBeNull();
    expect(shared?.warning).toMatch(/no time in common/);
  });

  it('warn when their bars have different lengths', () => {
    expect(overlap([set('sp500-daily'), set('btcusd-5m')])?.warning).toMatch(/1d, 5m/);
  });

  it('have nothing to show where none can be read', () => {
    expect(overlap([set('torn-daily')])).toBeNull();
  });
});
