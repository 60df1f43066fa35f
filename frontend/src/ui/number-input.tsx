import type { JSX } from 'preact';

type Props = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'type' | 'onWheel'>;

/** A field for a number. The wheel scrolls the page over it and never changes it. */
export function NumberInput(props: Props) {
  return <input {...props} class="input" type="number" onWheel={holdStill} />;
}

/** A browser steps a number by the wheel unless it cannot be written while the event is handled. */
function holdStill({ currentTarget }: JSX.TargetedWheelEvent<HTMLInputElement>): void {
  if (currentTarget.readOnly) return;
  currentTarget.readOnly = true;
  setTimeout(() => {
    currentTarget.readOnly = false;
  });
}
