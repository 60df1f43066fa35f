import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A number that grows when something has changed, and then no sooner than after a while: what is
 * loaded by it keeps up with a sweep that moves, without asking for every cell.
 */
export function useRounds(changing: string, isFinal: boolean, everyMs: number): number {
  const [round, setRound] = useState(0);
  const last = useRef({ changing, isFinal, at: Date.now() });
  useEffect(() => {
    const before = last.current;
    if (before.changing === changing && before.isFinal === isFinal) return;
    const wait = isFinal ? 0 : Math.max(0, before.at + everyMs - Date.now());
    const timer = setTimeout(() => {
      last.current = { changing, isFinal, at: Date.now() };
      setRound((now) => now + 1);
    }, wait);
    return () => clearTimeout(timer);
  }, [changing, isFinal, everyMs]);
  return round;
}
