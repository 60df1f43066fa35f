import type { DataSet, Defaults, StrategyDefinition } from '../api/types';
import { axisFaults, type AxisDraft } from './axis-draft';
import { isOffered } from './axis-prefill';
import { otherSources, paramSources } from './axis-source';
import { carryOver } from './carry-over';
import { offeredAxes, type SweepForm } from './sweep-form';
import { ruleText, whereFault } from './sweep-rule';

interface Known {
  dataSets: readonly DataSet[];
  defaults: Defaults;
}

/**
 * A set-up after another strategy is chosen: axes and rules stay where it has what they name. Axes
 * that were only offered make room for those that it is offered with.
 */
export function carrySweep(
  form: SweepForm,
  from: StrategyDefinition,
  to: StrategyDefinition,
  known: Known,
): { form: SweepForm; lost: readonly string[] } {
  const base = carryOver(form.base, from, to, known);
  const { dataSets, defaults } = known;
  const sources = [
    ...paramSources(to, base.form),
    ...otherSources(to, base.form, dataSets, defaults),
  ];
  const before = [
    ...paramSources(from, form.base),
    ...otherSources(from, form.base, dataSets, defaults),
  ];
  const lost = [...base.lost];
  const kept: Record<string, AxisDraft> = {};
  for (const [name, draft] of Object.entries(form.axes)) {
    const old = before.find((one) => one.name === name);
    const isUntouched = old?.group === 'Parameters' && isOffered(old, draft);
    if (!old || isUntouched) continue;
    const next = sources.find((one) => one.name === name);
    const fits = next?.kind === old.kind && axisFaults(next, draft).length === 0;
    if (fits) kept[name] = draft;
    else if (draft.mode !== 'fixed') lost.push(`axis ${old.label}`);
  }
  const names = to.params.map((param) => param.name);
  const where = form.where.filter((rule) => whereFault(rule, names) === null);
  for (const rule of form.where) if (!where.includes(rule)) lost.push(`rule ${ruleText(rule)}`);
  const isSwept = names.some((name) => kept[name] !== undefined);
  const axes = isSwept ? kept : { ...offeredAxes(to, base.form), ...kept };
  return { form: { ...form, base: base.form, axes, where }, lost };
}
