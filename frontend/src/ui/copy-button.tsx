import { Icon } from './icon';
import { toast } from './toasts';

interface CopyButtonProps {
  label: string;
  /** Asked only when the button is pressed. */
  text: () => string | null;
  compact?: boolean;
}

/** Puts a text into the clipboard and says so. */
export function CopyButton({ label, text, compact = true }: CopyButtonProps) {
  const copy = async () => {
    const value = text();
    if (value === null) return;
    try {
      await navigator.clipboard.writeText(value);
      toast(`${label}: copied`);
    } catch {
      toast('The browser does not allow copying here');
    }
  };
  return (
    <button type="button" class={`button ${compact ? 'compact' : ''}`} onClick={() => void copy()}>
      <Icon name="copy" />
      {label}
    </button>
  );
}
