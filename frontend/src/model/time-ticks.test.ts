import { describe, expect, it } from 'vitest';
import { timeTicks } from './time-ticks';

const HOUR = 3600;
const DAY = 24 * HOUR;
const start = Date.UTC(2023, 11, 31, 12) / 1000;

describe('the labels of an axis of time', () => {
  it.each([
    ['years', [start, start + 366 * DAY], 365 * DAY, ['2023', '2024']],
    ['months', [start, start + 31 * DAY], 30 * DAY, ['2023-12', '2024-01']],
    ['days', [start, start + DAY], DAY, ['2023-12-31', '2024-01-01']],
    [
      'times of day, with the day where one begins',
      [start, start + 6 * HOUR, start + 12 * HOUR, start + 18 * HOUR],
      6 * HOUR,
      ['12:00\n2023-12-31', '18:00', '00:00\n2024-01-01', '06:00'],
    ],
  ])('%s', (_story, seconds, apart, labels) => {
    expect(timeTicks(seconds, apart)).toEqual(labels);
  });
});
