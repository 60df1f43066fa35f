const LONGEST_MS = 4000;

/** Whether the focus is nowhere in particular, as after a part of the page was replaced. */
function isLost(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement.id === 'content'
  );
}

/**
 * Puts the focus on the heading of the page as soon as there is one, and on the next where that is
 * replaced while the page is filled: so it is read out, and the keyboard goes on from there. Ends
 * when somebody puts the focus elsewhere. Returns what ends it at once.
 */
export function focusHeading(): () => void {
  const main = document.getElementById('content');
  if (!main) return () => undefined;
  const look = () => {
    const heading = main.querySelector('h1');
    if (heading === null || heading === document.activeElement) return;
    if (!isLost()) end();
    else {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  };
  const watch = new MutationObserver(look);
  const end = () => {
    clearTimeout(timer);
    watch.disconnect();
  };
  const timer = setTimeout(end, LONGEST_MS);
  watch.observe(main, { childList: true, subtree: true });
  look();
  return end;
}

/** The same after another page was gone to, whose link keeps the focus for no reason. */
export function focusNewHeading(): () => void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  return focusHeading();
}
