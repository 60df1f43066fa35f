import type { ChartWindow } from '../../api/types';
import { barTime, price, signedPercent, tone } from '../../model/format';

interface PriceLegendProps {
  window: ChartWindow;
  /** The row under the pointer; the last where there is none. */
  row: number | null;
  decimals: number | null;
}

/** The prices and lines of one bar. */
export function PriceLegend({ window, row, decimals }: PriceLegendProps) {
  const at = row ?? window.time.length - 1;
  const time = window.time[at];
  const open = window.open[at];
  const close = window.close[at];
  if (time === undefined || open === undefined || close === undefined) return null;
  const change = close / open - 1;
  const shown = (value: number | undefined) => price(value, decimals);
  return (
    <>
      <span class="muted">{barTime(time, window.timeframe)}</span>
      <span>
        O <strong>{shown(open)}</strong> H <strong>{shown(window.high[at])}</strong> L{' '}
        <strong>{shown(window.low[at])}</strong> C <strong>{shown(close)}</strong>
      </span>
      <span class={tone(change)}>{signedPercent(change, 2)}</span>
      {window.lines.map((line, index) => {
        const value = line.values[at];
        const text = price(value, line.pane === 'price' ? decimals : null);
        return (
          <span key={line.name} class={`line-key series-${(index % 6) + 1}`}>
            {line.name} <strong>{value == null ? '–' : text}</strong>
          </span>
        );
      })}
    </>
  );
}
