const PATHS = {
  check: 'M3.5 8.5 6.5 11.5 12.5 5',
  cross: 'M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2 1.3',
  play: 'M5.5 3.8v8.4L12 8Z',
  stop: 'M4.5 4.5h7v7h-7Z',
  warn: 'M8 2.5 14 13H2ZM8 6.5v3M8 11.2v.1',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 7.5v3.2M8 5.2v.1',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  moon: 'M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6Z',
  copy: 'M6 6h7v7.5H6ZM3 10V2.5h7',
  trash: 'M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9',
  reset: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.8v2.4h2.4',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  right: 'M6 3.5 10.5 8 6 12.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  outside: 'M9.5 3H13v3.5M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13h10',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.8v2.4h-2.4',
  calendar: 'M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  grid: 'M2.5 2.5h4.5v4.5H2.5ZM9 2.5h4.5v4.5H9ZM2.5 9h4.5v4.5H2.5ZM9 9h4.5v4.5H9Z',
  pause: 'M5 3.5h1.8v9H5ZM9.2 3.5H11v9H9.2Z',
  star: 'M8 2.2 9.7 5.9 13.8 6.4 10.8 9.2 11.6 13.2 8 11.2 4.4 13.2 5.2 9.2 2.2 6.4 6.3 5.9Z',
  stack: 'M8 2.5 14 5.5 8 8.5 2 5.5ZM2 8.5l6 3 6-3M2 11l6 3 6-3',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside words; it never stands alone for them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
