import { AMBIGUOUS } from '../../model/order';
import { Icon } from '../../ui/icon';

/** Marks what hangs on a fill that the bar leaves open; the table explains it once below. */
export function Ambiguous() {
  return (
    <span class="ambiguous" title={AMBIGUOUS}>
      <Icon name="warn" />
      ambiguous
    </span>
  );
}

export function AmbiguousNote() {
  return (
    <p class="help table-note">
      <Ambiguous /> {AMBIGUOUS}
    </p>
  );
}
