import { useEffect, useState } from 'preact/hooks';
import { lookAhead } from '../../api/endpoints';
import type { LookAheadCheck } from '../../api/types';
import { afterAnswer, afterFailure, FIRST_LOOK, type Pace } from '../../model/polling';

/** The check of a report, looked at until it is no longer waiting; nothing before the first look. */
export function useLookAhead(reportId: string): LookAheadCheck | undefined {
  const [check, setCheck] = useState<LookAheadCheck>();
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (pace: Pace) => {
      if (abort.signal.aborted) return;
      timer = setTimeout(() => look(pace), pace.delayMs);
    };
    const look = (pace: Pace) =>
      lookAhead(reportId, abort.signal).then(
        (found) => {
          if (abort.signal.aborted) return;
          setCheck(found);
          if (found.state === 'waiting') later(afterAnswer(null));
        },
        () => later(afterFailure(pace, Math.random())),
      );
    setCheck(undefined);
    void look(FIRST_LOOK);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [reportId]);
  return check;
}
