import type { ConditionPart, Funnel, FunnelOutcome } from '../api/types';
import { barTime, count, plural } from './format';

/** How many stretches of bars a row lists. */
const SHOWN = 3;

/** The outcomes that happened, in the order in which a signal meets them. */
export function happened(funnel: Funnel): FunnelOutcome[] {
  return funnel.outcomes.filter((outcome) => outcome.signals > 0);
}

/** One line: `120 raw signals: 41 filled, 71 already in position, …`. */
export function funnelWords(funnel: Funnel): string {
  const lost = happened(funnel)
    .filter((outcome) => outcome.outcome !== 'filled')
    .map((outcome) => `${count(outcome.signals)} ${lower(outcome.label)}`);
  const parts = [`${count(funnel.filled)} filled`, ...lost];
  return `${plural(funnel.raw, 'raw signal')}${funnel.raw === 0 ? '' : `: ${parts.join(', ')}`}`;
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** The first bars of an outcome, and how many stretches more there are. */
export function stretchWords(outcome: FunnelOutcome, timeframe: string): string[] {
  const words = outcome.first.slice(0, SHOWN).map(({ bars, from, to }) => {
    const start = barTime(from, timeframe);
    return bars === 1 ? start : `${start} to ${barTime(to, timeframe)} (${plural(bars, 'bar')})`;
  });
  const more = outcome.stretches - words.length;
  return more > 0 ? [...words, `and ${count(more)} more`] : words;
}

const STEPS: Record<ConditionPart['step'], string> = {
  enter_long: 'Enter long',
  exit_long: 'Exit long',
  enter_short: 'Enter short',
  exit_short: 'Exit short',
};

/** What a condition is for; its parts stand below it without. */
export function stepName(part: ConditionPart): string {
  return part.depth === 0 ? STEPS[part.step] : '';
}

/** The entry conditions that never held, each with its parts, which say how close they came. */
export function neverHeld(funnel: Funnel): ConditionPart[] {
  let inside = false;
  return funnel.conditions.filter((part) => {
    if (part.depth === 0) inside = part.step.startsWith('enter') && part.bars === 0;
    return inside;
  });
}

/** What a raw signal of this run is. */
export function rawMeaning(funnel: Funnel): string {
  return funnel.basis === 'conditions'
    ? 'A raw signal is a bar on which an entry condition holds.'
    : 'This strategy decides bar by bar in its own code, so there are no conditions to show; a raw signal is an order that opens or adds to a position.';
}
