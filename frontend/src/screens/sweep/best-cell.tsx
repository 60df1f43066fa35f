import type { Sweep } from '../../api/types';
import { valuesLine } from '../../model/axis-text';
import { metricOf, metricText } from '../../model/sweep-metrics';
import { isFinal } from '../../model/job';
import { Icon } from '../../ui/icon';

interface BestCellProps {
  sweep: Sweep;
  onOpen: (cell: number) => void;
}

const FIGURES = ['total_return', 'max_drawdown', 'sharpe', 'calmar', 'trades', 'win_rate'];

/** The best cell so far, in a few numbers. */
export function BestCell({ sweep, onOpen }: BestCellProps) {
  const { best, rankBy } = sweep;
  if (!best) {
    return sweep.done === 0 || !isFinal(sweep.state) ? null : (
      <p class="muted">No cell could be ranked: every one failed or breaks a bound.</p>
    );
  }
  const keys = [...new Set([rankBy, ...FIGURES])].slice(0, 7);
  return (
    <section class="best" aria-labelledby="best-title">
      <div class="best-head">
        <h2 id="best-title">
          Best by {metricOf(sweep.metrics, rankBy).label}
          {isFinal(sweep.state) ? '' : ' so far'}
        </h2>
        <p>{valuesLine(sweep.axes, best.values)}</p>
        <button type="button" class="button compact no-print" onClick={() => onOpen(best.cell)}>
          <Icon name="outside" />
          Open cell {best.cell}
        </button>
      </div>
      <dl class="banner card fitted" aria-label="Numbers of the best cell">
        {keys.map((key) => {
          const metric = metricOf(sweep.metrics, key);
          return (
            <div key={key} class="figure">
              <dt>{metric.label}</dt>
              <dd>
                <span class="figure-value">{metricText(metric, best.metrics[key])}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
