import { useEffect, useRef } from 'preact/hooks';
import type { EquityChart, EquityLine } from '../chart/equity-chart';
import { Paper } from '../ui/paper';
import { theme } from '../ui/theme-toggle';
import { CodeFailed, useCode } from './fetched-code';

interface EquityPlotProps {
  window: EquityLine;
  /** What the account began with, drawn as a line. */
  start: number;
  label: string;
  onZoom: (stretch: { from: number; to: number } | null) => void;
  onRow: (row: number | null) => void;
}

const load = async () => {
  const [{ createEquityChart }, { equityPaper }] = await Promise.all([
    import('../chart/equity-chart'),
    import('../chart/equity-paper'),
  ]);
  return { createEquityChart, equityPaper };
};

/** The account's value over its drawdown; the chart's code comes when it is first needed. */
export function EquityPlot({ window, start, label, onZoom, onRow }: EquityPlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EquityChart | null>(null);
  const { code, error, retry } = useCode(load);
  useEffect(() => {
    if (!code || !host.current) return;
    chart.current = code.createEquityChart(host.current, start, { onZoom, onRow });
    chart.current.show(window);
    return () => {
      chart.current?.destroy();
      chart.current = null;
    };
  }, [code, theme.value, start]);
  useEffect(() => chart.current?.show(window), [window]);
  const paper = () => (code && host.current ? code.equityPaper(host.current, window, start) : []);
  return (
    <>
      {error && <CodeFailed title="The chart could not be loaded" error={error} retry={retry} />}
      <Paper draw={paper} />
      <div
        ref={host}
        class={`equity-plot ${error ? 'collapsed' : ''}`}
        role="img"
        aria-label={label}
      />
    </>
  );
}
