import type { ParamDefinition, ParamValue } from '../api/types';
import { defaultText, isChanged } from './form';
import { isPercent, typedValue, withUnits } from './typed';

type Values = Readonly<Record<string, ParamValue>>;

/**
 * A value for people: plain digits, `on` and `off`; a share is percent. A number is one of the API,
 * a text is what a field holds.
 */
export function settingText(setting: Pick<ParamDefinition, 'unit'>, value: ParamValue): string {
  const typed = typedValue(setting, value);
  if (typeof typed === 'boolean') return typed ? 'on' : 'off';
  const isNumber = typed.trim() !== '' && Number.isFinite(Number(typed));
  return isPercent(setting) && isNumber ? `${typed}\u202f%` : typed;
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
  return withUnits(settings, values ?? {}).flatMap((setting) => {
    const value = values?.[setting.name];
    if (value === undefined) return [];
    return isChanged(setting, typedValue(setting, value)) ? [{ setting, value }] : [];
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
  return withUnits(settings, values)
    .filter((setting) => isChanged(setting, values[setting.name]))
    .map((setting) => {
      const value = values[setting.name] ?? defaultText(setting);
      return settingLine(setting, value === '' ? 'empty' : value);
    })
    .join(', ');
}
