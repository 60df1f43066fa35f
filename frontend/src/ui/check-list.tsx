import { Field, type FieldProps } from './field';
import type { Option } from './inputs';

interface CheckListProps extends FieldProps {
  options: readonly Option[];
  checked: readonly string[];
  onChange: (checked: string[]) => void;
}

/** Any number of a few choices, all in sight; they are given in the order in which they stand. */
export function CheckList(props: CheckListProps) {
  const { id, options, checked, onChange, fault } = props;
  const toggle = (value: string, isOn: boolean) => {
    const next = new Set(checked);
    if (isOn) next.add(value);
    else next.delete(value);
    const unlisted = checked.filter((one) => !options.some((option) => option.value === one));
    onChange([
      ...options.map((option) => option.value).filter((one) => next.has(one)),
      ...unlisted.filter((one) => next.has(one)),
    ]);
  };
  const known = new Set(options.map(({ value }) => value));
  const all = [
    ...options,
    ...checked.filter((one) => !known.has(one)).map((value) => ({ value, label: value })),
  ];
  return (
    <Field {...props} group>
      <div class="check-list" role="group" aria-labelledby={`${id}-label`}>
        {all.map((option, at) => (
          <label key={option.value}>
            <input
              id={at === 0 ? id : undefined}
              type="checkbox"
              checked={checked.includes(option.value)}
              aria-invalid={fault !== undefined}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Field>
  );
}
