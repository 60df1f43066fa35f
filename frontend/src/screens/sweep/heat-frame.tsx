import { useMemo } from 'preact/hooks';
import type { HeatMap, SweepMetric } from '../../api/types';
import { axisTitle, ticks, valueText } from '../../model/axis-text';
import { outline, plateau, type Place } from '../../model/heat-map';

/** Where the parts of a map lie: its fields in a box, words around it. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  top: number;
  box: { width: number; height: number };
}

const LETTER = 6.6;
const TITLE = 20;
const FOOT = 42;
const TOP = 6;
const MOST_LEFT = 130;
const WIDEST_FIELD = 64;
const TALLEST_FIELD = 30;
const TALLEST_MAP = 520;

/** The frame of a map in so much room: fields as wide as there is room for, up to a size. */
export function frameOf(map: HeatMap, room: number): Frame {
  const [columns, rows] = [map.x.values.length, map.y.values.length];
  const longest = Math.max(...map.y.values.map((value) => valueText(map.y, value).length));
  const left = Math.min(MOST_LEFT, TITLE + 8 + longest * LETTER);
  const field = Math.min(WIDEST_FIELD, (room - left - 2) / columns);
  const width = Math.max(1, field * columns);
  const tallest = Math.min(TALLEST_FIELD, Math.max(8, field * 0.8));
  const height = Math.min(TALLEST_MAP, Math.max(120, rows * tallest));
  return { width: room, height: height + TOP + FOOT, left, top: TOP, box: { width, height } };
}

interface HeatFrameProps {
  map: HeatMap;
  metric: SweepMetric;
  frame: Frame;
  best: Place | null;
  at: Place | null;
}

/** What stands over and around the fields: outlines, marks and the values of the axes. */
export function HeatFrame({ map, metric, frame, best, at }: HeatFrameProps) {
  const { box, left, top } = frame;
  const [columns, rows] = [map.x.values.length, map.y.values.length];
  const [wide, tall] = [box.width / columns, box.height / rows];
  const flat = useMemo(() => {
    const inside = plateau(map, metric.better);
    return inside ? outline(inside) : '';
  }, [map, metric]);
  const corner = ({ x, y }: Place) => ({ x: x * wide, y: (rows - 1 - y) * tall });
  const center = ({ x, y }: Place) => ({ x: (x + 0.5) * wide, y: (rows - 0.5 - y) * tall });
  return (
    <svg class="heat-frame" width={frame.width} height={frame.height} aria-hidden="true">
      <g transform={`translate(${left} ${top})`}>
        <rect class="heat-edge" width={box.width} height={box.height} />
        <g transform={`scale(${wide} ${tall})`}>
          <path class="heat-plateau under" d={flat} />
          <path class="heat-plateau" d={flat} />
        </g>
        {best && <BestMark {...corner(best)} middle={center(best)} wide={wide} tall={tall} />}
        {at && <rect class="heat-focus" {...corner(at)} width={wide} height={tall} />}
        {ticks(columns, box.width / tickRoom(map.x)).map((tick) => (
          <text key={tick} x={(tick + 0.5) * wide} y={box.height + 15} text-anchor="middle">
            {shorten(valueText(map.x, map.x.values[tick]), 14)}
          </text>
        ))}
        {ticks(rows, box.height / 18).map((tick) => (
          <text
            key={tick}
            x={-7}
            y={center({ x: 0, y: tick }).y}
            text-anchor="end"
            dominant-baseline="central"
          >
            {shorten(valueText(map.y, map.y.values[tick]), 16)}
          </text>
        ))}
        <text class="heat-title" x={box.width / 2} y={box.height + 34} text-anchor="middle">
          {axisTitle(map.x)}
        </text>
        <text
          class="heat-title"
          transform={`translate(${12 - left} ${box.height / 2}) rotate(-90)`}
          text-anchor="middle"
        >
          {axisTitle(map.y)}
        </text>
      </g>
    </svg>
  );
}

interface BestMarkProps {
  x: number;
  y: number;
  middle: { x: number; y: number };
  wide: number;
  tall: number;
}

function BestMark({ x, y, middle, wide, tall }: BestMarkProps) {
  const size = Math.max(0.55, Math.min(1, Math.min(wide, tall) / 18));
  return (
    <>
      <rect class="heat-best under" x={x} y={y} width={wide} height={tall} />
      <rect class="heat-best" x={x} y={y} width={wide} height={tall} />
      <path
        class="heat-star"
        transform={`translate(${middle.x} ${middle.y}) scale(${size}) translate(-8 -8)`}
        d="M8 2.2 9.7 5.9 13.8 6.4 10.8 9.2 11.6 13.2 8 11.2 4.4 13.2 5.2 9.2 2.2 6.4 6.3 5.9Z"
      />
    </>
  );
}

function tickRoom(axis: HeatMap['x']): number {
  const longest = Math.max(...axis.values.map((value) => valueText(axis, value).length));
  return Math.max(24, Math.min(14, longest) * LETTER + 10);
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
