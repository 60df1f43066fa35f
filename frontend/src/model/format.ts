import type { Metric } from '../api/types';

/** What stands where a number is not defined. */
export const NOT_DEFINED = 'not defined';

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';

function grouped(value: number, digits: number): string {
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? MINUS + text : text;
}

function withSign(text: string): string {
  return text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`;
}

function known(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

type Maybe = number | null | undefined;

/** A fraction as percent: 0.35 is `35.00 %`. Small ones keep two digits that say something. */
export function percent(fraction: Maybe, digits = 2): string {
  if (!known(fraction)) return NOT_DEFINED;
  const value = fraction * 100;
  const shown = Math.max(digits, Math.min(SMALLEST_DIGITS, digitsFor(Math.abs(value))));
  return `${grouped(value, shown)}${NARROW_SPACE}%`;
}

const SMALLEST_DIGITS = 4;

function digitsFor(size: number): number {
  return size === 0 || size >= 0.1 ? 0 : 1 - Math.floor(Math.log10(size));
}

/** A fraction as percent with exactly so many digits and its sign, for tables of many of them. */
export function evenPercent(fraction: Maybe, digits: number): string {
  if (!known(fraction)) return NOT_DEFINED;
  return withSign(`${grouped(fraction * 100, digits)}${NARROW_SPACE}%`);
}

/** Fractions at even distances as percent, all with the digits that tell neighbours apart. */
export function percentTicks(fractions: readonly number[]): string[] {
  const step = Math.abs((fractions[1] ?? 1) - (fractions[0] ?? 0)) * 100;
  const digits = Math.min(SMALLEST_DIGITS, Math.max(1, Math.ceil(-Math.log10(step) - 1e-9)));
  return fractions.map((one) => `${grouped(one * 100, digits)}${NARROW_SPACE}%`);
}

/** A fraction as percent with its sign: 0.35 is `+35.00 %`. */
export function signedPercent(fraction: Maybe, digits = 2): string {
  return known(fraction) ? withSign(percent(fraction, digits)) : NOT_DEFINED;
}

/** Money in the account's currency: 1234.5 is `1,234.50`. */
export function money(value: Maybe): string {
  return known(value) ? grouped(value, 2) : NOT_DEFINED;
}

export function signedMoney(value: Maybe): string {
  return known(value) ? withSign(money(value)) : NOT_DEFINED;
}

export function ratio(value: Maybe): string {
  return known(value) ? grouped(value, 2) : NOT_DEFINED;
}

export function count(value: Maybe): string {
  return known(value) ? grouped(value, Number.isInteger(value) ? 0 : 1) : NOT_DEFINED;
}

/**
 * A price with the decimals of its data set; where nobody told them (a value that is no price of
 * the data, an older report), with those that its size asks for: 1.08954, 152.37, 0.00000001234.
 */
export function price(value: Maybe, decimals?: number | null): string {
  if (!known(value)) return NOT_DEFINED;
  return grouped(value, decimals ?? priceDigits(value));
}

/** How many digits after the point a price of this size is shown with. */
export function priceDigits(value: number): number {
  const size = Math.abs(value);
  if (size >= 20) return 2;
  if (size >= 2) return 4;
  if (size >= 0.001 || size === 0) return 5;
  return Math.min(MOST_DIGITS, 3 - Math.floor(Math.log10(size)));
}

/** As many as the page's way of writing numbers can be asked for. */
const MOST_DIGITS = 20;

/** Units traded, without needless zeros. */
export function size(value: Maybe): string {
  return known(value)
    ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }).replace('-', MINUS)
    : NOT_DEFINED;
}

/** Which way a number points; what looks shows it by a sign and a shape, never by colour alone. */
export type Tone = 'gain' | 'loss' | 'flat';

export function tone(value: Maybe): Tone {
  return !known(value) || value === 0 ? 'flat' : value > 0 ? 'gain' : 'loss';
}

const DAY_MS = 86_400_000;

/** The UTC day of a time: `2024-05-01`. */
export function day(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}

/** The UTC time to the minute: `2024-05-01 12:30`; the zone is named once by who shows it. */
export function minute(millis: number): string {
  return new Date(millis).toISOString().slice(0, 16).replace('T', ' ');
}

/** A bar's time: only the day where all times of the series are whole days. */
export function barTime(millis: number, timeframe: string): string {
  return isWholeDays(timeframe) ? day(millis) : minute(millis);
}

/** Whether bars of this length (`1d`, `5m`, `1w`, `1M`) are told apart by their day alone. */
export function isWholeDays(timeframe: string): boolean {
  return /[dwM]$/.test(timeframe);
}

const TIMEFRAMES: Record<string, [one: string, many: string]> = {
  s: ['second', 'seconds'],
  m: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  d: ['day', 'days'],
  w: ['week', 'weeks'],
  M: ['month', 'months'],
};

/** A bar length for people: `5m` is `5 minutes`. */
export function timeframeName(timeframe: string): string {
  const match = /^(\d+)([smhdwM])$/.exec(timeframe);
  const unit = TIMEFRAMES[match?.[2] ?? ''];
  if (!match || !unit) return timeframe;
  const many = Number(match[1]);
  return many === 1 ? `1 ${unit[0]}` : `${many} ${unit[1]}`;
}

/** Words of the server as a sentence; a file name at their start stays as it is. */
export function sentence(words: string): string {
  return /^[a-z]+(\s|$)/.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** How long something took: `12 ms`, `0.4 s`, `12 s`, `3 min 05 s`, `2 h 10 min`. */
export function duration(millis: number): string {
  const seconds = Math.max(0, millis) / 1000;
  if (seconds < 0.1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** When something was, seen from now: `just now`, `5 min ago`, `3 h ago`, then the UTC minute. */
export function ago(millis: number, now: number): string {
  const seconds = (now - millis) / 1000;
  if (seconds < 45) return 'just now';
  if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
  if (seconds * 1000 < DAY_MS) return `${Math.round(seconds / 3600)} h ago`;
  return `${minute(millis)} UTC`;
}

/** A file's size: `12.4 kB`. */
export function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  if (value < 1_000_000) return `${(value / 1000).toFixed(1)} kB`;
  return `${(value / 1_000_000).toFixed(1)} MB`;
}

/** One of a thing or many: `1 bar`, `2 bars`. */
export function plural(many: number, one: string, several = `${one}s`): string {
  return `${count(many)} ${many === 1 ? one : several}`;
}

/** A metric's value in its own unit; a fraction becomes percent here. */
export function metricValue(unit: Metric['unit'], value: Maybe): string {
  switch (unit) {
    case 'money':
      return money(value);
    case 'fraction':
      return percent(value, 2);
    case 'ratio':
      return ratio(value);
    case 'count':
      return count(value);
    case 'bars':
      return known(value) ? plural(round(value), 'bar') : NOT_DEFINED;
    case 'days':
      return known(value) ? plural(round(value), 'day') : NOT_DEFINED;
    default:
      return unreachable(unit);
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A case that the types say cannot happen. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value ${String(value)}`);
}

/** What a paragraph says first. */
export function firstSentence(text: string): string {
  const end = text.indexOf('. ');
  return end < 0 ? text : text.slice(0, end + 1);
}
