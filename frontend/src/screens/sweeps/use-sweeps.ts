import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isAbort } from '../../api/client';
import { sweeps as loadSweeps } from '../../api/sweep-endpoints';
import type { SweepSummary } from '../../api/types';
import { isFinal } from '../../model/job';
import { afterAnswer, afterFailure, FIRST_LOOK } from '../../model/polling';

const PAGE = 30;
const MOST = 300;

export interface SweepsList {
  sweeps: readonly SweepSummary[] | null;
  hasMore: boolean;
  /** Why the last look failed; what was there before stays in sight. */
  error: Error | null;
  more: () => void;
  reload: () => void;
}

/** The sweeps, newest first. Looks again and again while one of them is not at its end. */
export function useSweeps(): SweepsList {
  const [sweeps, setSweeps] = useState<readonly SweepSummary[] | null>(null);
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
        const page = await loadSweeps({ limit }, abort.signal);
        setSweeps(page.sweeps);
        setHasMore(page.more && limit < MOST);
        setError(null);
        pace = afterAnswer(1.5);
        if (page.sweeps.every(({ state, paused }) => isFinal(state) || paused)) return;
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
  }, [limit]);

  const more = useCallback(() => setLimit((now) => Math.min(MOST, now + PAGE)), []);
  const reload = useCallback(() => wake.current(), []);
  return { sweeps, hasMore, error, more, reload };
}
