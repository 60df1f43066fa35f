import { useEffect } from 'preact/hooks';
import { defaults, funnel, strategy, summary } from '../../api/endpoints';
import type { Job, ReportSummary, Trade } from '../../api/types';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { shownValue, useLoad } from '../use-load';
import { Breakdowns } from './breakdowns';
import { Configuration } from './configuration';
import { Drawdowns } from './drawdowns';
import { EvidenceSection } from './evidence';
import { Monthly } from './monthly';
import { OrdersSection } from './orders-section';
import { Overview } from './overview';
import { Performance } from './performance';
import { PriceSection } from './price-section';
import { ReportHead } from './report-head';
import { REPORT_PARTS, SectionNav } from './section-nav';
import { SignalsSection } from './signals-section';
import { TradeStatistics } from './trade-statistics';
import { TradesSection } from './trades-section';
import { useLookAhead } from './use-look-ahead';
import { useTradesWalk } from './use-trades-walk';

interface ReportScreenProps {
  job: Job;
  reportId: string;
}

/** A finished run. */
export function ReportScreen({ job, reportId }: ReportScreenProps) {
  const [state, reload] = useLoad((signal) => summary(reportId, signal), [reportId]);
  if (state.status === 'failed') {
    return <Failed title="The report could not be loaded" error={state.error} retry={reload} />;
  }
  if (state.status === 'loading') return <ReportSkeleton />;
  return <Report job={job} report={state.value} />;
}

function Report({ job, report }: { job: Job; report: ReportSummary }) {
  const [known] = useLoad(defaults, []);
  const settings = shownValue(known)?.settings;
  // A strategy may be gone since; then its parameters are called by their names.
  const [definition] = useLoad((signal) => strategy(report.strategy.name, signal), [report.id]);
  const params = shownValue(definition)?.params;
  const check = useLookAhead(report.id);
  const [signals, reloadSignals] = useLoad((signal) => funnel(report.id, signal), [report.id]);
  const walk = useTradesWalk(report.id, report.counts.trades);
  useEffect(() => {
    const id = location.hash.slice(1);
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  }, []);
  const showTrade = (trade: Trade) => {
    walk.show(trade);
    document.getElementById('chart')?.scrollIntoView({ behavior: 'smooth' });
  };
  return (
    <article class="report">
      <ReportHead
        job={job}
        report={report}
        settings={settings}
        params={params}
        check={check}
        funnel={shownValue(signals) ?? null}
      />
      <SectionNav parts={REPORT_PARTS} label="Sections of the report" />
      <Overview report={report} />
      <PriceSection report={report} walk={walk} />
      <Performance metrics={report.metrics} />
      <TradeStatistics metrics={report.metrics} />
      <Monthly rows={report.monthlyReturns} />
      <Drawdowns report={report} />
      <Breakdowns breakdowns={report.breakdowns} />
      <EvidenceSection evidence={report.evidence} />
      <TradesSection report={report} onShow={showTrade} />
      <SignalsSection report={report} state={signals} reload={reloadSignals} />
      <OrdersSection report={report} />
      <Configuration job={job} report={report} settings={settings} params={params} check={check} />
    </article>
  );
}

function ReportSkeleton() {
  return (
    <div class="stack" role="status" aria-label="Loading the report">
      <Skeleton height="2rem" width="22rem" />
      <Skeleton height="1.25rem" width="34rem" />
      <Skeleton height="7rem" />
      <Skeleton height="26rem" />
    </div>
  );
}
