/**
 * Leaves the wheel to the page until a chart is meant: with Ctrl or Cmd held, or after a press into
 * it and for as long as the pointer stays. Returns what ends it.
 */
export function wheelOnlyWhenMeant(host: HTMLElement): () => void {
  let isMeant = false;
  const press = () => {
    isMeant = true;
  };
  const leave = () => {
    isMeant = false;
  };
  const turn = (event: WheelEvent) => {
    if (!isMeant && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  host.addEventListener('pointerdown', press, true);
  host.addEventListener('pointerleave', leave);
  host.addEventListener('wheel', turn, { capture: true, passive: true });
  return () => {
    host.removeEventListener('pointerdown', press, true);
    host.removeEventListener('pointerleave', leave);
    host.removeEventListener('wheel', turn, { capture: true });
  };
}
