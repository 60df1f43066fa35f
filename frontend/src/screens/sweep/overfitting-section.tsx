import { useState } from 'preact/hooks';
import type { Overfitting } from '../../api/types';
import { overfittingFigures } from '../../model/overfitting';
import { sentence } from '../../model/format';
import { Segments } from '../../ui/inputs';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { Section } from '../run/section';
import { shownValue, type Load } from '../use-load';
import { LogitPlot } from './logit-plot';
import { ScatterPlot } from './scatter-plot';
import { Verdict } from './verdict';

interface OverfittingSectionProps {
  state: Load<Overfitting | null>;
  reload: () => void;
  onOpen: (cell: number) => void;
}

/** How much the best of so many trials is worth. */
export function OverfittingSection({ state, reload, onOpen }: OverfittingSectionProps) {
  const overfitting = shownValue(state);
  return (
    <Section
      id="overfitting"
      title="Overfitting"
      note="The best of many trials looks good by chance alone. These figures say by how much."
    >
      {state.status === 'failed' && (
        <Failed title="The figures could not be loaded" error={state.error} retry={reload} />
      )}
      {overfitting === undefined && state.status === 'loading' && (
        <div role="status" aria-label="Loading the figures">
          <Skeleton height="16rem" />
        </div>
      )}
      {overfitting === null && <p class="muted">It cannot be determined for this sweep.</p>}
      {overfitting && <OverfittingBlock overfitting={overfitting} onOpen={onOpen} />}
    </Section>
  );
}

function OverfittingBlock({
  overfitting,
  onOpen,
}: {
  overfitting: Overfitting;
  onOpen: (cell: number) => void;
}) {
  const [by, setBy] = useState<'ratio' | 'rank'>('ratio');
  return (
    <div class="overfitting">
      <Verdict overfitting={overfitting} />
      <dl class="overfitting-figures">
        {overfittingFigures(overfitting).map((figure) => (
          <div key={figure.key}>
            <dt>{figure.name}</dt>
            <dd>
              <span class="overfitting-value">{figure.value}</span>
              <span class="help">
                {figure.meaning}
                {figure.why !== null && ` Not defined: ${sentence(figure.why)}.`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <div class="overfitting-plots">
        <figure>
          <figcaption>
            <div class="plot-head">
              <h3>In sample and out of sample</h3>
              <Segments
                screenOnly
                id="scatter-by"
                label="In and out of sample by"
                value={by}
                options={[
                  { value: 'ratio', label: 'Ratio' },
                  { value: 'rank', label: 'Rank' },
                ]}
                onChange={(value) => setBy(value as 'ratio' | 'rank')}
                compact
              />
            </div>
            <p class="help">
              Each dot is a cell. Dots along the line keep out of sample what they had in sample; a
              cloud keeps nothing.
            </p>
          </figcaption>
          <ScatterPlot overfitting={overfitting} by={by} onOpen={onOpen} />
        </figure>
        <figure>
          <figcaption>
            <h3>Where the chosen cell came out of sample</h3>
            <p class="help">
              How many splits of the days put the cell that was best in sample into the worse or the
              better half out of sample, by the logit of its rank.
            </p>
          </figcaption>
          <LogitPlot overfitting={overfitting} />
        </figure>
      </div>
    </div>
  );
}
