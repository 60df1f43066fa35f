import type { Marginal } from '../api/types';
import { valueText } from './axis-text';

/** The lines of an axis' effect, the best first. */
export const LINES = [
  { key: 'best', name: 'Best' },
  { key: 'mean', name: 'Mean' },
  { key: 'median', name: 'Median' },
  { key: 'worst', name: 'Worst' },
] as const;

export type Line = (typeof LINES)[number]['key'];

export interface Bounds {
  low: number;
  high: number;
}

/** From the lowest to the highest value of all axes, so that their plots can be compared. */
export function bounds(marginals: readonly Marginal[]): Bounds | null {
  const known = marginals
    .flatMap((one) => LINES.flatMap(({ key }) => one[key]))
    .filter((value) => value !== null);
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low) * 0.06 || Math.abs(high) * 0.05 || 1;
  return { low: low - room, high: high + room };
}

export interface Point {
  x: number;
  y: number;
  at: number;
}

/** Where the values of a line lie in a box; those that are not defined are left out. */
export function points(
  values: readonly (number | null)[],
  { low, high }: Bounds,
  box: { width: number; height: number },
): Point[] {
  const stride = box.width / values.length;
  return values.flatMap((value, at) =>
    value === null
      ? []
      : [{ at, x: (at + 0.5) * stride, y: box.height * (1 - (value - low) / (high - low)) }],
  );
}

/** Points joined where they follow each other; a gap where one is not defined. */
export function path(line: readonly Point[]): string {
  return line
    .map(({ x, y, at }, index) => {
      const joins = index > 0 && line[index - 1]?.at === at - 1;
      return `${joins ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** Even numbers to write beside a scale: about so many, in steps of 1, 2 or 5. */
export function evenMarks({ low, high }: Bounds, most: number): number[] {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(low / step);
  const size = Math.floor(high / step) - first + 1;
  return Array.from({ length: Math.max(0, size) }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}

/** What an axis does, in a sentence: its best value by the median of the cells that have it. */
export function marginalWords(marginal: Marginal, isLowGood: boolean): string {
  const { axis, median } = marginal;
  const sign = isLowGood ? -1 : 1;
  let best = -1;
  median.forEach((value, at) => {
    const record = median[best] ?? null;
    if (value !== null && (record === null || sign * value > sign * record)) best = at;
  });
  return best < 0
    ? 'No cell has a value yet.'
    : `Its median is best at ${valueText(axis, axis.values[best])}.`;
}
