import { marginals } from '../../api/sweep-endpoints';
import { LINES, bounds } from '../../model/marginal';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { Section } from '../run/section';
import { shownValue, useLoad } from '../use-load';
import { MetricChoice } from './choices';
import type { PlotProps } from './heat-section';
import { MarginalPlot } from './marginal-plot';

/** The effect of each axis on a metric by itself, whatever the others are. */
export function MarginalsSection({ sweep, metric, round, onView }: PlotProps) {
  const [state, reload] = useLoad(
    (signal) => marginals(sweep.id, metric.key, signal),
    [sweep.id, metric.key, round],
  );
  const value = shownValue(state);
  const shown = value?.axes.filter(({ axis }) => axis.values.length > 1) ?? [];
  const scale = bounds(shown);
  return (
    <Section
      id="effects"
      title="Effect of each axis"
      note="Of all cells that have a value: the best, the mean, the middle and the worst, on one scale. An axis that matters bends the mean, not only the best."
      actions={
        <MetricChoice
          metrics={sweep.metrics}
          value={metric.key}
          onChange={(key) => onView({ metric: key })}
        />
      }
    >
      {state.status === 'failed' && (
        <Failed title="The effects could not be loaded" error={state.error} retry={reload} />
      )}
      {!value && state.status === 'loading' && (
        <div role="status" aria-label="Loading the effects">
          <Skeleton height="12rem" />
        </div>
      )}
      {value && scale === null && <p class="muted">No cell has a value yet.</p>}
      {scale && (
        <>
          <ul class="line-legend" aria-hidden="true">
            {LINES.map(({ key, name }) => (
              <li key={key}>
                <svg width="28" height="8">
                  <path class={`effect ${key}`} d="M1 4h26" />
                </svg>
                {name}
              </li>
            ))}
          </ul>
          <div class="small-multiples">
            {shown.map((marginal) => (
              <MarginalPlot
                key={marginal.axis.name}
                marginal={marginal}
                metric={metric}
                scale={scale}
              />
            ))}
          </div>
        </>
      )}
    </Section>
  );
}
