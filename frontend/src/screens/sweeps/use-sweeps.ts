import { useCallback } from 'preact/hooks';
import { sweeps } from '../../api/sweep-endpoints';
import type { SweepSummary } from '../../api/types';
import { wantedOf, type ListFilter } from '../list-filters';
import { useGrowingList, type GrowingList, type LoadPart } from '../use-growing-list';

const PAGE = 30;

/** The sweeps that fit a filter, newest first. */
export function useSweeps({ state, q }: ListFilter): GrowingList<SweepSummary> {
  const load = useCallback<LoadPart<SweepSummary>>(
    async (part, signal) => {
      const page = await sweeps({ ...part, ...wantedOf({ state, q }) }, signal);
      return { items: page.sweeps, next: page.next ?? null };
    },
    [state, q],
  );
  return useGrowingList(load, PAGE);
}
