import type {
  BacktestRequest,
  DataSet,
  Defaults,
  Fault,
  ParamDefinition,
  ParamValue,
  StrategyDefinition,
} from '../api/types';
import { shift } from './decimal';
import { plainNumber } from './number-text';
import type { FormState } from './form-state';
import { checkEach, checkParams } from './param-check';
import { checkReference } from './reference';
import { isTraded, rolesOf } from './roles';
import { checkAccount, isCommissionPercent } from './account';
import { sentNumber, typedValue, withUnits } from './typed';

/** The form as a strategy and the server's settings fill it before anybody touched it. */
export function initialForm(strategy: StrategyDefinition, defaults: Defaults): FormState {
  return {
    strategy: strategy.name,
    params: defaultsOf(strategy.params),
    data: Object.fromEntries(
      strategy.roles.map((role) => [
        role,
        strategy.defaultData[role] ?? defaults.data[strategy.name]?.[role] ?? '',
      ]),
    ),
    cash: plainNumber(defaults.cash),
    commission: plainNumber(shift(defaults.commission, 2)),
    size: plainNumber(defaults.size),
    from: '',
    to: '',
    name: '',
    settings: defaultsOf(defaults.settings),
  };
}

/** Definitions' defaults by name, as their fields hold them. */
export function defaultsOf(
  definitions: readonly ParamDefinition[],
): Record<string, string | boolean> {
  return Object.fromEntries(definitions.map((one) => [one.name, defaultText(one)]));
}

/** A parameter's default as its field holds it, a share in percent. */
export function defaultText(param: ParamDefinition): string | boolean {
  return typedValue(param, param.default);
}

/** Whether a parameter was changed from its default; `10.0` and `10` are the same number. */
export function isChanged(param: ParamDefinition, value: string | boolean | undefined): boolean {
  const original = defaultText(param);
  if (value === undefined || value === original) return false;
  if (param.type !== 'int' && param.type !== 'float') return true;
  return value === '' || Number(value) !== Number(original);
}

/** A form that can be sent, or everything that is wrong with it, by the server's field names. */
export type Checked =
  { ok: true; request: BacktestRequest } | { ok: false; faults: readonly Fault[] };

/** Checks the whole form as the server would, without asking it. */
export function check(
  form: FormState,
  strategy: StrategyDefinition,
  dataSets: readonly DataSet[],
  settings: readonly ParamDefinition[],
): Checked {
  const faults = [
    ...checkData(form, strategy, dataSets),
    ...checkParams(form.params, strategy),
    ...checkAccount(form),
    ...checkEach(form.settings, withUnits(settings, form.settings), 'settings'),
  ];
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, request: toRequest(form, strategy, settings) };
}

function checkData(
  form: FormState,
  strategy: StrategyDefinition,
  dataSets: readonly DataSet[],
): Fault[] {
  return rolesOf(strategy, form.data).flatMap((role): Fault[] => {
    const message = checkReference(form.data[role] ?? '', dataSets, isTraded(strategy, role));
    return message === null ? [] : [{ field: `data.${role}`, message }];
  });
}

/** Only what differs from its default is said of how the run is traded. */
function toRequest(
  form: FormState,
  strategy: StrategyDefinition,
  settings: readonly ParamDefinition[],
): BacktestRequest {
  const request: BacktestRequest = {
    strategy: strategy.name,
    params: Object.fromEntries(
      strategy.params.map((param) => [param.name, valueOf(param, form.params[param.name])]),
    ),
    data: Object.fromEntries(
      rolesOf(strategy, form.data).map((role) => [role, form.data[role] ?? '']),
    ),
    cash: Number(form.cash),
    commission: isCommissionPercent(form.settings)
      ? shift(Number(form.commission), -2)
      : Number(form.commission),
    size: Number(form.size),
  };
  if (form.from !== '') request.from = form.from;
  if (form.to !== '') request.to = form.to;
  if (form.name.trim() !== '') request.name = form.name.trim();
  const changed = withUnits(settings, form.settings).filter((setting) =>
    isChanged(setting, form.settings[setting.name]),
  );
  if (changed.length > 0) {
    request.settings = Object.fromEntries(
      changed.map((setting) => [setting.name, valueOf(setting, form.settings[setting.name])]),
    );
  }
  return request;
}

function valueOf(param: ParamDefinition, raw: string | boolean | undefined): ParamValue {
  const value = raw ?? defaultText(param);
  if (typeof value === 'boolean') return value;
  return param.type === 'int' || param.type === 'float' ? sentNumber(param, value) : value;
}

/** The parameters under their headings, in the order of the definition. */
export function groupsOf(params: readonly ParamDefinition[]): [string, ParamDefinition[]][] {
  const groups = new Map<string, ParamDefinition[]>();
  for (const param of params) {
    const heading = param.group === '' ? 'Parameters' : param.group;
    groups.set(heading, [...(groups.get(heading) ?? []), param]);
  }
  return [...groups];
}

/** The widget that fits a parameter. A short choice is shown whole, a long one folds. */
export type Widget = 'number' | 'switch' | 'segments' | 'select' | 'text';

export function widgetOf(param: ParamDefinition): Widget {
  switch (param.type) {
    case 'int':
    case 'float':
      return 'number';
    case 'bool':
      return 'switch';
    case 'choice':
      return param.choices.length <= 4 ? 'segments' : 'select';
    case 'text':
      return 'text';
  }
}

/** Faults by the field beside which they are shown. */
export function byField(faults: readonly Fault[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { field, message } of faults) {
    const before = fields.get(field);
    fields.set(field, before === undefined ? message : `${before}. ${message}`);
  }
  return fields;
}
