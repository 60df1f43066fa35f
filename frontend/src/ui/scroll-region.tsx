import type { ComponentChildren } from 'preact';

interface ScrollRegionProps {
  /** What is in it, as the end of a name: `trades` makes it the table of trades. */
  of: string;
  children: ComponentChildren;
}

/**
 * A table that scrolls sideways where it has too little room, by the keyboard too. Its name begins
 * with what it is, so that it differs from that of the part of the page around it.
 */
export function ScrollRegion({ of, children }: ScrollRegionProps) {
  return (
    // What scrolls must be reachable without a mouse.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="scroll" role="region" aria-label={`Table of ${of}`} tabIndex={0}>
      {children}
    </div>
  );
}
