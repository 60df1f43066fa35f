import type { BacktestRequest, Defaults, ParamDefinition, StrategyDefinition } from '../api/types';
import { isCommissionPercent } from './account';
import { shift } from './decimal';
import { defaultText, initialForm } from './form';
import type { FormState } from './form-state';
import { plainNumber } from './number-text';
import { rolesOf } from './roles';
import { addressText, fromAddress, withUnits } from './typed';

const FIELDS = ['cash', 'commission', 'size', 'from', 'to', 'name'] as const;

/** Puts a form into an address: the strategy, and what differs from its defaults. */
export function toQuery(
  form: FormState,
  strategy: StrategyDefinition,
  defaults: Defaults,
): URLSearchParams {
  const plain = initialForm(strategy, defaults);
  const query = new URLSearchParams({ strategy: form.strategy });
  for (const role of rolesOf(strategy, form.data)) {
    const chosen = form.data[role] ?? '';
    if (chosen !== plain.data[role]) query.set(`data.${role}`, chosen);
  }
  for (const param of strategy.params) {
    const value = form.params[param.name] ?? '';
    if (value !== defaultText(param)) query.set(`p.${param.name}`, addressText(param, value));
  }
  for (const field of FIELDS) {
    if (form[field] !== plain[field]) query.set(field, form[field]);
  }
  for (const setting of withUnits(defaults.settings, form.settings)) {
    const value = form.settings[setting.name] ?? '';
    if (value !== defaultText(setting)) {
      query.set(`s.${setting.name}`, addressText(setting, value));
    }
  }
  return query;
}

/** A form as an address describes it. */
export interface OpenedForm {
  form: FormState;
  strategy: StrategyDefinition;
  /** What the address names and nothing here answers to, in sentences. */
  unknownQueryParams: string[];
}

/** Reads a form back from an address. What the address does not name has its default. */
export function fromQuery(
  query: URLSearchParams,
  strategies: readonly StrategyDefinition[],
  defaults: Defaults,
): OpenedForm | null {
  const wanted = query.get('strategy') ?? defaults.strategy;
  const named = strategies.find((known) => known.name.toLowerCase() === wanted.toLowerCase());
  const strategy =
    named ?? strategies.find((known) => known.name === defaults.strategy) ?? strategies[0];
  if (!strategy) return null;
  if (!named) {
    const instead = `There is no strategy named ${wanted}; this is ${strategy.title} instead.`;
    return { form: initialForm(strategy, defaults), strategy, unknownQueryParams: [instead] };
  }
  const form = initialForm(strategy, defaults);
  for (const role of rolesOf(strategy, dataIn(query))) {
    form.data[role] = query.get(`data.${role}`) ?? form.data[role] ?? '';
  }
  for (const param of strategy.params) {
    const raw = query.get(`p.${param.name}`);
    if (raw !== null) form.params[param.name] = readParam(param, raw);
  }
  for (const field of FIELDS) form[field] = query.get(field) ?? form[field];
  // A run that nobody named is named after its strategy; as one with another it would be misnamed.
  if (form.name === strategy.title) form.name = '';
  const kinds = Object.fromEntries(
    [...query].flatMap(([key, value]) => (key.startsWith('s.') ? [[key.slice(2), value]] : [])),
  ) as Record<string, string>;
  for (const setting of withUnits(defaults.settings, { ...form.settings, ...kinds })) {
    const raw = query.get(`s.${setting.name}`);
    if (raw !== null) form.settings[setting.name] = readParam(setting, raw);
  }
  return { form, strategy, unknownQueryParams: unknownQueryParamsOf(query, strategy, defaults) };
}

/** The data sets that an address names, by role. */
function dataIn(query: URLSearchParams): Record<string, string> {
  const named = [...query].filter(([key]) => key.startsWith('data.'));
  return Object.fromEntries(named.map(([key, name]) => [key.slice('data.'.length), name]));
}

/** A truth value that is neither true nor false stays a text, and so becomes a fault. */
function readParam(param: ParamDefinition, raw: string): string | boolean {
  if (param.type === 'bool' && /^(true|false)$/.test(raw)) return raw === 'true';
  return fromAddress(param, raw);
}

function unknownQueryParamsOf(
  query: URLSearchParams,
  strategy: StrategyDefinition,
  defaults: Defaults,
): string[] {
  const known = new Set([
    'strategy',
    ...FIELDS,
    ...defaults.settings.map((setting) => `s.${setting.name}`),
    ...rolesOf(strategy, dataIn(query)).map((role) => `data.${role}`),
    ...strategy.params.map((param) => `p.${param.name}`),
  ]);
  const unknown = [...query.keys()].filter((key) => !known.has(key));
  const names = unknown.map((key) => key.replace(/^(p|s|data)\./, '')).join(', ');
  return unknown.length === 0
    ? []
    : [`The link names what ${strategy.title} does not know; ignored: ${names}.`];
}

/** The address that opens the form with a request. */
export function queryOf(request: BacktestRequest): URLSearchParams {
  const query = new URLSearchParams({ strategy: request.strategy ?? '' });
  for (const [role, chosen] of Object.entries(request.data ?? {}))
    query.set(`data.${role}`, chosen);
  for (const [name, value] of Object.entries(request.params ?? {})) {
    query.set(`p.${name}`, typeof value === 'number' ? plainNumber(value) : String(value));
  }
  if (request.cash != null) query.set('cash', plainNumber(request.cash));
  if (request.commission != null) {
    const isPercent = isCommissionPercent(request.settings);
    query.set('commission', plainNumber(shift(request.commission, isPercent ? 2 : 0)));
  }
  if (request.size != null) query.set('size', plainNumber(request.size));
  if (request.from) query.set('from', request.from);
  if (request.to) query.set('to', request.to);
  if (request.name) query.set('name', request.name);
  for (const [name, value] of Object.entries(request.settings ?? {})) {
    query.set(`s.${name}`, typeof value === 'number' ? plainNumber(value) : String(value));
  }
  return query;
}
