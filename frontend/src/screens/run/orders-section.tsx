import { useState } from 'preact/hooks';
import { orders } from '../../api/endpoints';
import type { ReportSummary } from '../../api/types';
import { plural } from '../../model/format';
import { Failed } from '../../ui/notice';
import { LeftOut } from '../../ui/paper';
import { SkeletonRows } from '../../ui/skeleton';
import { shownValue, useLoad } from '../use-load';
import { AmbiguousNote } from './ambiguous';
import { OrdersTable } from './orders-table';
import { Pager } from './pager';
import { Section } from './section';

const PAGE = 50;

/** Every order with its fate, in the order in which they were sent. */
export function OrdersSection({ report }: { report: ReportSummary }) {
  const [offset, setOffset] = useState(0);
  const [state, reload] = useLoad(
    (signal) => orders(report.id, { offset, limit: PAGE }, signal),
    [report.id, offset],
  );
  const page = shownValue(state);
  return (
    <Section
      id="orders"
      title="Orders"
      flush
      note={`${plural(report.counts.orders, 'order')}, refused and expired ones with the reason`}
    >
      {state.status === 'failed' && (
        <div class="card-body">
          <Failed title="The orders could not be loaded" error={state.error} retry={reload} />
        </div>
      )}
      {!page && state.status === 'loading' && (
        <div class="card-body">
          <SkeletonRows rows={6} label="Loading orders" />
        </div>
      )}
      {page?.total === 0 && (
        <p class="card-body muted">The strategy sent no order in this window.</p>
      )}
      {page && page.total > 0 && (
        <>
          <OrdersTable report={report} orders={page.items} />
          {page.items.some((order) => order.ambiguous) && <AmbiguousNote />}
          <LeftOut
            shown={page.items.length}
            total={page.total}
            what="orders"
            where="the report as JSON"
          />
          <Pager
            offset={offset}
            total={page.total}
            page={PAGE}
            what="orders"
            onChange={setOffset}
          />
        </>
      )}
    </Section>
  );
}
