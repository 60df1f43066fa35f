import type { Fault } from '../api/types';
import type { FormState } from './form';
import { numberFault } from './number-text';

type Settings = Pick<FormState, 'cash' | 'commissionPercent' | 'size' | 'from' | 'to' | 'name'>;

/** Everything that is wrong with what a run is charged, sized and limited by. */
export function checkSettings(form: Settings): Fault[] {
  const faults: [field: string, message: string | null][] = [
    ['cash', numberFault(form.cash, { above: 0 })],
    ['commission', commissionFault(form.commissionPercent)],
    ['size', numberFault(form.size, { above: 0 })],
    ['from', dateFault(form.from)],
    ['to', dateFault(form.to) ?? orderFault(form.from, form.to)],
    ['name', form.name.length > 120 ? 'At most 120 characters' : null],
  ];
  return faults.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

function commissionFault(raw: string): string | null {
  const fault = numberFault(raw, { min: 0 });
  if (fault !== null) return fault;
  return Number(raw) < 100 ? null : 'Must be below 100 %';
}

/** A day or a day with a time, as the server reads it; empty means the end of the data. */
function dateFault(raw: string): string | null {
  if (raw === '') return null;
  const shaped = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(raw);
  const at = shaped ? Date.parse(raw.length > 10 ? `${raw}Z` : raw) : Number.NaN;
  const real = !Number.isNaN(at) && new Date(at).toISOString().startsWith(raw.slice(0, 10));
  return real ? null : 'Enter a day such as 2024-05-01';
}

function orderFault(from: string, to: string): string | null {
  return from !== '' && to !== '' && to < from ? 'Must not be before the first day' : null;
}
