import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isAbort } from '../api/client';
import type { JobState } from '../api/types';
import { isFinal } from '../model/job';
import { afterAnswer, afterFailure, FIRST_LOOK } from '../model/polling';

/** What a look at the first so many answers. */
export interface Page<T> {
  items: readonly T[];
  hasMore: boolean;
}

export interface GrowingList<T> {
  /** None before the first answer. */
  items: readonly T[] | null;
  hasMore: boolean;
  /** Why the last look failed; what was there before stays in sight. */
  error: Error | null;
  more: () => void;
  reload: () => void;
}

/** How many are shown at first and come with each "more", and how many at most. */
interface Sizes {
  page: number;
  most: number;
}

/**
 * A list of jobs that grows at its end on request. Looks again and again while one of them moves.
 *
 * @param load asked for the first `limit`; another function begins anew, so memoise it
 */
export function useGrowingList<T extends { state: JobState; paused?: boolean | null }>(
  load: (limit: number, signal: AbortSignal) => Promise<Page<T>>,
  { page, most }: Sizes,
): GrowingList<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [limit, setLimit] = useState(page);
  const wake = useRef<() => void>(() => undefined);

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pace = FIRST_LOOK;

    const look = async () => {
      clearTimeout(timer);
      if (document.hidden) return;
      try {
        const found = await load(limit, abort.signal);
        setItems(found.items);
        setHasMore(found.hasMore && limit < most);
        setError(null);
        pace = afterAnswer(1.5);
        if (found.items.every(({ state, paused }) => isFinal(state) || paused === true)) return;
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
  }, [load, limit, most]);

  const more = useCallback(() => setLimit((now) => Math.min(most, now + page)), [most, page]);
  const reload = useCallback(() => wake.current(), []);
  return { items, hasMore, error, more, reload };
}
