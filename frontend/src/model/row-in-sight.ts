/** A thing in a list that scrolls, in pixels from the list's beginning; several may share a row. */
export interface RowPlace {
  top: number;
  height: number;
}

/** Room above the first row, less than there is between two. */
const EDGE = 8;

/**
 * Where a list is scrolled to so that one of its rows is whole in sight. Stays where it is if the
 * row is; otherwise a row stands at the top edge uncut: the one before the wanted, if both fit.
 */
export function scrollToRow(
  rows: readonly RowPlace[],
  wanted: number,
  view: { scrollTop: number; height: number },
): number {
  const row = rows[wanted];
  const first = rows[0];
  if (!row || !first) return view.scrollTop;
  const bottom = row.top + row.height;
  if (row.top >= view.scrollTop && bottom <= view.scrollTop + view.height) return view.scrollTop;
  const before = rows.findLast(({ top }) => top < row.top) ?? row;
  const top = bottom - before.top <= view.height ? before : row;
  return top.top === first.top ? 0 : top.top - EDGE;
}
