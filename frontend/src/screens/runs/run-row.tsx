import type { Headline, Job } from '../../api/types';
import { ago, count, minute, percent, ratio, signedPercent, tone } from '../../model/format';
import { doneFraction, isSweep, jobPath, jobSentence, jobTitle } from '../../model/job';
import { depth } from '../../model/report';
import { SweepBadge } from '../../ui/badge';
import { JobActions } from '../job-actions';

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
      <JobActions job={job} title={title} onChanged={onChanged} onDelete={onDelete} />
    </li>
  );
}

function Numbers({ headline }: { headline: Headline }) {
  const drawdown = depth(headline.maxDrawdown);
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
