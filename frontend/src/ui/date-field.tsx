import { useRef } from 'preact/hooks';
import { describedBy, Field, type FieldProps } from './field';
import { Icon } from './icon';

interface DateFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
}

/** A day as typed (`2024-05-01`, or with a time), the same in every locale; a calendar beside it. */
export function DateField(props: DateFieldProps) {
  const { id, label, value, onChange, placeholder, fault } = props;
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <Field {...props}>
      <div class="date">
        <input
          id={id}
          class="input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={placeholder}
          value={value}
          aria-invalid={fault !== undefined}
          aria-describedby={describedBy(props)}
          onInput={(event) => onChange(event.currentTarget.value.trim())}
        />
        <input
          ref={calendar}
          class="calendar"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={value.slice(0, 10)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-label={`Choose ${label.toLowerCase()} in a calendar`}
          onClick={() => calendar.current?.showPicker()}
        >
          <Icon name="calendar" />
        </button>
      </div>
    </Field>
  );
}
