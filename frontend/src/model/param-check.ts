import type { Fault, ParamDefinition, StrategyDefinition } from '../api/types';
import { numberFault } from './number-text';
import { typedBound } from './typed';

type Raw = Record<string, string | boolean>;

/** Everything that is wrong with the parameters: each by itself, then what must hold between them. */
export function checkParams(values: Raw, strategy: StrategyDefinition): Fault[] {
  const single = checkEach(values, strategy.params, 'params');
  const faulty = new Set(single.map((fault) => fault.field));
  return [...single, ...constraintFaults(values, strategy, faulty)];
}

/** What is wrong with each value by itself; the field is the value's name behind a prefix. */
export function checkEach(
  values: Raw,
  definitions: readonly ParamDefinition[],
  prefix: 'params' | 'settings',
): Fault[] {
  return definitions.flatMap((param): Fault[] => {
    const message = paramFault(param, values[param.name]);
    return message === null ? [] : [{ field: `${prefix}.${param.name}`, message }];
  });
}

/** What is wrong with one value, in words; nothing if it is fine. */
export function paramFault(
  param: ParamDefinition,
  raw: string | boolean | undefined,
): string | null {
  switch (param.type) {
    case 'int':
    case 'float':
      return numberFault(typeof raw === 'string' ? raw : '', {
        whole: param.type === 'int',
        min: typedBound(param, param.min),
        max: typedBound(param, param.max),
      });
    case 'bool':
      return typeof raw === 'boolean' ? null : 'Choose on or off';
    case 'choice':
      return typeof raw === 'string' && param.choices.includes(raw)
        ? null
        : `Choose one of ${param.choices.join(', ')}`;
    case 'text':
      return typeof raw === 'string' && raw.length <= 200 ? null : 'At most 200 characters';
  }
}

function constraintFaults(
  values: Raw,
  strategy: StrategyDefinition,
  faulty: ReadonlySet<string>,
): Fault[] {
  return strategy.constraints.flatMap(({ left, right }): Fault[] => {
    if (faulty.has(`params.${left}`) || faulty.has(`params.${right}`)) return [];
    if (Number(values[left]) < Number(values[right])) return [];
    const label = strategy.params.find((param) => param.name === right)?.label ?? right;
    return [
      { field: `params.${left}`, message: `Must be below ${lower(label)} (${values[right]})` },
    ];
  });
}

function lower(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
