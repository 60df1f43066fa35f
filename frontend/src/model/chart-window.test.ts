import { describe, expect, it } from 'vitest';
import { hasRoomForWords, placeOf, rowAt, timeAt, wanted } from './chart-window';

const WHOLE = { from: 0, to: 100_000 };

describe('which window of a chart to load', () => {
  const all = { ...WHOLE, thinned: true };

  it('needs nothing while all is seen', () => {
    expect(wanted(WHOLE, all, WHOLE)).toBeNull();
    expect(wanted({ from: -5000, to: 105_000 }, all, WHOLE)).toBeNull();
  });

  it('asks for a closer look once what is seen is small against merged bars', () => {
    expect(wanted({ from: 50_000, to: 60_000 }, all, WHOLE)).toEqual({ from: 40_000, to: 70_000 });
    expect(wanted({ from: 20_000, to: 60_000 }, all, WHOLE)).toBeNull();
  });

  it('needs no closer look where no bars were merged', () => {
    expect(wanted({ from: 50_000, to: 50_100 }, { ...WHOLE, thinned: false }, WHOLE)).toBeNull();
  });

  it('asks again at the edge of what is loaded', () => {
    const part = { from: 40_000, to: 70_000, thinned: false };
    expect(wanted({ from: 65_000, to: 75_000 }, part, WHOLE)).toEqual({ from: 55_000, to: 85_000 });
    expect(wanted({ from: 45_000, to: 55_000 }, part, WHOLE)).toBeNull();
  });

  it('never asks twice for the same', () => {
    expect(wanted({ from: -10, to: 99 }, { ...WHOLE, thinned: false }, WHOLE)).toBeNull();
  });
});

describe('places among bars', () => {
  const times = [0, 10, 20, 50];

  it.each([
    [0, 0],
    [0.5, 5],
    [2.5, 35],
    [3, 50],
  ])('finds the time at place %d', (place, time) => {
    expect(timeAt(times, place)).toBe(time);
    expect(placeOf(times, time)).toBe(place);
  });

  it('goes on beyond both ends', () => {
    expect(placeOf(times, timeAt(times, -2))).toBeCloseTo(-2);
    expect(placeOf(times, timeAt(times, 7))).toBeCloseTo(7);
  });

  it('finds the bar that a time falls into', () => {
    expect([-5, 0, 9, 10, 49, 50, 99].map((time) => rowAt(times, time))).toEqual([
      0, 0, 0, 1, 2, 3, 3,
    ]);
    expect(rowAt([], 5)).toBe(0);
  });

  it('has room for words where marks are far apart, or on one bar', () => {
    const days = Array.from({ length: 100 }, (_, at) => at * 10);
    const all = { from: 0, to: 990 };
    expect(hasRoomForWords([100, 300, 304], days, all, 1000)).toBe(true);
    expect(hasRoomForWords([100, 300, 310], days, all, 1000)).toBe(false);
    expect(hasRoomForWords([300, 310], days, { from: 290, to: 320 }, 1000)).toBe(true);
    expect(hasRoomForWords([], days, all, 1000)).toBe(true);
  });
});
