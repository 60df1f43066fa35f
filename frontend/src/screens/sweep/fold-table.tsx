import type { Fold, Sweep, SweepMetric } from '../../api/types';
import { sentence } from '../../model/format';
import { foldRows } from '../../model/walk-forward';
import { OpenCell } from './neighbourhood-section';
import { ScrollRegion } from '../../ui/scroll-region';

interface FoldTableProps {
  sweep: Sweep;
  folds: readonly Fold[];
  metrics: readonly SweepMetric[];
  onOpen: (cell: number) => void;
}

/** Each fold: its days, what was chosen, and how training and test came out. */
export function FoldTable({ sweep, folds, metrics, onOpen }: FoldTableProps) {
  return (
    <ScrollRegion of="folds">
      <table class="table findings fold-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Fold
            </th>
            <th scope="col" rowSpan={2}>
              Training, then test
            </th>
            <th scope="col" rowSpan={2}>
              Chosen
            </th>
            {metrics.map((metric) => (
              <th key={metric.key} scope="colgroup" colSpan={2} class="group">
                {metric.label}
              </th>
            ))}
          </tr>
          <tr>
            {metrics.flatMap((metric) =>
              ['train', 'test'].map((part) => (
                <th key={`${metric.key} ${part}`} scope="col" class="number">
                  {part === 'train' ? 'Training' : 'Test'}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {foldRows(folds, sweep.axes, metrics).map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              <td>
                {row.train}
                <br />
                {row.test}
              </td>
              <td class="chosen">
                {row.chosen}{' '}
                {row.cell !== null && (
                  <span class="small">
                    (cell <OpenCell cell={row.cell} onOpen={onOpen} />)
                  </span>
                )}
                {row.fault !== null && <div class="help">{sentence(row.fault)}</div>}
              </td>
              {row.figures.flatMap(({ train, test }, at) => [
                <td key={`${at} train`} class="number muted">
                  {train}
                </td>,
                <td key={`${at} test`} class="number">
                  {test}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
