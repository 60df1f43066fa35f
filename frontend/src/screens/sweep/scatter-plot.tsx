import type { Overfitting } from '../../api/types';
import { count, plural, ratio } from '../../model/format';
import { scatter } from '../../model/overfitting';
import { evenMarks } from '../../model/marginal';

interface ScatterPlotProps {
  overfitting: Overfitting;
  by: 'ratio' | 'rank';
  onOpen: (cell: number) => void;
}

const SIZE = 340;
const LEFT = 46;
const FOOT = 40;
const BOX = SIZE - LEFT - 10;
const HEIGHT = BOX + FOOT + 10;

/** Cells in sample (across) and out of sample (upwards), with the best marked. */
export function ScatterPlot({ overfitting, by, onOpen }: ScatterPlotProps) {
  const { points, low, high } = scatter(overfitting, by);
  if (points.length === 0) return <p class="muted">There is no cell with both.</p>;
  const place = (value: number) => ((value - low) / (high - low)) * BOX;
  const best = points.find(({ cell }) => cell === overfitting.best);
  const name = by === 'rank' ? 'rank' : 'Sharpe ratio';
  const words = `${plural(points.length, 'cell')} by ${name} in and out of sample. ${
    best ? `The best, cell ${best.cell}: ${shown(best.x)} in, ${shown(best.y)} out of sample.` : ''
  }`;
  return (
    <>
      <svg class="scatter" viewBox={`0 0 ${SIZE} ${HEIGHT}`} role="img" aria-label={words}>
        <g transform={`translate(${LEFT} 10)`}>
          {evenMarks({ low, high }, 5).map((mark) => (
            <g key={mark}>
              <path
                class={mark === 0 && by === 'ratio' ? 'zero-line' : 'grid-line'}
                d={`M0 ${BOX - place(mark)}H${BOX}M${place(mark)} 0V${BOX}`}
              />
              <text x={-6} y={BOX - place(mark)} text-anchor="end" dominant-baseline="central">
                {shown(mark)}
              </text>
              <text x={place(mark)} y={BOX + 15} text-anchor="middle">
                {shown(mark)}
              </text>
            </g>
          ))}
          <path class="diagonal" d={`M0 ${BOX}L${BOX} 0`} />
          {points.map(({ cell, x, y }) => (
            <circle key={cell} class="dot" cx={place(x)} cy={BOX - place(y)} r={2.5} />
          ))}
          {best && (
            <g transform={`translate(${place(best.x)} ${BOX - place(best.y)})`}>
              <circle class="dot-best" r={6.5} />
              <path class="dot-cross" d="M-11 0h22M0-11v22" />
            </g>
          )}
          <text class="heat-title" x={BOX / 2} y={BOX + 33} text-anchor="middle">
            In sample
          </text>
          <text
            class="heat-title"
            transform={`translate(${10 - LEFT} ${BOX / 2}) rotate(-90)`}
            text-anchor="middle"
          >
            Out of sample
          </text>
        </g>
      </svg>
      {best && (
        <p class="small">
          <button type="button" class="link-button" onClick={() => onOpen(best.cell)}>
            Cell {count(best.cell)}
          </button>
          , the best: {shown(best.x)} in sample, {shown(best.y)} out of sample.
        </p>
      )}
    </>
  );
}

function shown(value: number): string {
  return ratio(value);
}
