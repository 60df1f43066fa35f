import { useState } from 'preact/hooks';
import type { Listener } from '../api/events';
import {
  broken,
  heard,
  isOver,
  looked,
  refused,
  shouldListen,
  UNSEEN,
  type Watch,
} from '../model/watch';
import { usePolling, type Next, type Poll } from './use-polling';

/** One look: what is new, or nothing where nothing changed since the tag. */
export interface Look<S> {
  seen: S | null;
  tag: string | null;
  /** When the server wants to be asked again, if it says. */
  retryAfterSeconds?: number | null;
}

/** Something at the server that changes until it is over. */
export interface Source<T, S, E> {
  look: (tag: string | null, signal: AbortSignal) => Promise<Look<S>>;
  /** Opens its event stream, where it has one. */
  listen?: (listener: Listener<E>) => () => void;
  /** What is known after a look. */
  seen: (before: T | null, answer: S) => T;
  /** What is known after an event. */
  heard?: (before: T, event: E) => T;
  /** Whether nothing more can come. */
  isOver: (value: T) => boolean;
}

export interface Watched<T> extends Watch<T> {
  lookNow: () => void;
}

/**
 * Follows something until it is over: over its event stream, and by polling where there is none.
 *
 * @param source what to follow, taken anew when a key changes
 */
export function useWatch<T, S = T, E = S>(
  source: Source<T, S, E>,
  keys: readonly unknown[],
): Watched<T> {
  const [state, setState] = useState<Watch<T>>(UNSEEN);
  const lookNow = usePolling(() => follow(source, setState), keys);
  return { ...state, lookNow };
}

function follow<T, S, E>(source: Source<T, S, E>, show: (watch: Watch<T>) => void): Poll<Look<S>> {
  let watch: Watch<T> = UNSEEN;
  let tag: string | null = null;
  const put = (next: Watch<T>) => {
    watch = next;
    show(next);
  };
  const hear = (event: E) => {
    const { value } = watch;
    put(heard(watch, value && source.heard ? source.heard(value, event) : value));
  };
  const next = (): Next => {
    if (isOver(watch, source.isOver)) return 'end';
    const { listen } = source;
    if (!listen || watch.lost !== null || !shouldListen(watch)) return watch.pace.delayMs;
    return (go) =>
      listen({
        onProgress: hear,
        onEnd: (event) => {
          hear(event);
          go(0);
        },
        onBroken: () => {
          put(broken(watch));
          go(watch.pace.delayMs);
        },
      });
  };
  put(UNSEEN);
  return {
    look: (signal) => source.look(tag, signal),
    answered(look) {
      tag = look.tag;
      const value = look.seen === null ? null : source.seen(watch.value, look.seen);
      put(looked(watch, value, look.retryAfterSeconds));
      return next();
    },
    failed(error) {
      put(refused(watch, error, Date.now(), Math.random()));
      return next();
    },
  };
}
