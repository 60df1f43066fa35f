import type { DataSet, Defaults, ParamDefinition, StrategyDefinition } from '../api/types';
import { initialForm, isChanged } from './form';
import type { FormState } from './form-state';
import { paramLabel } from './param-label';
import { checkParams, paramFault } from './param-check';
import { checkReference } from './reference';
import { isTraded, roleLabel, rolesOf } from './roles';
import { settingLine } from './settings';
import { isPercent } from './typed';

type Params = FormState['params'];

/** A form for another strategy, and what of the old one has no place in it, in words. */
export interface CarriedOver {
  form: FormState;
  lost: readonly string[];
}

interface Known {
  dataSets: readonly DataSet[];
  defaults: Defaults;
}

/**
 * The form after another strategy is chosen. What a person set stays wherever the next strategy has
 * a role or a parameter of that name and takes the value; what nobody set has the next one's default.
 */
export function carryOver(
  form: FormState,
  from: StrategyDefinition,
  to: StrategyDefinition,
  known: Known,
): CarriedOver {
  const plain = initialForm(to, known.defaults);
  const data = carryData(form, from, to, known, plain.data);
  const params = carryParams(form, from, to, plain.params);
  return {
    form: { ...form, strategy: to.name, data: data.kept, params: params.kept },
    lost: [...data.lost, ...params.lost],
  };
}

function carryData(
  form: FormState,
  from: StrategyDefinition,
  to: StrategyDefinition,
  { dataSets, defaults }: Known,
  plain: Readonly<Record<string, string>>,
) {
  const before = initialForm(from, defaults).data;
  const kept = { ...plain };
  const lost: string[] = [];
  for (const role of rolesOf(from, form.data)) {
    const chosen = form.data[role] ?? '';
    if (chosen === '' || chosen === before[role]) continue;
    const hasRole = rolesOf(to, { ...kept, [role]: chosen }).includes(role);
    if (hasRole && checkReference(chosen, dataSets, isTraded(to, role)) === null) {
      kept[role] = chosen;
    } else if (chosen !== kept[role]) {
      lost.push(`${roleLabel(role)} ${chosen}`);
    }
  }
  return { kept, lost };
}

function carryParams(
  form: FormState,
  from: StrategyDefinition,
  to: StrategyDefinition,
  plain: Params,
) {
  const set = from.params.filter((param) => isChanged(param, form.params[param.name]));
  const kept = { ...plain };
  const carried = new Set<string>();
  for (const param of set) {
    const { name } = param;
    const next = to.params.find((one) => one.name === name);
    const value = form.params[name];
    if (!next || value === undefined || isPercent(next) !== isPercent(param)) continue;
    if (paramFault(next, value) !== null) continue;
    kept[name] = value;
    carried.add(name);
  }
  giveBack(kept, carried, to, plain);
  const lost = set.filter(({ name }) => !carried.has(name));
  return {
    kept,
    lost: lost.map((param) => {
      const label = paramLabel(from.params, param.name);
      return lostText({ ...param, label }, form.params[param.name]);
    }),
  };
}

/** Takes out again what breaks a rule between the parameters of the next strategy. */
function giveBack(kept: Params, carried: Set<string>, to: StrategyDefinition, plain: Params): void {
  for (const { left, right } of to.constraints) {
    const isBroken = checkParams(kept, to).some(({ field }) => field === `params.${left}`);
    if (!isBroken) continue;
    for (const name of [left, right]) {
      if (carried.delete(name)) kept[name] = plain[name] ?? '';
    }
  }
}

function lostText(param: ParamDefinition, value: string | boolean | undefined): string {
  return settingLine(param, value === undefined || value === '' ? 'empty' : value);
}

/** What was not taken over, in a line; nothing where all was. */
export function lostLine(to: StrategyDefinition, lost: readonly string[]): string | null {
  return lost.length === 0 ? null : `Not taken over to ${to.title}: ${lost.join(', ')}.`;
}
