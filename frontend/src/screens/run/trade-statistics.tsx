import { useState } from 'preact/hooks';
import type { Metric } from '../../api/types';
import { cell, FIRST_FIGURES } from '../../model/report';
import { MetricNote, MoreButton } from './performance';
import { LeftOut } from '../../ui/paper';
import { Section } from './section';
import { ScrollRegion } from '../../ui/scroll-region';

/** What the closed trades have in common: all of them, the long and the short ones. */
export function TradeStatistics({ metrics }: { metrics: readonly Metric[] }) {
  const [isWhole, setWhole] = useState(false);
  const rows = metrics.filter((metric) => metric.group === 'trades');
  const first = 2 * FIRST_FIGURES;
  return (
    <Section
      id="statistics"
      title="Trade statistics"
      flush
      actions={
        rows.length > first && (
          <MoreButton all={rows.length} isWhole={isWhole} onChange={setWhole} />
        )
      }
    >
      <ScrollRegion of="trade statistics">
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
            {rows.slice(0, isWhole ? undefined : first).map((metric) => (
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
      </ScrollRegion>
      <LeftOut
        shown={isWhole ? rows.length : Math.min(rows.length, first)}
        total={rows.length}
        what="figures"
        where="the report as JSON"
      />
    </Section>
  );
}

function Cell({ metric, value }: { metric: Metric; value: number | null | undefined }) {
  return <td class={`number ${value == null ? 'muted' : ''}`}>{cell(metric, value)}</td>;
}
