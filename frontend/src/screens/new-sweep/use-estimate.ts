import { useEffect, useState } from 'preact/hooks';
import { asError, isAbort, type ApiError } from '../../api/client';
import { estimateSweep } from '../../api/sweep-endpoints';
import type { Estimate, SweepRequest } from '../../api/types';

/** What a set-up would take, with the one before while the next is reckoned. */
export interface EstimateLook {
  estimate: Estimate | null;
  isFresh: boolean;
  refusal: ApiError | null;
}

const PAUSE_MS = 400;
const NOTHING: EstimateLook = { estimate: null, isFresh: false, refusal: null };

/** Asks what a sweep would take when nobody has typed for a moment. */
export function useEstimate(request: SweepRequest | null): EstimateLook {
  const [look, setLook] = useState(NOTHING);
  const body = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    setLook((before) => ({ ...before, isFresh: false, refusal: null }));
    if (request === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      estimateSweep(request, abort.signal).then(
        (estimate) => setLook({ estimate, isFresh: true, refusal: null }),
        (error: unknown) => {
          if (abort.signal.aborted || isAbort(error)) return;
          const refusal = asError(error);
          setLook({ estimate: null, isFresh: true, refusal });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [body]);
  return look;
}
