import { describedBy, Field, type FieldProps } from './field';
import { NumberInput } from './number-input';

interface LengthFieldProps extends FieldProps {
  /** A number with its unit: `2y`, `6m`, `10w`, `90d`. */
  value: string;
  onChange: (value: string) => void;
}

const UNITS = [
  { value: 'd', label: 'days' },
  { value: 'w', label: 'weeks' },
  { value: 'm', label: 'months' },
  { value: 'y', label: 'years' },
];

/** A length of time in days, weeks, months or years. */
export function LengthField(props: LengthFieldProps) {
  const { id, label, value, onChange, fault } = props;
  const unit = UNITS.find((one) => value.endsWith(one.value))?.value ?? 'd';
  const number = value.endsWith(unit) ? value.slice(0, -1) : value;
  return (
    <Field {...props}>
      <div class="length">
        <NumberInput
          id={id}
          inputMode="numeric"
          min={1}
          step={1}
          value={number}
          aria-invalid={fault !== undefined}
          aria-describedby={describedBy(props)}
          onInput={(event) => onChange(`${event.currentTarget.value}${unit}`)}
        />
        <select
          class="input"
          aria-label={`Unit of ${label.toLowerCase()}`}
          value={unit}
          onChange={(event) => onChange(`${number}${event.currentTarget.value}`)}
        >
          {UNITS.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
}
