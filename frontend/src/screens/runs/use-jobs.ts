import { useCallback } from 'preact/hooks';
import { jobs } from '../../api/endpoints';
import type { Job, JobState } from '../../api/types';
import { type GrowingList, useGrowingList } from '../use-growing-list';

/** The jobs, newest first: all of them or those in one state. */
export function useJobs(state: JobState | ''): GrowingList<Job> {
  const load = useCallback(
    async (limit: number, signal: AbortSignal) => {
      const { items, next } = await jobs(state === '' ? { limit } : { state, limit }, signal);
      return { items, hasMore: next != null };
    },
    [state],
  );
  return useGrowingList(load, { page: 50, most: 500 });
}
