import type { BacktestRequest } from '../api/types';
import { queryOf } from '../model/form-query';

const key = (jobId: string) => `stratlab.asked.${jobId}`;

/** Keeps what this tab asked of a job, so that a failed run leads back to the same form. */
export function remember(jobId: string, request: BacktestRequest): void {
  try {
    sessionStorage.setItem(key(jobId), JSON.stringify(request));
  } catch {
    // Storage is full or switched off: the way back then knows less.
  }
}

/** The form's address for a job: as asked in this tab, else with what the job itself tells. */
export function formLink(jobId: string, known: BacktestRequest): string {
  let request = known;
  try {
    const kept = sessionStorage.getItem(key(jobId));
    if (kept !== null) request = JSON.parse(kept) as BacktestRequest;
  } catch {
    // Storage is switched off: what the job tells has to do.
  }
  return `/?${queryOf(request)}`;
}
