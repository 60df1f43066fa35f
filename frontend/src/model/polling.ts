/**
 * When to look at a job again. Looking never stops for good while the job lives: a failed look
 * only makes the next one come later, and the first that works brings back the normal pace.
 */
export interface Pace {
  /** Failed looks since the last one that worked. */
  failures: number;
  /** Until the next look. */
  delayMs: number;
}

export const FIRST_LOOK: Pace = { failures: 0, delayMs: 0 };

const USUAL_MS = 1000;
const SHORTEST_MS = 250;
const LONGEST_MS = 30_000;

/** The server answered; it may have said after how many seconds it wants to be asked again. */
export function afterAnswer(retryAfterSeconds: number | null): Pace {
  const wanted = retryAfterSeconds === null ? USUAL_MS : retryAfterSeconds * 1000;
  return { failures: 0, delayMs: Math.min(LONGEST_MS, Math.max(SHORTEST_MS, wanted)) };
}

/** The look failed: wait twice as long each time, spread so that many pages do not ask at once. */
export function afterFailure(pace: Pace, random: number): Pace {
  const failures = pace.failures + 1;
  const full = Math.min(LONGEST_MS, USUAL_MS * 2 ** (failures - 1));
  return { failures, delayMs: Math.round(full * (0.75 + 0.5 * random)) };
}

/** Whether a refusal is final: the job does not exist, so asking again cannot help. */
export function isFinalRefusal(status: number): boolean {
  return status === 404 || status === 410 || status === 400;
}
