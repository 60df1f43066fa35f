import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StrategyDefinition } from '../../api/types';
import { firstSentence, plural } from '../../model/format';
import { dataText } from '../../model/roles';
import { scrollToRow } from '../../model/row-in-sight';
import { findStrategies } from '../../model/strategy-search';

interface StrategyPickerProps {
  strategies: readonly StrategyDefinition[];
  value: string;
  onChange: (name: string) => void;
}

const MANY = 9;

/** Every strategy with its title, name and what it does. */
export function StrategyPicker({ strategies, value, onChange }: StrategyPickerProps) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = findStrategies(strategies, search);
  const chosen = strategies.find((one) => one.name === value);
  const isSearching = search.trim() !== '';
  useLayoutEffect(() => {
    if (list.current) bringIntoSight(list.current);
  }, [value, isSearching]);
  return (
    <fieldset class="card">
      <div class="card-head">
        <legend>
          <h2>Strategy</h2>
        </legend>
        {strategies.length > MANY && (
          <input
            class="input search"
            type="search"
            placeholder="Find a strategy"
            aria-label="Find a strategy"
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </div>
      <p class="help found" role="status">
        {isSearching && foundText(found, strategies.length, chosen)}
      </p>
      <div ref={list} class={`card-body strategies${found.length > MANY ? ' many' : ''}`}>
        {found.map((one) => (
          <Choice
            key={one.name}
            strategy={one}
            isChosen={one.name === value}
            onChoose={() => onChange(one.name)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function foundText(
  found: readonly StrategyDefinition[],
  all: number,
  chosen: StrategyDefinition | undefined,
): string {
  const many =
    found.length === 0
      ? 'No strategy has these words in its title, name or description.'
      : `${found.length} of ${plural(all, 'strategy', 'strategies')}.`;
  const isHidden = chosen && !found.includes(chosen);
  return isHidden ? `${many} Chosen: ${chosen.title}.` : many;
}

interface ChoiceProps {
  strategy: StrategyDefinition;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ strategy, isChosen, onChoose }: ChoiceProps) {
  const { name, title, about, params, sources } = strategy;
  return (
    <label class="strategy">
      <input type="radio" name="strategy" value={name} checked={isChosen} onChange={onChoose} />
      <span class="strategy-text">
        <span class="strategy-title">{title}</span>
        <span class="mono muted">{name}</span>
        <span class="about">{isChosen ? about : firstSentence(about)}</span>
        <span class="help">
          {dataText(strategy)} · {plural(params.length, 'parameter')}
        </span>
        {isChosen && sources.length > 0 && (
          <span class="help">Published in: {sources.join('; ')}</span>
        )}
      </span>
    </label>
  );
}

/** Scrolls the list, and not the page, to the chosen one. */
function bringIntoSight(list: HTMLElement): void {
  const rows = [...list.children].filter((row) => row instanceof HTMLElement);
  const places = rows.map((row) => ({ top: row.offsetTop, height: row.offsetHeight }));
  const wanted = rows.findIndex((row) => row.querySelector('input:checked') !== null);
  const view = { scrollTop: list.scrollTop, height: list.clientHeight };
  list.scrollTop = scrollToRow(places, wanted, view);
}
