import { signal } from '@preact/signals';
import { Icon } from './icon';

type Theme = 'light' | 'dark';

const KEY = 'stratlab.theme';
const prefersDark = globalThis.matchMedia('(prefers-color-scheme: dark)');

function current(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : prefersDark.matches ? 'dark' : 'light';
}

/** The theme that is shown; charts draw themselves anew when it changes. */
export const theme = signal<Theme>(current());

prefersDark.addEventListener('change', () => {
  theme.value = current();
});

function choose(next: Theme): void {
  document.documentElement.dataset['theme'] = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
  theme.value = next;
}

export function ThemeToggle() {
  const next: Theme = theme.value === 'dark' ? 'light' : 'dark';
  const label = `Use the ${next} theme`;
  return (
    <button
      type="button"
      class="button quiet square theme"
      aria-label={label}
      title={label}
      onClick={() => choose(next)}
    >
      <Icon name={next === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
