import type { Axis, AxisValues } from '../api/types';
import { shift } from './decimal';
import { plainNumber } from './number-text';

type Value = Axis['values'][number];

/** A value of an axis as it is read: `10`, `on`, `0.1 %` for a commission that is a share. */
export function valueText(axis: Pick<Axis, 'kind' | 'unit'>, value: Value | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return axis.kind === 'dates' ? windowText(value) : value;
  if (axis.unit === 'fraction') {
    return `${plainNumber(Number(shift(value, 2).toPrecision(6)))}\u202f%`;
  }
  return plainNumber(Number(value.toPrecision(6)));
}

/** A window of dates in words: `..2015-12-31` is `to 2015-12-31`. */
export function windowText(window: string): string {
  const [from = '', to = ''] = window.split('..');
  if (from === '') return `to ${to}`;
  return to === '' ? `from ${from}` : `${from} to ${to}`;
}

/** All values of a cell in a line: `Fast period 10, Slow period 60`. */
export function valuesLine(axes: readonly Axis[], values: AxisValues): string {
  return axes
    .filter(({ name }) => values[name] !== undefined)
    .map((axis) => `${axis.label} ${valueText(axis, values[axis.name])}`)
    .join(', ');
}

/** Whether the values of an axis lie on a line, so that one can be between two others. */
export function isNumeric(axis: Axis): boolean {
  return typeof axis.values[0] === 'number';
}

/** An axis with its unit, as the title of a scale. */
export function axisTitle({ label, unit }: Axis): string {
  return unit === '' || unit === 'fraction' ? label : `${label}, ${unit}`;
}

/** Every so-manieth of some places, so that at most so many are written out. */
export function ticks(size: number, most: number): number[] {
  const stride = Math.max(1, Math.ceil(size / Math.max(1, most)));
  return Array.from({ length: Math.ceil(size / stride) }, (_, tick) => tick * stride);
}
