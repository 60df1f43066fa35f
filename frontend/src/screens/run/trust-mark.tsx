import type { LookAheadCheck } from '../../api/types';
import { trust, violations, type Trust } from '../../model/look-ahead';
import { Icon, type IconName } from '../../ui/icon';
import { Notice } from '../../ui/notice';

const ICONS: Record<Trust['tone'], IconName> = { good: 'check', bad: 'warn', open: 'clock' };

/** Whether the run is known to be free of knowledge of the future, in a few words. */
export function TrustMark({ check }: { check: LookAheadCheck }) {
  const { tone, words, sentence } = trust(check);
  return (
    <span class={`badge trust ${tone}`} title={sentence}>
      <Icon name={ICONS[tone]} />
      {words}
    </span>
  );
}

/** What stands against the result; before all numbers. */
export function Violations({ check }: { check: LookAheadCheck | undefined }) {
  const found = violations(check);
  if (check === undefined || found.length === 0) return null;
  return (
    <Notice kind="error" title={trust(check).sentence}>
      <ul>
        {found.map((violation) => (
          <li key={violation}>{violation}</li>
        ))}
      </ul>
    </Notice>
  );
}
