import { useState } from 'preact/hooks';
import type { SweepMetric } from '../../api/types';
import { boundUnit, metricOf } from '../../model/sweep-metrics';
import { keepFault, keepText, keepWords, type RuleDraft } from '../../model/sweep-rule';
import { Icon } from '../../ui/icon';
import { RuleRow } from '../../ui/rule-row';

interface FiltersProps {
  metrics: readonly SweepMetric[];
  /** Bounds as the server reads them. */
  filters: readonly string[];
  onChange: (filters: string[]) => void;
}

const FIRST: RuleDraft = { left: 'trades', sign: '>=', right: '' };

/** Bounds on metrics that rows must keep to be shown. */
export function Filters({ metrics, filters, onChange }: FiltersProps) {
  const [draft, setDraft] = useState<RuleDraft | null>(null);
  const [isTried, setTried] = useState(false);
  const fault = draft && keepFault(draft, metrics);
  const add = () => {
    if (!draft) return;
    if (fault !== null) {
      setTried(true);
      return;
    }
    const text = keepText(draft, metrics);
    setDraft(null);
    setTried(false);
    if (!filters.includes(text)) onChange([...filters, text]);
  };
  return (
    <div class="cell-filters no-print">
      {filters.map((text) => (
        <span key={text} class="chip">
          {keepWords(text, metrics)}
          <button
            type="button"
            aria-label={`Remove the filter ${keepWords(text, metrics)}`}
            onClick={() => onChange(filters.filter((one) => one !== text))}
          >
            <Icon name="cross" />
          </button>
        </span>
      ))}
      {draft === null ? (
        <button type="button" class="button compact" onClick={() => setDraft(FIRST)}>
          Add a filter
        </button>
      ) : (
        <form
          class="filter-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <RuleRow
            id="filter"
            name="Filter"
            rule={draft}
            lefts={metrics.map(({ key, label }) => ({ value: key, label }))}
            unit={boundUnit(metricOf(metrics, draft.left))}
            fault={isTried ? (fault ?? undefined) : undefined}
            onChange={setDraft}
          >
            <div class="buttons">
              <button type="submit" class="button">
                Show
              </button>
              <button
                type="button"
                class="button quiet square"
                aria-label="Do not filter"
                onClick={() => setDraft(null)}
              >
                <Icon name="cross" />
              </button>
            </div>
          </RuleRow>
        </form>
      )}
    </div>
  );
}
