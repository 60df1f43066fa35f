import type { Sweep, SweepProgress, SweepSummary } from '../api/types';
import { count, duration, percent, plural, sentence } from './format';
import { isFinal } from './job';

/** What a page knows of a sweep. */
export interface SeenSweep {
  sweep: Sweep;
  secondsLeft: number | null;
}

/** A sweep as a look found it; only events tell how long it takes. */
export function seenSweep(before: SeenSweep | null, sweep: Sweep): SeenSweep {
  return { sweep, secondsLeft: before?.secondsLeft ?? null };
}

/** A sweep after an event. */
export function heardSweep({ sweep }: SeenSweep, progress: SweepProgress): SeenSweep {
  const { secondsLeft = null, ...news } = progress;
  return { sweep: { ...sweep, ...news }, secondsLeft };
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
export function timeLeft({ sweep, secondsLeft }: SeenSweep): string {
  if (sweep.state !== 'running' || sweep.paused) return 'not running';
  if (secondsLeft != null) return duration(secondsLeft * 1000);
  const rate = sweep.cellsPerSecond ?? 0;
  return rate > 0 ? duration(((sweep.cells - sweep.done) / rate) * 1000) : 'not yet known';
}

/** What a sweep that ends tells by its word: a paused one is queued on the wire. */
export function standing(sweep: Pick<SweepSummary, 'state' | 'paused'>): string {
  return sweep.paused && !isFinal(sweep.state) ? 'paused' : sweep.state;
}
