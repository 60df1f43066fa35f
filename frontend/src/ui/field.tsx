import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

export interface FieldProps {
  id: string;
  label: string;
  help?: string;
  fault?: string | undefined;
  /** Shown as a mark, with a way back to the default. */
  changed?: boolean;
  onReset?: () => void;
}

/** What describes a field to a screen reader. */
export function describedBy({ id, help, fault }: FieldProps): string | undefined {
  const ids = [fault ? `${id}-fault` : '', help ? `${id}-help` : ''].filter((one) => one !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A label, its control, the help below it and what is wrong with it. */
export function Field(props: FieldProps & { children: ComponentChildren; group?: boolean }) {
  const { id, label, help, fault, changed, onReset, children, group } = props;
  return (
    <div class="field">
      <div class="field-head">
        {group ? (
          <span class="label" id={`${id}-label`}>
            {label}
          </span>
        ) : (
          <label for={id}>{label}</label>
        )}
        {changed && <span class="changed" role="img" aria-label="changed from its default" />}
        {changed && onReset && (
          <button
            type="button"
            class="link-button"
            onClick={onReset}
            aria-label={`Reset ${label.toLowerCase()}`}
          >
            Reset
          </button>
        )}
      </div>
      {children}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          <Icon name="warn" />
          {fault}
        </p>
      )}
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
