import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort } from '../../api/client';
import { lookAtSweep } from '../../api/sweep-endpoints';
import { listenToSweep } from '../../api/sweep-events';
import {
  broken,
  heard,
  isOver,
  looked,
  refused,
  shouldListen,
  UNSEEN,
  type Watch,
} from '../../model/sweep-progress';

export interface WatchedSweep extends Watch {
  lookNow: () => void;
}

/** Follows a sweep until it has ended: over a stream, and by looking where there is none. */
export function useSweep(id: string): WatchedSweep {
  const [state, setState] = useState<Watch>(UNSEEN);
  const wake = useRef<() => void>(() => undefined);

  useEffect(() => {
    const abort = new AbortController();
    let watch: Watch = UNSEEN;
    let tag: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hush: () => void = () => undefined;
    let isLooking = false;
    const put = (next: Watch) => {
      watch = next;
      setState(next);
    };
    put(UNSEEN);

    const rest = () => {
      clearTimeout(timer);
      hush();
      hush = () => undefined;
    };
    const schedule = () => {
      rest();
      const isLeft = abort.signal.aborted || document.hidden;
      if (!isLeft && !isOver(watch)) timer = setTimeout(() => void look(), watch.pace.delayMs);
    };
    const listen = () => {
      rest();
      hush = listenToSweep(id, {
        onProgress: (progress) => put(heard(watch, progress)),
        onEnd: (progress) => {
          put(heard(watch, progress));
          void look();
        },
        onBroken: () => {
          put(broken(watch));
          schedule();
        },
      });
    };
    const look = async () => {
      if (isLooking || abort.signal.aborted) return;
      isLooking = true;
      clearTimeout(timer);
      try {
        const seen = await lookAtSweep(id, tag, abort.signal);
        tag = seen.tag;
        put(looked(watch, seen.sweep));
      } catch (error) {
        if (abort.signal.aborted || isAbort(error)) return;
        put(refused(watch, asError(error), Date.now(), Math.random()));
      } finally {
        isLooking = false;
      }
      if (document.hidden || isOver(watch)) rest();
      else if (watch.lost === null && shouldListen(watch)) listen();
      else schedule();
    };
    const onVisible = () => {
      if (document.hidden) rest();
      else if (!isOver(watch)) void look();
    };
    wake.current = () => void look();
    document.addEventListener('visibilitychange', onVisible);
    globalThis.addEventListener('online', onVisible);
    void look();
    return () => {
      abort.abort();
      rest();
      document.removeEventListener('visibilitychange', onVisible);
      globalThis.removeEventListener('online', onVisible);
    };
  }, [id]);

  const lookNow = useCallback(() => wake.current(), []);
  return { ...state, lookNow };
}
