import { ApiError, answer, client, refusal } from './client';
import type {
  About,
  BacktestRequest,
  BarsWindow,
  ChartWindow,
  DataSet,
  Defaults,
  EquityWindow,
  Funnel,
  Job,
  JobsPage,
  JobState,
  LookAheadCheck,
  OrdersPage,
  Plugin,
  Preset,
  ReportSummary,
  StrategyDefinition,
  TradesPage,
} from './types';

/** A part of a series: milliseconds, both ends included, and how many points at most. */
export interface Window {
  from?: number;
  to?: number;
  points?: number;
}

export function about(signal: AbortSignal): Promise<About> {
  return answer(client.GET('/api/about', { signal }));
}

export function defaults(signal: AbortSignal): Promise<Defaults> {
  return answer(client.GET('/api/defaults', { signal }));
}

export function strategies(signal: AbortSignal): Promise<StrategyDefinition[]> {
  return answer(client.GET('/api/strategies', { signal }));
}

export function strategy(name: string, signal: AbortSignal): Promise<StrategyDefinition> {
  return answer(client.GET('/api/strategies/{name}', { params: { path: { name } }, signal }));
}

/** The jars of the strategies folder, the broken ones with their fault. */
export function plugins(signal: AbortSignal): Promise<Plugin[]> {
  return answer(client.GET('/api/plugins', { signal }));
}

export function presets(signal: AbortSignal): Promise<Preset[]> {
  return answer(client.GET('/api/presets', { signal }));
}

export function dataSets(signal: AbortSignal): Promise<DataSet[]> {
  return answer(client.GET('/api/datasets', { signal }));
}

export function bars(name: string, window: Window, signal: AbortSignal): Promise<BarsWindow> {
  const params = { path: { name }, query: window };
  return answer(client.GET('/api/datasets/{name}/bars', { params, signal }));
}

/** Puts a run into the queue. The same key sent twice makes one run. */
export function submit(body: BacktestRequest, key: string, signal: AbortSignal): Promise<Job> {
  const params = { header: { 'Idempotency-Key': key } };
  return answer(client.POST('/api/backtests', { params, body, signal }));
}

/** A part of a list: which of it, how many, and after which one. */
export interface ListQuery {
  /** Words that must all be found. */
  q?: string;
  state?: JobState;
  limit?: number;
  before?: string;
}

export function jobs(query: ListQuery, signal: AbortSignal): Promise<JobsPage> {
  return answer(client.GET('/api/jobs', { params: { query }, signal }));
}

/** A new job with the same request. */
export function runAgain(id: string, key: string, signal: AbortSignal): Promise<Job> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return answer(client.POST('/api/jobs/{id}/again', { params, signal }));
}

/** What a backtest was asked to do, every default filled in. */
export function jobRequest(id: string, signal: AbortSignal): Promise<BacktestRequest> {
  return answer(client.GET('/api/backtests/{id}/request', { params: { path: { id } }, signal }));
}

/** One look at a job: what is new, or `seen: null` when nothing changed since `tag`. */
export interface JobLook {
  seen: Job | null;
  tag: string | null;
  retryAfterSeconds: number | null;
}

export async function lookAtJob(
  id: string,
  tag: string | null,
  signal: AbortSignal,
): Promise<JobLook> {
  const { data, error, response } = await client.GET('/api/jobs/{id}', {
    params: { path: { id }, header: tag === null ? {} : { 'If-None-Match': tag } },
    cache: 'no-store',
    signal,
  });
  const retry = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(retry) ? retry : null;
  if (response.status === 304) return { seen: null, tag, retryAfterSeconds };
  if (data === undefined) throw refusal(response, error);
  return { seen: data, tag: response.headers.get('ETag'), retryAfterSeconds };
}

export function cancel(id: string, signal: AbortSignal): Promise<Job> {
  return answer(client.POST('/api/jobs/{id}/cancel', { params: { path: { id } }, signal }));
}

/** Deletes a finished job. Outlives the page, because a person who left has already decided. */
export async function deleteJob(id: string): Promise<void> {
  const call = client.DELETE('/api/jobs/{id}', { params: { path: { id } }, keepalive: true });
  const { error, response } = await call;
  if (!response.ok) throw refusal(response, error);
}

export function summary(id: string, signal: AbortSignal): Promise<ReportSummary> {
  return answer(client.GET('/api/reports/{id}/summary', { params: { path: { id } }, signal }));
}

/** How the check for knowledge of the future stands; it is made after the report. */
export function lookAhead(id: string, signal: AbortSignal): Promise<LookAheadCheck> {
  return answer(client.GET('/api/reports/{id}/look-ahead', { params: { path: { id } }, signal }));
}

export interface TradesQuery {
  offset: number;
  limit: number;
  sort: string;
  descending: boolean;
}

export function trades(id: string, query: TradesQuery, signal: AbortSignal): Promise<TradesPage> {
  const params = { path: { id }, query };
  return answer(client.GET('/api/reports/{id}/trades', { params, signal }));
}

/** A page of the orders, in the order in which they were sent. */
export function orders(
  id: string,
  query: { offset: number; limit: number },
  signal: AbortSignal,
): Promise<OrdersPage> {
  return answer(
    client.GET('/api/reports/{id}/orders', { params: { path: { id }, query }, signal }),
  );
}

/** What became of every raw signal; null for a report of before reports told. */
export async function funnel(id: string, signal: AbortSignal): Promise<Funnel | null> {
  try {
    return await answer(
      client.GET('/api/reports/{id}/funnel', { params: { path: { id } }, signal }),
    );
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not_kept') return null;
    throw error;
  }
}

export function equity(id: string, window: Window, signal: AbortSignal): Promise<EquityWindow> {
  const params = { path: { id }, query: window };
  return answer(client.GET('/api/reports/{id}/equity', { params, signal }));
}

export function chart(
  id: string,
  role: string,
  window: Window,
  signal: AbortSignal,
): Promise<ChartWindow> {
  const params = { path: { id }, query: { role, ...window } };
  return answer(client.GET('/api/reports/{id}/chart', { params, signal }));
}

/** Where the trades of a report are as a spreadsheet. */
export function tradesCsvLink(id: string): string {
  return `/api/reports/${encodeURIComponent(id)}/trades.csv`;
}

/** Where a whole report is as JSON. */
export function reportLink(id: string): string {
  return `/api/reports/${encodeURIComponent(id)}`;
}

export { ApiError };
