import type { LookAheadCheck, WarmUpEffect } from '../api/types';
import { count, money, plural } from './format';

/** How far a result can be trusted not to know the future, in a few words and in a sentence. */
export interface Trust {
  tone: 'good' | 'bad' | 'open';
  words: string;
  sentence: string;
}

export function trust(check: LookAheadCheck): Trust {
  switch (check.state) {
    case 'none':
      return {
        tone: 'open',
        words: 'Not repeated',
        sentence: 'This report is older than the checks for knowledge of the future.',
      };
    case 'waiting':
      return {
        tone: 'open',
        words: 'Being repeated',
        sentence: 'The run is repeated on shortened data, to see whether it knows the future.',
      };
    case 'failed':
      return {
        tone: 'open',
        words: 'Not repeated',
        sentence: `The run could not be repeated on shortened data: ${check.reason ?? 'no reason'}.`,
      };
    case 'done':
      return verdict(check);
  }
}

function verdict(check: LookAheadCheck): Trust {
  const violations = check.verdict?.violations ?? [];
  const cuts = check.verdict?.cuts.length ?? 0;
  if (violations.length > 0) {
    return {
      tone: 'bad',
      words: 'May know the future',
      sentence: 'This result is not to be trusted: the run may know the future.',
    };
  }
  const bars = plural(cuts, 'bar');
  return {
    tone: 'good',
    words: cuts === 0 ? 'Guarded' : `Guarded, repeated ${count(cuts)} ×`,
    sentence:
      cuts === 0
        ? 'Its lines are closed to the future; there was no bar to repeat the run up to.'
        : `Its lines are closed to the future, and repeated on data cut at ${bars} it did the same.`,
  };
}

/** What stands against the result, a sentence each. */
export function violations(check: LookAheadCheck | undefined): readonly string[] {
  return check?.verdict?.violations ?? [];
}

/** What twice the warm-up changes. */
export function warmUpText(effect: WarmUpEffect): string {
  const bars = plural(effect.bars, 'bar');
  if (effect.reason != null) return `${bars}; twice of it was not tried: ${effect.reason}`;
  const over = plural(effect.over, 'bar');
  const changes = [
    ...(effect.line == null
      ? []
      : [`${effect.line} by ${(100 * effect.difference).toPrecision(3)} % at the first decision`]),
    ...(effect.orders.once === effect.orders.twice
      ? []
      : [`the orders from ${count(effect.orders.once)} to ${count(effect.orders.twice)}`]),
    ...(effect.end.once === effect.end.twice
      ? []
      : [`the value after them from ${money(effect.end.once)} to ${money(effect.end.twice)}`]),
  ];
  return changes.length === 0
    ? `${bars}; twice of it changes nothing in the ${over} after it`
    : `${bars}; twice of it changes ${changes.join(', ')}, in the ${over} after it`;
}
