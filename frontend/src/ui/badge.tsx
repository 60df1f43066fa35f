import type { ComponentChildren } from 'preact';
import type { JobState } from '../api/types';
import { stateName } from '../model/job';
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

export function Badge({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <span class="badge">
      <Icon name={icon} />
      {children}
    </span>
  );
}
