import type { Fault, ReportSummary } from '../api/types';
import type { FormState } from './form-state';
import { shift } from './decimal';
import { size } from './format';
import { numberFault, plainNumber } from './number-text';

type Account = Pick<
  FormState,
  'cash' | 'commission' | 'size' | 'from' | 'to' | 'name' | 'settings'
>;

type Settings = Readonly<Record<string, string | boolean | number | undefined>>;

/** Whether the commission is a share of the value; a run of before there were settings paid one. */
export function isCommissionPercent(settings: Settings | null | undefined): boolean {
  return (settings?.['commission_kind'] ?? 'percent') === 'percent';
}

/** What the commission is measured in, as its field says. */
export function commissionUnit(settings: Settings): string {
  if (isCommissionPercent(settings)) return '% per side';
  return settings['commission_kind'] === 'per-unit' ? 'a unit' : 'a fill';
}

/** Whether orders have the size of the form, or one that is found another way. */
export function usesSize(settings: Settings | null | undefined): boolean {
  return ['fixed', 'reverser'].includes(String(settings?.['sizing'] ?? 'fixed'));
}

type Traded = Pick<ReportSummary['request'], 'commission' | 'size' | 'settings'>;

/** What a run paid, in words. */
export function commissionText({ commission, settings }: Traded): string {
  if (isCommissionPercent(settings)) return `${plainNumber(shift(commission, 2))}\u202f% per side`;
  return `${size(commission)} ${settings?.['commission_kind'] === 'per-unit' ? 'a unit' : 'a fill'}`;
}

/** How large the orders of a run were, in words. */
export function sizeText({ size: units, settings }: Traded): string {
  const share = `${plainNumber(Number(settings?.['size_percent'] ?? 0))}\u202f%`;
  switch (settings?.['sizing']) {
    case 'cash-share':
      return `${share} of the cash`;
    case 'all-in':
      return 'all the cash';
    case 'value-share':
      return `${share} of the account's value`;
    case 'risk':
      return `${share} of the account's value at risk`;
    case 'reverser':
      return `${size(units)} units, twice to turn around`;
    default:
      return `${size(units)} units`;
  }
}

/** Everything that is wrong with what a run is charged, sized and limited by. */
export function checkAccount(form: Account): Fault[] {
  const faults: [field: string, message: string | null][] = [
    ['cash', numberFault(form.cash, { above: 0 })],
    ['commission', commissionFault(form)],
    ['size', numberFault(form.size, { above: 0 })],
    ['settings.slippage', slippageFault(form.settings)],
    ['from', dateFault(form.from)],
    ['to', dateFault(form.to) ?? orderFault(form.from, form.to)],
    ['name', form.name.length > 120 ? 'At most 120 characters' : null],
  ];
  return faults.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

function commissionFault({ commission, settings }: Account): string | null {
  const fault = numberFault(commission, { min: 0 });
  if (fault !== null || !isCommissionPercent(settings)) return fault;
  return Number(commission) < 100 ? null : 'Must be below 100 %';
}

/** Only what its bounds cannot say: a share of the price is below all of it. */
function slippageFault({ slippage, slippage_kind: kind }: FormState['settings']): string | null {
  if ((kind ?? 'fraction') !== 'fraction' || Number(slippage ?? 0) < 100) return null;
  return Number.isFinite(Number(slippage)) ? 'Must be below 100 %' : null;
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
