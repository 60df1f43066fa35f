import { useEffect, useState } from 'preact/hooks';
import { serverNow } from '../api/clock';

/** The clock, ticking while somebody looks. */
export function useNow(isTicking: boolean, everyMs = 1000): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [isTicking, everyMs]);
  return now;
}

/** What time it is at the server, for what it says of times; ticking like {@link useNow}. */
export function useServerNow(isTicking: boolean, everyMs = 1000): number {
  return serverNow(useNow(isTicking, everyMs));
}
