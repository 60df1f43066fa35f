import type {
  BacktestRequest,
  DataSet,
  Defaults,
  Fault,
  SamplingRequest,
  StrategyDefinition,
  SweepRequest,
  WalkForwardRequest,
} from '../api/types';
import { axisFaults, axisRequest, type AxisDraft } from './axis-draft';
import { initialDraft } from './axis-prefill';
import { otherSources, paramSources, type AxisSource } from './axis-source';
import { shift } from './decimal';
import { check, initialForm } from './form';
import type { FormState } from './form-state';
import { numberFault } from './number-text';
import { SWEEP_METRICS } from './sweep-metrics';
import { keepFault, keepText, whereFault, whereText, type RuleDraft } from './sweep-rule';

export type SamplingMethod = NonNullable<SamplingRequest['method']>;
export type WalkMode = 'off' | NonNullable<WalkForwardRequest['mode']>;

/** What stands in the set-up of a sweep, as typed. */
export interface SweepForm {
  /** What all cells have in common; an axis takes the place of its part. */
  base: FormState;
  /** What is swept or was looked at, by the server's name of the axis. */
  axes: Record<string, AxisDraft>;
  where: readonly RuleDraft[];
  keep: readonly RuleDraft[];
  method: SamplingMethod;
  cells: string;
  seed: string;
  rankBy: string;
  /** In percent of the days. */
  outOfSample: string;
  walk: WalkMode;
  train: string;
  test: string;
}

export function initialSweep(strategy: StrategyDefinition, defaults: Defaults): SweepForm {
  return {
    base: initialForm(strategy, defaults),
    axes: {},
    where: [],
    keep: [],
    method: 'grid',
    cells: '500',
    seed: '1',
    rankBy: 'sharpe',
    outOfSample: '30',
    walk: 'off',
    train: '2y',
    test: '6m',
  };
}

/** What a set-up begins with: the first two numbers of the strategy, around their values. */
export function offeredAxes(
  strategy: StrategyDefinition,
  base: FormState,
): Record<string, AxisDraft> {
  const numbers = paramSources(strategy, base).filter(({ kind }) => kind === 'number');
  return Object.fromEntries(
    numbers.slice(0, 2).map((source) => [source.name, initialDraft(source, 'range')]),
  );
}

/** What is swept, in the order in which it is shown and sent. */
export function sweptSources(
  form: SweepForm,
  strategy: StrategyDefinition,
  dataSets: readonly DataSet[],
  defaults: Defaults,
): AxisSource[] {
  return [
    ...paramSources(strategy, form.base),
    ...otherSources(strategy, form.base, dataSets, defaults),
  ].filter(({ name }) => isSwept(form, name));
}

export function isSwept(form: SweepForm, name: string): boolean {
  const draft = form.axes[name];
  return draft !== undefined && draft.mode !== 'fixed';
}

/** A sweep that can be sent, or everything that is wrong with it, by the fields of the page. */
export type CheckedSweep =
  { ok: true; request: SweepRequest } | { ok: false; faults: readonly Fault[] };

/** Checks the whole set-up as far as that is possible without the server. */
export function checkSweep(
  form: SweepForm,
  strategy: StrategyDefinition,
  dataSets: readonly DataSet[],
  defaults: Defaults,
): CheckedSweep {
  const swept = sweptSources(form, strategy, dataSets, defaults);
  const base = checkBase(form, strategy, dataSets, defaults);
  const faults: Fault[] = [
    ...(base.ok ? [] : base.faults),
    ...swept.flatMap((source) => axisFaults(source, draftOf(form, source))),
    ...searchFaults(form, strategy, swept),
  ];
  if (!base.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, request: toRequest(form, strategy, base.request, swept) };
}

function draftOf(form: SweepForm, { name }: AxisSource): AxisDraft {
  const draft = form.axes[name];
  if (!draft) throw new Error(`${name} is no axis`);
  return draft;
}

const ACCOUNT = ['cash', 'commission', 'size'] as const;

