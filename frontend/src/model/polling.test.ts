import { describe, expect, it } from 'vitest';
import { afterAnswer, afterFailure, FIRST_LOOK, isFinalRefusal, type Pace } from './polling';

const MIDDLE = 0.5;

function failures(times: number): Pace[] {
  const paces: Pace[] = [];
  let pace = FIRST_LOOK;
  for (let i = 0; i < times; i++) {
    pace = afterFailure(pace, MIDDLE);
    paces.push(pace);
  }
  return paces;
}

describe('polling does not stop for good after one failed request', () => {
  it('always names a next look, later each time, and never later than half a minute or so', () => {
    const delays = failures(12).map((pace) => pace.delayMs);
    expect(delays.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000]);
    expect(delays.at(-1)).toBe(30_000);
    expect(afterFailure(failures(40).at(-1) ?? FIRST_LOOK, 1).delayMs).toBe(37_500);
  });

  it('spreads the looks of many pages', () => {
    expect(afterFailure(FIRST_LOOK, 0).delayMs).toBe(750);
    expect(afterFailure(FIRST_LOOK, 1).delayMs).toBe(1250);
  });

  it('is back at its pace with the first look that works', () => {
    expect(afterAnswer(1)).toEqual({ failures: 0, delayMs: 1000 });
  });

  it('takes only a missing job as final', () => {
    expect([404, 410].every(isFinalRefusal)).toBe(true);
    expect([0, 408, 429, 500, 502, 503].some(isFinalRefusal)).toBe(false);
  });
});

describe('pace', () => {
  it('follows the server within bounds', () => {
    expect(afterAnswer(2).delayMs).toBe(2000);
    expect(afterAnswer(null).delayMs).toBe(1000);
    expect(afterAnswer(0).delayMs).toBe(250);
    expect(afterAnswer(3600).delayMs).toBe(30_000);
  });
});
