import type { TargetedInputEvent, TargetedEvent } from 'preact';
import { describedBy, Field, type FieldProps } from './field';
import { NumberInput } from './number-input';

interface Valued<T> extends FieldProps {
  value: T;
  onChange: (value: T) => void;
}

interface NumberProps extends Valued<string> {
  whole?: boolean;
  min?: number | null;
  max?: number | null;
  step?: number | null;
  unit?: string;
}

/** A number as typed; what is not a number arrives as an empty text. */
export function NumberField(props: NumberProps) {
  const { id, value, onChange, whole, min, max, step, unit, fault } = props;
  return (
    <Field {...props}>
      <div class="with-unit" style={{ '--unit-room': `${unit?.length ?? 0}ch` }}>
        <NumberInput
          id={id}
          inputMode={whole ? 'numeric' : 'decimal'}
          min={min ?? undefined}
          max={max ?? undefined}
          step={step ?? (whole ? 1 : 'any')}
          value={value}
          aria-invalid={fault !== undefined}
          aria-describedby={describedBy(props)}
          onInput={(event: TargetedInputEvent<HTMLInputElement>) =>
            onChange(event.currentTarget.value)
          }
        />
        {unit && <span class="unit">{unit}</span>}
      </div>
    </Field>
  );
}

interface TextProps extends Valued<string> {
  placeholder?: string;
}

export function TextField(props: TextProps) {
  const { id, value, onChange, placeholder, fault } = props;
  return (
    <Field {...props}>
      <input
        id={id}
        class="input"
        type="text"
        placeholder={placeholder}
        autocomplete="off"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={describedBy(props)}
        onInput={(event: TargetedInputEvent<HTMLInputElement>) =>
          onChange(event.currentTarget.value)
        }
      />
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

interface ChoiceProps extends Valued<string> {
  options: readonly Option[];
}

export function SelectField(props: ChoiceProps) {
  const { id, value, onChange, options, fault } = props;
  const isKnown = options.some((option) => option.value === value);
  return (
    <Field {...props}>
      <select
        id={id}
        class="input"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={describedBy(props)}
        onChange={(event: TargetedEvent<HTMLSelectElement>) => onChange(event.currentTarget.value)}
      >
        {!isKnown && <option value={value}>{value === '' ? 'Choose one' : value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A few choices, all in sight. */
export function SegmentsField(props: ChoiceProps) {
  return (
    <Field {...props} group>
      <Segments
        id={props.id}
        labelledBy={`${props.id}-label`}
        value={props.value}
        options={props.options}
        onChange={props.onChange}
      />
    </Field>
  );
}

interface SegmentsProps {
  id: string;
  labelledBy?: string;
  label?: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  compact?: boolean;
  /** Left out on paper, where nothing can be chosen. */
  screenOnly?: boolean;
}

export function Segments(props: SegmentsProps) {
  const { id, labelledBy, label, value, options, onChange, compact, screenOnly } = props;
  return (
    <div
      class={`segments ${compact ? 'compact' : ''} ${screenOnly ? 'no-print' : ''}`}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-label={label}
    >
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

export function SwitchField(props: Valued<boolean>) {
  const { id, value, onChange, fault } = props;
  return (
    <Field {...props}>
      <div class="switch">
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={value}
          aria-checked={value}
          aria-invalid={fault !== undefined}
          aria-describedby={describedBy(props)}
          onChange={(event: TargetedEvent<HTMLInputElement>) =>
            onChange(event.currentTarget.checked)
          }
        />
        <span class="small muted" aria-hidden="true">
          {value ? 'On' : 'Off'}
        </span>
      </div>
    </Field>
  );
}
