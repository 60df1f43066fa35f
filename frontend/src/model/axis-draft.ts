import type { AxisRequest, Fault, ParamValue } from '../api/types';
import { axisNumber, type AxisSource } from './axis-source';
import { count, plural } from './format';
import { numberFault, plainNumber } from './number-text';

/** How something takes part in a sweep: with one value, or with several given in some way. */
export type AxisMode = 'fixed' | 'range' | 'list' | 'log' | 'check';

/** An axis as it is typed; only the part that its mode asks for counts. */
export interface AxisDraft {
  mode: AxisMode;
  from: string;
  to: string;
  step: string;
  count: string;
  list: string;
  checked: readonly string[];
}

/** The ways in which something can be swept. */
export function modesOf(source: AxisSource): AxisMode[] {
  switch (source.kind) {
    case 'number':
      return ['range', 'list', 'log'];
    case 'choices':
      return ['check'];
    case 'text':
    case 'dates':
      return ['list'];
  }
}

/** The first numbers of a list as typed: separated by commas. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** An axis as the server takes it; asked only of one without faults. */
export function axisRequest(source: AxisSource, draft: AxisDraft): AxisRequest {
  const { name } = source;
  const number = (typed: string) => axisNumber(source, typed);
  switch (draft.mode) {
    case 'range':
      return { name, from: number(draft.from), to: number(draft.to), step: number(draft.step) };
    case 'log':
      return { name, from: number(draft.from), to: number(draft.to), count: Number(draft.count) };
    case 'check':
      return { name, values: draft.checked.map((value) => choiceValue(source, value)) };
    case 'list':
    case 'fixed':
      return { name, values: listed(draft.list).map((one) => listValue(source, one)) };
  }
}

function choiceValue(source: AxisSource, value: string): ParamValue {
  return typeof source.usual === 'boolean' ? value === 'true' : value;
}

function listValue(source: AxisSource, value: string): ParamValue {
  return source.kind === 'number' ? axisNumber(source, value) : value;
}

/** What is wrong with an axis, by field: `axes.fast.from`. */
export function axisFaults(source: AxisSource, draft: AxisDraft): Fault[] {
  const fault = (part: string, message: string | null): Fault[] =>
    message === null ? [] : [{ field: `axes.${source.name}.${part}`, message }];
  const { whole, min, max } = source;
  const number = (typed: string) => numberFault(typed, { whole, min, max });
  const isOrdered = Number(draft.from) <= Number(draft.to);
  const order = isOrdered ? null : `Must not be below ${draft.from}`;
  switch (draft.mode) {
    case 'fixed':
      return [];
    case 'range':
      return [
        ...fault('from', number(draft.from)),
        ...fault('to', number(draft.to) ?? order),
        ...fault('step', numberFault(draft.step, { whole, above: 0 })),
      ];
    case 'log':
      return [
        ...fault('from', numberFault(draft.from, { whole, above: 0 }) ?? number(draft.from)),
        ...fault('to', number(draft.to) ?? order),
        ...fault('count', numberFault(draft.count, { whole: true, min: 2, max: 1000 })),
      ];
    case 'check':
      return fault('values', draft.checked.length === 0 ? 'Choose at least one' : null);
    case 'list':
      return fault('values', listFault(source, draft, number));
  }
}

function listFault(
  source: AxisSource,
  draft: AxisDraft,
  number: (typed: string) => string | null,
): string | null {
  const values = listed(draft.list);
  if (values.length === 0) return 'Enter at least one value';
  for (const value of values) {
    if (source.kind === 'number') {
      const fault = number(value);
      if (fault !== null) return fault.includes(value) ? fault : `${value}: ${lower(fault)}`;
    }
    if (source.kind === 'dates' && !isWindow(value)) {
      return `${value} is no window; write one like 2015-01-01..2019-12-31`;
    }
  }
  return null;
}

function isWindow(text: string): boolean {
  const [from, to, ...more] = text.split('..');
  const isDay = (day: string | undefined) =>
    day === '' || (day !== undefined && !Number.isNaN(Date.parse(day)));
  return text !== '..' && more.length === 0 && isDay(from) && isDay(to);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** How many values an axis without faults has. */
export function axisSize(source: AxisSource, draft: AxisDraft): number {
  switch (draft.mode) {
    case 'fixed':
      return 1;
    case 'check':
      return draft.checked.length;
    case 'list':
      return new Set(listed(draft.list)).size;
    case 'range':
      return stepsOf(draft) + 1;
    case 'log':
      return source.whole ? new Set(numbers(source, draft)).size : Number(draft.count);
  }
}

/** Room for the noise of a division of decimals. */
const NOISE = 1e-9;

function stepsOf({ from, to, step }: AxisDraft): number {
  return Math.floor((Number(to) - Number(from)) / Number(step) + NOISE);
}

/** The numbers of a log scale, or the first and the last few of a range. */
function numbers(source: AxisSource, draft: AxisDraft): number[] {
  const from = Number(draft.from);
  if (draft.mode === 'range') {
    const last = stepsOf(draft);
    const places = last <= FEW ? range(last + 1) : [0, 1, 2, last];
    return places.map((place) => clean(from + place * Number(draft.step)));
  }
  const size = Number(draft.count);
  const ratio = Number(draft.to) / from;
  return range(size).map((place) => {
    const value = from * ratio ** (place / (size - 1));
    return source.whole ? Math.round(value) : Number(value.toPrecision(4));
  });
}

const FEW = 5;

function range(size: number): number[] {
  return Array.from({ length: size }, (_, place) => place);
}

/** A sum of decimals without its noise. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** What an axis without faults will try: `10 values: 5, 10, 15 … 50`. */
export function axisWords(source: AxisSource, draft: AxisDraft): string {
  const size = axisSize(source, draft);
  const head = plural(size, 'value');
  if (draft.mode !== 'range' && draft.mode !== 'log') return head;
  const texts = [...new Set(numbers(source, draft))].map(plainNumber);
  if (size > FEW + 1) {
    const [first, second, third] = texts;
    return `${head}: ${[first, second, third].join(', ')} … ${texts.at(-1)}`;
  }
  return `${head}: ${texts.join(', ')}`;
}

/** How many cells some axes make, before rules and sampling. */
export function combinations(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/** `8 × 10 = 80 combinations`. */
export function combinationWords(sizes: readonly number[]): string {
  const many = plural(combinations(sizes), 'combination');
  return sizes.length < 2 ? many : `${sizes.map((size) => count(size)).join(' × ')} = ${many}`;
}
