import type { ParamDefinition, ParamValue } from '../api/types';
import { shift } from './decimal';
import { plainNumber } from './number-text';

/* The API takes a share as a fraction; fields and texts have it in percent. This is the one bridge. */

type Unit = Pick<ParamDefinition, 'unit'>;
type Values = Readonly<Record<string, ParamValue>>;

/** Whether a number is a fraction of the API and percent on the page. */
export function isShare({ unit }: Unit): boolean {
  return unit === 'fraction';
}

/** Whether a number is read and typed in percent, whatever the API takes. */
export function isPercent(one: Unit): boolean {
  return isShare(one) || one.unit === '%';
}

/** The unit that stands in a field and behind a value. */
export function typedUnit(one: Unit): string {
  return isPercent(one) ? '%' : one.unit;
}

/** A number of the API as its field has it: 0.03 is 3 where it is a share. */
export function typedNumber(one: Unit, value: number): number {
  return isShare(one) ? shift(value, 2) : value;
}

/** A bound of the API as its field has it, where there is one. */
export function typedBound(one: Unit, bound: number | null | undefined): number | null {
  return bound == null ? null : typedNumber(one, bound);
}

/** A value of the API as its field holds it. */
export function typedValue(one: Unit, value: ParamValue): string | boolean {
  return typeof value === 'number' ? plainNumber(typedNumber(one, value)) : value;
}

/** A typed number as the API takes it. */
export function sentNumber(one: Unit, typed: string): number {
  return isShare(one) ? shift(Number(typed), -2) : Number(typed);
}

/** A typed value in an address, which has the numbers of the API; what is no number stays as it is. */
export function addressText(one: Unit, typed: string | boolean): string {
  if (!isShare(one) || typeof typed === 'boolean' || !isNumber(typed)) return String(typed);
  return spaceBefore(typed) + plainNumber(sentNumber(one, typed));
}

/** A value of an address as its field holds it. */
export function fromAddress(one: Unit, text: string): string {
  if (!isShare(one) || !isNumber(text)) return text;
  return spaceBefore(text) + plainNumber(typedNumber(one, Number(text)));
}

/** The space between the numbers of a list stays. */
function spaceBefore(text: string): string {
  return text.startsWith(' ') ? ' ' : '';
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** A setting with the unit that it has among these values: slippage is a share or an amount. */
export function withUnit(setting: ParamDefinition, values: Values): ParamDefinition {
  if (setting.name !== 'slippage') return setting;
  const isOfPrice = (values['slippage_kind'] ?? 'fraction') === 'fraction';
  return { ...setting, unit: isOfPrice ? 'fraction' : 'of the price' };
}

/** Settings with the units that they have among these values. */
export function withUnits(settings: readonly ParamDefinition[], values: Values): ParamDefinition[] {
  return settings.map((setting) => withUnit(setting, values));
}
