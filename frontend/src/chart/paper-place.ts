/** The width of a chart on paper in CSS pixels; printing makes it as wide as the page. */
const WIDTH = 900;

/** Draws in a place of its own that nobody sees, where the colours of the page hold. */
export function besideThePage<T>(
  place: HTMLElement,
  height: number,
  draw: (host: HTMLElement) => T,
): T {
  const host = document.createElement('div');
  host.style.cssText = `position: absolute; left: -9999px; width: ${WIDTH}px; height: ${height}px`;
  (place.parentElement ?? document.body).append(host);
  const result = draw(host);
  host.remove();
  return result;
}
