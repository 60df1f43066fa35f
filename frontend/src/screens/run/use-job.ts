import { lookAtJob } from '../../api/endpoints';
import { listenToJob } from '../../api/events';
import type { Job } from '../../api/types';
import { isFinal, moved, type Movement } from '../../model/job';
import { useWatch, type Watched } from '../use-watch';

interface SeenJob {
  job: Job;
  movement: Movement;
}

export interface WatchedJob extends Pick<Watched<SeenJob>, 'gone' | 'lost' | 'lookNow'> {
  job: Job | null;
  movement: Movement | null;
}

/** Follows a job until it has ended. */
export function useJob(id: string): WatchedJob {
  const { value, gone, lost, lookNow } = useWatch(
    {
      look: (tag, signal) => lookAtJob(id, tag, signal),
      listen: (listener) => listenToJob(id, listener),
      seen,
      heard: seen,
      isOver: ({ job }) => isFinal(job.state),
    },
    [id],
  );
  return { job: null, movement: null, ...value, gone, lost, lookNow };
}

function seen(before: SeenJob | null, job: Job): SeenJob {
  return { job, movement: moved(before?.movement ?? null, job.progress.done, Date.now()) };
}
