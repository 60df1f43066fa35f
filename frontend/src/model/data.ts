import type { DataSet } from '../api/types';
import { barTime, plural, timeframeName } from './format';

/** A data set in a line: range, interval, bars; or what is wrong with it. */
export function dataFacts(set: DataSet): string {
  if (set.status === 'broken') return set.fault ?? 'This file is broken';
  const timeframe = set.timeframe ?? '';
  const span = [set.from, set.to]
    .filter((at) => at != null)
    .map((at) => barTime(at, timeframe))
    .join(' to ');
  return `${span} · ${timeframeName(timeframe)} · ${barsText(set)}`;
}

function barsText({ bars }: DataSet): string {
  return plural(bars ?? 0, 'bar');
}

/** The words of a data set in a list to choose from. */
export function optionText(set: DataSet): string {
  return set.status === 'broken'
    ? `${set.name} (broken file)`
    : `${set.name} · ${set.timeframe ?? ''} · ${barsText(set)}`;
}

export interface Span {
  from: number;
  to: number;
}

/** What several data sets have in common, and what to say when that is little or nothing. */
export interface Overlap {
  /** From the first bar of any to the last of any. */
  whole: Span;
  spans: { name: string; span: Span }[];
  common: Span | null;
  warning: string | null;
}

export function overlap(sets: readonly DataSet[]): Overlap | null {
  const spans = sets.flatMap((set) =>
    set.from == null || set.to == null
      ? []
      : [{ name: set.name, span: { from: set.from, to: set.to } }],
  );
  if (spans.length === 0) return null;
  const from = Math.max(...spans.map(({ span }) => span.from));
  const to = Math.min(...spans.map(({ span }) => span.to));
  const common = from <= to ? { from, to } : null;
  return {
    whole: {
      from: Math.min(...spans.map(({ span }) => span.from)),
      to: Math.max(...spans.map(({ span }) => span.to)),
    },
    spans,
    common,
    warning: warningOf(sets, common),
  };
}

function warningOf(sets: readonly DataSet[], common: Span | null): string | null {
  if (common === null) {
    return 'These files have no time in common: a strategy that needs both will not trade.';
  }
  const lengths = new Set(sets.map((set) => set.timeframe));
  return lengths.size > 1
    ? `These files have bars of different lengths (${[...lengths].join(', ')}).`
    : null;
}
