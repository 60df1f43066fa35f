import { useCallback, useEffect, useRef } from 'preact/hooks';
import { asError, isAbort, type ApiError } from '../api/client';

/** Opens a stream that calls back with what comes next; returns what closes it. */
export type Listen = (next: (next: Next) => void) => () => void;

/**
 * What follows a look: another one after so many milliseconds; listening; a rest until the page is
 * seen again or somebody asks; or the end.
 */
export type Next = number | Listen | 'rest' | 'end';

export interface Poll<T> {
  /** One look; `isAsked` where somebody asked for it, and not the clock. */
  look: (signal: AbortSignal, isAsked: boolean) => Promise<T>;
  answered: (answer: T) => Next;
  failed: (error: ApiError) => Next;
}

/**
 * The one place that looks again and again. Begins with the screen, rests while the page is hidden,
 * looks at once when it is seen or online again, and ends with the screen. A look that is asked for
 * takes the place of one that is under way.
 *
 * @param start what to do, begun anew when a key changes
 * @returns asks for a look now
 */
export function usePolling<T>(start: () => Poll<T>, keys: readonly unknown[]): () => void {
  const wake = useRef<() => void>(() => undefined);

  useEffect(() => {
    const poll = start();
    let current = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopListening: () => void = () => undefined;
    let hasEnded = false;

    const rest = () => {
      clearTimeout(timer);
      stopListening();
      stopListening = () => undefined;
    };
    const go = (next: Next) => {
      rest();
      hasEnded = next === 'end';
      if (document.hidden || next === 'end' || next === 'rest') return;
      if (next === 0) void look(false);
      else if (typeof next === 'number') timer = setTimeout(() => void look(false), next);
      else {
        let isBroken = false;
        const stop = next((after) => {
          isBroken = true;
          go(after);
        });
        // A stream that cannot be opened has called back already, and something else is under way.
        if (!isBroken) stopListening = stop;
      }
    };
    const look = async (isAsked: boolean) => {
      if (hasEnded) return;
      clearTimeout(timer);
      current.abort();
      const mine = (current = new AbortController());
      try {
        const answer = await poll.look(mine.signal, isAsked);
        if (!mine.signal.aborted) go(poll.answered(answer));
      } catch (error) {
        if (!mine.signal.aborted && !isAbort(error)) go(poll.failed(asError(error)));
      }
    };
    const onVisible = () => {
      if (document.hidden) rest();
      else void look(false);
    };
    wake.current = () => void look(true);
    document.addEventListener('visibilitychange', onVisible);
    globalThis.addEventListener('online', onVisible);
    void look(false);
    return () => {
      hasEnded = true;
      current.abort();
      rest();
      document.removeEventListener('visibilitychange', onVisible);
      globalThis.removeEventListener('online', onVisible);
    };
  }, [...keys]);

  return useCallback(() => wake.current(), []);
}
