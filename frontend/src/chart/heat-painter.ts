import { colourScale, mixed, placeOn, readRgb, type ColourScale } from '../model/colour-scale';
import type { HeatMap, SweepMetric } from '../api/types';
import { readColours } from './colours';

const STEPS = [1, 2, 3, 4, 5];

/** The colours of a scale at a place in the page, from the bad end to the good one. */
function stopsAt(place: HTMLElement, kind: ColourScale['kind'], isPaper: boolean) {
  const name = kind === 'diverging' ? 'heat' : 'ramp';
  const names = STEPS.map((step) => `${name}-${step}`);
  return readColours(place, names, isPaper).map(readRgb);
}

/** The scale of all values of a map. */
export function scaleOf(map: HeatMap, metric: SweepMetric): ColourScale | null {
  return colourScale(map.values.flat(), metric);
}

/** Fills a canvas with the fields of a map, the first row at the foot; for paper in light colours. */
export function paintHeat(
  canvas: HTMLCanvasElement,
  map: HeatMap,
  scale: ColourScale,
  size: { width: number; height: number },
  isPaper: boolean,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const sharpness = globalThis.devicePixelRatio || 1;
  canvas.width = Math.round(size.width * sharpness);
  canvas.height = Math.round(size.height * sharpness);
  const place = canvas.parentElement ?? document.body;
  const [undefinedColour = '#888'] = readColours(place, ['line'], isPaper);
  const stops = stopsAt(place, scale.kind, isPaper);
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
