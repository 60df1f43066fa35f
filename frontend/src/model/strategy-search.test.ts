import { describe, expect, it } from 'vitest';
import { findStrategies } from './strategy-search';

const all = [
  { title: 'Channel', name: 'Channel', about: 'Buys weakness by the RSI of the close.' },
  { title: 'Bollinger reversion', name: 'BollingerReversion', about: 'Buys below the band.' },
  { title: 'Connors RSI-2', name: 'ConnorsRsi2', about: 'Buys short weakness.' },
  { title: 'SMA cross', name: 'SmaCross', about: 'Long while the fast average is above.' },
];

const found = (search: string) => findStrategies(all, search).map(({ name }) => name);

describe('the search for a strategy', () => {
  it('finds words and not the middle of one, in titles first', () => {
    expect(found('rsi')).toEqual(['ConnorsRsi2', 'Channel']);
  });

  it.each([
    ['smacross', ['SmaCross']],
    ['cross sma', ['SmaCross']],
    ['Connors RSI-2', ['ConnorsRsi2']],
    ['boll', ['BollingerReversion']],
    ['buys below', ['BollingerReversion']],
    ['nothing', []],
  ])('%s', (search, names) => expect(found(search)).toEqual(names));

  it('finds all by nothing', () => {
    expect(found(' ')).toHaveLength(all.length);
  });
});
