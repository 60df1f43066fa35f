import type { Defaults } from '../../api/types';
import type { Span } from '../../model/data';
import { shift } from '../../model/decimal';
import type { FormState } from '../../model/form';
import { day } from '../../model/format';
import { plainNumber } from '../../model/number-text';
import { DateField } from '../../ui/date-field';
import { NumberField, TextField } from '../../ui/inputs';
import { fieldId } from './field-id';

interface SettingsFieldsProps {
  form: FormState;
  defaults: Defaults;
  /** From the first bar of the chosen data to the last. */
  span: Span | null;
  faults: ReadonlyMap<string, string>;
  onChange: (field: string, patch: Partial<FormState>) => void;
}

/** What the run starts with, pays and covers; always in sight, never silently zero. */
export function SettingsFields({ form, defaults, span, faults, onChange }: SettingsFieldsProps) {
  const plain = {
    cash: plainNumber(defaults.cash),
    commissionPercent: plainNumber(shift(defaults.commission, 2)),
    size: plainNumber(defaults.size),
  };
  const number = (field: string, key: keyof typeof plain) => ({
    id: fieldId(field),
    value: form[key],
    fault: faults.get(field),
    changed: form[key] === '' || Number(form[key]) !== Number(plain[key]),
    onChange: (value: string) => onChange(field, { [key]: value }),
    onReset: () => onChange(field, { [key]: plain[key] }),
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
    <section class="card" aria-labelledby="settings-title">
      <div class="card-head">
        <h2 id="settings-title">Settings</h2>
      </div>
      <div class="card-body stack">
        <div class="pair">
          <NumberField {...number('cash', 'cash')} label="Initial cash" min={0} />
          <NumberField {...number('size', 'size')} label="Size per trade" unit="units" min={0} />
        </div>
        <NumberField
          {...number('commission', 'commissionPercent')}
          label="Commission"
          unit="% per side"
          min={0}
          help="Of the value of each buy and of each sell."
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
          label="Run name"
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
