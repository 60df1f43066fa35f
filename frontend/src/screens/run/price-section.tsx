import { useEffect, useState } from 'preact/hooks';
import type { ChartWindow, ReportSummary } from '../../api/types';
import type { Stretch } from '../../model/chart-window';
import { barTime, count, price, signedPercent, tone } from '../../model/format';
import { Icon } from '../../ui/icon';
import { Segments } from '../../ui/inputs';
import { Failed } from '../../ui/notice';
import { Section } from './section';
import { usePriceChart } from './use-price-chart';

/** A trade to look at. */
export interface Focus extends Stretch {
  role: string;
  label: number;
}

interface PriceSectionProps {
  report: ReportSummary;
  focus: Focus | null;
}

/** The prices as the strategy saw them, with its lines and its trades. */
export function PriceSection({ report, focus }: PriceSectionProps) {
  const roles = report.data.map((data) => data.role);
  const [role, setRole] = useState(roles[0] ?? '');
  const whole = { from: report.window.from, to: report.window.to };
  const view = usePriceChart(report.id, role, whole);

  useEffect(() => {
    if (!focus) return;
    setRole(focus.role);
    const margin = Math.max((focus.to - focus.from) * 1.5, (whole.to - whole.from) / 200);
    view.lookAt({ from: focus.from - margin, to: focus.to + margin });
  }, [focus]);

  return (
    <Section
      id="chart"
      title="Price chart"
      actions={
        <>
          {roles.length > 1 && (
            <Segments
              id="chart-role"
              label="Data set shown"
              compact
              value={role}
              options={report.data.map((data) => ({
                value: data.role,
                label: `${data.role}: ${data.name}`,
              }))}
              onChange={setRole}
            />
          )}
          <ChartButtons view={view} whole={whole} />
        </>
      }
    >
      {view.error && (
        <Failed title="The chart could not be loaded" error={view.error} retry={view.reload} />
      )}
      <div class="legend" aria-live="off">
        {view.window && <PriceLegend window={view.window} row={view.row} />}
      </div>
      <div
        ref={view.host}
        class={`price-plot ${view.window ? '' : 'skeleton'} ${view.error ? 'collapsed' : ''}`}
        role="img"
        aria-label="Candles with indicator lines and trades; the trades are listed below"
      />
      <p class="help attribution">
        {view.window?.thinned && 'Bars are merged to fit; zoom in for single bars. '}
        {view.window !== null &&
          view.window.markersLeftOut > 0 &&
          `${count(view.window.markersLeftOut)} fills are too many to mark; zoom in for them. `}
        Chart by{' '}
        <a href="https://www.tradingview.com/" target="_blank" rel="noopener noreferrer">
          TradingView Lightweight Charts
        </a>
        , © TradingView, Inc.
      </p>
    </Section>
  );
}

interface ChartButtonsProps {
  view: ReturnType<typeof usePriceChart>;
  whole: Stretch;
}

function ChartButtons({ view, whole }: ChartButtonsProps) {
  const round = (label: string, sign: 'left' | 'right' | 'in' | 'out', run: () => void) => (
    <button
      type="button"
      class="button compact square"
      aria-label={label}
      title={label}
      onClick={run}
    >
      {sign === 'in' ? '+' : sign === 'out' ? '\u2212' : <Icon name={sign} />}
    </button>
  );
  return (
    <>
      {round('Previous trade', 'left', () => view.step(-1))}
      {round('Next trade', 'right', () => view.step(1))}
      {round('Zoom out', 'out', () => view.zoom(2))}
      {round('Zoom in', 'in', () => view.zoom(0.5))}
      <button type="button" class="button compact" onClick={() => view.lookAt(whole)}>
        Whole run
      </button>
    </>
  );
}

function PriceLegend({ window, row }: { window: ChartWindow; row: number | null }) {
  const at = row ?? window.time.length - 1;
  const time = window.time[at];
  const open = window.open[at];
  const close = window.close[at];
  if (time === undefined || open === undefined || close === undefined) return null;
  const change = close / open - 1;
  return (
    <>
      <span class="muted">{barTime(time, window.timeframe)}</span>
      <span>
        O <strong>{price(open)}</strong> H <strong>{price(window.high[at])}</strong> L{' '}
        <strong>{price(window.low[at])}</strong> C <strong>{price(close)}</strong>
      </span>
      <span class={tone(change)}>{signedPercent(change, 2)}</span>
      {window.lines.map((line, index) => (
        <span key={line.name} class={`line-key series-${(index % 6) + 1}`}>
          {line.name} <strong>{line.values[at] == null ? '–' : price(line.values[at])}</strong>
        </span>
      ))}
    </>
  );
}
