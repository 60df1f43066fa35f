import type { Sweep } from '../../api/types';
import { lookAtSweep } from '../../api/sweep-endpoints';
import { listenToSweep } from '../../api/events';
import { isFinal } from '../../model/job';
import { heardSweep, seenSweep, type SeenSweep } from '../../model/sweep-progress';
import { useWatch, type Watched } from '../use-watch';

export interface WatchedSweep extends Pick<Watched<SeenSweep>, 'gone' | 'lost' | 'lookNow'> {
  sweep: Sweep | null;
  secondsLeft: number | null;
}

/** Follows a sweep until it has ended. */
export function useSweep(id: string): WatchedSweep {
  const { value, gone, lost, lookNow } = useWatch(
    {
      look: (tag, signal) => lookAtSweep(id, tag, signal),
      listen: (listener) => listenToSweep(id, listener),
      seen: seenSweep,
      heard: heardSweep,
      isOver: ({ sweep }) => isFinal(sweep.state),
    },
    [id],
  );
  return { sweep: null, secondsLeft: null, ...value, gone, lost, lookNow };
}
