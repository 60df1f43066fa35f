import { useEffect, useState } from 'preact/hooks';
import type { ReportSummary } from '../../api/types';
import type { Stretch } from '../../model/chart-window';
import { count } from '../../model/format';
import { shownBy } from '../../model/report';
import { barMillis, tradeMark, tradeStretch, tradeText } from '../../model/trade-view';
import { Segments } from '../../ui/inputs';
import { Failed } from '../../ui/notice';
import { Paper } from '../../ui/paper';
import { CodeFailed } from '../fetched-code';
import { ChartButtons, TradeButtons } from './chart-buttons';
import { PriceLegend } from './price-legend';
import { Section } from './section';
import { usePriceChart } from './use-price-chart';
import type { TradesWalk } from './use-trades-walk';

interface PriceSectionProps {
  report: ReportSummary;
  walk: TradesWalk;
}

/** The prices as the strategy saw them, with its lines and its trades. */
export function PriceSection({ report, walk }: PriceSectionProps) {
  const roles = report.data.map((data) => data.role);
  const [role, setRole] = useState(roles[0] ?? '');
  const whole: Stretch = { from: report.window.from, to: report.window.to };
  const { decimals } = shownBy(report, role);
  const view = usePriceChart({ reportId: report.id, role, decimals, whole });
  const { trade } = walk;

  useEffect(() => {
    if (!trade) return;
    const mark = tradeMark(trade);
    setRole(mark.role);
    view.mark(mark);
    view.lookAt(tradeStretch(mark, barMillis(report.window)));
  }, [trade]);

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
          <TradeButtons walk={walk} />
          <ChartButtons zoom={view.zoom} onWhole={() => view.lookAt(whole)} />
        </>
      }
    >
      {view.error && (
        <Failed title="The chart could not be loaded" error={view.error} retry={view.reload} />
      )}
      {view.codeError && (
        <CodeFailed
          title="The chart could not be loaded"
          error={view.codeError}
          retry={view.retryCode}
        />
      )}
      <p class="trade-told" role="status">
        {trade && <TradeTold report={report} walk={walk} />}
      </p>
      <div class="legend" aria-live="off">
        {view.window && <PriceLegend window={view.window} row={view.row} decimals={decimals} />}
      </div>
      <Paper draw={view.paper} />
      <div
        ref={view.host}
        class={`price-plot ${view.window ? '' : 'skeleton'} ${
          view.error || view.codeError ? 'collapsed' : ''
        }`}
        role="img"
        aria-label="Candles with indicator lines and trades; the trades are listed below"
      />
      <p class="help attribution">
        {view.window?.thinned && 'Bars are merged to fit; zoom in for single bars. '}
        {view.window !== null &&
          view.window.markersLeftOut > 0 &&
          `${count(view.window.markersLeftOut)} fills are too many to mark; zoom in for them. `}
        <span class="no-print">
          Drag to move; the wheel zooms with <kbd>Ctrl</kbd> or <kbd>⌘</kbd> held, or after a click
          into the chart.{' '}
        </span>
        Chart by{' '}
        <a href="https://www.tradingview.com/" target="_blank" rel="noopener noreferrer">
          TradingView Lightweight Charts
        </a>
        , © TradingView, Inc.
      </p>
    </Section>
  );
}

function TradeTold({ report, walk: { trade, total } }: PriceSectionProps) {
  if (!trade) return null;
  const { timeframe, decimals } = shownBy(report, trade.role);
  return (
    <>
      <strong>
        Trade {count(trade.id)} of {count(total)}
      </strong>
      : {tradeText(trade, timeframe, decimals)}
    </>
  );
}
