import type { Sweep, SweepProgress, SweepSummary } from '../api/types';
import { count, duration, percent, plural, sentence } from './format';
import { isFinal } from './job';
import { afterAnswer, afterFailure, FIRST_LOOK, isFinalRefusal, type Pace } from './polling';

/** A look that failed, with the status of the answer; 0 when there was none. */
export type Refusal = Error & { readonly status: number };

/**
 * What a page knows of a sweep that moves. It listens to a stream; where that breaks it looks, and
 * tries to listen again. Listening and looking end with the sweep, not with a lost connection.
 */
export interface Watch {
  sweep: Sweep | null;
  secondsLeft: number | null;
  /** The server says that there is no such sweep. */
  gone: Refusal | null;
  /** The last look failed: why, and when the next one is due by this page's clock. */
  lost: { error: Refusal; nextAt: number } | null;
  pace: Pace;
  /** How often the stream broke or was done without since something was heard from it. */
  silences: number;
}

export const UNSEEN: Watch = {
  sweep: null,
  secondsLeft: null,
  gone: null,
  lost: null,
  pace: FIRST_LOOK,
  silences: 0,
};

/** A look was answered; null says that nothing is new. */
export function looked(watch: Watch, sweep: Sweep | null): Watch {
  return {
    ...watch,
    sweep: sweep ?? watch.sweep,
    gone: null,
    lost: null,
    pace: afterAnswer(null),
    silences: watch.silences + 1,
  };
}

/** Something came over the stream. */
export function heard(watch: Watch, progress: SweepProgress): Watch {
  const { secondsLeft = null, ...news } = progress;
  return {
    ...watch,
    sweep: watch.sweep && { ...watch.sweep, ...news },
    secondsLeft,
    lost: null,
    pace: afterAnswer(null),
    silences: 0,
  };
}

/** The stream broke off: look soon, and see what became of the sweep. */
export function broken(watch: Watch): Watch {
  return { ...watch, pace: afterAnswer(null), silences: watch.silences + 1 };
}

/** A look failed. */
export function refused(watch: Watch, error: Refusal, now: number, random: number): Watch {
  if (isFinalRefusal(error.status)) return { ...UNSEEN, gone: error };
  const pace = afterFailure(watch.pace, random);
  return { ...watch, pace, lost: { error, nextAt: now + pace.delayMs } };
}

/** Whether nothing more can come: the sweep has ended, or there is none. */
export function isOver({ sweep, gone }: Watch): boolean {
  return gone !== null || (sweep !== null && isFinal(sweep.state));
}

/** Whether to listen now: at first at once, then now and then while looking goes on. */
export function shouldListen({ silences }: Watch): boolean {
  return silences <= 4 || silences % 10 === 0;
}

type Progressing = Pick<SweepSummary, 'state' | 'paused' | 'done' | 'cells'>;

/** The share of the cells that is done. */
export function cellsFraction({ done, cells }: Progressing): number {
  return cells <= 0 ? 0 : Math.min(1, done / cells);
}

export function cellsDone({ done, cells }: Progressing): string {
  return `${count(done)} of ${plural(cells, 'cell')}`;
}

/** One sentence on where a sweep stands; a list does not know why one failed, its page does. */
export function sweepSentence(sweep: Progressing & { reason?: string | null }): string {
  if (sweep.paused && !isFinal(sweep.state)) {
    return sweep.state === 'running'
      ? `Pausing after ${cellsDone(sweep)}`
      : `Paused after ${cellsDone(sweep)}`;
  }
  switch (sweep.state) {
    case 'queued':
      return sweep.done > 0 ? `Waits to go on after ${cellsDone(sweep)}` : 'Waits in the queue';
    case 'running':
      return `${percent(cellsFraction(sweep), 0)} done, ${cellsDone(sweep)}`;
    case 'completed':
      return 'Completed';
    case 'failed':
      if (sweep.reason === undefined) return 'It failed; its page says why';
      return sentence(sweep.reason ?? 'It failed, and the server gave no reason');
    case 'cancelled':
      return sentence(sweep.reason ?? 'Cancelled');
  }
}

/** How long a sweep still takes, as far as that is known. */
export function timeLeft(watch: Pick<Watch, 'sweep' | 'secondsLeft'>): string {
  const { sweep, secondsLeft } = watch;
  if (sweep?.state !== 'running' || sweep.paused) return 'not running';
  if (secondsLeft != null) return duration(secondsLeft * 1000);
  const rate = sweep.cellsPerSecond ?? 0;
  return rate > 0 ? duration(((sweep.cells - sweep.done) / rate) * 1000) : 'not yet known';
}

/** What a sweep that ends tells by its word: a paused one is queued on the wire. */
export function standing(sweep: Pick<SweepSummary, 'state' | 'paused'>): string {
  return sweep.paused && !isFinal(sweep.state) ? 'paused' : sweep.state;
}
