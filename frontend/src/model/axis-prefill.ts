import type { AxisDraft, AxisMode } from './axis-draft';
import type { AxisSource } from './axis-source';
import { plainNumber } from './number-text';

/** An axis as it is offered before anybody touched it, with the usual value among its own. */
export function initialDraft(source: AxisSource, mode: AxisMode = 'fixed'): AxisDraft {
  const usual = typeof source.usual === 'string' ? source.usual : String(source.usual);
  const range = source.kind === 'number' ? rangeAround(source) : { from: 0, to: 0, step: 0 };
  const scale = { from: '', to: '' };
  if (mode === 'log') Object.assign(scale, logAround(source));
  return {
    mode,
    from: scale.from || plainNumber(range.from),
    to: scale.to || plainNumber(range.to),
    step: plainNumber(range.step),
    count: '7',
    list: source.kind === 'number' ? listAround(range) : usual,
    checked: source.kind === 'choices' ? checkedOf(source, usual) : [],
  };
}

/** Whether a draft still says what it was offered with. */
export function isOffered(source: AxisSource, draft: AxisDraft): boolean {
  return JSON.stringify(initialDraft(source, draft.mode)) === JSON.stringify(draft);
}

/** The draft in another mode: what was typed stays, and what was only offered is offered anew. */
export function inMode(
  source: AxisSource,
  draft: AxisDraft | undefined,
  mode: AxisMode,
): AxisDraft {
  const offered = initialDraft(source, mode);
  if (!draft) return offered;
  const before = initialDraft(source, draft.mode);
  const isTyped = draft.from !== before.from || draft.to !== before.to;
  const { from, to } = isTyped ? draft : offered;
  return { ...draft, from, to, mode };
}

/** A parameter back at one value; what was typed for its axis comes back with the axis. */
export function asFixed(source: AxisSource, draft: AxisDraft | undefined): AxisDraft | null {
  return !draft || isOffered(source, draft) ? null : { ...draft, mode: 'fixed' };
}

/** All of a few choices; of many, and of data sets, the usual one. */
function checkedOf(source: AxisSource, usual: string): string[] {
  const all = source.options.map(({ value }) => value);
  return all.length <= 4 && source.group !== 'Data and dates'
    ? all
    : all.filter((value) => value === usual);
}

interface Range {
  from: number;
  to: number;
  step: number;
}

/** About how many steps a range is offered with. */
const STEPS = 12;

/** From half the usual value to twice it, in steps of 1, 2 or 5 that meet the usual value. */
function rangeAround(source: AxisSource): Range {
  const usual = Number(source.usual) || 0;
  const least = source.min ?? Number.NEGATIVE_INFINITY;
  const most = source.max ?? Number.POSITIVE_INFINITY;
  const [low, high] = spanOf(usual, least, most);
  const smallest = source.step ?? (source.whole ? 1 : 0);
  const step = niceStep((high - low) / STEPS, smallest);
  const tidy = (value: number) => Number(value.toPrecision(12));
  return {
    from: tidy(usual - Math.floor((usual - low) / step + 1e-9) * step),
    to: tidy(usual + Math.floor((high - usual) / step + 1e-9) * step),
    step,
  };
}

function spanOf(usual: number, least: number, most: number): [number, number] {
  if (usual !== 0) {
    const ends = [usual / 2, usual * 2].sort((a, b) => a - b);
    return [Math.max(least, ends[0] ?? 0), Math.min(most, ends[1] ?? 0)];
  }
  const isNarrow = most - least <= 1000;
  return isNarrow ? [Math.max(least, -1), Math.min(most, 1)] : [0, Math.min(most, 1)];
}

/** The smallest of 1, 2, 5, 10, 20 … that is no less than wanted and a multiple of the smallest. */
function niceStep(wanted: number, smallest: number): number {
  const least = Math.max(wanted, smallest, 1e-9);
  const first = Math.floor(Math.log10(least));
  for (const power of [first, first + 1]) {
    for (const digit of [1, 2, 5]) {
      const step = Number(`${digit}e${power}`);
      const parts = smallest > 0 ? step / smallest : 1;
      if (step >= least - 1e-12 && Math.abs(parts - Math.round(parts)) < 1e-9) return step;
    }
  }
  return smallest * Math.ceil(least / smallest);
}

function listAround({ from, to, step }: Range): string {
  const places = Math.round((to - from) / step);
  const stride = Math.max(1, Math.ceil(places / 4));
  const values: number[] = [];
  for (let place = 0; place <= places; place += stride) {
    values.push(Number((from + place * step).toPrecision(12)));
  }
  return values.map(plainNumber).join(', ');
}

/** A tenth of the usual value to ten times it, within what is allowed. */
function logAround(source: AxisSource): { from: string; to: string } {
  const usual = Math.abs(Number(source.usual) || 0) || source.step || 0.001;
  const least = Math.max(source.min ?? 0, source.whole ? 1 : 0);
  const shown = (value: number) =>
    plainNumber(source.whole ? Math.round(value) : Number(value.toPrecision(6)));
  return {
    from: shown(Math.max(least, usual / 10)),
    to: shown(Math.min(source.max ?? Number.POSITIVE_INFINITY, usual * 10)),
  };
}
