import type { SweepMetric } from '../api/types';

type Values = readonly (number | null)[];

/**
 * How numbers become colours. Zero is the middle of a diverging scale, which tells good from bad;
 * a sequential one goes from the least good to the best. Numbers beyond the ends, a few far ones
 * of many, have the colours of the ends.
 */
export interface ColourScale {
  kind: 'diverging' | 'sequential';
  low: number;
  high: number;
  /** Whether the low end is the good one. */
  isLowGood: boolean;
  /** Whether there are numbers beyond an end. */
  isCut: { low: boolean; high: boolean };
}

const MANY = 50;
const RARE = 0.02;

/**
 * The scale of some numbers; null when there are none.
 *
 * @param canDiverge false for what is drawn thin, where the pale middle would not be seen
 */
export function colourScale(
  values: Values,
  metric: Pick<SweepMetric, 'better'>,
  canDiverge = true,
): ColourScale | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [least, most] = [known[0], known.at(-1)];
  if (least === undefined || most === undefined) return null;
  const skip = known.length < MANY ? 0 : Math.floor(known.length * RARE);
  let low = known[skip] ?? least;
  let high = known[known.length - 1 - skip] ?? most;
  const isDiverging = canDiverge && least < 0 && most > 0 && metric.better !== 'neither';
  if (isDiverging) {
    high = Math.max(Math.abs(low), Math.abs(high));
    low = -high;
  }
  return {
    kind: isDiverging ? 'diverging' : 'sequential',
    low,
    high,
    isLowGood: metric.better === 'lower',
    isCut: { low: least < low, high: most > high },
  };
}

/** Where a number lies on its scale: 0 the bad end, 1 the good one. */
export function placeOn(scale: ColourScale, value: number): number {
  const width = scale.high - scale.low;
  const place = width <= 0 ? 0.5 : Math.min(1, Math.max(0, (value - scale.low) / width));
  return scale.isLowGood ? 1 - place : place;
}

/** Numbers to write along a scale, from its bad end to its good one. */
export function scaleMarks(scale: ColourScale): number[] {
  const marks = [scale.low, (scale.low + scale.high) / 2, scale.high];
  return scale.isLowGood ? marks.reverse() : marks;
}

type Rgb = readonly [number, number, number];

/** A colour between some that stand at even distances: 0 is the first, 1 the last. */
export function mixed(stops: readonly Rgb[], place: number): string {
  const at = Math.min(1, Math.max(0, place)) * (stops.length - 1);
  const below = stops[Math.floor(at)] ?? [0, 0, 0];
  const above = stops[Math.ceil(at)] ?? below;
  const part = at - Math.floor(at);
  const channels = below.map((one, channel) =>
    Math.round(one + ((above[channel] ?? one) - one) * part),
  );
  return `rgb(${channels.join(', ')})`;
}

/** Reads `rgb(1, 2, 3)`, as a browser writes every colour. */
export function readRgb(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}
