import type { Job, JobState } from '../api/types';
import { isFinal, jobTitle, stateName } from './job';

/** What is told of a run or a sweep. */
export type Told = Pick<Job, 'name' | 'strategy' | 'state'>;

/** What to read out now that a job stands otherwise than before; nothing where it has not ended. */
export function newsOf(before: JobState | null, job: Told): string | null {
  if (before === null || isFinal(before) || !isFinal(job.state)) return null;
  return `${stateName(job.state)}: ${jobTitle(job)}`;
}

/** The title of the tab: how a job stands stands first, where it is seen of a narrow tab. */
export function tabTitle(job: Told, wasMoving: boolean): string {
  const isPlain = job.state === 'completed' && !wasMoving;
  return isPlain ? jobTitle(job) : `${stateName(job.state)}: ${jobTitle(job)}`;
}
