import { useState } from 'preact/hooks';
import type { Breakdown } from '../../api/types';
import { breakdownNotes, breakdownTable, OLDER_REPORT } from '../../model/findings';
import { FindingsTable } from './findings-table';
import { LeftOut } from '../../ui/paper';
import { Section } from './section';

/** The closed trades by one of their traits, which the reader chooses. */
export function Breakdowns({
  breakdowns,
}: {
  breakdowns: readonly Breakdown[] | null | undefined;
}) {
  const [key, setKey] = useState<string | null>(null);
  const shown =
    breakdowns?.find((one) => one.key === key) ??
    breakdowns?.find((one) => one.rows.length > 1) ??
    breakdowns?.[0];
  return (
    <Section
      id="breakdowns"
      title="Breakdowns"
      flush
      note="The closed trades by one of their traits; profits are after costs."
      actions={
        breakdowns != null &&
        shown && (
          <label class="inline-choice">
            Trades by
            <select
              class="input"
              value={shown.key}
              onChange={(event) => setKey(event.currentTarget.value)}
            >
              {breakdowns.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      {!shown && <p class="card-body muted">{OLDER_REPORT}</p>}
      {shown?.rows.length === 0 && (
        <p class="card-body muted">There is no closed trade in this run.</p>
      )}
      {shown && shown.rows.length > 0 && (
        <>
          <FindingsTable table={breakdownTable(shown)} label={`Trades by ${shown.name}`} />
          {breakdownNotes(shown).map((note) => (
            <p key={note} class="help table-note">
              {note}
            </p>
          ))}
          <LeftOut
            shown={1}
            total={breakdowns?.length ?? 1}
            what="breakdowns"
            where="the report as JSON"
          />
        </>
      )}
    </Section>
  );
}
