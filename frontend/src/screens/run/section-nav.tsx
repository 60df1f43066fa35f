import { useEffect, useState } from 'preact/hooks';

/** A part of a page that can be gone to. */
export interface Part {
  id: string;
  name: string;
}

/** The parts of a report. */
export const REPORT_PARTS: readonly Part[] = [
  { id: 'overview', name: 'Overview' },
  { id: 'chart', name: 'Price chart' },
  { id: 'performance', name: 'Performance' },
  { id: 'statistics', name: 'Trade statistics' },
  { id: 'months', name: 'Monthly returns' },
  { id: 'drawdowns', name: 'Drawdowns' },
  { id: 'breakdowns', name: 'Breakdowns' },
  { id: 'evidence', name: 'Evidence' },
  { id: 'trades', name: 'Trades' },
  { id: 'signals', name: 'Signals' },
  { id: 'orders', name: 'Orders' },
  { id: 'configuration', name: 'Configuration' },
];

interface SectionNavProps {
  parts: readonly Part[];
  label: string;
}

/** The way through a long page; marks the part that is being read. */
export function SectionNav({ parts, label }: SectionNavProps) {
  const [here, setHere] = useState(parts[0]?.id);
  useEffect(() => {
    const seen = new Map<string, boolean>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) seen.set(entry.target.id, entry.isIntersecting);
        const first = parts.find(({ id }) => seen.get(id));
        const here = first ?? (isAbove(parts[0]) ? parts[0] : undefined);
        if (here) setHere(here.id);
      },
      { rootMargin: '-120px 0px -55% 0px' },
    );
    for (const { id } of parts) {
      const section = document.getElementById(id);
      if (section) watch.observe(section);
    }
    return () => watch.disconnect();
  }, [parts.map(({ id }) => id).join()]);
  return (
    <nav class="section-nav" aria-label={label}>
      {parts.map(({ id, name }) => (
        <a key={id} href={`#${id}`} aria-current={here === id ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** Whether the page is at its head, before the first of its parts. */
function isAbove(part: Part | undefined): boolean {
  const top = part && document.getElementById(part.id)?.getBoundingClientRect().top;
  return top !== undefined && top > 0;
}
