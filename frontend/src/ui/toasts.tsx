import { signal } from '@preact/signals';

interface Toast {
  key: number;
  text: string;
  action?: { label: string; run: () => void };
}

const shown = signal<readonly Toast[]>([]);
let lastKey = 0;

/** Shows a line at the foot of the page for a while. Returns what takes it away early. */
export function toast(text: string, action?: Toast['action'], millis = 6000): () => void {
  const key = ++lastKey;
  const remove = () => {
    shown.value = shown.value.filter((one) => one.key !== key);
  };
  shown.value = [...shown.value, action ? { key, text, action } : { key, text }];
  setTimeout(remove, millis);
  return remove;
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map(({ key, text, action }) => (
        <div key={key} class="toast">
          <span>{text}</span>
          {action && (
            <button type="button" onClick={action.run}>
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
