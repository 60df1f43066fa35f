import { useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort } from '../../api/client';
import { cancel } from '../../api/endpoints';
import type { Job } from '../../api/types';
import { count, duration, percent } from '../../model/format';
import {
  barsDone,
  barsPerSecond,
  doneFraction,
  elapsed,
  jobSentence,
  jobTitle,
  type Movement,
} from '../../model/job';
import { StateBadge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toasts';
import { serverNow } from '../../api/clock';
import { useNow } from '../use-now';
import { JobFacts } from './job-facts';

interface LiveProps {
  job: Job;
  movement: Movement | null;
  onCancelled: () => void;
}

/** A run that waits or works. */
export function Live({ job, movement, onCancelled }: LiveProps) {
  const now = useNow(true);
  const done = doneFraction(job);
  const rate = barsPerSecond(job, serverNow(now));
  const isRunning = job.state === 'running';
  const still = movement === null ? 0 : now - movement.movedAt;
  return (
    <>
      <div class="page-head">
        <div>
          <div class="title-row">
            <h1>{jobTitle(job)}</h1>
            <StateBadge state={job.state} />
          </div>
          <JobFacts job={job} />
        </div>
        <CancelButton id={job.id} onCancelled={onCancelled} />
      </div>
      <section class="card live" aria-label="Progress">
        <div class="live-head">
          <p class="live-percent">{done === null ? '' : percent(done, 0)}</p>
          <p role="status">{done === null ? jobSentence(job) : barsDone(job)}</p>
        </div>
        <div
          class={`progress ${done === null ? 'unknown' : ''}`}
          role="progressbar"
          aria-label="Bars done"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={done === null ? undefined : Math.floor(done * 100)}
        >
          <div style={{ '--done': done ?? 0 }} />
        </div>
        <dl class="live-facts">
          <LiveFact name="Bars done" value={isRunning ? count(job.progress.done) : '0'} />
          <LiveFact
            name="Bars a second"
            value={rate === null ? 'not yet known' : count(Math.round(rate))}
          />
          <LiveFact name="Running for" value={elapsed(job, serverNow(now)) ?? 'not started'} />
          <LiveFact
            name="Last movement"
            value={isRunning && still > 1500 ? `${duration(still)} ago` : 'just now'}
          />
        </dl>
      </section>
      <p class="muted small live-note">
        You may leave or reload this page: the run goes on, and this address leads back to it.
      </p>
    </>
  );
}

function LiveFact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function CancelButton({ id, onCancelled }: { id: string; onCancelled: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);
  const ask = async () => {
    setAsked(true);
    try {
      await cancel(id, abort.current.signal);
    } catch (error) {
      if (isAbort(error)) return;
      setAsked(false);
      toast(asError(error).message);
    }
    onCancelled();
  };
  return (
    <button type="button" class="button" disabled={isAsked} onClick={() => void ask()}>
      <Icon name="stop" />
      {isAsked ? 'Cancelling' : 'Cancel'}
    </button>
  );
}
