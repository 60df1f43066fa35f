import type { AxisRequest, Defaults, StrategyDefinition, SweepRequest } from '../api/types';
import { isCommissionPercent } from './account';
import { listed, type AxisDraft } from './axis-draft';
import { initialDraft } from './axis-prefill';
import { otherSources, paramSources, type AxisSource } from './axis-source';
import { shift } from './decimal';
import type { FormState } from './form-state';
import { fromQuery, queryOf, toQuery } from './form-query';
import { plainNumber } from './number-text';
import {
  initialSweep,
  offeredAxes,
  isSwept,
  type SamplingMethod,
  type SweepForm,
  type WalkMode,
} from './sweep-form';
import { SWEEP_METRICS } from './sweep-metrics';
import { readKeep, readRule, readWhere, ruleText, whereText, type RuleDraft } from './sweep-rule';
import { addressText, fromAddress } from './typed';

/* A set-up in an address: the run's own parts as New run has them, and `a.fast=range 5 50 5`. */

const TEXTS = ['cells', 'seed', 'outOfSample', 'train', 'test'] as const;
const KEYS: Record<(typeof TEXTS)[number] | 'method' | 'rankBy' | 'walk', string> = {
  method: 'sample',
  cells: 'cells',
  seed: 'seed',
  rankBy: 'rank',
  outOfSample: 'oos',
  walk: 'walk',
  train: 'train',
  test: 'test',
};
const METHODS: readonly SamplingMethod[] = ['grid', 'random', 'latin', 'guided'];
const WALKS: readonly WalkMode[] = ['off', 'rolling', 'anchored'];

/** Says that nothing is swept; an address that says nothing of axes opens with some to begin with. */
const NO_AXES = 'a';

/** Puts a set-up into an address: what differs from its defaults. */
export function toSweepQuery(
  form: SweepForm,
  strategy: StrategyDefinition,
  defaults: Defaults,
): URLSearchParams {
  const plain = initialSweep(strategy, defaults);
  const query = toQuery(form.base, strategy, defaults);
  const swept = Object.entries(form.axes).filter(([name]) => isSwept(form, name));
  const sources = sourcesOf(strategy, form.base, defaults);
  for (const [name, draft] of swept) {
    const source = sources.find((one) => one.name === name);
    query.set(
      `a.${name}`,
      draftText(draft, (typed) => addressText(unitIn(source), typed)),
    );
  }
  if (swept.length === 0) query.set(NO_AXES, 'none');
  for (const rule of form.where) query.append('where', whereText(rule, strategy.params));
  for (const rule of form.keep) query.append('keep', ruleText(rule));
  for (const key of ['method', 'rankBy', 'walk', ...TEXTS] as const) {
    if (form[key] !== plain[key]) query.set(KEYS[key], form[key]);
  }
  return query;
}

function draftText(draft: AxisDraft, number: (typed: string) => string): string {
  const { mode, from, to, step, count, list, checked } = draft;
  switch (mode) {
    case 'range':
      return ['range', ...[from, to, step].map(number)].join(' ');
    case 'log':
      return ['log', number(from), number(to), count].join(' ');
    case 'check':
      return `check ${checked.join(',')}`;
    case 'list':
    case 'fixed':
      return `list ${list.split(',').map(number).join(',')}`;
  }
}

function readDraft(text: string, source: AxisSource): AxisDraft | null {
  const offered = initialDraft(source);
  const isChosen = source.kind === 'choices';
  const number = (one: string) => fromAddress(unitIn(source), one);
  const [mode, ...parts] = text.split(' ');
  const [from = '', to = '', last] = parts;
  const ends = { from: number(from), to: number(to) };
  switch (mode) {
    case 'range':
      return { ...offered, mode, ...ends, step: last === undefined ? offered.step : number(last) };
    case 'log':
      return { ...offered, mode, ...ends, count: last ?? offered.count };
    case 'check':
    case 'list':
      return isChosen
        ? { ...offered, mode: 'check', checked: listed(text.slice(mode.length)) }
        : {
            ...offered,
            mode: 'list',
            list: text
              .slice(mode.length + 1)
              .split(',')
              .map(number)
              .join(','),
          };
    default:
      return null;
  }
}

function sourcesOf(
  strategy: StrategyDefinition,
  base: FormState,
  defaults: Defaults,
): AxisSource[] {
  return [...paramSources(strategy, base), ...otherSources(strategy, base, [], defaults)];
}

/** Shares stand in an address as the API has them; the commission as it is typed, as in New run. */
function unitIn(source: AxisSource | undefined): { unit: string } {
  return { unit: source?.isPercent && source.name !== 'commission' ? 'fraction' : '' };
}

export interface OpenedSweep {
  form: SweepForm;
  strategy: StrategyDefinition;
  /** What the address names and nothing here answers to, in sentences. */
  unknownQueryParams: string[];
}

