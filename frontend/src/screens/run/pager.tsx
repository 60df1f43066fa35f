import { count } from '../../model/format';
import { Icon } from '../../ui/icon';

interface PagerProps {
  offset: number;
  total: number;
  /** Rows of a page. */
  page: number;
  /** What is paged, for those who do not see the table: `trades`. */
  what: string;
  onChange: (offset: number) => void;
}

/** The way through a long table; nothing where it is one page. */
export function Pager({ offset, total, page, what, onChange }: PagerProps) {
  if (total <= page) return null;
  const last = Math.min(total, offset + page);
  return (
    <div class="pager no-print" role="group" aria-label={`Pages of ${what}`}>
      <button
        type="button"
        class="button compact"
        disabled={offset === 0}
        onClick={() => onChange(Math.max(0, offset - page))}
      >
        <Icon name="left" />
        Previous
      </button>
      <span class="muted small">
        {count(offset + 1)} to {count(last)} of {count(total)}
      </span>
      <button
        type="button"
        class="button compact"
        disabled={last >= total}
        onClick={() => onChange(offset + page)}
      >
        Next
        <Icon name="right" />
      </button>
    </div>
  );
}
