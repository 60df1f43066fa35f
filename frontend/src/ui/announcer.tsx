import { signal } from '@preact/signals';

const said = signal('');

/** Has a sentence read out when nothing else is, to those who do not see the page. */
export function announce(sentence: string): void {
  said.value = sentence;
}

/** The place that is read out; once in a page, and there before anything is said. */
export function Announcer() {
  return (
    <p class="visually-hidden" role="status" aria-label="News">
      {said.value}
    </p>
  );
}
