import { describe, expect, it } from 'vitest';
import { funnel, noTrade } from '../api/fixtures';
import { funnelWords, happened, neverHeld, rawMeaning, stepName, stretchWords } from './funnel';

describe('the funnel of signals', () => {
  it('is one line', () => {
    expect(funnelWords(funnel)).toBe(
      '120 raw signals: 41 filled, 3 warm-up, 71 already in position, 5 no cash',
    );
    expect(funnelWords(noTrade)).toBe('0 raw signals');
  });

  it('shows what happened, and it adds up', () => {
    const shown = happened(funnel);
    expect(shown.map(({ outcome }) => outcome)).toEqual([
      'warm_up',
      'in_position',
      'no_cash',
      'filled',
    ]);
    expect(shown.reduce((sum, { signals }) => sum + signals, 0)).toBe(funnel.raw);
  });

  it('lists the first bars and says how many more there are', () => {
    const [warmUp, held] = happened(funnel);
    expect(warmUp && stretchWords(warmUp, '5m')).toEqual([
      '2013-01-01 02:00 to 2013-01-01 02:10 (3 bars)',
    ]);
    expect(held && stretchWords(held, '5m')).toEqual([
      '2013-01-01 02:30 to 2013-01-01 02:45 (4 bars)',
      '2013-01-01 03:55',
      'and 28 more',
    ]);
  });

  it('finds the entry conditions that never held, with their parts', () => {
    expect(neverHeld(funnel)).toEqual([]);
    expect(neverHeld(noTrade).map((part) => [stepName(part), part.bars])).toEqual([
      ['Enter long', 0],
      ['', 0],
      ['', 412],
    ]);
  });

  it('says what a raw signal is', () => {
    expect(rawMeaning(funnel)).toMatch(/a bar on which an entry condition holds/);
    expect(rawMeaning({ ...funnel, basis: 'orders' })).toMatch(/no conditions to show/);
  });
});
