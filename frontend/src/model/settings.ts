import type { ParamDefinition, ParamValue } from '../api/types';
import { defaultText, isChanged } from './form';
import { plainNumber } from './number-text';

type Values = Readonly<Record<string, ParamValue>>;

/** A setting's value for people: plain digits, `on` and `off`, and its sign. */
export function settingText(setting: ParamDefinition, value: ParamValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  const text = typeof value === 'number' ? plainNumber(value) : value;
  return setting.unit === '%' ? `${text}\u202f%` : text;
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
    return isChanged(setting, typed) ? [{ setting, value }] : [];
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
      return settingLine(setting, value === '' ? 'empty' : value);
    })
    .join(', ');
}
