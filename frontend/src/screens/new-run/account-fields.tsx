import type { Defaults } from '../../api/types';
import { commissionUnit, isCommissionPercent, usesSize } from '../../model/account';
import type { Span } from '../../model/data';
import { shift } from '../../model/decimal';
import type { FormState } from '../../model/form-state';
import { day } from '../../model/format';
import { plainNumber } from '../../model/number-text';
import { DateField } from '../../ui/date-field';
import { NumberField, TextField } from '../../ui/inputs';
import { fieldId } from './field-id';

interface AccountFieldsProps {
  form: FormState;
  defaults: Defaults;
  /** From the first bar of the chosen data to the last. */
  span: Span | null;
  faults: ReadonlyMap<string, string>;
  nameLabel?: string;
  /** What an axis takes the place of. */
  swept?: ReadonlySet<string>;
  onChange: (field: string, patch: Partial<FormState>) => void;
}

/** What the run starts with, pays and covers; always in sight, never silently zero. */
export function AccountFields(props: AccountFieldsProps) {
  const { form, defaults, span, faults, nameLabel = 'Run name', swept, onChange } = props;
  const sweptNote = (field: string, help: string) =>
    swept?.has(field) ? 'Not used: an axis has it.' : help;
  const plain = {
    cash: plainNumber(defaults.cash),
    commission: plainNumber(shift(defaults.commission, 2)),
    size: plainNumber(defaults.size),
  };
  const number = (field: keyof typeof plain) => ({
    id: fieldId(field),
    value: form[field],
    fault: faults.get(field),
    changed: form[field] === '' || Number(form[field]) !== Number(plain[field]),
    onChange: (value: string) => onChange(field, { [field]: value }),
    onReset: () => onChange(field, { [field]: plain[field] }),
  });
  const date = (field: 'from' | 'to') => ({
    id: fieldId(field),
    placeholder: 'YYYY-MM-DD',
    value: form[field],
    fault: faults.get(field),
    changed: form[field] !== '',
    onChange: (value: string) => onChange(field, { [field]: value }),
    onReset: () => onChange(field, { [field]: '' }),
  });
  return (
    <section class="card" aria-labelledby="account-title">
      <div class="card-head">
        <h2 id="account-title">Account and dates</h2>
      </div>
      <div class="card-body stack">
        <div class="pair">
          <NumberField
            {...number('cash')}
            label="Initial cash"
            min={0}
            help={sweptNote('cash', '')}
          />
          <NumberField
            {...number('size')}
            label="Size per trade"
            unit="units"
            min={0}
            help={sweptNote(
              'size',
              usesSize(form.settings)
                ? ''
                : 'Not used: Order size, in Trading settings, says otherwise.',
            )}
          />
        </div>
        <NumberField
          {...number('commission')}
          label="Commission"
          unit={commissionUnit(form.settings)}
          min={0}
          help={sweptNote(
            'commission',
            isCommissionPercent(form.settings)
              ? 'Of the value of each buy and of each sell.'
              : 'Money, for each buy and each sell.',
          )}
        />
        <div class="pair">
          <DateField
            {...date('from')}
            label="First day"
            help={`Empty: ${span ? whole(span.from) : 'from the first bar'}.`}
          />
          <DateField
            {...date('to')}
            label="Last day"
            help={`Included. Empty: ${span ? whole(span.to) : 'to the last bar'}.`}
          />
        </div>
        <TextField
          id={fieldId('name')}
          label={nameLabel}
          value={form.name}
          fault={faults.get('name')}
          placeholder="Optional"
          onChange={(name) => onChange('name', { name })}
        />
      </div>
    </section>
  );
}

/** A day that is not broken at the end of a line. */
function whole(millis: number): string {
  return day(millis).replaceAll('-', '\u2011');
}
