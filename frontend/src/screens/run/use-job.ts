import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort, type ApiError } from '../../api/client';
import { lookAtJob } from '../../api/endpoints';
import type { Job } from '../../api/types';
import { isFinal, moved, type Movement } from '../../model/job';
import { afterAnswer, afterFailure, FIRST_LOOK, isFinalRefusal } from '../../model/polling';

export interface WatchedJob {
  job: Job | null;
  /** The server says that there is no such job. */
  gone: ApiError | null;
  /** The last look failed: why, and when the next one is due by this page's clock. */
  lost: { error: ApiError; nextAt: number } | null;
  movement: Movement | null;
  lookNow: () => void;
}

const NOTHING: Omit<WatchedJob, 'lookNow'> = { job: null, gone: null, lost: null, movement: null };

/** Looks at a job until it has ended. Rests while the page is hidden; never gives up. */
export function useJob(id: string): WatchedJob {
  const [state, setState] = useState(NOTHING);
  const wake = useRef<() => void>(() => undefined);

  useEffect(() => {
    const abort = new AbortController();
    let pace = FIRST_LOOK;
    let tag: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let looking = false;
    setState(NOTHING);

    const schedule = () => {
      clearTimeout(timer);
      if (!ended && !document.hidden) timer = setTimeout(() => void look(), pace.delayMs);
    };
    const look = async () => {
      if (looking || ended) return;
      looking = true;
      try {
        const seen = await lookAtJob(id, tag, abort.signal);
        tag = seen.tag;
        pace = afterAnswer(seen.retryAfterSeconds);
        ended = seen.job !== null && isFinal(seen.job.state);
        setState((before) => answered(before, seen.job));
      } catch (error) {
        if (abort.signal.aborted || isAbort(error)) return;
        const refusal = asError(error);
        ended = isFinalRefusal(refusal.status);
        pace = afterFailure(pace, Math.random());
        const nextAt = Date.now() + pace.delayMs;
        setState((before) =>
          ended ? { ...NOTHING, gone: refusal } : { ...before, lost: { error: refusal, nextAt } },
        );
      } finally {
        looking = false;
      }
      schedule();
    };
    wake.current = () => {
      clearTimeout(timer);
      void look();
    };
    const onVisible = () => {
      if (document.hidden) clearTimeout(timer);
      else wake.current();
    };
    document.addEventListener('visibilitychange', onVisible);
    globalThis.addEventListener('online', onVisible);
    void look();
    return () => {
      ended = true;
      clearTimeout(timer);
      abort.abort();
      document.removeEventListener('visibilitychange', onVisible);
      globalThis.removeEventListener('online', onVisible);
    };
  }, [id]);

  const lookNow = useCallback(() => wake.current(), []);
  return { ...state, lookNow };
}

function answered(
  before: Omit<WatchedJob, 'lookNow'>,
  job: Job | null,
): Omit<WatchedJob, 'lookNow'> {
  const now = job ?? before.job;
  const movement = now ? moved(before.movement, now.progress.done, Date.now()) : null;
  return { job: now, gone: null, lost: null, movement };
}