/** Checks what all cells have in common; what an axis replaces has no say. */
function checkBase(
  form: SweepForm,
  strategy: StrategyDefinition,
  dataSets: readonly DataSet[],
  defaults: Defaults,
) {
  const isFixed = (name: string) => !isSwept(form, name);
  const base = { ...form.base };
  for (const field of ACCOUNT) if (!isFixed(field)) base[field] = '1';
  const fixed = {
    ...strategy,
    params: strategy.params.filter((param) => isFixed(param.name)),
    constraints: strategy.constraints.filter(({ left, right }) => isFixed(left) && isFixed(right)),
  };
  const settings = defaults.settings.filter(({ name }) => isFixed(`settings.${name}`));
  const checked = check(base, fixed, dataSets, settings);
  if (!checked.ok) return checked;
  const replaced = new Set<string>(ACCOUNT.filter((field) => !isFixed(field)));
  const kept = Object.entries(checked.request).filter(([key]) => !replaced.has(key));
  return { ok: true, request: Object.fromEntries(kept) as BacktestRequest } as const;
}

function searchFaults(
  form: SweepForm,
  strategy: StrategyDefinition,
  swept: readonly AxisSource[],
): Fault[] {
  const params = strategy.params.map(({ name }) => name);
  const isSampled = form.method !== 'grid';
  const walks = form.walk !== 'off';
  const found: [field: string, message: string | null][] = [
    ['axes', swept.length === 0 ? 'Sweep at least one parameter' : null],
    ['axes.dates.values', walks && isSwept(form, 'dates') ? DATES_TWICE : null],
    ...form.where.map((rule, at): [string, string | null] => [
      `where[${at}]`,
      whereFault(rule, params),
    ]),
    ...form.keep.map((rule, at): [string, string | null] => [
      `keep[${at}]`,
      keepFault(rule, SWEEP_METRICS),
    ]),
    ['sampling.cells', isSampled ? numberFault(form.cells, { whole: true, min: 1 }) : null],
    ['sampling.seed', isSampled ? numberFault(form.seed, { whole: true, min: 0 }) : null],
    ['outOfSample', numberFault(form.outOfSample, { min: 0, max: 90 })],
    ['walkForward.train', walks ? lengthFault(form.train) : null],
    ['walkForward.test', walks ? lengthFault(form.test) : null],
  ];
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

const DATES_TWICE = 'A walk forward cuts the dates itself; take this axis or the walk forward away';

/** A length of time is a number with d, w, m or y. */
function lengthFault(text: string): string | null {
  return /^[1-9]\d*[dwmy]$/.test(text)
    ? null
    : 'Enter a whole number of days, weeks, months, years';
}

function toRequest(
  form: SweepForm,
  strategy: StrategyDefinition,
  base: SweepRequest,
  swept: readonly AxisSource[],
): SweepRequest {
  const request: SweepRequest = {
    ...base,
    axes: swept.map((source) => axisRequest(source, draftOf(form, source))),
    rankBy: form.rankBy,
    outOfSample: shift(Number(form.outOfSample), -2),
  };
  if (form.where.length > 0) {
    request.where = form.where.map((rule) => whereText(rule, strategy.params));
  }
  if (form.keep.length > 0) {
    request.keep = form.keep.map((rule) => keepText(rule, SWEEP_METRICS));
  }
  if (form.method !== 'grid') {
    request.sampling = {
      method: form.method,
      cells: Number(form.cells),
      seed: Number(form.seed),
    };
  }
  if (form.walk !== 'off') {
    request.walkForward = { mode: form.walk, train: form.train, test: form.test };
  }
  return request;
}

/** The server's faults under the names of the page's fields: `axes[0].from` is `axes.fast.from`. */
export function faultsOnForm(faults: readonly Fault[], request: SweepRequest): Fault[] {
  return faults.map(({ field, message }) => {
    const match = /^axes\[(\d+)\](\.\w+)?/.exec(field);
    const axis = match ? request.axes?.[Number(match[1])] : undefined;
    if (!axis) return { field, message };
    const part = match?.[2] ?? '';
    return { field: `axes.${axis.name}${part === '.name' ? '' : part}`, message };
  });
}
