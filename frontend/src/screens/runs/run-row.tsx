import { useEffect, useRef } from 'preact/hooks';
import { isAbort } from '../../api/client';
import { cancel } from '../../api/endpoints';
import type { Headline, Job } from '../../api/types';
import { ago, count, minute, percent, ratio, signedPercent, tone } from '../../model/format';
import { doneFraction, isFinal, isSweep, jobPath, jobSentence, jobTitle } from '../../model/job';
import { loss } from '../../model/report';
import { SweepBadge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toasts';

interface RunRowProps {
  job: Job;
  now: number;
  onChanged: () => void;
  onDelete: () => void;
}

/** One run: what it was, where it stands or how it went. */
export function RunRow({ job, now, onChanged, onDelete }: RunRowProps) {
  const title = jobTitle(job);
  return (
    <li class="run">
      <div class="run-main">
        <a class="run-title" href={jobPath(job)}>
          {title}
        </a>
        <p class="help">
          {[
            job.name === '' ? '' : job.strategy,
            Object.values(job.data).join(' + '),
            isSweep(job) ? job.kind.replace('_', ' ') : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <div class="run-state">
        <SweepBadge sweep={{ state: job.state, paused: job.paused === true }} />
        <time
          class="help"
          dateTime={new Date(job.createdAt).toISOString()}
          title={`${minute(job.createdAt)} UTC`}
        >
          {ago(job.createdAt, now)}
        </time>
      </div>
      {job.headline ? <Numbers headline={job.headline} /> : <Standing job={job} />}
      <div class="run-actions">
        {isFinal(job.state) ? (
          <button
            type="button"
            class="button quiet square compact"
            aria-label={`Delete ${title}`}
            title="Delete"
            onClick={onDelete}
          >
            <Icon name="trash" />
          </button>
        ) : (
          <CancelRun id={job.id} title={title} onChanged={onChanged} />
        )}
      </div>
    </li>
  );
}

function Numbers({ headline }: { headline: Headline }) {
  const drawdown = loss(headline.maxDrawdown);
  return (
    <dl class="run-numbers">
      <div>
        <dt>Return</dt>
        <dd class={tone(headline.totalReturn)}>{signedPercent(headline.totalReturn)}</dd>
      </div>
      <div>
        <dt>Drawdown</dt>
        <dd>{percent(drawdown)}</dd>
      </div>
      <div>
        <dt>Sharpe</dt>
        <dd class={headline.sharpe == null ? 'muted' : ''}>
          {headline.sharpe == null ? '–' : ratio(headline.sharpe)}
        </dd>
      </div>
      <div>
        <dt>Trades</dt>
        <dd>{count(headline.trades)}</dd>
      </div>
    </dl>
  );
}

function Standing({ job }: { job: Job }) {
  const done = doneFraction(job);
  return (
    <div class="run-standing">
      <p class={job.state === 'failed' ? 'loss small' : 'muted small'}>{jobSentence(job)}</p>
      {job.state === 'running' && (
        <div class={`progress ${done === null ? 'unknown' : ''}`} aria-hidden="true">
          <div style={{ '--done': done ?? 0 }} />
        </div>
      )}
    </div>
  );
}

interface CancelRunProps {
  id: string;
  title: string;
  onChanged: () => void;
}

function CancelRun({ id, title, onChanged }: CancelRunProps) {
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);
  const ask = () => {
    cancel(id, abort.current.signal).then(onChanged, (error: unknown) => {
      if (!isAbort(error)) toast(error instanceof Error ? error.message : 'Not cancelled');
    });
  };
  return (
    <button type="button" class="button compact" aria-label={`Cancel ${title}`} onClick={ask}>
      Cancel
    </button>
  );
}
