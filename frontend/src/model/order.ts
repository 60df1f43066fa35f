import type { Order } from '../api/types';
import { barTime, price, size } from './format';

/** What an order asks for: `Buy stop limit`. */
export function orderKind(order: Order): string {
  const side = order.side === 'buy' ? 'Buy' : 'Sell';
  return `${side} ${order.type.replaceAll('-', ' ')}`;
}

/** The prices that an order waits for, each with its name. */
export function orderPrices(order: Order, decimals?: number | null): string[] {
  return [
    order.trigger == null ? '' : `trigger ${price(order.trigger, decimals)}`,
    order.limit == null ? '' : `limit ${price(order.limit, decimals)}`,
  ].filter((part) => part !== '');
}

/** How long an order waits and which others its fate is tied to. */
export function orderTerms(order: Order, timeframe: string): string[] {
  return [
    order.validUntil == null ? '' : `until ${barTime(order.validUntil, timeframe)}`,
    order.oco == null ? '' : `OCO with ${order.oco}`,
    order.parent == null ? '' : `exit of bracket ${order.parent}`,
  ].filter((part) => part !== '');
}

const STATUS_NAMES: Record<Order['status'], string> = {
  submitted: 'Submitted',
  accepted: 'Waiting',
  partial: 'Filled in part',
  completed: 'Completed',
  canceled: 'Canceled',
  expired: 'Expired',
  margin: 'No cash',
  rejected: 'Rejected',
};

/** Where an order ended, or that it still waits; `margin` on the wire is what signals call no cash. */
export function statusName(status: Order['status']): string {
  return STATUS_NAMES[status];
}

/** Units filled: all, or how many of them, and in how many executions. */
export function filledText(order: Order): string {
  const part =
    order.filled === order.size
      ? size(order.filled)
      : `${size(order.filled)} of ${size(order.size)}`;
  return order.fills > 1 ? `${part} in ${order.fills} fills` : part;
}

/** What the mark of an ambiguous fill means. */
export const AMBIGUOUS =
  'The bar of the fill reached a stop and a target, and cannot tell which came first: the trade may have ended otherwise.';
