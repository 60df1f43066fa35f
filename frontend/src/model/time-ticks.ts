import { day, minute } from './format';

const DAY_SECONDS = 86_400;

/** Room for the longest label and the gap to the next, in pixels at the usual size. */
export const TICK_ROOM = 82;

/**
 * The labels of ticks on an axis of time: years, months, days or times of day, by how far they are
 * apart. A time of day has its day below it where a day begins, and at the first tick.
 *
 * @param seconds of the ticks since the epoch
 * @param apart seconds from one tick to the next
 */
export function timeTicks(seconds: readonly number[], apart: number): string[] {
  return seconds.map((at, place) => {
    const millis = at * 1000;
    if (apart >= 360 * DAY_SECONDS) return day(millis).slice(0, 4);
    if (apart >= 27 * DAY_SECONDS) return day(millis).slice(0, 7);
    if (apart >= DAY_SECONDS) return day(millis);
    const time = minute(millis).slice(11);
    return place === 0 || at % DAY_SECONDS === 0 ? `${time}\n${day(millis)}` : time;
  });
}
