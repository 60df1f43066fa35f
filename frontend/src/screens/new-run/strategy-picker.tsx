import { useState } from 'preact/hooks';
import type { StrategyDefinition } from '../../api/types';
import { plural } from '../../model/format';

interface StrategyPickerProps {
  strategies: readonly StrategyDefinition[];
  value: string;
  onChange: (name: string) => void;
}

const MANY = 9;

/** Every strategy with its title, name and what it does. */
export function StrategyPicker({ strategies, value, onChange }: StrategyPickerProps) {
  const [search, setSearch] = useState('');
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
      <div class="card-body strategies">
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
              <span class="about">{one.about}</span>
              <span class="help">
                {plural(one.roles.length, 'data set')} · {plural(one.params.length, 'parameter')}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
