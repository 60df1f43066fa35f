import type { Metric } from '../../api/types';
import { cell } from '../../model/report';
import { MetricNote } from './performance';
import { Section } from './section';

/** What the closed trades have in common: all of them, the long and the short ones. */
export function TradeStatistics({ metrics }: { metrics: readonly Metric[] }) {
  const rows = metrics.filter((metric) => metric.group === 'trades');
  return (
    <Section id="statistics" title="Trade statistics" flush>
      <div class="scroll">
        <table class="table statistics">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" class="number">
                All
              </th>
              <th scope="col" class="number">
                Long
              </th>
              <th scope="col" class="number">
                Short
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((metric) => (
              <tr key={metric.key}>
                <th scope="row">
                  <details class="metric inline">
                    <summary>{metric.label}</summary>
                    <MetricNote metric={metric} />
                  </details>
                </th>
                <Cell metric={metric} value={metric.all} />
                <Cell metric={metric} value={metric.long} />
                <Cell metric={metric} value={metric.short} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Cell({ metric, value }: { metric: Metric; value: number | null | undefined }) {
  return <td class={`number ${value == null ? 'muted' : ''}`}>{cell(metric, value)}</td>;
}
