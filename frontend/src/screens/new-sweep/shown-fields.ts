import type { Defaults, StrategyDefinition } from '../../api/types';
import { rolesOf } from '../../model/roles';
import { isSwept, type SweepForm } from '../../model/sweep-form';

const OWN = new Set([
  ...['cash', 'commission', 'size', 'from', 'to', 'name'],
  ...['sampling', 'sampling.method', 'rankBy', 'outOfSample', 'walkForward', 'walkForward.mode'],
]);

/** Whether a fault of this field has a place on the page beside what it is about. */
export function isShown(
  field: string,
  form: SweepForm,
  strategy: StrategyDefinition,
  defaults: Defaults,
): boolean {
  if (OWN.has(field)) return true;
  const rule = /^(where|keep)\[(\d+)\]$/.exec(field);
  if (rule) return Number(rule[2]) < form[rule[1] === 'where' ? 'where' : 'keep'].length;
  if (/^sampling\.(cells|seed)$/.test(field)) return form.method !== 'grid';
  if (/^walkForward\.(train|test)$/.test(field)) return form.walk !== 'off';
  const [head = '', ...tail] = field.split('.');
  const name = tail.join('.');
  switch (head) {
    case 'params':
      return strategy.params.some((param) => param.name === name) && !isSwept(form, name);
    case 'data':
      return rolesOf(strategy, form.base.data).includes(name);
    case 'settings':
      return defaults.settings.some((one) => one.name === name) && !isSwept(form, field);
    case 'axes':
      return isShownOfAxis(name, form);
    default:
      return false;
  }
}

/** An axis shows what is wrong with it as a whole, and with the fields that its mode has. */
function isShownOfAxis(name: string, form: SweepForm): boolean {
  if (isSwept(form, name)) return true;
  const dot = name.lastIndexOf('.');
  const [axis, part] = [name.slice(0, dot), name.slice(dot + 1)];
  const mode = isSwept(form, axis) ? form.axes[axis]?.mode : undefined;
  switch (mode) {
    case 'range':
      return ['from', 'to', 'step'].includes(part);
    case 'log':
      return ['from', 'to', 'count'].includes(part);
    case 'list':
    case 'check':
      return part === 'values';
    default:
      return false;
  }
}
