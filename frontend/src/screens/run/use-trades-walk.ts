import { useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort } from '../../api/client';
import { trades } from '../../api/endpoints';
import type { Trade } from '../../api/types';
import { nextTrade } from '../../model/trade-view';
import { toast } from '../../ui/toasts';

/** The trade that is looked at, and the way to the ones before and after it. */
export interface TradesWalk {
  trade: Trade | null;
  total: number;
  hasNext: boolean;
  hasPrevious: boolean;
  show: (trade: Trade) => void;
  step: (direction: 1 | -1) => void;
}

/** Walks over all trades of a report in the order of their numbers; each is asked of the server. */
export function useTradesWalk(reportId: string, total: number): TradesWalk {
  const [trade, setTrade] = useState<Trade | null>(null);
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);
  // Where the walk is going: quick presses go on from there, before the answers come.
  const wanted = useRef<number | null>(null);

  const step = (direction: 1 | -1) => {
    const number = nextTrade(wanted.current, direction, total);
    if (number === null) return;
    wanted.current = number;
    abort.current.abort();
    abort.current = new AbortController();
    const query = { offset: number - 1, limit: 1, sort: 'id', descending: false };
    trades(reportId, query, abort.current.signal).then(
      (page) => setTrade(page.items[0] ?? null),
      (error: unknown) => {
        if (isAbort(error)) return;
        wanted.current = trade?.id ?? null;
        toast(asError(error).message);
      },
    );
  };
  const show = (next: Trade) => {
    abort.current.abort();
    wanted.current = next.id;
    setTrade(next);
  };
  return {
    trade,
    total,
    hasNext: nextTrade(trade?.id ?? null, 1, total) !== null,
    hasPrevious: nextTrade(trade?.id ?? null, -1, total) !== null,
    show,
    step,
  };
}
