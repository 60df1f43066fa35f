import { afterEach, describe, expect, it } from 'vitest';
import { hearDate, serverNow } from './clock';

const NOON = Date.UTC(2024, 4, 1, 12);

afterEach(() => hearDate(new Date().toUTCString()));

describe("the server's clock", () => {
  it('is told by its answers, however wrong ours is', () => {
    hearDate(new Date(NOON).toUTCString(), NOON - 7_200_000);
    expect(serverNow(NOON - 7_200_000 + 5000)).toBe(NOON + 5000);
  });

  it('is ours where they differ by no more than the way of an answer', () => {
    hearDate(new Date(NOON).toUTCString(), NOON + 900);
    expect(serverNow(NOON + 900)).toBe(NOON + 900);
  });

  it('stays as it was where an answer has no date', () => {
    hearDate(new Date(NOON).toUTCString(), NOON + 60_000);
    hearDate(null);
    hearDate('soon');
    expect(serverNow(NOON + 60_000)).toBe(NOON);
  });
});
