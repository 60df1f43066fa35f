import type { CellOrder, Others, Sweep, SweepMetric } from '../api/types';
import { firstAxes } from './heat-map';

/** What a reader chose on the page of a sweep; it lives in the address. */
export interface SweepView {
  /** The metric that the table is sorted by. */
  sort: string;
  order: CellOrder;
  /** Bounds on metrics, as the server reads them: `trades >= 30`. */
  filters: readonly string[];
  offset: number;
  /** The metrics shown as columns, by their keys. */
  columns: readonly string[];
  /** The metric of the maps and plots. */
  metric: string;
  /** The axes of the heat map; null with fewer than two to choose from. */
  x: string | null;
  y: string | null;
  others: Others;
  /** Of axes that are held, the index of the value. */
  at: Readonly<Record<string, number>>;
  /** The cell that is open. */
  cell: number | null;
}

/** Rows of a page of the table. */
export const PAGE = 20;

const USUAL_COLUMNS = [
  'total_return',
  'max_drawdown',
  'sharpe',
  'trades',
  'profit_factor',
  'sharpe_out_of_sample',
];

/** The page as it opens before anybody chose anything. */
export function initialView(sweep: Sweep): SweepView {
  const [x, y] = firstAxes(sweep.axes) ?? [null, null];
  const known = new Set(sweep.metrics.map(({ key }) => key));
  const usual = [sweep.rankBy, ...USUAL_COLUMNS].filter((key) => known.has(key));
  return {
    sort: sweep.rankBy,
    order: 'best',
    filters: [],
    offset: 0,
    columns: [...new Set(usual)],
    metric: sweep.rankBy,
    x: x?.name ?? null,
    y: y?.name ?? null,
    others: 'best',
    at: {},
    cell: null,
  };
}

const ORDERS: readonly CellOrder[] = ['best', 'worst', 'ascending', 'descending'];
const OTHERS: readonly Others[] = ['best', 'mean', 'fixed'];

/** Reads the choices out of an address; what makes no sense is as if it were not there. */
export function readView(query: URLSearchParams, sweep: Sweep): SweepView {
  const plain = initialView(sweep);
  const metric = (key: string | null) => sweep.metrics.find((one) => one.key === key)?.key;
  const axis = (name: string | null) =>
    sweep.axes.find((one) => one.name === name && one.values.length > 1)?.name;
  const columns = (query.get('columns') ?? '').split(',').filter((key) => metric(key));
  const [x, y] = [axis(query.get('x')) ?? plain.x, axis(query.get('y')) ?? plain.y];
  const other = sweep.axes.find(({ name, values }) => values.length > 1 && name !== x)?.name;
  return {
    sort: metric(query.get('sort')) ?? plain.sort,
    order: ORDERS.find((one) => one === query.get('order')) ?? plain.order,
    filters: query.getAll('filter'),
    offset: wholeNumber(query.get('offset')) ?? 0,
    columns: columns.length > 0 ? columns : plain.columns,
    metric: metric(query.get('metric')) ?? plain.metric,
    x,
    y: x !== null && x === y ? (other ?? null) : y,
    others: OTHERS.find((one) => one === query.get('others')) ?? plain.others,
    at: readAt(query.getAll('at'), sweep),
    cell: wholeNumber(query.get('cell')),
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function readAt(texts: readonly string[], sweep: Sweep): Record<string, number> {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const colon = text.lastIndexOf(':');
      const [name, index] = [text.slice(0, colon), wholeNumber(text.slice(colon + 1))];
      const axis = sweep.axes.find((one) => one.name === name);
      const isThere = axis !== undefined && index !== null && index < axis.values.length;
      return isThere ? [[name, index] as const] : [];
    }),
  );
}

/** Puts the choices into an address: what differs from how the page opens. */
export function viewQuery(view: SweepView, sweep: Sweep): URLSearchParams {
  const plain = initialView(sweep);
  const query = new URLSearchParams();
  for (const key of ['sort', 'order', 'metric', 'others', 'x', 'y'] as const) {
    if (view[key] !== plain[key]) query.set(key, view[key] ?? '');
  }
  for (const filter of view.filters) query.append('filter', filter);
  if (view.offset > 0) query.set('offset', String(view.offset));
  const columns = view.columns.join(',');
  if (columns !== plain.columns.join(',')) query.set('columns', columns);
  for (const text of atTexts(view)) query.append('at', text);
  if (view.cell !== null) query.set('cell', String(view.cell));
  return query;
}

/** What the held axes are held at, as the server reads it: `stop:2`. */
export function atTexts({ at, x, y }: Pick<SweepView, 'at' | 'x' | 'y'>): string[] {
  return Object.entries(at)
    .filter(([name]) => name !== x && name !== y)
    .map(([name, index]) => `${name}:${index}`);
}

/** The order that a press on a column's head asks for: the best first, then the other way. */
export function pressed(view: SweepView, metric: SweepMetric): Pick<SweepView, 'sort' | 'order'> {
  const first: CellOrder = metric.better === 'neither' ? 'descending' : 'best';
  if (view.sort !== metric.key) return { sort: metric.key, order: first };
  const turned: Record<CellOrder, CellOrder> = {
    best: 'worst',
    worst: 'best',
    ascending: 'descending',
    descending: 'ascending',
  };
  return { sort: metric.key, order: turned[view.order] };
}

/** Which way the numbers of the sorted column go. */
export function direction(order: CellOrder, metric: SweepMetric): 'ascending' | 'descending' {
  if (order === 'ascending' || order === 'descending') return order;
  return (order === 'best') === (metric.better === 'lower') ? 'ascending' : 'descending';
}
