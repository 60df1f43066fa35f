import { describe, expect, it } from 'vitest';
import { trades } from '../api/fixtures';
import type { Trade } from '../api/types';
import { barMillis, nextTrade, tradeMark, tradeStretch, tradeText } from './trade-view';

const MINUTE = 60_000;

function trade(patch: Partial<Trade> = {}): Trade {
  const first = trades.items[0];
  if (!first) throw new Error('no trade in the fixture');
  return { ...first, ...patch };
}

describe('a trade in the chart', () => {
  it('is seen with fifteen bars on both sides, however long the run', () => {
    const mark = tradeMark(trade({ entryTime: 100 * MINUTE, exitTime: 101 * MINUTE }));
    expect(tradeStretch(mark, MINUTE)).toEqual({ from: 85 * MINUTE, to: 116 * MINUTE });
  });

  it('is seen with half its length on both sides where it is long', () => {
    const mark = tradeMark(trade({ entryTime: 1000 * MINUTE, exitTime: 1200 * MINUTE }));
    expect(tradeStretch(mark, MINUTE)).toEqual({ from: 900 * MINUTE, to: 1300 * MINUTE });
  });

  it('is told in a line', () => {
    const told = trade({
      direction: 'short',
      size: 2,
      entryTime: Date.UTC(2024, 0, 2),
      entryPrice: 1.2e-8,
      exitTime: Date.UTC(2024, 0, 5),
      exitPrice: 1.1e-8,
      pnlNet: 12.5,
      returnFraction: 0.0834,
    });
    expect(tradeText(told, '1d', 9)).toBe(
      'Short 2 · in 2024-01-02 at 0.000000012 · out 2024-01-05 at 0.000000011 · +12.50 (+8.34\u202f%)',
    );
  });

  it('knows the length of a bar by the window', () => {
    expect(barMillis({ from: 0, to: 10 * MINUTE, bars: 11 })).toBe(MINUTE);
    expect(barMillis({ from: 5, to: 5, bars: 1 })).toBe(MINUTE);
  });
});

describe('the way through the trades', () => {
  it.each([
    ['begins with the first', null, 1, 1],
    ['has none before the first step', null, -1, null],
    ['goes on', 1, 1, 2],
    ['goes back', 1958, -1, 1957],
    ['ends at the first', 1, -1, null],
    ['ends at the last', 1958, 1, null],
  ] as const)('%s', (_story, current, step, expected) => {
    expect(nextTrade(current, step, 1958)).toBe(expected);
  });

  it('leads nowhere in a run without trades', () => {
    expect(nextTrade(null, 1, 0)).toBeNull();
  });
});
