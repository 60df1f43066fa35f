/** A part of a list that the server keeps, newest first. */
export interface Part<T> {
  items: readonly T[];
  /** What to go on after; null at the end. */
  next: string | null;
}

/**
 * What is known of a list after its beginning was read anew: the beginning as it is now, and behind
 * it what was read before of the older ones.
 */
export function renewed<T extends { id: string }>(known: Part<T>, fresh: Part<T>): Part<T> {
  const last = fresh.items.at(-1);
  const place = known.items.findIndex(({ id }) => id === last?.id);
  if (fresh.next === null || place < 0) return fresh;
  const tail = known.items.slice(place + 1);
  return tail.length === 0 ? fresh : { items: [...fresh.items, ...tail], next: known.next };
}

/** A list with the part that comes after it. */
export function grown<T>(known: Part<T>, more: Part<T>): Part<T> {
  return { items: [...known.items, ...more.items], next: more.next };
}

/** How many of a list to read so that everything that still moves is among them. */
export function toRenew<T>(
  items: readonly T[],
  isMoving: (item: T) => boolean,
  least: number,
): number {
  return Math.max(least, items.findLastIndex(isMoving) + 1);
}
