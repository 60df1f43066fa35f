import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { asError } from '../../api/client';
import { deleteJob } from '../../api/endpoints';
import { toast } from '../../ui/toasts';

const UNDO_MS = 6000;

/** Deletes with a way back: the server hears of it when the time for undo is over, or on leaving. */
export function useDelete(onDeleted: () => void) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Map<string, () => void>());

  const show = useCallback((id: string) => {
    setHidden((now) => new Set([...now].filter((one) => one !== id)));
  }, []);

  const remove = useCallback((id: string, title: string) => {
    const commit = () => {
      const isWaiting = waiting.current.delete(id);
      clearTimeout(timer);
      close();
      if (!isWaiting) return;
      deleteJob(id).then(onDeleted, (error: unknown) => {
        show(id);
        toast(asError(error).message);
      });
    };
    const undo = () => {
      waiting.current.delete(id);
      clearTimeout(timer);
      close();
      show(id);
    };
    const timer = setTimeout(commit, UNDO_MS);
    const close = toast(`Deleted ${title}`, { label: 'Undo', run: undo }, UNDO_MS);
    waiting.current.set(id, commit);
    setHidden((now) => new Set([...now, id]));
  }, []);

  useEffect(() => {
    const commitAll = () => {
      for (const commit of [...waiting.current.values()]) commit();
    };
    globalThis.addEventListener('pagehide', commitAll);
    return () => {
      globalThis.removeEventListener('pagehide', commitAll);
      commitAll();
    };
  }, []);

  return { hidden, remove };
}
