import { neighbourhood } from '../../api/sweep-endpoints';
import type { Neighbourhood, Sweep, SweepMetric } from '../../api/types';
import { valuesLine } from '../../model/axis-text';
import { percent, plural } from '../../model/format';
import { metricText } from '../../model/sweep-metrics';
import { Failed, Notice } from '../../ui/notice';
import { SkeletonRows } from '../../ui/skeleton';
import { Section } from '../run/section';
import { shownValue, useLoad } from '../use-load';
import type { PlotProps } from './heat-section';
import { ScrollRegion } from '../../ui/scroll-region';
import { Whole } from '../../ui/whole';

type NeighbourhoodProps = PlotProps & { onOpen: (cell: number) => void };

/** What lies around the best cell: a plateau, or a lone peak. */
export function NeighbourhoodSection({ sweep, metric, round, onOpen }: NeighbourhoodProps) {
  const [state, reload] = useLoad(
    (signal) => neighbourhood(sweep.id, { metric: metric.key }, signal),
    [sweep.id, metric.key, round],
  );
  const value = shownValue(state);
  const isNone = state.status === 'failed' && 'status' in state.error && state.error.status === 404;
  return (
    <Section
      id="neighbours"
      title="Neighbourhood of the best"
      flush
      note={`The cells one step away from the best by ${metric.label}, on one axis or on two at once.`}
    >
      {isNone && <p class="card-body muted">No cell has a value yet.</p>}
      {state.status === 'failed' && !isNone && (
        <div class="card-body">
          <Failed title="It could not be loaded" error={state.error} retry={reload} />
        </div>
      )}
      {!value && state.status === 'loading' && (
        <div class="card-body">
          <SkeletonRows rows={4} label="Loading the neighbourhood" />
        </div>
      )}
      {value && <Near sweep={sweep} metric={metric} value={value} onOpen={onOpen} />}
    </Section>
  );
}

interface NearProps {
  sweep: Sweep;
  metric: SweepMetric;
  value: Neighbourhood;
  onOpen: (cell: number) => void;
}

function Near({ sweep, metric, value, onOpen }: NearProps) {
  return (
    <>
      <div class="card-body stack">
        <p>
          Plateau score{' '}
          <strong>{value.plateau == null ? 'not defined' : percent(value.plateau, 0)}</strong>:{' '}
          {plateauWords(value.plateau)}
        </p>
        {value.unranked > 0 && (
          <p class="help">
            {plural(value.unranked, 'neighbour')} failed or broke a bound, and is left out.
          </p>
        )}
        {value.warning != null && (
          <Notice kind="warn">
            <Whole text={value.warning} />
          </Notice>
        )}
      </div>
      {value.near.length > 0 && (
        <ScrollRegion of="neighbours">
          <table class="table findings">
            <thead>
              <tr>
                <th scope="col">Cell</th>
                <th scope="col">Values</th>
                <th scope="col" class="number">
                  {metric.label}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr class="is-best">
                <th scope="row">
                  <OpenCell cell={value.cell} onOpen={onOpen} />
                </th>
                <td>the best</td>
                <td class="number">{metricText(metric, value.value)}</td>
              </tr>
              {value.near.map((near) => (
                <tr key={near.cell}>
                  <th scope="row">
                    <OpenCell cell={near.cell} onOpen={onOpen} />
                  </th>
                  <td class="words">
                    <Whole text={valuesLine(sweep.axes, near.values)} />
                  </td>
                  <td class="number">{metricText(metric, near.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}

/** A cell's number that leads to the cell. */
export function OpenCell({ cell, onOpen }: { cell: number; onOpen: (cell: number) => void }) {
  return (
    <button
      type="button"
      class="link-button"
      aria-label={`Open cell ${cell}`}
      onClick={() => onOpen(cell)}
    >
      {cell}
    </button>
  );
}

function plateauWords(plateau: number | null | undefined): string {
  if (plateau == null) return 'there are no neighbours to compare it with.';
  if (plateau >= 0.75) return 'its neighbours do nearly as well, so a small change costs little.';
  if (plateau >= 0.4) return 'its neighbours keep some of its advantage over the middle cell.';
  return 'its neighbours do much worse: a lone peak, which seldom lasts.';
}
