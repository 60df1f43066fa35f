import type { Order, ReportSummary } from '../../api/types';
import { barTime, money, price, sentence, size } from '../../model/format';
import { filledText, orderKind, orderPrices, orderTerms, statusName } from '../../model/order';
import { shownBy } from '../../model/report';
import { Icon, type IconName } from '../../ui/icon';
import { Ambiguous } from './ambiguous';
import { ScrollRegion } from '../../ui/scroll-region';

const STATUS_LOOKS: Record<Order['status'], [icon: IconName, look: string]> = {
  submitted: ['clock', ''],
  accepted: ['clock', ''],
  partial: ['clock', ''],
  completed: ['check', 'completed'],
  canceled: ['stop', ''],
  expired: ['clock', ''],
  margin: ['cross', 'failed'],
  rejected: ['cross', 'failed'],
};

interface OrdersTableProps {
  report: ReportSummary;
  orders: readonly Order[];
}

export function OrdersTable({ report, orders }: OrdersTableProps) {
  const hasRoles = report.data.length > 1;
  return (
    <ScrollRegion of="orders">
      <table class="table hover orders">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">Sent</th>
            {hasRoles && <th scope="col">Data</th>}
            <th scope="col">Order</th>
            <th scope="col" class="number">
              Size
            </th>
            <th scope="col">Waits for</th>
            <th scope="col">Status</th>
            <th scope="col" class="number">
              Filled
            </th>
            <th scope="col" class="number">
              at
            </th>
            <th scope="col" class="number">
              Commission
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderRow
              key={order.id}
              order={order}
              shown={shownBy(report, order.role)}
              role={hasRoles ? order.role : null}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface OrderRowProps {
  order: Order;
  shown: ReturnType<typeof shownBy>;
  role: string | null;
}

function OrderRow({ order, shown, role }: OrderRowProps) {
  const { timeframe, decimals } = shown;
  const waits = [...orderPrices(order, decimals), ...orderTerms(order, timeframe)];
  return (
    <tr>
      <td>{order.id}</td>
      <td>{barTime(order.createdTime, timeframe)}</td>
      {role !== null && <td>{role}</td>}
      <td>
        <span class="side">
          <Icon name={order.side === 'buy' ? 'up' : 'down'} />
          {orderKind(order)}
        </span>
      </td>
      <td class="number">{size(order.size)}</td>
      <td class="waits">
        {waits.map((part) => (
          <div key={part}>{part}</div>
        ))}
      </td>
      <td class="fate">
        <Status status={order.status} />
        {order.reason != null && <div class="help">{sentence(order.reason)}</div>}
      </td>
      <td class="number">{order.fills === 0 ? '' : filledText(order)}</td>
      <td class="number">
        {order.price != null && price(order.price, decimals)}
        {order.fillTime != null && <div class="help">{barTime(order.fillTime, timeframe)}</div>}
        {order.ambiguous && <Ambiguous />}
      </td>
      <td class="number">{order.commission == null ? '' : money(order.commission)}</td>
    </tr>
  );
}

function Status({ status }: { status: Order['status'] }) {
  const [icon, look] = STATUS_LOOKS[status];
  return (
    <span class={`badge ${look}`}>
      <Icon name={icon} />
      {statusName(status)}
    </span>
  );
}