/** Reads a set-up back from an address, that of New run included. */
export function fromSweepQuery(
  query: URLSearchParams,
  strategies: readonly StrategyDefinition[],
  defaults: Defaults,
): OpenedSweep | null {
  const opened = fromQuery(baseOf(query), strategies, defaults);
  if (!opened) return null;
  const { strategy } = opened;
  const form: SweepForm = { ...initialSweep(strategy, defaults), base: opened.form };
  const unknownQueryParams = [...opened.unknownQueryParams];
  const sources = sourcesOf(strategy, form.base, defaults);
  for (const [key, text] of query) {
    if (!key.startsWith('a.')) continue;
    const source = sources.find(({ name }) => key === `a.${name}`);
    const draft = source && readDraft(text, source);
    if (source && draft) form.axes[source.name] = draft;
    else
      unknownQueryParams.push(
        `The link sweeps ${key.slice(2)}, which is not known; it was ignored.`,
      );
  }
  const isSilent = ![...query.keys()].some((key) => key === NO_AXES || key.startsWith('a.'));
  if (isSilent) form.axes = offeredAxes(strategy, form.base);
  form.where = rulesIn(
    query,
    'where',
    (text) => readWhere(text, strategy.params),
    unknownQueryParams,
  );
  form.keep = rulesIn(query, 'keep', readRule, unknownQueryParams);
  for (const key of TEXTS) form[key] = query.get(KEYS[key]) ?? form[key];
  form.method = oneOf(METHODS, 'sample', query, unknownQueryParams) ?? form.method;
  form.walk = oneOf(WALKS, 'walk', query, unknownQueryParams) ?? form.walk;
  const metrics = SWEEP_METRICS.map(({ key }) => key);
  form.rankBy = oneOf(metrics, 'rank', query, unknownQueryParams) ?? form.rankBy;
  return { form, strategy, unknownQueryParams };
}

function rulesIn(
  query: URLSearchParams,
  key: string,
  read: (text: string) => RuleDraft | null,
  unknownQueryParams: string[],
): RuleDraft[] {
  return query.getAll(key).flatMap((text) => {
    const rule = read(text);
    if (!rule)
      unknownQueryParams.push(`The link has the rule ${text}, which is not valid; it was ignored.`);
    return rule ?? [];
  });
}

function oneOf<T extends string>(
  known: readonly T[],
  key: string,
  query: URLSearchParams,
  unknownQueryParams: string[],
): T | undefined {
  const wanted = query.get(key);
  const found = known.find((one) => one === wanted);
  if (wanted !== null && found === undefined) {
    unknownQueryParams.push(`The link says ${key}=${wanted}, which is not known; it was ignored.`);
  }
  return found;
}

/** What of the address is a run's, without the sweep's own parts. */
function baseOf(query: URLSearchParams): URLSearchParams {
  const own = new Set(['where', 'keep', NO_AXES, ...Object.values(KEYS)]);
  return new URLSearchParams([...query].filter(([key]) => !own.has(key) && !key.startsWith('a.')));
}

/** The address that opens the set-up with a request. */
export function sweepQueryOf(request: SweepRequest): URLSearchParams {
  const query = queryOf(request);
  const isPercent = isCommissionPercent(request.settings);
  for (const axis of request.axes ?? []) {
    query.delete(`p.${axis.name}`);
    const places = axis.name === 'commission' && isPercent ? 2 : 0;
    query.set(`a.${axis.name}`, axisText(axis, places));
  }
  for (const text of request.where ?? []) query.append('where', text);
  for (const text of request.keep ?? []) {
    const rule = readKeep(text, SWEEP_METRICS);
    query.append('keep', rule ? ruleText(rule) : text);
  }
  const { sampling, walkForward } = request;
  const set = (key: keyof typeof KEYS, value: string | number | null | undefined) => {
    if (value != null) {
      query.set(KEYS[key], typeof value === 'number' ? plainNumber(value) : value);
    }
  };
  set('method', sampling?.method);
  set('cells', sampling?.cells);
  set('seed', sampling?.seed);
  set('rankBy', request.rankBy);
  set('outOfSample', request.outOfSample == null ? null : shift(request.outOfSample, 2));
  set('walk', walkForward?.mode);
  set('train', walkForward?.train);
  set('test', walkForward?.test);
  return query;
}

function axisText({ from, to, step, count, values }: AxisRequest, places: number): string {
  const text = (value: number | null | undefined) =>
    value == null ? '' : plainNumber(shift(value, places));
  if (values != null) {
    const stride = evenStep(values);
    const ends = [values[0], values.at(-1)].map(Number);
    if (stride !== null) return axisText({ from: ends[0], to: ends[1], step: stride }, places);
    const texts = values.map((one) => (typeof one === 'number' ? text(one) : String(one)));
    return `list ${texts.join(', ')}`;
  }
  return count == null
    ? `range ${text(from)} ${text(to)}${step == null ? '' : ` ${text(step)}`}`
    : `log ${text(from)} ${text(to)} ${count}`;
}

const MANY = 4;

/** The step between numbers that stand at even distances: a range says the same in fewer words. */
function evenStep(values: readonly unknown[]): number | null {
  const numbers = values.filter((value) => typeof value === 'number');
  const [first, second] = numbers;
  if (numbers.length < values.length || numbers.length < MANY) return null;
  const step = Number(((second ?? 0) - (first ?? 0)).toPrecision(12));
  const isEven = numbers.every(
    (value, at) => Math.abs((first ?? 0) + at * step - value) <= Math.abs(step) * 1e-9,
  );
  return isEven && step > 0 ? step : null;
}
