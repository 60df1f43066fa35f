import { lookAhead } from '../../api/endpoints';
import type { LookAheadCheck } from '../../api/types';
import { useWatch } from '../use-watch';

/** The check of a report, looked at until it is no longer waiting; nothing before the first look. */
export function useLookAhead(reportId: string): LookAheadCheck | undefined {
  const { value } = useWatch<LookAheadCheck>(
    {
      look: async (_, signal) => ({ seen: await lookAhead(reportId, signal), tag: null }),
      seen: (_, check) => check,
      isOver: ({ state }) => state !== 'waiting',
    },
    [reportId],
  );
  return value ?? undefined;
}
