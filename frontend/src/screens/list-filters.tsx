import { useEffect, useRef, useState } from 'preact/hooks';
import type { JobState } from '../api/types';
import { stateName, STATES } from '../model/job';
import { Segments } from '../ui/inputs';

const FILTERS = [
  { value: '', label: 'All' },
  ...STATES.map((state) => ({ value: state, label: stateName(state) })),
];

/** What a list is narrowed to. */
export interface ListFilter {
  state: JobState | '';
  q: string;
}

/** Reads a filter from an address; an unknown state is none. */
export function filterOf(query: Readonly<Record<string, string>>): ListFilter {
  return {
    state: STATES.find((one) => one === query['state']) ?? '',
    q: query['q'] ?? '',
  };
}

/** A filter as the server is asked for it. */
export function wantedOf({ state, q }: ListFilter): { state?: JobState; q?: string } {
  return { ...(state === '' ? {} : { state }), ...(q.trim() === '' ? {} : { q }) };
}

/** The address of a list with a filter. */
export function filterPath(path: string, { state, q }: ListFilter): string {
  const params = new URLSearchParams();
  if (state !== '') params.set('state', state);
  if (q !== '') params.set('q', q);
  return params.size > 0 ? `${path}?${params}` : path;
}

interface ListFiltersProps {
  filter: ListFilter;
  /** What is searched: `runs`. */
  what: string;
  onChange: (filter: ListFilter) => void;
}

/** Narrows a list by state and by words; the server does the search. */
export function ListFilters({ filter, what, onChange }: ListFiltersProps) {
  return (
    <div class="filters">
      <div class="scroll">
        <Segments
          id="state"
          label="State"
          value={filter.state}
          options={FILTERS}
          onChange={(value) => onChange({ ...filter, state: value as JobState | '' })}
        />
      </div>
      <Search
        value={filter.q}
        label={`Find ${what} by name, strategy or data`}
        onChange={(q) => onChange({ ...filter, q })}
      />
    </div>
  );
}

const PAUSE_MS = 200;

interface SearchProps {
  value: string;
  label: string;
  onChange: (value: string) => void;
}

/** A field for words to search by; tells them when the typing pauses. */
function Search({ value, label, onChange }: SearchProps) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      latest.current(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      class="input"
      type="search"
      placeholder="Name, strategy or data"
      aria-label={label}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
