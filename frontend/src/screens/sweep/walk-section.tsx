import { useMemo, useState } from 'preact/hooks';
import { walkForward } from '../../api/sweep-endpoints';
import type { Sweep, WalkForward } from '../../api/types';
import { day, money, percent, signedPercent, tone } from '../../model/format';
import { depth } from '../../model/report';
import { metricOf, metricText } from '../../model/sweep-metrics';
import { cutWords, stitched } from '../../model/walk-forward';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { EquityPlot } from '../equity-plot';
import { Section } from '../run/section';
import { shownValue, useLoad } from '../use-load';
import { FoldStrip } from './fold-strip';
import { FoldTable } from './fold-table';
import { Whole } from '../../ui/whole';

interface WalkSectionProps {
  sweep: Sweep;
  onOpen: (cell: number) => void;
}

/** What the parameters chosen on each stretch of time did on the next. */
export function WalkSection({ sweep, onOpen }: WalkSectionProps) {
  const [state, reload] = useLoad((signal) => walkForward(sweep.id, signal), [sweep.id]);
  const walk = shownValue(state);
  return (
    <Section id="walk" title="Walk forward" note={walk ? cutWords(walk) : ''} flush>
      {state.status === 'failed' && (
        <div class="card-body">
          <Failed title="The walk forward could not be loaded" error={state.error} retry={reload} />
        </div>
      )}
      {!walk && state.status === 'loading' && (
        <div class="card-body" role="status" aria-label="Loading the walk forward">
          <Skeleton height="24rem" />
        </div>
      )}
      {walk && <Walk sweep={sweep} walk={walk} onOpen={onOpen} />}
    </Section>
  );
}

const FIGURES = ['total_return', 'max_drawdown', 'sharpe', 'trades'];

function Walk({ sweep, walk, onOpen }: WalkSectionProps & { walk: WalkForward }) {
  const metrics = [...new Set([sweep.rankBy, ...FIGURES])].map((key) =>
    metricOf(sweep.metrics, key),
  );
  return (
    <>
      <div class="card-body stack">
        <p class="walk-sentence">
          <Whole text={walk.sentence} />
        </p>
        <dl class="banner card fitted" aria-label="Numbers of the joined tests">
          {metrics
            .filter(({ key }) => walk.metrics[key] !== undefined)
            .map((metric) => (
              <div key={metric.key} class="figure">
                <dt>{metric.label}</dt>
                <dd>
                  <span class="figure-value">{metricText(metric, walk.metrics[metric.key])}</span>
                </dd>
              </div>
            ))}
          <div class="figure">
            <dt>Efficiency</dt>
            <dd>
              <span class="figure-value">{percent(walk.efficiency)}</span>
              <span class="figure-note">yearly return of the tests over that of the trainings</span>
            </dd>
          </div>
        </dl>
        <FoldStrip folds={walk.folds} />
        <Joined walk={walk} />
      </div>
      <FoldTable sweep={sweep} folds={walk.folds} metrics={metrics} onOpen={onOpen} />
    </>
  );
}

/** The account over all tests, one after the other. */
function Joined({ walk }: { walk: WalkForward }) {
  const [zoom, setZoom] = useState<{ from: number; to: number } | null>(null);
  const [row, setRow] = useState<number | null>(null);
  const line = useMemo(() => stitched(walk, zoom), [walk, zoom]);
  const start = walk.equity.value[0];
  const at = row !== null && row < line.time.length ? row : line.time.length - 1;
  const [time, value] = [line.time[at], line.value[at]];
  if (start === undefined || time === undefined || value === undefined) {
    return <p class="muted">No test was run, so there is no account to show.</p>;
  }
  const change = value / start - 1;
  return (
    <div>
      <div class="plot-head">
        <h3>The tests joined</h3>
        {zoom && (
          <button type="button" class="button compact no-print" onClick={() => setZoom(null)}>
            All tests
          </button>
        )}
      </div>
      <p class="legend" aria-live="off">
        <span class="muted">{day(time)}</span>
        <span>
          Equity <strong>{money(value)}</strong>
        </span>
        <span class={tone(change)}>{signedPercent(change, 2)}</span>
        <span>
          Drawdown <strong>{percent(depth(line.drawdown[at]))}</strong>
        </span>
      </p>
      <EquityPlot
        window={line}
        start={start}
        label="Account over the tests joined, with the drawdown below it; the figures stand above"
        onZoom={setZoom}
        onRow={setRow}
      />
    </div>
  );
}
