import type { Axis, HeatMap, SweepMetric } from '../api/types';
import { plural } from './format';
import { metricText } from './sweep-metrics';
import { valueText } from './axis-text';

/** A field of a heat map, by the indices of its values. */
export interface Place {
  x: number;
  y: number;
}

/** The two axes that a map is laid over at first: parameters before others. */
export function firstAxes(axes: readonly Axis[]): [Axis, Axis] | null {
  const [x, y] = axes
    .filter(({ values }) => values.length > 1)
    .map((axis, at) => ({ axis, at, isParam: axis.kind === 'param' }))
    .sort((a, b) => Number(b.isParam) - Number(a.isParam) || a.at - b.at)
    .map(({ axis }) => axis);
  return x && y ? [x, y] : null;
}

/** The field with the best value; null where no cell has one. */
export function bestPlace(map: HeatMap, better: SweepMetric['better']): Place | null {
  let best: Place | null = null;
  let record = Number.NEGATIVE_INFINITY;
  map.values.forEach((row, y) =>
    row.forEach((value, x) => {
      const merit = value === null ? Number.NEGATIVE_INFINITY : meritOf(value, better);
      if (merit > record) [record, best] = [merit, { x, y }];
    }),
  );
  return best;
}

function meritOf(value: number, better: SweepMetric['better']): number {
  return better === 'lower' ? -value : value;
}

/** How much of the best's advantage over the median a field of the plateau keeps. */
const KEPT = 0.9;

/**
 * The fields that are nearly as good as the best: those that lose at most a tenth of its advantage
 * over the median field. Null where no field stands out.
 */
export function plateau(map: HeatMap, better: SweepMetric['better']): boolean[][] | null {
  const merits = map.values
    .flat()
    .filter((value) => value !== null)
    .map((value) => meritOf(value, better))
    .sort((a, b) => a - b);
  const [best, median] = [merits.at(-1), middle(merits)];
  if (best === undefined || median === undefined || best <= median) return null;
  const least = median + KEPT * (best - median);
  return map.values.map((row) =>
    row.map((value) => value !== null && meritOf(value, better) >= least),
  );
}

function middle(sorted: readonly number[]): number | undefined {
  const half = sorted.length / 2;
  const above = sorted[Math.floor(half)];
  const below = sorted[Math.ceil(half) - 1];
  return above === undefined || below === undefined ? undefined : (above + below) / 2;
}

/**
 * The edge between the fields inside and all others, as a path in which a field is 1 wide and the
 * first row lies at the bottom.
 */
export function outline(inside: readonly (readonly boolean[])[]): string {
  const rows = inside.length;
  const isIn = (x: number, y: number) => inside[y]?.[x] === true;
  const parts: string[] = [];
  inside.forEach((row, y) =>
    row.forEach((here, x) => {
      if (!here) return;
      const top = rows - 1 - y;
      if (!isIn(x, y + 1)) parts.push(`M${x} ${top}h1`);
      if (!isIn(x, y - 1)) parts.push(`M${x} ${top + 1}h1`);
      if (!isIn(x - 1, y)) parts.push(`M${x} ${top}v1`);
      if (!isIn(x + 1, y)) parts.push(`M${x + 1} ${top}v1`);
    }),
  );
  return parts.join('');
}

/** Where a key leads from a field; null when the key leads nowhere. */
export function moved(from: Place, key: string, columns: number, rows: number): Place | null {
  const within = (x: number, y: number): Place => ({
    x: Math.min(columns - 1, Math.max(0, x)),
    y: Math.min(rows - 1, Math.max(0, y)),
  });
  const far = 10;
  switch (key) {
    case 'ArrowLeft':
      return within(from.x - 1, from.y);
    case 'ArrowRight':
      return within(from.x + 1, from.y);
    case 'ArrowUp':
      return within(from.x, from.y + 1);
    case 'ArrowDown':
      return within(from.x, from.y - 1);
    case 'PageUp':
      return within(from.x, from.y + far);
    case 'PageDown':
      return within(from.x, from.y - far);
    case 'Home':
      return within(0, from.y);
    case 'End':
      return within(columns - 1, from.y);
    default:
      return null;
  }
}

/** The field at a point of the map, both measured from its upper left corner. */
export function placeAt(
  point: { x: number; y: number },
  size: { width: number; height: number },
  map: HeatMap,
): Place | null {
  const x = Math.floor((point.x / size.width) * map.x.values.length);
  const down = Math.floor((point.y / size.height) * map.y.values.length);
  const y = map.y.values.length - 1 - down;
  return map.values[y]?.[x] === undefined ? null : { x, y };
}

const OTHERS_WORDS: Record<HeatMap['others'], string> = {
  best: 'the best of',
  mean: 'the mean of',
  fixed: 'one of',
};

/** A field in words: `Fast period 10, Slow period 60: Sharpe ratio 1.20, the best of 6 cells`. */
export function fieldWords(map: HeatMap, metric: SweepMetric, place: Place): string {
  const { x, y } = map;
  const where = `${x.label} ${valueText(x, x.values[place.x])}, ${y.label} ${valueText(y, y.values[place.y])}`;
  const value = map.values[place.y]?.[place.x] ?? null;
  const count = map.counts[place.y]?.[place.x] ?? 0;
  if (count === 0) return `${where}: no ranked cell here`;
  if (value === null) return `${where}: ${metric.label} is not defined`;
  const of = count > 1 ? `, ${OTHERS_WORDS[map.others]} ${plural(count, 'cell')}` : '';
  return `${where}: ${metric.label} ${metricText(metric, value)}${of}`;
}

/** The cell behind a field; null where there is none, or where the value is a mean of several. */
export function cellAt(map: HeatMap, place: Place): number | null {
  const cell = map.cells[place.y]?.[place.x] ?? -1;
  return cell < 0 ? null : cell;
}

function sharing(step: number): string {
  return step === 1 ? '' : ` (each of ${String(step)} values)`;
}

/** A map in a sentence, for those who do not see it. */
export function mapWords(map: HeatMap, metric: SweepMetric): string {
  const best = bestPlace(map, metric.better);
  const size = `${plural(map.x.values.length, 'field')} of ${map.x.label} across${sharing(map.xStep)}, ${plural(map.y.values.length, 'field')} of ${map.y.label} upwards${sharing(map.yStep)}`;
  return best === null
    ? `${size}. No cell has a value yet.`
    : `${size}. Best: ${fieldWords(map, metric, best)}.`;
}
