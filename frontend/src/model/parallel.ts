import type { Axis, Row, SweepMetric } from '../api/types';
import { isNumeric } from './axis-text';

/** A vertical of parallel coordinates: an axis of the sweep, or the metric at the end. */
export interface Vertical {
  name: string;
  title: string;
  /** Where a row crosses it: 0 at the foot, 1 at the top; null where it has no value. */
  place: (row: Row) => number | null;
  marks: { place: number; axis: Axis | null; value: Axis['values'][number] }[];
}

/** The verticals of some rows: every axis with more than one value, and then the metric. */
export function verticals(
  axes: readonly Axis[],
  metric: SweepMetric,
  rows: readonly Row[],
): Vertical[] {
  const own = axes.filter(({ values }) => values.length > 1).map(axisVertical);
  const known = rows.flatMap((row) => row.metrics[metric.key] ?? []);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const last: Vertical = {
    name: metric.key,
    title: metric.label,
    place: (row) => {
      const value = row.metrics[metric.key] ?? null;
      return value === null ? null : share(value, low, high);
    },
    marks:
      known.length === 0
        ? []
        : [low, high].map((value) => ({ place: share(value, low, high), axis: null, value })),
  };
  return [...own, last];
}

function axisVertical(axis: Axis): Vertical {
  const { values } = axis;
  const last = values.length - 1;
  const [low, high] = [Number(values[0]), Number(values[last])];
  const even = (value: unknown) => {
    const at = values.findIndex((one) => one === value);
    return at < 0 ? null : at / last;
  };
  const place = (value: unknown) =>
    isNumeric(axis) ? (typeof value === 'number' ? share(value, low, high) : null) : even(value);
  const shown = isNumeric(axis) ? [values[0], values[last]] : values;
  return {
    name: axis.name,
    title: axis.label,
    place: (row) => place(row.values[axis.name]),
    marks: shown.flatMap((value) => {
      const at = place(value);
      return value === undefined || at === null ? [] : [{ place: at, axis, value }];
    }),
  };
}

function share(value: number, low: number, high: number): number {
  return high <= low ? 0.5 : Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** A row as a path over the verticals, which stand at even distances. */
export function rowPath(
  row: Row,
  lines: readonly Vertical[],
  box: { width: number; height: number },
): string {
  const gap = lines.length < 2 ? 0 : box.width / (lines.length - 1);
  let isBroken = true;
  return lines
    .map((line, at) => {
      const place = line.place(row);
      if (place === null) {
        isBroken = true;
        return '';
      }
      const command = isBroken ? 'M' : 'L';
      isBroken = false;
      return `${command}${(at * gap).toFixed(1)} ${((1 - place) * box.height).toFixed(1)}`;
    })
    .join('');
}

/** Room that the words of verticals need, in pixels: beside the first and last, and in between. */
export interface Rooms {
  left: number;
  right: number;
  /** From one vertical to the next, at least. */
  gap: number;
}

const LETTER = 6.8;
const BESIDE = 14;
const LEAST_GAP = 110;

/**
 * The room for titles, which stand in the middle over their vertical, and for marks, which stand to
 * the left of all but the last, and to the right of that.
 *
 * @param marks the longest mark of each vertical, in letters
 */
export function roomsOf(
  lines: readonly Pick<Vertical, 'title'>[],
  marks: readonly number[],
): Rooms {
  const half = lines.map(({ title }) => (title.length * LETTER) / 2);
  const beside = marks.map((letters) => letters * LETTER + BESIDE);
  const between = half.slice(1).map((right, at) => (half[at] ?? 0) + right + BESIDE);
  return {
    left: Math.max(half[0] ?? 0, beside[0] ?? 0),
    right: Math.max(half.at(-1) ?? 0, beside.at(-1) ?? 0),
    gap: Math.max(LEAST_GAP, ...between),
  };
}
