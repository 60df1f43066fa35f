import { ApiError, answer, client, refusal } from './client';
import type { ListQuery } from './endpoints';
import type {
  Cell,
  CellOrder,
  CellsPage,
  Estimate,
  HeatMap,
  Overfitting,
  Job,
  Marginals,
  Neighbourhood,
  Others,
  ParallelRows,
  Sweep,
  SweepRequest,
  SweepsPage,
  WalkForward,
} from './types';

/** Puts a sweep into the queue. The same key sent twice makes one. */
export function submitSweep(body: SweepRequest, key: string, signal: AbortSignal): Promise<Job> {
  const params = { header: { 'Idempotency-Key': key } };
  return answer(client.POST('/api/sweeps', { params, body, signal }));
}

/** What a sweep would take; refused with every fault, as the sweep itself would be. */
export function estimateSweep(body: SweepRequest, signal: AbortSignal): Promise<Estimate> {
  return answer(client.POST('/api/sweeps/estimate', { body, signal }));
}

export function sweeps(query: ListQuery, signal: AbortSignal): Promise<SweepsPage> {
  return answer(client.GET('/api/sweeps', { params: { query }, signal }));
}

/** One look at a sweep: what is new, or `seen: null` when nothing changed since `tag`. */
export interface SweepLook {
  seen: Sweep | null;
  tag: string | null;
}

export async function lookAtSweep(
  id: string,
  tag: string | null,
  signal: AbortSignal,
): Promise<SweepLook> {
  const { data, error, response } = await client.GET('/api/sweeps/{id}', {
    params: { path: { id }, header: tag === null ? {} : { 'If-None-Match': tag } },
    cache: 'no-store',
    signal,
  });
  if (response.status === 304) return { seen: null, tag };
  if (data === undefined) throw refusal(response, error);
  return { seen: data, tag: response.headers.get('ETag') };
}

/** A new sweep with the same request; it takes over every cell that is finished. */
export function sweepAgain(id: string, key: string, signal: AbortSignal): Promise<Job> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return answer(client.POST('/api/sweeps/{id}/again', { params, signal }));
}

export function pause(id: string, signal: AbortSignal): Promise<Job> {
  return answer(client.POST('/api/jobs/{id}/pause', { params: { path: { id } }, signal }));
}

export function resume(id: string, signal: AbortSignal): Promise<Job> {
  return answer(client.POST('/api/jobs/{id}/resume', { params: { path: { id } }, signal }));
}

export interface CellsQuery {
  sort: string;
  order: CellOrder;
  filter: string[];
  offset: number;
  limit: number;
}

export function cells(id: string, query: CellsQuery, signal: AbortSignal): Promise<CellsPage> {
  const params = { path: { id }, query };
  return answer(client.GET('/api/sweeps/{id}/cells', { params, signal }));
}

export function cell(id: string, number: number, signal: AbortSignal): Promise<Cell> {
  const params = { path: { id, cell: number } };
  return answer(client.GET('/api/sweeps/{id}/cells/{cell}', { params, signal }));
}

export interface HeatMapQuery {
  x: string;
  y: string;
  metric: string;
  others: Others;
  /** Of the other axes, `name:index` of the value that is held. */
  at: string[];
}

export function heatMap(id: string, query: HeatMapQuery, signal: AbortSignal): Promise<HeatMap> {
  const params = { path: { id }, query };
  return answer(client.GET('/api/sweeps/{id}/heat-map', { params, signal }));
}

export function marginals(id: string, metric: string, signal: AbortSignal): Promise<Marginals> {
  const params = { path: { id }, query: { metric } };
  return answer(client.GET('/api/sweeps/{id}/marginals', { params, signal }));
}

/** What lies around a cell; around the best when none is named. */
export function neighbourhood(
  id: string,
  query: { metric: string; cell?: number },
  signal: AbortSignal,
): Promise<Neighbourhood> {
  const params = { path: { id }, query };
  return answer(client.GET('/api/sweeps/{id}/neighbourhood', { params, signal }));
}

export function parallel(
  id: string,
  query: { metric: string; limit: number },
  signal: AbortSignal,
): Promise<ParallelRows> {
  const params = { path: { id }, query };
  return answer(client.GET('/api/sweeps/{id}/parallel', { params, signal }));
}

/** How far the best can be believed; null where the server says that it cannot be told. */
export async function overfitting(id: string, signal: AbortSignal): Promise<Overfitting | null> {
  try {
    return await answer(
      client.GET('/api/sweeps/{id}/honesty', { params: { path: { id } }, signal }),
    );
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

export function walkForward(id: string, signal: AbortSignal): Promise<WalkForward> {
  const params = { path: { id } };
  return answer(client.GET('/api/sweeps/{id}/walk-forward', { params, signal }));
}

/** Where the whole table of a sweep is as a spreadsheet. */
export function sweepCsvLink(id: string): string {
  return `/api/sweeps/${encodeURIComponent(id)}/table.csv`;
}
