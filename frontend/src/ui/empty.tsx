import type { ComponentChildren } from 'preact';

interface EmptyProps {
  title: string;
  /** Whether it is all that the page has. */
  isPage?: boolean;
  children: ComponentChildren;
}

/** A place where something will be, and what to do so that it is. */
export function Empty({ title, isPage, children }: EmptyProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div class="empty">
      <svg class="art" viewBox="0 0 144 64" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M4 60h136" stroke-width="1.5" />
        <path d="M8 48 32 36l18 8 26-22 20 10 40-24" stroke-width="2" stroke-dasharray="1 6" />
        <circle cx="136" cy="8" r="4" stroke-width="2" />
      </svg>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
