import type { DataSet, Defaults, ParamDefinition, StrategyDefinition } from '../api/types';
import { commissionUnit, isCommissionPercent } from './account';
import type { FormState } from './form-state';
import { optionText } from './data';
import { rolesOf } from './roles';
import { shift } from './decimal';
import { isShare, typedBound, typedUnit, typedValue, withUnits } from './typed';

/** Something that a sweep can change from cell to cell. */
export interface AxisSource {
  /** As the server calls it: `fast`, `data.price`, `commission`, `settings.slippage`. */
  name: string;
  label: string;
  unit: string;
  group: 'Parameters' | 'Data and dates' | 'Account' | 'Trading settings';
  kind: 'number' | 'choices' | 'text' | 'dates';
  whole: boolean;
  min: number | null;
  max: number | null;
  step: number | null;
  /** What it has while it is no axis. */
  usual: string | boolean;
  /** What there is to choose from; of a truth value, `true` and `false`. */
  options: readonly { value: string; label: string }[];
  /** Whether it is typed in percent and sent as a fraction. */
  isPercent: boolean;
}

/** A parameter or a setting as something to change. */
function ofDefinition(
  param: ParamDefinition,
  name: string,
  group: AxisSource['group'],
  usual: string | boolean | undefined,
): AxisSource {
  const isNumber = param.type === 'int' || param.type === 'float';
  const choices = param.type === 'bool' ? ['true', 'false'] : param.choices;
  const words = (value: string) =>
    param.type === 'bool' ? (value === 'true' ? 'on' : 'off') : value;
  return {
    name,
    label: param.label,
    unit: typedUnit(param),
    group,
    kind: isNumber ? 'number' : param.type === 'text' ? 'text' : 'choices',
    whole: param.type === 'int',
    min: typedBound(param, param.min),
    max: typedBound(param, param.max),
    step: typedBound(param, param.step),
    usual: usual ?? typedValue(param, param.default),
    options: choices.map((value) => ({ value, label: words(value) })),
    isPercent: isShare(param),
  };
}

/** The strategy's parameters as axes. */
export function paramSources(strategy: StrategyDefinition, form: FormState): AxisSource[] {
  return strategy.params.map((param) =>
    ofDefinition(param, param.name, 'Parameters', form.params[param.name]),
  );
}

/** What besides the parameters can be an axis. */
export function otherSources(
  strategy: StrategyDefinition,
  form: FormState,
  dataSets: readonly DataSet[],
  defaults: Defaults,
): AxisSource[] {
  const plain = { unit: '', whole: false, min: 0, max: null, step: null, isPercent: false };
  const account = { ...plain, group: 'Account', kind: 'number', options: [] } as const;
  const ready = dataSets.filter((set) => set.status === 'ready');
  const isPercent = isCommissionPercent(form.settings);
  return [
    ...rolesOf(strategy, form.data).map((role): AxisSource => ({
      ...plain,
      name: `data.${role}`,
      label: `Data sets of ${role}`,
      group: 'Data and dates',
      kind: 'choices',
      usual: form.data[role] ?? '',
      options: ready.map((set) => ({ value: set.name, label: optionText(set) })),
    })),
    {
      ...plain,
      name: 'dates',
      label: 'Windows of dates',
      group: 'Data and dates',
      kind: 'dates',
      usual: '',
      options: [],
    },
    { ...account, name: 'cash', label: 'Initial cash', usual: form.cash },
    {
      ...account,
      name: 'commission',
      label: 'Commission',
      usual: form.commission,
      unit: commissionUnit(form.settings),
      isPercent,
    },
    { ...account, name: 'size', label: 'Size per trade', unit: 'units', usual: form.size },
    ...withUnits(defaults.settings, form.settings).map((setting) =>
      ofDefinition(
        setting,
        `settings.${setting.name}`,
        'Trading settings',
        form.settings[setting.name],
      ),
    ),
  ];
}

/** A typed number as the server reads it. */
export function axisNumber(source: AxisSource, typed: string): number {
  return shift(Number(typed), source.isPercent ? -2 : 0);
}
