import { sweeps } from '../../api/sweep-endpoints';
import type { SweepSummary } from '../../api/types';
import { type GrowingList, type Page, useGrowingList } from '../use-growing-list';

async function load(limit: number, signal: AbortSignal): Promise<Page<SweepSummary>> {
  const page = await sweeps({ limit }, signal);
  return { items: page.sweeps, hasMore: page.more };
}

/** The sweeps, newest first. */
export function useSweeps(): GrowingList<SweepSummary> {
  return useGrowingList(load, { page: 30, most: 300 });
}
