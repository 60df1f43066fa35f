import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HeatMap, SweepMetric } from '../../api/types';
import { paintHeat, scaleOf } from '../../chart/heat-painter';
import {
  bestPlace,
  cellAt,
  fieldWords,
  mapWords,
  moved,
  placeAt,
  type Place,
} from '../../model/heat-map';
import { theme } from '../../ui/theme-toggle';
import { useWidth } from '../use-width';
import { HeatFrame, frameOf } from './heat-frame';
import { ScaleLegend } from './scale-legend';

interface HeatPlotProps {
  map: HeatMap;
  metric: SweepMetric;
  onOpen: (cell: number) => void;
}

/** A map drawn by hand: fields on a canvas, lines and words above it. */
export function HeatPlot({ map, metric, onOpen }: HeatPlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(host);
  const [at, setAt] = useState<Place | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const frame = frameOf(map, width);
  const scale = useMemo(() => scaleOf(map, metric), [map, metric]);
  const best = useMemo(() => bestPlace(map, metric.better), [map, metric]);
  useEffect(() => {
    const paint = (isPaper: boolean) => () => {
      if (canvas.current && scale) paintHeat(canvas.current, map, scale, frame.box, isPaper);
    };
    const [onScreen, onPaper] = [paint(false), paint(true)];
    onScreen();
    globalThis.addEventListener('beforeprint', onPaper);
    globalThis.addEventListener('afterprint', onScreen);
    return () => {
      globalThis.removeEventListener('beforeprint', onPaper);
      globalThis.removeEventListener('afterprint', onScreen);
    };
  }, [map, scale, frame.box.width, frame.box.height, theme.value]);

  const open = (place: Place | null) => {
    const cell = place && cellAt(map, place);
    if (cell !== null) onOpen(cell);
  };
  const placeOf = (event: MouseEvent): Place | null => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return null;
    return placeAt({ x: event.clientX - box.left, y: event.clientY - box.top }, box, map);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = at ?? best ?? { x: 0, y: 0 };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(from);
      return;
    }
    const { length: columns } = map.x.values;
    const to =
      event.key.toLowerCase() === 'b' ? best : moved(from, event.key, columns, map.y.values.length);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
  };
  const told = pointed ?? at;
  return (
    <div class="heat" ref={host}>
      {/* An application takes the arrow keys itself; the words below tell where they led. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        class="heat-plot"
        role="application"
        aria-roledescription="heat map"
        aria-label={`${metric.label}. ${mapWords(map, metric)}`}
        aria-describedby="heat-keys"
        tabIndex={0}
        style={{ height: `${frame.height}px` }}
        onKeyDown={onKeyDown}
        onFocus={() => setAt((before) => before ?? best)}
        onPointerMove={(event) => setPointed(placeOf(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const place = placeOf(event);
          setAt(place ?? at);
          open(place);
        }}
      >
        <canvas
          ref={canvas}
          style={{
            left: `${frame.left}px`,
            top: `${frame.top}px`,
            width: `${frame.box.width}px`,
            height: `${frame.box.height}px`,
          }}
        />
        <HeatFrame map={map} metric={metric} frame={frame} best={best} at={at} />
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div class="heat-foot">
        <p class={`small heat-told ${told ? '' : 'no-print'}`}>
          {told ? fieldWords(map, metric, told) : 'Point at a field, or use the arrow keys.'}
        </p>
        <span class="visually-hidden" role="status">
          {at ? fieldWords(map, metric, at) : ''}
        </span>
        {notes(map).map((note) => (
          <p key={note} class="help">
            {note}
          </p>
        ))}
        {scale && <ScaleLegend scale={scale} metric={metric} />}
      </div>
      <p class="help no-print" id="heat-keys">
        Arrow keys move, B goes to the best field, Enter opens the cell.
      </p>
    </div>
  );
}

/** What fields without a colour of the scale mean. */
function notes({ values, counts }: HeatMap): string[] {
  const cells = counts.flat();
  const isEmpty = cells.includes(0);
  const isGrey = values.flat().some((value, at) => value === null && (cells[at] ?? 0) > 0);
  return [
    ...(isEmpty ? ['Empty fields have no ranked cell.'] : []),
    ...(isGrey ? ['Grey fields have a cell and no value.'] : []),
  ];
}
