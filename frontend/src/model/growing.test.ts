import { describe, expect, it } from 'vitest';
import { grown, renewed, toRenew, type Part } from './growing';

const part = (ids: string, next: string | null): Part<{ id: string }> => ({
  items: [...ids].map((id) => ({ id })),
  next,
});
const ids = ({ items }: Part<{ id: string }>) => items.map(({ id }) => id).join('');

describe('a list that grows at its end', () => {
  it('grows by the part after it', () => {
    expect(grown(part('ab', 'b'), part('cd', 'd'))).toEqual(part('abcd', 'd'));
  });

  it('keeps what is older when its beginning is read anew', () => {
    expect(renewed(part('abcdef', 'f'), part('nabc', 'c'))).toEqual(part('nabcdef', 'f'));
  });

  it('loses what is gone from its beginning', () => {
    expect(ids(renewed(part('abcdef', 'f'), part('acd', 'd')))).toBe('acdef');
  });

  it('is only its beginning where the two do not meet, or there is no more', () => {
    expect(renewed(part('def', 'f'), part('abc', 'c'))).toEqual(part('abc', 'c'));
    expect(renewed(part('abcd', null), part('ab', null))).toEqual(part('ab', null));
    expect(renewed(part('', null), part('ab', 'b'))).toEqual(part('ab', 'b'));
  });

  it('is read anew up to the last that moves', () => {
    const moves = (one: string) => one === 'moving';
    expect(toRenew(['ended', 'moving', 'ended'], moves, 1)).toBe(2);
    expect(toRenew(['ended'], moves, 50)).toBe(50);
  });
});
