import { useEffect, useState } from 'preact/hooks';
import { about } from '../../api/endpoints';
import type { About } from '../../api/types';
import { minute, sentence } from '../../model/format';
import { Notice } from '../../ui/notice';

const USUAL_MS = 20_000;
const IN_TROUBLE_MS = 3_000;

/** Says on every screen that the store cannot be used, as long as that is so. */
export function StoreBanner() {
  const [store, setStore] = useState<About['store'] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      let next = USUAL_MS;
      try {
        const { store } = await about(abort.signal);
        setStore(store);
        if (store.trouble != null) next = IN_TROUBLE_MS;
      } catch {
        // Without an answer nothing is known of the store; the screen tells that by itself.
      }
      if (!abort.signal.aborted) timer = setTimeout(() => void look(), next);
    };
    void look();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, []);
  if (store?.trouble == null) return null;
  return (
    <Notice kind="error" title="Jobs cannot be stored at the moment" live>
      <p>{sentence(store.trouble)}</p>
      {store.since != null && <p class="small">Since {minute(store.since)} UTC.</p>}
    </Notice>
  );
}
