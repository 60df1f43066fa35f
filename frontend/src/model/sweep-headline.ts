import type { Metrics, SweepSummary } from '../api/types';
import { isFinal } from './job';

type Listed = Pick<SweepSummary, 'state' | 'kind' | 'best' | 'tests'>;

/** Whether a sweep of a list has figures to show; a walk forward has none without its tests. */
export function hasHeadline(sweep: Listed): boolean {
  return isFinal(sweep.state) && headlineOf(sweep) !== null;
}

/** The figures that a list shows first, and what they are of. */
export function headline(sweep: Listed): { name: string; metrics: Metrics } {
  const name = sweep.kind === 'walk_forward' ? 'Joined tests:' : 'Best';
  return { name, metrics: headlineOf(sweep) ?? {} };
}

/** What was chosen by its training says nothing of a walk forward: that is what its tests are for. */
function headlineOf({ kind, best, tests }: Listed): Metrics | null {
  return (kind === 'walk_forward' ? tests : best?.metrics) ?? null;
}
