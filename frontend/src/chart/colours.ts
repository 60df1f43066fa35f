/** The theme's colours as a canvas understands them. */
export interface Colours {
  text: string;
  muted: string;
  line: string;
  surface: string;
  accent: string;
  gain: string;
  loss: string;
  series: readonly string[];
}

/** Reads the colours that hold at a place in the page; for paper, the light ones. */
export function coloursAt(place: HTMLElement, isPaper = false): Colours {
  const use = (read: (name: string) => string): Colours => ({
    text: read('text'),
    muted: read('muted'),
    line: read('line'),
    surface: read('surface'),
    accent: read('accent'),
    gain: read('gain'),
    loss: read('loss'),
    series: [1, 2, 3, 4, 5, 6].map((index) => read(`series-${index}`)),
  });
  return probed(place, use, isPaper);
}

/** Reads colours by the names of their tokens, each as `rgb(1, 2, 3)`; on paper, the light ones. */
export function readColours(
  place: HTMLElement,
  names: readonly string[],
  isPaper = false,
): string[] {
  return probed(place, (read) => names.map(read), isPaper);
}

function probed<T>(
  place: HTMLElement,
  use: (read: (name: string) => string) => T,
  isPaper = false,
): T {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (isPaper) probe.style.colorScheme = 'light';
  place.append(probe);
  const result = use((name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return result;
}

/** A colour with less of it: `rgb(1, 2, 3)` becomes `rgba(1, 2, 3, 0.2)`. */
export function faded(colour: string, alpha: number): string {
  const parts = /^rgba?\(([^,]+),([^,]+),([^,)]+)/.exec(colour);
  return parts ? `rgba(${parts[1]},${parts[2]},${parts[3]}, ${alpha})` : colour;
}
