import { useRef } from 'preact/hooks';
import { parallel } from '../../api/sweep-endpoints';
import type { Row, Sweep, SweepMetric } from '../../api/types';
import { valuesLine, valueText } from '../../model/axis-text';
import { colourScale, placeOn } from '../../model/colour-scale';
import { plural } from '../../model/format';
import { roomsOf, rowPath, verticals, type Vertical } from '../../model/parallel';
import { metricText } from '../../model/sweep-metrics';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { Section } from '../run/section';
import { useLoad, shownValue } from '../use-load';
import { useWidth } from '../use-width';
import { MetricChoice } from './choices';
import type { PlotProps } from './heat-section';
import { ScaleLegend } from './scale-legend';

const ROWS = 300;

/** Cells as lines over all axes at once, coloured by a metric. */
export function ParallelSection({ sweep, metric, round, onView }: PlotProps) {
  const [state, reload] = useLoad(
    (signal) => parallel(sweep.id, { metric: metric.key, limit: ROWS }, signal),
    [sweep.id, metric.key, round],
  );
  const rows = shownValue(state)?.rows;
  return (
    <Section
      id="parallel"
      title="Parallel coordinates"
      note="Each line is a cell: its value on every axis, and the metric at the end. Where good lines run together, the axis matters."
      actions={
        <MetricChoice
          metrics={sweep.metrics}
          value={metric.key}
          onChange={(key) => onView({ metric: key })}
        />
      }
    >
      {state.status === 'failed' && (
        <Failed title="The cells could not be loaded" error={state.error} retry={reload} />
      )}
      {!rows && state.status === 'loading' && (
        <div role="status" aria-label="Loading the lines">
          <Skeleton height="16rem" />
        </div>
      )}
      {rows?.length === 0 && <p class="muted">No cell has a value yet.</p>}
      {rows && rows.length > 0 && <ParallelPlot sweep={sweep} rows={rows} metric={metric} />}
    </Section>
  );
}

interface ParallelPlotProps {
  sweep: Sweep;
  rows: readonly Row[];
  metric: SweepMetric;
}

const HEIGHT = 260;
const HEAD = 30;
const FOOT = 10;

function ParallelPlot({ sweep, rows, metric }: ParallelPlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const room = useWidth(host);
  const lines = verticals(sweep.axes, metric, rows);
  const words = lines.map(({ marks }) => marks.map((mark) => textOf(mark, metric)));
  const {
    left,
    right,
    gap: least,
  } = roomsOf(
    lines,
    words.map((texts) => Math.max(0, ...texts.map(({ length }) => length))),
  );
  const width = Math.max(room, left + right + (lines.length - 1) * least);
  const box = { width: width - left - right, height: HEIGHT - HEAD - FOOT };
  const gap = lines.length < 2 ? 0 : box.width / (lines.length - 1);
  const scale = colourScale(
    rows.map((row) => row.metrics[metric.key] ?? null),
    metric,
    false,
  );
  const [best] = rows;
  const told = `${plural(rows.length, 'cell')} as lines, the best of them and some of the others.${
    best ? ` Best: ${valuesLine(sweep.axes, best.values)}.` : ''
  } The table of cells has the numbers.`;
  return (
    <div ref={host}>
      {/* What scrolls sideways must be reachable without a mouse. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="scroll" role="region" aria-label="Lines over the axes" tabIndex={0}>
        <svg class="parallel" width={width} height={HEIGHT} role="img" aria-label={told}>
          <g transform={`translate(${left} ${HEAD})`}>
            {[...rows].reverse().map((row) => {
              const value = row.metrics[metric.key] ?? null;
              const place = scale && value !== null ? placeOn(scale, value) : 0;
              return (
                <path
                  key={row.cell}
                  class={`parallel-line ${row === best ? 'is-best' : ''}`}
                  style={{ '--place': place.toFixed(3) }}
                  d={rowPath(row, lines, box)}
                >
                  <title>
                    {`Cell ${row.cell}: ${valuesLine(sweep.axes, row.values)}, ${metric.label} ${metricText(metric, value)}`}
                  </title>
                </path>
              );
            })}
            {lines.map((line, at) => (
              <g key={line.name} transform={`translate(${at * gap} 0)`}>
                <path class="vertical" d={`M0 0V${box.height}`} />
                <text class="heat-title" y={-14} text-anchor="middle">
                  {line.title}
                </text>
                {line.marks.map((mark) => (
                  <text
                    key={String(mark.value)}
                    class="vertical-mark"
                    x={at === lines.length - 1 ? 8 : -8}
                    y={(1 - mark.place) * box.height}
                    text-anchor={at === lines.length - 1 ? 'start' : 'end'}
                    dominant-baseline="central"
                  >
                    {textOf(mark, metric)}
                  </text>
                ))}
              </g>
            ))}
          </g>
        </svg>
      </div>
      {scale && <ScaleLegend scale={scale} metric={metric} isThin />}
    </div>
  );
}

const LONGEST = 14;

function textOf({ axis, value }: Vertical['marks'][number], metric: SweepMetric): string {
  const text = axis ? valueText(axis, value) : metricText(metric, Number(value));
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
