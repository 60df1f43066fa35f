import { useEffect, useState } from 'preact/hooks';

const SECTIONS = [
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
] as const;

/** The way through a report; marks the part that is being read. */
export function SectionNav() {
  const [here, setHere] = useState<string>('overview');
  useEffect(() => {
    const seen = new Map<string, boolean>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) seen.set(entry.target.id, entry.isIntersecting);
        const first = SECTIONS.find(({ id }) => seen.get(id));
        if (first) setHere(first.id);
      },
      { rootMargin: '-120px 0px -55% 0px' },
    );
    for (const { id } of SECTIONS) {
      const section = document.getElementById(id);
      if (section) watch.observe(section);
    }
    return () => watch.disconnect();
  }, []);
  return (
    <nav class="section-nav" aria-label="Sections of the report">
      {SECTIONS.map(({ id, name }) => (
        <a key={id} href={`#${id}`} aria-current={here === id ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
