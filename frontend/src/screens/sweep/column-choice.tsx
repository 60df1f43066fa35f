import { useEffect, useRef } from 'preact/hooks';
import type { SweepMetric } from '../../api/types';

interface ColumnChoiceProps {
  metrics: readonly SweepMetric[];
  chosen: readonly string[];
  onChange: (columns: string[]) => void;
}

/** Which metrics are columns; in the order in which the sweep has them. */
export function ColumnChoice({ metrics, chosen, onChange }: ColumnChoiceProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const isKey = event instanceof KeyboardEvent;
      if (isKey && event.key !== 'Escape') return;
      const isInside = event.target instanceof Node && menu.current?.contains(event.target);
      if (menu.current?.open && (isKey || !isInside)) {
        menu.current.open = false;
        if (isKey && isInside) menu.current.querySelector('summary')?.focus();
      }
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  const toggle = (key: string, isOn: boolean) =>
    onChange(
      metrics.map((one) => one.key).filter((one) => (one === key ? isOn : chosen.includes(one))),
    );
  return (
    <details class="menu" ref={menu}>
      <summary class="button compact">Columns</summary>
      <div class="menu-list" role="group" aria-label="Columns of the table">
        {metrics.map(({ key, label }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              disabled={chosen.length === 1 && chosen.includes(key)}
              onChange={(event) => toggle(key, event.currentTarget.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </details>
  );
}
