import { useState } from 'preact/hooks';
import { about } from '../../api/endpoints';
import type { About } from '../../api/types';
import { minute, sentence } from '../../model/format';
import { Notice } from '../../ui/notice';
import { usePolling } from '../use-polling';

const USUAL_MS = 20_000;
const IN_TROUBLE_MS = 3_000;

/** Says on every screen that the store cannot be used, as long as that is so. */
export function StoreBanner() {
  const [store, setStore] = useState<About['store'] | null>(null);
  usePolling(
    () => ({
      look: about,
      answered: ({ store }) => {
        setStore(store);
        return store.trouble == null ? USUAL_MS : IN_TROUBLE_MS;
      },
      // Without an answer nothing is known of the store; the screen tells that by itself.
      failed: () => USUAL_MS,
    }),
    [],
  );
  if (store?.trouble == null) return null;
  return (
    <Notice kind="error" title="Jobs cannot be stored at the moment" live>
      <p>{sentence(store.trouble)}</p>
      {store.since != null && <p class="small">Since {minute(store.since)} UTC.</p>}
    </Notice>
  );
}
