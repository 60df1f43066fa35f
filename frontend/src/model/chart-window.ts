/** A stretch of time in epoch milliseconds. */
export interface Stretch {
  from: number;
  to: number;
}

/** What is loaded: which stretch, and whether bars were merged to fit. */
export interface Loaded extends Stretch {
  thinned: boolean;
}

/**
 * Which stretch to load for what is looked at, or nothing when what is loaded will do. Loaded is
 * what is seen and as much again on both sides, so that small moves need no request.
 */
export function wanted(seen: Stretch, loaded: Loaded, whole: Stretch): Stretch | null {
  const width = Math.max(1, seen.to - seen.from);
  const clipped = clip(seen, whole);
  const missing = clipped.from < loaded.from || clipped.to > loaded.to;
  const coarse = loaded.thinned && loaded.to - loaded.from > 6 * width;
  if (!missing && !coarse) return null;
  const next = clip({ from: seen.from - width, to: seen.to + width }, whole);
  const same = next.from === loaded.from && next.to === loaded.to;
  return same ? null : next;
}

function clip(stretch: Stretch, whole: Stretch): Stretch {
  const from = Math.min(Math.max(stretch.from, whole.from), whole.to);
  const to = Math.max(Math.min(stretch.to, whole.to), whole.from);
  return { from: Math.round(from), to: Math.round(to) };
}

/** The time at a place between and beyond bars, by their average distance. */
export function timeAt(times: readonly number[], place: number): number {
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? first;
  const step = times.length > 1 ? (last - first) / (times.length - 1) : 60_000;
  if (place <= 0) return first + place * step;
  if (place >= times.length - 1) return last + (place - (times.length - 1)) * step;
  const left = Math.floor(place);
  const at = times[left] ?? first;
  return at + ((times[left + 1] ?? at) - at) * (place - left);
}

/** The place of a time among bars: the reverse of {@link timeAt}. */
export function placeOf(times: readonly number[], time: number): number {
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? first;
  const step = times.length > 1 ? (last - first) / (times.length - 1) : 60_000;
  if (time <= first) return (time - first) / step;
  if (time >= last) return times.length - 1 + (time - last) / step;
  const left = rowAt(times, time);
  const at = times[left] ?? first;
  const next = times[left + 1] ?? at + step;
  return left + (time - at) / Math.max(1, next - at);
}

/** How much of a chart is needed to write beside a mark. */
const WORDS_PX = 64;

/** Whether marks at these times leave room to write beside each; those of one bar are stacked. */
export function hasRoomForWords(
  marks: readonly number[],
  times: readonly number[],
  seen: Stretch,
  width: number,
): boolean {
  const places = [...new Set(marks.map((time) => rowAt(times, time)))].sort((a, b) => a - b);
  const inSight = placeOf(times, seen.to) - placeOf(times, seen.from);
  const least = (WORDS_PX * inSight) / Math.max(1, width);
  return places.every((place, at) => at === 0 || place - (places[at - 1] ?? 0) >= least);
}

/** The last row that is not after a time; 0 when all are. */
export function rowAt(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((times[middle] ?? 0) <= time) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
