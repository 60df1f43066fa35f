import type { ReportSummary } from '../../api/types';
import { drawdownTable, OLDER_REPORT } from '../../model/findings';
import { FindingsTable } from './findings-table';
import { Section } from './section';

/** The deepest falls of the account, and how long they lasted. */
export function Drawdowns({ report }: { report: ReportSummary }) {
  const { drawdowns } = report;
  const timeframe = report.data[0]?.timeframe ?? '1d';
  return (
    <Section
      id="drawdowns"
      title="Deepest drawdowns"
      flush
      note="Falls of the account below its highest value so far. Times are UTC, days calendar days."
    >
      {drawdowns == null && <p class="card-body muted">{OLDER_REPORT}</p>}
      {drawdowns?.length === 0 && (
        <p class="card-body muted">The account never fell below its peak.</p>
      )}
      {drawdowns != null && drawdowns.length > 0 && (
        <FindingsTable table={drawdownTable(drawdowns, timeframe)} label="Deepest drawdowns" />
      )}
    </Section>
  );
}
