import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fault, StrategyDefinition } from '../../api/types';
import { carryOver, lostLine } from '../../model/carry-over';
import { byField, check, defaultsOf, initialForm, type Checked } from '../../model/form';
import type { FormState } from '../../model/form-state';
import { fromQuery, toQuery } from '../../model/form-query';
import { without } from '../../model/roles';
import type { Choices } from './choices';

export interface RunFormState {
  form: FormState;
  strategy: StrategyDefinition;
  checked: Checked;
  /** What is wrong, by field: what the page found, and what the server said of the same values. */
  faults: ReadonlyMap<string, string>;
  /** What the address named and nothing here answers to. */
  unknownQueryParams: readonly string[];
  /** What another strategy had no place for, in a line. */
  lost: string | null;
  change: (field: string, patch: Partial<FormState>) => void;
  changeParam: (name: string, value: string | boolean) => void;
  changeData: (role: string, name: string) => void;
  removeData: (role: string) => void;
  chooseStrategy: (name: string) => void;
  /** Fills the whole form from an address's query. */
  open: (query: URLSearchParams) => void;
  resetParams: () => void;
  changeSetting: (name: string, value: string | boolean) => void;
  resetSettings: () => void;
  blame: (faults: readonly Fault[]) => void;
}

/** Which bars there are hangs on all data sets. */
const isOfData = (field: string) => /^(data\.|from$|to$)/.test(field);

/** Settings contradict each other, and some say what the commission is. */
const isOfSettings = (field: string) => /^(settings\.|commission$)/.test(field);

/** The form's state; it lives in the address, so that a reload or a shared link keeps it. */
export function useRunForm(choices: Choices, url: string): RunFormState | null {
  const { route } = useLocation();
  const written = useRef(url);
  const seen = useRef(url);
  const read = (address: string) =>
    fromQuery(new URL(address, location.origin).searchParams, choices.strategies, choices.defaults);
  const [state, setState] = useState(() => read(url));
  const [blamed, setBlamed] = useState<readonly Fault[]>([]);
  const [lost, setLost] = useState<string | null>(null);

  useEffect(() => {
    if (url === seen.current) return;
    seen.current = url;
    if (url === written.current) return;
    written.current = url;
    setBlamed([]);
    setLost(null);
    setState(read(url));
  }, [url]);

  const checked = useMemo(
    () => state && check(state.form, state.strategy, choices.dataSets, choices.defaults.settings),
    [state, choices],
  );
  if (!state || !checked) return null;
  const { form, strategy, unknownQueryParams } = state;

  const put = (
    next: FormState,
    definition: StrategyDefinition,
    fields: (field: string) => boolean,
  ) => {
    setState({ form: next, strategy: definition, unknownQueryParams: [] });
    setBlamed((before) => before.filter((fault) => !fields(fault.field)));
    written.current = `/?${toQuery(next, definition, choices.defaults)}`;
    route(written.current, true);
  };
  const own = checked.ok ? [] : checked.faults;
  const ownFields = new Set(own.map((fault) => fault.field));

  return {
    form,
    strategy,
    unknownQueryParams,
    lost,
    checked,
    faults: byField([...own, ...blamed.filter((fault) => !ownFields.has(fault.field))]),
    change: (field, patch) => put({ ...form, ...patch }, strategy, (one) => one === field),
    changeParam: (name, value) =>
      put({ ...form, params: { ...form.params, [name]: value } }, strategy, (field) =>
        field.startsWith('params.'),
      ),
    changeData: (role, name) =>
      put({ ...form, data: { ...form.data, [role]: name } }, strategy, isOfData),
    removeData: (role) =>
      put({ ...form, data: without(strategy, form.data, role) }, strategy, isOfData),
    chooseStrategy: (name) => {
      const next = choices.strategies.find((one) => one.name === name);
      if (!next || next === strategy) return;
      const carried = carryOver(form, strategy, next, choices);
      put(carried.form, next, () => true);
      setLost(lostLine(next, carried.lost));
    },
    open: (query) => {
      const opened = fromQuery(query, choices.strategies, choices.defaults);
      if (opened) put(opened.form, opened.strategy, () => true);
      setLost(null);
    },
    resetParams: () =>
      put({ ...form, params: initialForm(strategy, choices.defaults).params }, strategy, (field) =>
        field.startsWith('params.'),
      ),
    changeSetting: (name, value) =>
      put({ ...form, settings: { ...form.settings, [name]: value } }, strategy, isOfSettings),
    resetSettings: () =>
      put({ ...form, settings: defaultsOf(choices.defaults.settings) }, strategy, isOfSettings),
    blame: setBlamed,
  };
}
