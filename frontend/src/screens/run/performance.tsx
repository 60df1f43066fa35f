import type { Metric } from '../../api/types';
import { tone } from '../../model/format';
import { cell, isSigned, metricGroups } from '../../model/report';
import { Section } from './section';

/** Every figure of the account, with how it was reckoned one click away. */
export function Performance({ metrics }: { metrics: readonly Metric[] }) {
  return (
    <Section id="performance" title="Performance" note="Open a line to see its formula.">
      <div class="metric-groups">
        {metricGroups(metrics, ['return', 'risk', 'ratio', 'costs']).map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            {group.metrics.map((metric) => (
              <MetricLine key={metric.key} metric={metric} />
            ))}
          </section>
        ))}
      </div>
    </Section>
  );
}

function MetricLine({ metric }: { metric: Metric }) {
  const isUndefined = metric.all == null;
  const feel = isSigned(metric) ? tone(metric.all) : 'flat';
  return (
    <details class="metric">
      <summary>
        <span>{metric.label}</span>
        <span class={isUndefined ? 'muted' : feel}>{cell(metric, metric.all)}</span>
      </summary>
      <MetricNote metric={metric} />
    </details>
  );
}

/** How a metric is reckoned, and why it has no value where it has none. */
export function MetricNote({ metric }: { metric: Metric }) {
  return (
    <div class="metric-note">
      {metric.all == null && metric.reason && <p>Not defined: {metric.reason}</p>}
      <p>{metric.formula}</p>
      {metric.sampling && <p>{metric.sampling}</p>}
    </div>
  );
}
