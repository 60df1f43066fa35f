import { useEffect, useRef, useState } from 'preact/hooks';
import { isAbort } from '../../api/client';
import { chart as loadChart } from '../../api/endpoints';
import type { ChartWindow } from '../../api/types';
import type { PriceChart } from '../../chart/price-chart';
import { wanted, type Loaded, type Stretch } from '../../model/chart-window';
import { theme } from '../../ui/theme-toggle';

const POINTS = 2000;
const SETTLED_MS = 160;

/** A price chart that loads what is looked at, as closely as it is looked at. */
export function usePriceChart(reportId: string, role: string, whole: Stretch) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<PriceChart | null>(null);
  const loaded = useRef<{ window: ChartWindow; range: Loaded } | null>(null);
  const seen = useRef<Stretch>(whole);
  const trades = useRef<number[]>([]);
  const load = useRef<(range: Stretch, look: Stretch | null) => void>(() => undefined);
  const [window, setWindow] = useState<ChartWindow | null>(null);
  const [row, setRow] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [round, setRound] = useState(0);

  const show = (look: Stretch | null) => {
    if (loaded.current && chart.current) chart.current.show(loaded.current.window, look);
  };

  useEffect(() => {
    let abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    loaded.current = null;
    setError(null);

    load.current = (range, look) => {
      abort.abort();
      abort = new AbortController();
      loadChart(reportId, role, { ...range, points: POINTS }, abort.signal).then(
        (next) => {
          const isFirst = loaded.current === null;
          loaded.current = { window: next, range: { ...range, thinned: next.thinned } };
          if (isFirst) trades.current = next.markers.map((marker) => marker.time);
          setWindow(next);
          setRow(null);
          show(look);
        },
        (failure: unknown) => {
          if (isAbort(failure)) return;
          setError(failure instanceof Error ? failure : new Error('failed'));
        },
      );
    };
    const onSeen = (stretch: Stretch) => {
      seen.current = stretch;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const range = loaded.current && wanted(stretch, loaded.current.range, whole);
        if (range) load.current(range, stretch);
      }, SETTLED_MS);
    };
    void import('../../chart/price-chart').then(({ createPriceChart }) => {
      if (isLeft || !host.current) return;
      chart.current = createPriceChart(host.current, { onSeen, onRow: setRow });
      show(seen.current);
    });
    const isWhole = seen.current.from <= whole.from && seen.current.to >= whole.to;
    load.current(whole, isWhole ? null : seen.current);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      abort.abort();
      chart.current?.destroy();
      chart.current = null;
    };
  }, [reportId, role, theme.value, round]);

  const lookAt = (stretch: Stretch) => {
    seen.current = stretch;
    const range = loaded.current && wanted(stretch, loaded.current.range, whole);
    if (range) load.current(range, stretch);
    else chart.current?.lookAt(stretch);
  };
  const step = (direction: 1 | -1) => {
    const middle = (seen.current.from + seen.current.to) / 2;
    const span = Math.max(1, (seen.current.to - seen.current.from) / 2);
    const next =
      direction === 1
        ? trades.current.find((time) => time > middle + 1000)
        : trades.current.findLast((time) => time < middle - 1000);
    if (next === undefined) return;
    const half = Math.min(span, (whole.to - whole.from) / 20);
    lookAt({ from: next - half, to: next + half });
  };
  return {
    host,
    window,
    row,
    error,
    lookAt,
    step,
    zoom: (factor: number) => chart.current?.zoom(factor),
    reload: () => setRound((now) => now + 1),
  };
}
