import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort } from '../api/client';
import type { JobState } from '../api/types';
import { grown, renewed, toRenew, type Part } from '../model/growing';
import { isFinal } from '../model/job';
import { afterAnswer, afterFailure, FIRST_LOOK } from '../model/polling';
import { remembered, rememberRows } from './history-entry';
import { usePolling } from './use-polling';

/** Loads so many after a place of the list, from its beginning where none is named. */
export type LoadPart<T> = (
  query: { limit: number; before?: string },
  signal: AbortSignal,
) => Promise<Part<T>>;

export interface GrowingList<T> {
  /** None before the first answer. */
  items: readonly T[] | null;
  hasMore: boolean;
  isGrowing: boolean;
  /** Why the last look failed; what was there before stays in sight. */
  error: Error | null;
  more: () => void;
  reload: () => void;
}

interface Listed {
  id: string;
  state: JobState;
  paused?: boolean | null;
}

/** As many as the server gives at once. */
const MOST_AT_ONCE = 200;

const isMoving = ({ state, paused }: Listed) => !isFinal(state) && paused !== true;

/**
 * A list of jobs that grows at its end on request, as far as there are any. Looks again and again
 * while one of them moves. Who comes back to it finds as many rows as were there.
 *
 * @param load another function begins anew, so memoise it
 * @param page how many are shown at first and come with each "more"
 */
export function useGrowingList<T extends Listed>(load: LoadPart<T>, page: number): GrowingList<T> {
  const [list, setList] = useState<Part<T> | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isGrowing, setGrowing] = useState(false);
  const known = useRef<Part<T> | null>(null);
  const grow = useRef<() => void>(() => undefined);

  const put = useCallback((next: Part<T>) => {
    known.current = next;
    setList(next);
    setError(null);
  }, []);

  const reload = usePolling(() => {
    let pace = FIRST_LOOK;
    known.current = null;
    return {
      look: (signal, isAsked) => loadFirst(load, wanted(known.current, page, isAsked), signal),
      answered: (fresh) => {
        put(known.current ? renewed(known.current, fresh) : fresh);
        pace = afterAnswer(1.5);
        return known.current?.items.some(isMoving) ? pace.delayMs : 'rest';
      },
      failed: (failure) => {
        setError(failure);
        pace = afterFailure(pace, Math.random());
        return pace.delayMs;
      },
    };
  }, [load, page]);

  useEffect(() => {
    const abort = new AbortController();
    setGrowing(false);
    grow.current = () => {
      const before = known.current?.next;
      if (before == null) return;
      setGrowing(true);
      load({ limit: page, before }, abort.signal)
        .then(
          (more) => {
            if (abort.signal.aborted) return;
            if (known.current?.next === before) put(grown(known.current, more));
            rememberRows(known.current?.items.length ?? 0);
          },
          (failure: unknown) => {
            if (!isAbort(failure) && !abort.signal.aborted) setError(asError(failure));
          },
        )
        .finally(() => {
          if (!abort.signal.aborted) setGrowing(false);
        });
    };
    return () => abort.abort();
  }, [load, page]);

  return {
    items: list?.items ?? null,
    hasMore: list !== null && list.next !== null,
    isGrowing,
    error,
    more: useCallback(() => grow.current(), []),
    reload,
  };
}

/** How many to read: at first as many as were there, then what moves; all of it when asked. */
function wanted<T extends Listed>(known: Part<T> | null, page: number, isAsked: boolean): number {
  if (known === null) return Math.max(page, remembered().rows ?? 0);
  return isAsked ? Math.max(page, known.items.length) : toRenew(known.items, isMoving, page);
}

/** The first so many of a list, in as many requests as that takes. */
async function loadFirst<T>(
  load: LoadPart<T>,
  rows: number,
  signal: AbortSignal,
): Promise<Part<T>> {
  let list = await load({ limit: Math.min(rows, MOST_AT_ONCE) }, signal);
  while (list.next !== null && list.items.length < rows) {
    const limit = Math.min(rows - list.items.length, MOST_AT_ONCE);
    list = grown(list, await load({ limit, before: list.next }, signal));
  }
  return list;
}
