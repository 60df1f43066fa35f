/* The server's clock as its answers tell it: what happened when is told by that one, not by ours. */

/** An answer is under way for a moment, and its date has whole seconds: less is no difference. */
const SAME_MILLIS = 3000;

let ahead = 0;

/** Hears from the head of an answer what time it is at the server. */
export function hearDate(date: string | null, now = Date.now()): void {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return;
  const difference = theirs - now;
  ahead = Math.abs(difference) < SAME_MILLIS ? 0 : difference;
}

/** What time it is at the server, in epoch milliseconds. */
export function serverNow(now = Date.now()): number {
  return now + ahead;
}
