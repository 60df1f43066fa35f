import { colourScale, mixed, placeOn, readRgb, type ColourScale } from '../model/colour-scale';
import type { HeatMap, SweepMetric } from '../api/types';
import { readColours } from './colours';

export type Stops = readonly (readonly [number, number, number])[];

const STEPS = [1, 2, 3, 4, 5];

/** The colours of a scale at a place in the page, from the bad end to the good one. */
export function stopsAt(place: HTMLElement, kind: ColourScale['kind']): Stops {
  const name = kind === 'diverging' ? 'heat' : 'ramp';
  return readColours(
    place,
    STEPS.map((step) => `${name}-${step}`),
  ).map(readRgb);
}

/** The scale of all values of a map. */
export function scaleOf(map: HeatMap, metric: SweepMetric): ColourScale | null {
  return colourScale(map.values.flat(), metric);
}

/** Fills a canvas with the fields of a map, the first row at the foot. */
export function paintHeat(
  canvas: HTMLCanvasElement,
  map: HeatMap,
  scale: ColourScale,
  size: { width: number; height: number },
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const sharpness = globalThis.devicePixelRatio || 1;
  canvas.width = Math.round(size.width * sharpness);
  canvas.height = Math.round(size.height * sharpness);
  const [undefinedColour = '#888'] = readColours(canvas.parentElement ?? document.body, ['line']);
  const stops = stopsAt(canvas.parentElement ?? document.body, scale.kind);
  const [columns, rows] = [map.x.values.length, map.y.values.length];
  const [width, height] = [canvas.width / columns, canvas.height / rows];
  const gap = Math.min(width, height) >= 8 * sharpness ? sharpness : 0;
  context.clearRect(0, 0, canvas.width, canvas.height);
  map.values.forEach((row, y) =>
    row.forEach((value, x) => {
      if ((map.counts[y]?.[x] ?? 0) === 0) return;
      context.fillStyle = value === null ? undefinedColour : mixed(stops, placeOn(scale, value));
      const [left, top] = [Math.round(x * width), Math.round((rows - 1 - y) * height)];
      const [right, bottom] = [Math.round((x + 1) * width), Math.round((rows - y) * height)];
      context.fillRect(left, top, right - left - gap, bottom - top - gap);
    }),
  );
}
