import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fault, StrategyDefinition } from '../../api/types';
import type { AxisDraft } from '../../model/axis-draft';
import { lostLine } from '../../model/carry-over';
import { carrySweep } from '../../model/carry-sweep';
import type { FormState } from '../../model/form-state';
import { checkSweep, type CheckedSweep, type SweepForm } from '../../model/sweep-form';
import { fromSweepQuery, toSweepQuery } from '../../model/sweep-query';
import type { SweepChoices } from './choices';

export interface SweepFormState {
  form: SweepForm;
  strategy: StrategyDefinition;
  checked: CheckedSweep;
  /** What the address named and nothing here answers to. */
  unknownQueryParams: readonly string[];
  /** What another strategy had no place for, in a line. */
  lost: string | null;
  change: (patch: Partial<SweepForm>) => void;
  changeBase: (patch: Partial<FormState>) => void;
  changeAxis: (name: string, draft: AxisDraft | null) => void;
  chooseStrategy: (name: string) => void;
}

/** The set-up's state; it lives in the address, so that a reload or a shared link keeps it. */
export function useSweepForm(choices: SweepChoices, url: string): SweepFormState | null {
  const { route } = useLocation();
  const { strategies, dataSets, defaults } = choices;
  const written = useRef(url);
  const seen = useRef(url);
  const read = (address: string) =>
    fromSweepQuery(new URL(address, location.origin).searchParams, strategies, defaults);
  const [state, setState] = useState(() => read(url));
  const [lost, setLost] = useState<string | null>(null);

  useEffect(() => {
    if (url === seen.current) return;
    seen.current = url;
    if (url === written.current) return;
    written.current = url;
    setLost(null);
    setState(read(url));
  }, [url]);

  const checked = useMemo(
    () => state && checkSweep(state.form, state.strategy, dataSets, defaults),
    [state, choices],
  );
  if (!state || !checked) return null;
  const { form, strategy, unknownQueryParams } = state;

  const put = (next: SweepForm, definition = strategy) => {
    setState({ form: next, strategy: definition, unknownQueryParams: [] });
    written.current = `/sweeps/new?${toSweepQuery(next, definition, defaults)}`;
    route(written.current, true);
  };
  return {
    form,
    strategy,
    unknownQueryParams,
    lost,
    checked,
    change: (patch) => put({ ...form, ...patch }),
    changeBase: (patch) => put({ ...form, base: { ...form.base, ...patch } }),
    changeAxis: (name, draft) => {
      const others = Object.entries(form.axes).filter(([one]) => one !== name);
      const axes = Object.fromEntries(draft === null ? others : [...others, [name, draft]]);
      put({ ...form, axes });
    },
    chooseStrategy: (name) => {
      const next = strategies.find((one) => one.name === name);
      if (!next || next === strategy) return;
      const carried = carrySweep(form, strategy, next, choices);
      put(carried.form, next);
      setLost(lostLine(next, carried.lost));
    },
  };
}

/** Faults with the body that they were found in; they hold only as long as it stands. */
export interface Blamed {
  body: string;
  faults: readonly Fault[];
}
