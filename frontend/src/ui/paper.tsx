import { count } from '../model/format';
import { useEffect, useRef } from 'preact/hooks';

interface PaperProps {
  /** Draws what stands on paper in place of what follows; asked when the page is printed. */
  draw: () => readonly HTMLElement[];
}

/** The place of a picture that is only on paper; what comes after it in the page is not. */
export function Paper({ draw }: PaperProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    const before = () => host.current?.replaceChildren(...latest.current());
    const after = () => host.current?.replaceChildren();
    globalThis.addEventListener('beforeprint', before);
    globalThis.addEventListener('afterprint', after);
    return () => {
      globalThis.removeEventListener('beforeprint', before);
      globalThis.removeEventListener('afterprint', after);
    };
  }, []);
  return <div ref={host} class="paper" aria-hidden="true" />;
}

interface LeftOutProps {
  shown: number;
  total: number;
  /** What is counted: `trades`. */
  what: string;
  /** Where all of them are: `the CSV`. */
  where: string;
}

/** Says on paper what is not on it. */
export function LeftOut({ shown, total, what, where }: LeftOutProps) {
  if (shown >= total) return null;
  return (
    <p class="help table-note on-paper">
      {count(shown)} of {count(total)} {what} printed; all are in {where}.
    </p>
  );
}
