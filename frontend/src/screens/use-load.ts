import { useCallback, useEffect, useState } from 'preact/hooks';
import { asError, isAbort } from '../api/client';

/** What a screen shows while and after it asked for something. */
export type Load<T> =
  | { status: 'loading'; before?: T }
  | { status: 'failed'; error: Error }
  | { status: 'ready'; value: T };

/** Loads when the screen comes and when a key changes; aborts when it is left or asks anew. */
export function useLoad<T>(
  load: (signal: AbortSignal) => Promise<T>,
  keys: readonly unknown[],
): [Load<T>, () => void] {
  const [state, setState] = useState<Load<T>>({ status: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    setState((now) =>
      now.status === 'ready' ? { status: 'loading', before: now.value } : { status: 'loading' },
    );
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setState({ status: 'ready', value });
      },
      (error: unknown) => {
        if (abort.signal.aborted || isAbort(error)) return;
        setState({ status: 'failed', error: asError(error) });
      },
    );
    return () => abort.abort();
  }, [...keys, round]);
  const reload = useCallback(() => setRound((now) => now + 1), []);
  return [state, reload];
}

/** What is there to show: the value, or the one before while the next is on its way. */
export function shownValue<T>(state: Load<T>): T | undefined {
  return state.status === 'ready'
    ? state.value
    : state.status === 'loading'
      ? state.before
      : undefined;
}
