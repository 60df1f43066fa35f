import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StrategyDefinition } from '../../api/types';
import { firstSentence, plural } from '../../model/format';
import { dataText } from '../../model/roles';

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
  useLayoutEffect(() => {
    // The chosen one is in sight when the page opens; the page itself does not move.
    const chosen = list.current?.querySelector('input:checked')?.closest('label');
    if (list.current && chosen)
      list.current.scrollTop = chosen.offsetTop - list.current.offsetHeight / 3;
  }, []);
  const words = search.trim().toLowerCase();
  const shown = strategies.filter(
    (one) =>
      one.name === value || `${one.title} ${one.name} ${one.about}`.toLowerCase().includes(words),
  );
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
      <div ref={list} class={`card-body strategies${strategies.length > MANY ? ' many' : ''}`}>
        {shown.map((one) => (
          <label key={one.name} class="strategy">
            <input
              type="radio"
              name="strategy"
              value={one.name}
              checked={one.name === value}
              onChange={() => onChange(one.name)}
            />
            <span class="strategy-text">
              <span class="strategy-title">{one.title}</span>
              <span class="mono muted">{one.name}</span>
              <span class="about">{one.name === value ? one.about : firstSentence(one.about)}</span>
              <span class="help">
                {dataText(one)} · {plural(one.params.length, 'parameter')}
              </span>
              {one.name === value && one.sources.length > 0 && (
                <span class="help">Published in: {one.sources.join('; ')}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
