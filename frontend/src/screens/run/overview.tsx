import { useState } from 'preact/hooks';
import { equity } from '../../api/endpoints';
import type { EquityWindow, ReportSummary } from '../../api/types';
import { barTime, money, percent, signedPercent, tone } from '../../model/format';
import { depth } from '../../model/report';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { EquityPlot } from '../equity-plot';
import { shownValue, useLoad } from '../use-load';
import { Section } from './section';

const POINTS = 2000;

/** The account over time, and how far below its peak it was. */
export function Overview({ report }: { report: ReportSummary }) {
  const [zoom, setZoom] = useState<{ from: number; to: number } | null>(null);
  const [row, setRow] = useState<number | null>(null);
  const [state, reload] = useLoad(
    (signal) => equity(report.id, { ...zoom, points: POINTS }, signal),
    [report.id, zoom?.from, zoom?.to],
  );
  const window = shownValue(state);
  const timeframe = report.data[0]?.timeframe ?? '1d';
  const start = report.request.cash;
  return (
    <Section
      id="overview"
      title="Equity and drawdown"
      note="Account value at the close of each bar, after all costs."
      hint="Drag to look closer."
      actions={
        zoom && (
          <button type="button" class="button compact" onClick={() => setZoom(null)}>
            Whole run
          </button>
        )
      }
    >
      {state.status === 'failed' && (
        <Failed title="The equity could not be loaded" error={state.error} retry={reload} />
      )}
      {window && (
        <p class="legend" aria-live="off">
          <EquityLegend window={window} row={row} start={start} timeframe={timeframe} />
        </p>
      )}
      {window ? (
        <EquityPlot
          window={window}
          start={start}
          label="Equity over time with the drawdown below it; the figures are in Performance"
          onZoom={setZoom}
          onRow={setRow}
        />
      ) : (
        state.status === 'loading' && <Skeleton height="23rem" />
      )}
    </Section>
  );
}

interface EquityLegendProps {
  window: EquityWindow;
  row: number | null;
  start: number;
  timeframe: string;
}

function EquityLegend({ window, row, start, timeframe }: EquityLegendProps) {
  const at = row !== null && row < window.time.length ? row : window.time.length - 1;
  const value = window.value[at];
  const time = window.time[at];
  if (value === undefined || time === undefined) return null;
  const change = value / start - 1;
  const drawdown = window.drawdown[at] ?? 0;
  return (
    <>
      <span class="muted">{barTime(time, timeframe)}</span>
      <span>
        Equity <strong>{money(value)}</strong>
      </span>
      <span class={tone(change)}>{signedPercent(change, 2)}</span>
      <span>
        Drawdown <strong class={tone(drawdown)}>{percent(depth(drawdown))}</strong>
      </span>
      <span>
        Cash <strong>{money(window.cash[at])}</strong>
      </span>
    </>
  );
}
