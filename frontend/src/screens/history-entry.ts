/* What an entry of the browser's history knows of its page besides the address. */

interface Remembered {
  /** How far the page was scrolled. */
  y?: number;
  /** How many rows its list had. */
  rows?: number;
}

/** What is known of the page that is open; nothing for one that is come to for the first time. */
export function remembered(): Remembered {
  return (history.state as Remembered | null) ?? {};
}

function remember(what: Remembered): void {
  history.replaceState({ ...remembered(), ...what }, '');
}

export function rememberRows(rows: number): void {
  remember({ rows });
}

const SETTLED_MS = 150;
const LONGEST_MS = 4000;

/**
 * Keeps the place in a page for those who come back to it, by the browser's buttons or by a reload:
 * scrolls there as soon as the page is long enough, unless somebody scrolls first. Returns what ends
 * it.
 */
export function keepPlaces(): () => void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: () => void = () => undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (remembered().y !== scrollY) remember({ y: scrollY });
  };
  const onScroll = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SETTLED_MS);
  };
  // A link is followed by what listens after this, maybe before the page has told that it scrolled.
  const onClick = () => save();
  const onReturn = () => {
    clearTimeout(timer);
    end();
    const { y } = remembered();
    if (y !== undefined || location.hash === '') end = scrollWhenLong(y ?? 0);
  };
  globalThis.addEventListener('scroll', onScroll, { passive: true });
  globalThis.addEventListener('click', onClick, true);
  globalThis.addEventListener('popstate', onReturn);
  onReturn();
  return () => {
    clearTimeout(timer);
    end();
    globalThis.removeEventListener('scroll', onScroll);
    globalThis.removeEventListener('click', onClick, true);
    globalThis.removeEventListener('popstate', onReturn);
  };
}

const OWN_MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

function scrollWhenLong(y: number): () => void {
  const scroll = () => globalThis.scrollTo(0, y);
  const watch = new ResizeObserver(scroll);
  const end = () => {
    clearTimeout(timer);
    watch.disconnect();
    for (const move of OWN_MOVES) globalThis.removeEventListener(move, end);
  };
  const timer = setTimeout(end, LONGEST_MS);
  for (const move of OWN_MOVES) globalThis.addEventListener(move, end, { passive: true });
  watch.observe(document.body);
  return end;
}
