import { useCallback } from 'preact/hooks';
import { jobs } from '../../api/endpoints';
import type { Job } from '../../api/types';
import { wantedOf, type ListFilter } from '../list-filters';
import { useGrowingList, type GrowingList, type LoadPart } from '../use-growing-list';

const PAGE = 50;

/** The jobs that fit a filter, newest first. */
export function useJobs({ state, q }: ListFilter): GrowingList<Job> {
  const load = useCallback<LoadPart<Job>>(
    async (part, signal) => {
      const { items, next } = await jobs({ ...part, ...wantedOf({ state, q }) }, signal);
      return { items, next: next ?? null };
    },
    [state, q],
  );
  return useGrowingList(load, PAGE);
}
