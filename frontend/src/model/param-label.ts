import type { ParamDefinition, ParamValue, StrategyDefinition } from '../api/types';
import { settingText } from './settings';

type Params = readonly Pick<ParamDefinition, 'name' | 'label' | 'group'>[];

/**
 * What people call a parameter: its label, with its group where another has the same one. What is
 * not known, as of a strategy that is gone, is named as well as its name allows.
 */
export function paramLabel(params: Params | undefined, name: string): string {
  const known = params?.find((one) => one.name === name);
  if (!known) return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
  const isTwice = (params ?? []).filter(({ label }) => label === known.label).length > 1;
  if (!isTwice) return known.label;
  return `${known.label} (${known.group === '' ? name : known.group.toLowerCase()})`;
}

/** A parameter's value for people; without a unit where the parameter is not known. */
export function paramText(
  params: readonly ParamDefinition[] | undefined,
  name: string,
  value: ParamValue,
): string {
  return settingText(params?.find((one) => one.name === name) ?? { unit: '' }, value);
}

/** What must hold between the parameters of a strategy, each as a sentence without its point. */
export function constraintTexts({
  params,
  constraints,
}: Pick<StrategyDefinition, 'params' | 'constraints'>): string[] {
  return constraints.map(
    ({ left, right }) => `${paramLabel(params, left)} below ${lower(paramLabel(params, right))}`,
  );
}

/** A label inside a sentence; what begins like `RSI` stays as it is. */
function lower(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
