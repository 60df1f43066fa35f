import { useState } from 'preact/hooks';
import type { Marginal, SweepMetric } from '../../api/types';
import { axisTitle, isNumeric, ticks, valueText } from '../../model/axis-text';
import { count } from '../../model/format';
import { evenMarks, LINES, marginalWords, path, points, type Bounds } from '../../model/marginal';
import { metricText } from '../../model/sweep-metrics';
import { ScrollRegion } from '../../ui/scroll-region';

interface MarginalPlotProps {
  marginal: Marginal;
  metric: SweepMetric;
  scale: Bounds;
}

const WIDTH = 340;
const HEIGHT = 190;
const LEFT = 58;
const FOOT = 24;
const BOX = { width: WIDTH - LEFT - 8, height: HEIGHT - FOOT - 8 };

/** The effect of one axis: lines over its numbers, or a span for each of its choices. */
export function MarginalPlot({ marginal, metric, scale }: MarginalPlotProps) {
  const { axis } = marginal;
  const words = marginalWords(marginal, metric.better === 'lower');
  const joined = isNumeric(axis);
  return (
    <figure class="effect-plot">
      <figcaption>
        <h3>{axisTitle(axis)}</h3>
        <p class="help">{words}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${metric.label} by ${axis.label}. ${words} The numbers are in the table below.`}
      >
        <g transform={`translate(${LEFT} 8)`}>
          {evenMarks(scale, 4).map((mark) => {
            const y = BOX.height * (1 - (mark - scale.low) / (scale.high - scale.low));
            return (
              <g key={mark}>
                <path class={mark === 0 ? 'zero-line' : 'grid-line'} d={`M0 ${y}h${BOX.width}`} />
                <text x={-6} y={y} text-anchor="end" dominant-baseline="central">
                  {metricText(metric, mark)}
                </text>
              </g>
            );
          })}
          {ticks(axis.values.length, 6).map((tick) => (
            <text
              key={tick}
              x={((tick + 0.5) * BOX.width) / axis.values.length}
              y={BOX.height + 17}
              text-anchor="middle"
            >
              {shorten(valueText(axis, axis.values[tick]))}
            </text>
          ))}
          {joined ? (
            LINES.map(({ key }) => (
              <path key={key} class={`effect ${key}`} d={path(points(marginal[key], scale, BOX))} />
            ))
          ) : (
            <Spans marginal={marginal} scale={scale} />
          )}
        </g>
      </svg>
      <MarginalTable marginal={marginal} metric={metric} />
    </figure>
  );
}

/** Choices have no order, so nothing joins them: each is a line from its worst to its best. */
function Spans({ marginal, scale }: Pick<MarginalPlotProps, 'marginal' | 'scale'>) {
  const half = Math.min(16, BOX.width / marginal.axis.values.length / 3);
  const worst = new Map(points(marginal.worst, scale, BOX).map((one) => [one.at, one.y]));
  const marks = (key: (typeof LINES)[number]['key']) =>
    points(marginal[key], scale, BOX)
      .map(({ x, y }) => `M${x - half} ${y}h${2 * half}`)
      .join('');
  return (
    <>
      <path
        class="span-line"
        d={points(marginal.best, scale, BOX)
          .map(({ x, y, at }) => `M${x} ${y}V${worst.get(at) ?? y}`)
          .join('')}
      />
      {LINES.map(({ key }) => (
        <path key={key} class={`effect ${key}`} d={marks(key)} />
      ))}
    </>
  );
}

function MarginalTable({ marginal, metric }: Pick<MarginalPlotProps, 'marginal' | 'metric'>) {
  const [isOpen, setOpen] = useState(false);
  const { axis, counts } = marginal;
  return (
    <details class="as-table no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        As a table<span class="visually-hidden">: {axis.label}</span>
      </summary>
      {isOpen && (
        <ScrollRegion of={`effects of ${axis.label}`}>
          <table class="table findings">
            <thead>
              <tr>
                <th scope="col">{axis.label}</th>
                {LINES.map(({ key, name }) => (
                  <th key={key} scope="col" class="number">
                    {name}
                  </th>
                ))}
                <th scope="col" class="number">
                  Cells
                </th>
              </tr>
            </thead>
            <tbody>
              {axis.values.map((value, at) => (
                <tr key={String(value)}>
                  <th scope="row">{valueText(axis, value)}</th>
                  {LINES.map(({ key }) => (
                    <td key={key} class="number">
                      {metricText(metric, marginal[key][at])}
                    </td>
                  ))}
                  <td class="number">{count(counts[at])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </details>
  );
}

function shorten(text: string): string {
  return text.length <= 10 ? text : `${text.slice(0, 9)}…`;
}
