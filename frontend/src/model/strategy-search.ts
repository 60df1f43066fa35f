import type { StrategyDefinition } from '../api/types';

/** The words of a text, in lower case; `RsiReversion` has two, and is one as well. */
function wordsOf(text: string): string[] {
  const parts = text.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^\p{L}\p{N}]+/u);
  const whole = text.split(/[^\p{L}\p{N}]+/u);
  return [...parts, ...whole].map((word) => word.toLowerCase()).filter((word) => word !== '');
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => words.some((word) => word.startsWith(one)));
}

/**
 * The strategies in which every word of a search begins a word: those that have them all in title
 * or name first, then those that have some in the description, each in the order of the list.
 */
export function findStrategies<T extends Pick<StrategyDefinition, 'title' | 'name' | 'about'>>(
  strategies: readonly T[],
  search: string,
): readonly T[] {
  const wanted = search
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return strategies;
  const titled = strategies.filter(({ title, name }) =>
    hasAll(wordsOf(`${title} ${name}`), wanted),
  );
  const told = strategies.filter(
    (one) =>
      !titled.includes(one) && hasAll(wordsOf(`${one.title} ${one.name} ${one.about}`), wanted),
  );
  return [...titled, ...told];
}
