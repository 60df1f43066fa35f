import { describe, expect, it } from 'vitest';
import { scrollToRow } from './row-in-sight';

const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({ top: 12 + at * 50, height: 50 }));

describe('a row is brought into sight', () => {
  it.each([
    ['stays where the row is whole in sight', 1, 0, 0],
    ['begins with the row before it, uncut', 6, 0, 254],
    ['comes back up', 1, 300, 0],
    ['does not stay where the row is cut', 4, 0, 154],
  ])('%s', (_story, wanted, scrollTop, expected) => {
    expect(scrollToRow(rows, wanted, { scrollTop, height: 240 })).toBe(expected);
  });

  it('takes things beside each other for one row', () => {
    const pairs = rows.flatMap((row) => [row, row]);
    expect(scrollToRow(pairs, 13, { scrollTop: 0, height: 240 })).toBe(254);
  });

  it('begins with the row itself where two have no room', () => {
    expect(scrollToRow(rows, 6, { scrollTop: 0, height: 80 })).toBe(304);
  });
});
