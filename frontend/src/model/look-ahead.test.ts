import { describe, expect, it } from 'vitest';
import { cleanVerdict, lookAhead } from '../api/fixtures';
import type { LookAheadCheck } from '../api/types';
import { trust, violations, warmUpText } from './look-ahead';

const effect = cleanVerdict.warmUp;
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('how far a result can be trusted', () => {
  it('says how often a clean run was repeated', () => {
    expect(trust(lookAhead)).toMatchObject({ tone: 'good', words: 'Guarded, repeated 4 ×' });
    expect(violations(lookAhead)).toEqual([]);
  });

  it('does not trust a run with a violation', () => {
    const found = ['It sends an order that the whole run does not.'];
    const check = { ...lookAhead, verdict: { ...cleanVerdict, violations: found } };
    expect(trust(check)).toMatchObject({ tone: 'bad', words: 'May know the future' });
    expect(violations(check)).toEqual(found);
  });

  it.each<[LookAheadCheck['state'], string | null, string]>([
    ['none', null, 'This report is older than the checks for knowledge of the future.'],
    ['waiting', null, 'The run is repeated on shortened data, to see whether it knows the future.'],
    [
      'failed',
      'the data changed',
      'The run could not be repeated on shortened data: the data changed.',
    ],
  ])('is open while the check is %s', (state, reason, sentence) => {
    expect(trust({ state, verdict: null, reason })).toMatchObject({ tone: 'open', sentence });
  });
});

describe('what twice the warm-up changes', () => {
  it('names line, orders and value', () => {
    expect(plain(warmUpText(effect))).toBe(
      '31 bars; twice of it changes EMA(10) by 0.210 % at the first decision, the orders from 9 to 8, the value after them from 10,012.50 to 10,011.25, in the 400 bars after it',
    );
  });

  it('says so when nothing changes, and when it could not be tried', () => {
    const same = { once: 1, twice: 1 };
    const none = { ...effect, line: null, difference: 0, orders: same, end: same };
    expect(plain(warmUpText(none))).toBe(
      '31 bars; twice of it changes nothing in the 400 bars after it',
    );
    expect(plain(warmUpText({ ...none, bars: 1, reason: 'too short' }))).toBe(
      '1 bar; twice of it was not tried: too short',
    );
  });
});
