import type { ParamDefinition, ParamValue } from '../api/types';
import { shift } from './decimal';
import { defaultText, isChanged } from './form';
import { plainNumber } from './number-text';

type Values = Readonly<Record<string, ParamValue>>;

/** A setting's value for people: plain digits, `on` and `off`; a fraction is percent. */
export function settingText(setting: ParamDefinition, value: ParamValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  const isNumber = typeof value === 'number' || (value !== '' && Number.isFinite(Number(value)));
  if (setting.unit === 'fraction' && isNumber) {
    return `${plainNumber(shift(Number(value), 2))}\u202f%`;
  }
  const text = typeof value === 'number' ? plainNumber(value) : value;
  return setting.unit === '%' ? `${text}\u202f%` : text;
}

/** A setting with the unit that it has among these values: slippage is a share or an amount. */
export function withUnit(setting: ParamDefinition, values: Values): ParamDefinition {
  if (setting.name !== 'slippage') return setting;
  const isShare = (values['slippage_kind'] ?? 'fraction') === 'fraction';
  return { ...setting, unit: isShare ? 'fraction' : 'of the price' };
}

/** What stands in the field of a value: its unit, or of a fraction how much percent it is. */
export function fieldUnit({ unit }: ParamDefinition, typed: string): string {
  const number = Number(typed);
  if (unit !== 'fraction' || typed.trim() === '' || !Number.isFinite(number)) return unit;
  return `= ${plainNumber(shift(number, 2))}\u202f%`;
}

/** A setting with its value, as part of a sentence: `Leverage 2`, `Slip at the open off`. */
export function settingLine(setting: ParamDefinition, value: ParamValue): string {
  return `${setting.label} ${settingText(setting, value)}`;
}

/** The values that differ from their defaults, in the order of the definitions. */
export function changedSettings(
  settings: readonly ParamDefinition[],
  values: Values | null | undefined,
): { setting: ParamDefinition; value: ParamValue }[] {
  return settings.flatMap((setting) => {
    const value = values?.[setting.name];
    if (value === undefined) return [];
    const typed = typeof value === 'number' ? plainNumber(value) : value;
    return isChanged(setting, typed) ? [{ setting: withUnit(setting, values ?? {}), value }] : [];
  });
}

/** The same values without those that are the default anyway; all of them while it is unknown. */
export function onlyChanged(
  settings: readonly ParamDefinition[] | undefined,
  values: Values | null | undefined,
): Record<string, ParamValue> {
  if (!settings) return { ...values };
  return Object.fromEntries(
    changedSettings(settings, values).map(({ setting, value }) => [setting.name, value]),
  );
}

/** A request without the settings that are the default anyway: shorter to read and to carry. */
export function lean<Request extends { settings?: Values | null }>(
  request: Request,
  settings: readonly ParamDefinition[] | undefined,
): Request {
  return { ...request, settings: onlyChanged(settings, request.settings) };
}

/** What was changed among some settings of the form, in a line. */
export function changedLine(
  settings: readonly ParamDefinition[],
  values: Readonly<Record<string, string | boolean>>,
): string {
  return settings
    .filter((setting) => isChanged(setting, values[setting.name]))
    .map((setting) => {
      const value = values[setting.name] ?? defaultText(setting);
      return settingLine(withUnit(setting, values), value === '' ? 'empty' : value);
    })
    .join(', ');
}
