import type { Sweep } from '../../api/types';
import { count, percent } from '../../model/format';
import { elapsed } from '../../model/job';
import { cellsDone, cellsFraction, sweepSentence, timeLeft } from '../../model/sweep-progress';
import { useServerNow } from '../use-now';

interface ProgressCardProps {
  sweep: Sweep;
  secondsLeft: number | null;
}

/** How far a sweep is, how fast it goes and how long it will take. */
export function ProgressCard({ sweep, secondsLeft }: ProgressCardProps) {
  const isMoving = sweep.state === 'running' && !sweep.paused;
  const now = useServerNow(isMoving);
  const done = cellsFraction(sweep);
  const rate = sweep.cellsPerSecond;
  return (
    <>
      <section class="card live" aria-label="Progress">
        <div class="live-head">
          <p class="live-percent">{percent(done, 0)}</p>
          <p>{isMoving ? cellsDone(sweep) : sweepSentence(sweep)}</p>
          <span class="visually-hidden" role="status">
            {isMoving ? `${Math.floor(done * 10) * 10} percent of the cells` : sweepSentence(sweep)}
          </span>
        </div>
        <div
          class="progress"
          role="progressbar"
          aria-label="Cells done"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.floor(done * 100)}
        >
          <div style={{ '--done': done }} />
        </div>
        <dl class="live-facts">
          <Fact name="Cells done" value={count(sweep.done)} />
          <Fact
            name="Cells a second"
            value={isMoving && rate != null ? count(Math.round(rate)) : '–'}
          />
          <Fact name="Time left" value={timeLeft({ sweep, secondsLeft })} />
          <Fact name="Running for" value={(isMoving && elapsed(sweep, now)) || '–'} />
          <Fact name="From the store" value={count(sweep.reused)} />
          <Fact name="Failed" value={count(sweep.failed)} />
        </dl>
      </section>
      <p class="muted small live-note no-print">
        You may leave or reload this page: the sweep goes on, and this address leads back to it.
      </p>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
