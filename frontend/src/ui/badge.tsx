import type { ComponentChildren } from 'preact';
import type { JobState, SweepSummary } from '../api/types';
import { stateName } from '../model/job';
import { standing } from '../model/sweep-progress';
import { Icon, type IconName } from './icon';

const STATE_ICONS: Record<JobState, IconName> = {
  queued: 'clock',
  running: 'play',
  completed: 'check',
  failed: 'cross',
  cancelled: 'stop',
};

/** A job's state in colour, shape and word. */
export function StateBadge({ state }: { state: JobState }) {
  return (
    <span class={`badge ${state}`}>
      <Icon name={STATE_ICONS[state]} />
      {stateName(state)}
    </span>
  );
}

/** A sweep's state; a paused one waits, but not for a worker. */
export function SweepBadge({ sweep }: { sweep: Pick<SweepSummary, 'state' | 'paused'> }) {
  if (standing(sweep) !== 'paused') return <StateBadge state={sweep.state} />;
  return <Badge icon="pause">{sweep.state === 'running' ? 'Pausing' : 'Paused'}</Badge>;
}

export function Badge({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <span class="badge">
      <Icon name={icon} />
      {children}
    </span>
  );
}
