import type { Job, JobState } from '../api/types';
import { count, duration, percent, plural, sentence, unreachable } from './format';

export function isFinal(state: JobState): boolean {
  return state === 'completed' || state === 'failed' || state === 'cancelled';
}

const STATE_NAMES: Record<JobState, string> = {
  queued: 'Queued',
  running: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export function stateName(state: JobState): string {
  return STATE_NAMES[state];
}

export const STATES = Object.keys(STATE_NAMES) as JobState[];

/** The run's own name, or the strategy's where nobody gave one. */
export function jobTitle(job: Pick<Job, 'name' | 'strategy'>): string {
  return job.name === '' ? job.strategy : job.name;
}

/** The share that is done, if the total is known. */
export function doneFraction(job: Job): number | null {
  const { done, total } = job.progress;
  return total == null || total <= 0 ? null : Math.min(1, done / total);
}

/** Whether a job is a sweep or a walk forward, which have a page of another kind. */
export function isSweep({ kind }: Pick<Job, 'kind'>): boolean {
  return kind === 'sweep' || kind === 'walk_forward';
}

/** Where a job is shown. */
export function jobPath(job: Pick<Job, 'id' | 'kind'>): string {
  return `${isSweep(job) ? '/sweeps' : '/runs'}/${job.id}`;
}

/** `2,000 of 5,000 bars`; of a sweep, cells. */
export function barsDone(job: Job): string {
  const { done, total } = job.progress;
  const unit = isSweep(job) ? 'cell' : 'bar';
  return total == null ? plural(done, unit) : `${count(done)} of ${plural(total, unit)}`;
}

/** One sentence on where a job stands. */
export function jobSentence(job: Job): string {
  switch (job.state) {
    case 'queued':
      if (job.paused) return `Paused after ${barsDone(job)}`;
      return job.ahead == null || job.ahead === 0
        ? 'Next in the queue'
        : `Waiting for ${plural(job.ahead, 'run')} ahead of it`;
    case 'running': {
      const done = doneFraction(job);
      return done === null ? 'Reading the data' : `${percent(done, 0)} done, ${barsDone(job)}`;
    }
    case 'completed':
      return isSweep(job) ? `${plural(job.progress.done, 'cell')} finished` : 'Completed';
    case 'failed':
      return sentence(job.reason ?? 'It failed, and the server gave no reason');
    case 'cancelled':
      return sentence(job.reason ?? 'Cancelled');
    default:
      return unreachable(job.state);
  }
}

/** How a running job moves, seen from one page. */
export interface Movement {
  done: number;
  /** When `done` last grew, by this page's clock. */
  movedAt: number;
}

export function moved(before: Movement | null, done: number, now: number): Movement {
  return before !== null && before.done === done ? before : { done, movedAt: now };
}

/** Bars a second since the job started; unknown in its first moments. */
export function barsPerSecond(job: Job, now: number): number | null {
  const elapsed = now - (job.startedAt ?? now);
  return elapsed < 200 || job.progress.done === 0 ? null : job.progress.done / (elapsed / 1000);
}

/** How long it ran, or has been running. */
export function elapsed(job: Pick<Job, 'startedAt' | 'finishedAt'>, now: number): string | null {
  if (job.startedAt == null) return null;
  return duration((job.finishedAt ?? now) - job.startedAt);
}
