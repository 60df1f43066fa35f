import { useState } from 'preact/hooks';
import { trades, tradesCsvLink } from '../../api/endpoints';
import type { OpenTrade, ReportSummary, Trade } from '../../api/types';
import { count, plural } from '../../model/format';
import { Icon } from '../../ui/icon';
import { Failed } from '../../ui/notice';
import { LeftOut } from '../../ui/paper';
import { SkeletonRows } from '../../ui/skeleton';
import { shownValue, useLoad } from '../use-load';
import { AmbiguousNote } from './ambiguous';
import { Pager } from './pager';
import { Section } from './section';
import { TradesTable, type Sort } from './trades-table';

const PAGE = 50;

interface TradesSectionProps {
  report: ReportSummary;
  onShow: (trade: Trade) => void;
}

/** Every trade, a page at a time; what is still open comes first. */
export function TradesSection({ report, onShow }: TradesSectionProps) {
  const [offset, setOffset] = useState(0);
  const [sort, setSort] = useState<Sort>({ key: 'entryTime', descending: false });
  const [state, reload] = useLoad(
    (signal) =>
      trades(
        report.id,
        { offset, limit: PAGE, sort: sort.key, descending: sort.descending },
        signal,
      ),
    [report.id, offset, sort.key, sort.descending],
  );
  const page = shownValue(state);
  const open: readonly OpenTrade[] = page?.open ?? [];
  const isEmpty = page !== undefined && page.total === 0 && open.length === 0;
  const changeSort = (next: Sort) => {
    setSort(next);
    setOffset(0);
  };
  return (
    <Section
      id="trades"
      title="Trades"
      flush
      note={`${plural(report.counts.trades, 'closed trade')}, ${count(report.counts.openTrades)} open`}
      actions={
        <a class="button compact" href={tradesCsvLink(report.id)} download>
          <Icon name="download" />
          CSV
        </a>
      }
    >
      {state.status === 'failed' && (
        <div class="card-body">
          <Failed title="The trades could not be loaded" error={state.error} retry={reload} />
        </div>
      )}
      {!page && state.status === 'loading' && (
        <div class="card-body">
          <SkeletonRows rows={6} label="Loading trades" />
        </div>
      )}
      {isEmpty && (
        <p class="card-body muted">
          The strategy did not trade in this window. Its conditions were never met, or the window is
          shorter than its warm-up.
        </p>
      )}
      {page && !isEmpty && (
        <>
          <TradesTable
            report={report}
            trades={page.items}
            open={offset === 0 ? open : []}
            sort={sort}
            onSort={changeSort}
            onShow={onShow}
          />
          {page.items.some((trade) => trade.ambiguous) && <AmbiguousNote />}
          <LeftOut shown={page.items.length} total={page.total} what="trades" where="the CSV" />
          <Pager
            offset={offset}
            total={page.total}
            page={PAGE}
            what="trades"
            onChange={setOffset}
          />
        </>
      )}
    </Section>
  );
}
