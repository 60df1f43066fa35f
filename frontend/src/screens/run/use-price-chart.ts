import { useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort } from '../../api/client';
import { chart as loadChart } from '../../api/endpoints';
import type { ChartWindow } from '../../api/types';
import type { PriceChart } from '../../chart/price-chart';
import { wanted, type Loaded, type Stretch } from '../../model/chart-window';
import type { TradeMark } from '../../model/trade-view';
import { theme } from '../../ui/theme-toggle';
import { useCode } from '../fetched-code';

const POINTS = 2000;
const SETTLED_MS = 160;

const loadCode = async () => {
  const [{ createPriceChart }, { pricePaper }] = await Promise.all([
    import('../../chart/price-chart'),
    import('../../chart/price-paper'),
  ]);
  return { createPriceChart, pricePaper };
};

interface Wanted {
  reportId: string;
  role: string;
  /** Of the role's prices; unknown in older reports. */
  decimals: number | null;
  whole: Stretch;
}

/** A price chart that loads what is looked at, as closely as it is looked at. */
export function usePriceChart({ reportId, role, decimals, whole }: Wanted) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<PriceChart | null>(null);
  const loaded = useRef<{ window: ChartWindow; range: Loaded } | null>(null);
  const seen = useRef<Stretch>(whole);
  const marked = useRef<TradeMark | null>(null);
  const load = useRef<(range: Stretch) => void>(() => undefined);
  const { code, error: codeError, retry } = useCode(loadCode);
  const [window, setWindow] = useState<ChartWindow | null>(null);
  const [row, setRow] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [round, setRound] = useState(0);

  const isWhole = () => seen.current.from <= whole.from && seen.current.to >= whole.to;
  const look = () => (isWhole() ? null : seen.current);

  useEffect(() => {
    let abort = new AbortController();
    loaded.current = null;
    setError(null);
    load.current = (range) => {
      abort.abort();
      abort = new AbortController();
      loadChart(reportId, role, { ...range, points: POINTS }, abort.signal).then(
        (next) => {
          loaded.current = { window: next, range: { ...range, thinned: next.thinned } };
          setWindow(next);
          setRow(null);
          chart.current?.show(next, look());
        },
        (failure: unknown) => {
          if (isAbort(failure)) return;
          setError(asError(failure));
        },
      );
    };
    load.current(whole);
    return () => abort.abort();
  }, [reportId, role, round]);

  useEffect(() => {
    if (!code || !host.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onSeen = (stretch: Stretch) => {
      seen.current = stretch;
      clearTimeout(timer);
      timer = setTimeout(loadCloser, SETTLED_MS);
    };
    chart.current = code.createPriceChart(host.current, { onSeen, onRow: setRow }, { decimals });
    chart.current.mark(marked.current);
    if (loaded.current) chart.current.show(loaded.current.window, look());
    return () => {
      clearTimeout(timer);
      chart.current?.destroy();
      chart.current = null;
    };
  }, [code, decimals, theme.value]);

  /** Loads what is seen where what is loaded will not do; answers whether it does. */
  const loadCloser = (): boolean => {
    const range = loaded.current && wanted(seen.current, loaded.current.range, whole);
    if (range) load.current(range);
    return range !== null;
  };
  const lookAt = (stretch: Stretch) => {
    seen.current = stretch;
    if (loaded.current && !loadCloser()) chart.current?.lookAt(stretch);
  };
  const paper = () => {
    const shown = loaded.current?.window;
    if (!code || !host.current || !shown) return [];
    const mark = marked.current;
    return code.pricePaper(host.current, { window: shown, look: look(), mark, decimals });
  };
  return {
    host,
    window,
    row,
    error,
    codeError,
    retryCode: retry,
    lookAt,
    paper,
    mark: (trade: TradeMark | null) => {
      marked.current = trade;
      chart.current?.mark(trade);
    },
    zoom: (factor: number) => chart.current?.zoom(factor),
    reload: () => setRound((now) => now + 1),
  };
}
