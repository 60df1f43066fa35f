import type { Row, Sweep, SweepMetric } from '../../api/types';
import { valueText } from '../../model/axis-text';
import { tone } from '../../model/format';
import { isGain } from '../../model/metric-text';
import { metricOf, metricText } from '../../model/sweep-metrics';
import { direction, type SweepView } from '../../model/sweep-view';
import { Icon } from '../../ui/icon';
import { ScrollRegion } from '../../ui/scroll-region';

interface CellsTableProps {
  sweep: Sweep;
  rows: readonly Row[];
  view: SweepView;
  onSort: (metric: string) => void;
  onOpen: (cell: number) => void;
}

/** Cells as rows: the values of their axes, then the chosen metrics. */
export function CellsTable({ sweep, rows, view, onSort, onOpen }: CellsTableProps) {
  const axes = sweep.axes.filter(({ values }) => values.length > 1);
  const metrics = view.columns.map((key) => metricOf(sweep.metrics, key));
  return (
    <ScrollRegion of="cells">
      <table class="table hover trades cells">
        <thead>
          <tr>
            <th scope="col">Cell</th>
            {axes.map((axis) => (
              <th key={axis.name} scope="col" class={numberClass(axis.values[0])}>
                {axis.label}
              </th>
            ))}
            {metrics.map((metric) => (
              <MetricHead key={metric.key} metric={metric} view={view} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            // The button in the first cell does the same for the keyboard.
            <tr
              key={row.cell}
              class={`clickable ${row.cell === sweep.best?.cell ? 'is-best' : ''}`}
              onClick={() => onOpen(row.cell)}
            >
              <td>
                <button type="button" class="link-button" aria-label={`Open cell ${row.cell}`}>
                  {row.cell}
                  {row.cell === sweep.best?.cell && <Icon name="star" />}
                </button>
              </td>
              {axes.map((axis) => (
                <td key={axis.name} class={numberClass(axis.values[0])}>
                  {valueText(axis, row.values[axis.name])}
                </td>
              ))}
              {metrics.map((metric) => (
                <td key={metric.key} class={`number ${toneOf(metric, row)}`}>
                  {metricText(metric, row.metrics[metric.key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function numberClass(value: unknown): string {
  return typeof value === 'number' ? 'number' : '';
}

/** Gains and losses have their colours; what has no good side has none. */
function toneOf(metric: SweepMetric, row: Row): string {
  return isGain(metric) ? tone(row.metrics[metric.key]) : '';
}

interface MetricHeadProps {
  metric: SweepMetric;
  view: SweepView;
  onSort: (metric: string) => void;
}

function MetricHead({ metric, view, onSort }: MetricHeadProps) {
  const isHere = view.sort === metric.key;
  const way = isHere ? direction(view.order, metric) : undefined;
  return (
    <th scope="col" class="number" aria-sort={way}>
      <button type="button" class="sort" onClick={() => onSort(metric.key)}>
        {metric.label}
        {way && <Icon name={way === 'descending' ? 'down' : 'up'} />}
      </button>
    </th>
  );
}
