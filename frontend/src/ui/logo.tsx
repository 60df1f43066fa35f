/** The mark: an equity curve that ends higher than it began. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent-fill)" />
      <path
        d="M7 22.5 12.5 17l4 3.5L25 10.5"
        fill="none"
        stroke="#fff"
        stroke-width="2.75"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="25" cy="10.5" r="2.75" fill="#7fe3d2" />
      <path d="M7 26.5h18" stroke="#fff" stroke-opacity=".45" stroke-width="1.75" />
    </svg>
  );
}
