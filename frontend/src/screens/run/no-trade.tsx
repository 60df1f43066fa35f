import type { Funnel } from '../../api/types';
import { neverHeld } from '../../model/funnel';
import { Notice } from '../../ui/notice';
import { ConditionsTable } from './conditions-table';

/** Why there was not one fill, before any number; the parts of a condition where it has some. */
export function NoTrade({ funnel }: { funnel: Funnel }) {
  const parts = neverHeld(funnel);
  return (
    <section class="no-trade" aria-label="Why there was no trade">
      <Notice kind="warn" title="Why there was no trade">
        <p>{funnel.explanation}</p>
        {parts.length > 1 && <ConditionsTable of="conditions that never held" parts={parts} />}
        <p>
          <a href="#signals">Outcome of every signal</a>
        </p>
      </Notice>
    </section>
  );
}
