import { useEffect, useRef } from 'preact/hooks';
import type { EquityChart, EquityLine } from '../chart/equity-chart';
import { theme } from '../ui/theme-toggle';

interface EquityPlotProps {
  window: EquityLine;
  /** What the account began with, drawn as a line. */
  start: number;
  label: string;
  onZoom: (stretch: { from: number; to: number } | null) => void;
  onRow: (row: number | null) => void;
}

/** The account's value over its drawdown; the chart's code comes when it is first needed. */
export function EquityPlot({ window, start, label, onZoom, onRow }: EquityPlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EquityChart | null>(null);
  const latest = useRef(window);
  latest.current = window;
  useEffect(() => {
    let isLeft = false;
    void import('../chart/equity-chart').then(({ createEquityChart }) => {
      if (isLeft || !host.current) return;
      chart.current = createEquityChart(host.current, start, { onZoom, onRow });
      chart.current.show(latest.current);
    });
    return () => {
      isLeft = true;
      chart.current?.destroy();
      chart.current = null;
    };
  }, [theme.value, start]);
  useEffect(() => chart.current?.show(window), [window]);
  return <div ref={host} class="equity-plot" role="img" aria-label={label} />;
}
