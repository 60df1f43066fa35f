import type { BacktestRequest } from '../api/types';
import { queryOf } from '../model/form-query';

const KEY = 'stratlab.asked';
const MOST = 100;

type Asked = [jobId: string, request: BacktestRequest][];

function kept(): Asked {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Asked;
  } catch {
    return [];
  }
}

/** Keeps what this browser asked of a job, so that a failed run leads back to the same form. */
export function remember(jobId: string, request: BacktestRequest): void {
  const next: Asked = [[jobId, request], ...kept()];
  try {
    localStorage.setItem(KEY, JSON.stringify(next.slice(0, MOST)));
  } catch {
    // Storage is full or switched off: the way back then knows less.
  }
}

/** The form's address for a job: as asked in this browser, else with what the job itself tells. */
export function formLink(jobId: string, known: BacktestRequest): string {
  const asked = kept().find(([id]) => id === jobId);
  return `/?${queryOf(asked?.[1] ?? known)}`;
}
