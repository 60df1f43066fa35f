import { useState } from 'preact/hooks';
import type { Metric } from '../../api/types';
import { count, tone } from '../../model/format';
import { isGain } from '../../model/metric-text';
import { cell, FIRST_FIGURES, metricGroups } from '../../model/report';
import { LeftOut } from '../../ui/paper';
import { Section } from './section';

/** Every figure of the account, with how it was reckoned one click away. */
export function Performance({ metrics }: { metrics: readonly Metric[] }) {
  const [isWhole, setWhole] = useState(false);
  const groups = metricGroups(metrics, ['return', 'ratio', 'risk', 'costs']);
  const all = groups.reduce((sum, group) => sum + group.metrics.length, 0);
  const first = groups.reduce((sum, { metrics: { length } }) => sum + few(length), 0);
  return (
    <Section
      id="performance"
      title="Performance"
      hint="Open a line to see its formula."
      actions={
        groups.some((group) => group.metrics.length > FIRST_FIGURES) && (
          <MoreButton all={all} isWhole={isWhole} onChange={setWhole} />
        )
      }
    >
      <div class="metric-groups">
        {groups.map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            {group.metrics.slice(0, isWhole ? undefined : FIRST_FIGURES).map((metric) => (
              <MetricLine key={metric.key} metric={metric} />
            ))}
          </section>
        ))}
      </div>
      <LeftOut
        shown={isWhole ? all : first}
        total={all}
        what="figures"
        where="the report as JSON"
      />
    </Section>
  );
}

function few(many: number): number {
  return Math.min(many, FIRST_FIGURES);
}

interface MoreButtonProps {
  all: number;
  isWhole: boolean;
  onChange: (isWhole: boolean) => void;
}

/** Between the figures to begin with and all of them. */
export function MoreButton({ all, isWhole, onChange }: MoreButtonProps) {
  return (
    <button
      type="button"
      class="button compact"
      aria-expanded={isWhole}
      onClick={() => onChange(!isWhole)}
    >
      {isWhole ? 'Fewer figures' : `All ${count(all)} figures`}
    </button>
  );
}

function MetricLine({ metric }: { metric: Metric }) {
  const isUndefined = metric.all == null;
  const feel = isGain(metric) ? tone(metric.all) : 'flat';
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
