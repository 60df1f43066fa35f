import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isAbort } from '../../api/client';
import { jobs as loadJobs } from '../../api/endpoints';
import type { Job, JobState } from '../../api/types';
import { isFinal } from '../../model/job';
import { afterAnswer, afterFailure, FIRST_LOOK } from '../../model/polling';

const PAGE = 50;
const MOST = 500;

export interface JobsList {
  jobs: readonly Job[] | null;
  hasMore: boolean;
  /** Why the last look failed; what was there before stays in sight. */
  error: Error | null;
  more: () => void;
  reload: () => void;
}

/** The jobs, newest first. Looks again and again while one of them is not at its end. */
export function useJobs(state: JobState | ''): JobsList {
  const [jobs, setJobs] = useState<readonly Job[] | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const wake = useRef<() => void>(() => undefined);

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pace = FIRST_LOOK;

    const look = async () => {
      clearTimeout(timer);
      if (document.hidden) return;
      try {
        const page = await loadJobs(state === '' ? { limit } : { state, limit }, abort.signal);
        setJobs(page.items);
        setHasMore(page.next != null && limit < MOST);
        setError(null);
        pace = afterAnswer(1.5);
        if (page.items.every((job) => isFinal(job.state))) return;
      } catch (failure) {
        if (isAbort(failure) || abort.signal.aborted) return;
        setError(failure instanceof Error ? failure : new Error('failed'));
        pace = afterFailure(pace, Math.random());
      }
      timer = setTimeout(() => void look(), pace.delayMs);
    };
    const onVisible = () => void look();
    wake.current = onVisible;
    document.addEventListener('visibilitychange', onVisible);
    void look();
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [state, limit]);

  const more = useCallback(() => setLimit((now) => Math.min(MOST, now + PAGE)), []);
  const reload = useCallback(() => wake.current(), []);
  return { jobs, hasMore, error, more, reload };
}
