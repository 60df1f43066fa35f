import { afterAnswer, afterFailure, FIRST_LOOK, isFinalRefusal, type Pace } from './polling';

/** A look that failed, with the status of the answer; 0 when there was none. */
export type Refusal = Error & { readonly status: number };

/**
 * What a page knows of something that changes at the server. It listens to an event stream; where
 * that breaks it polls, and tries to listen again. A lost connection ends neither.
 */
export interface Watch<T> {
  value: T | null;
  /** The server says that it does not exist. */
  gone: Refusal | null;
  /** The last look failed: why, and when the next one is due by this page's clock. */
  lost: { error: Refusal; nextAt: number } | null;
  pace: Pace;
  /** Looks and broken streams since the last event. */
  failedListens: number;
}

export const UNSEEN: Watch<never> = {
  value: null,
  gone: null,
  lost: null,
  pace: FIRST_LOOK,
  failedListens: 0,
};

/** A look was answered; null says that nothing is new. */
export function looked<T>(
  watch: Watch<T>,
  value: T | null,
  retryAfterSeconds?: number | null,
): Watch<T> {
  return {
    value: value ?? watch.value,
    gone: null,
    lost: null,
    pace: afterAnswer(retryAfterSeconds ?? null),
    failedListens: watch.failedListens + 1,
  };
}

/** An event came over the stream. */
export function heard<T>(watch: Watch<T>, value: T | null): Watch<T> {
  return { ...watch, value, lost: null, pace: afterAnswer(null), failedListens: 0 };
}

/** The stream broke off: the next look comes at the usual pace. */
export function broken<T>(watch: Watch<T>): Watch<T> {
  return { ...watch, failedListens: watch.failedListens + 1 };
}

/** A look failed. */
export function refused<T>(watch: Watch<T>, error: Refusal, now: number, random: number): Watch<T> {
  if (isFinalRefusal(error.status)) return { ...UNSEEN, gone: error };
  const pace = afterFailure(watch.pace, random);
  return { ...watch, pace, lost: { error, nextAt: now + pace.delayMs } };
}

/** Whether nothing more can come: it is final, or does not exist. */
export function isOver<T>({ value, gone }: Watch<T>, isFinal: (value: T) => boolean): boolean {
  return gone !== null || (value !== null && isFinal(value));
}

/** Whether to listen now: at first at once, then now and then while polling goes on. */
export function shouldListen({ failedListens }: Watch<unknown>): boolean {
  return failedListens <= 4 || failedListens % 10 === 0;
}
