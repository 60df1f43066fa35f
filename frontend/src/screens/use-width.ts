import { useLayoutEffect, useState, type MutableRef } from 'preact/hooks';

const UNKNOWN = 640;

/** How wide a part of the page is, for what is drawn by hand; follows when that changes. */
export function useWidth(host: MutableRef<HTMLElement | null>): number {
  const [width, setWidth] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(1, Math.floor(element.clientWidth || UNKNOWN)));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return width;
}
