import type { DataSet } from '../api/types';

/** What a role is given: a data set, or longer bars made of one, written `sp500-daily@1w`. */
export interface Reference {
  dataSet: string;
  /** Empty for the bars as they are. */
  timeframe: string;
}

/** Reads a reference; a data set whose own name reads so is meant as it stands. */
export function readReference(text: string, dataSets: readonly DataSet[]): Reference {
  const sign = text.lastIndexOf('@');
  if (sign < 1 || dataSets.some((set) => set.name === text))
    return { dataSet: text, timeframe: '' };
  return { dataSet: text.slice(0, sign), timeframe: text.slice(sign + 1) };
}

export function referenceText({ dataSet, timeframe }: Reference): string {
  return timeframe === '' ? dataSet : `${dataSet}@${timeframe}`;
}

/** The data set behind a reference. */
export function dataSetOf(text: string, dataSets: readonly DataSet[]): DataSet | undefined {
  const { dataSet } = readReference(text, dataSets);
  return dataSets.find((set) => set.name === dataSet);
}

const SECONDS: Record<string, number> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  M: 2_592_000,
};

const COMMON = ['5m', '15m', '30m', '1h', '2h', '4h', '1d', '1w', '1M', '3M'];

/** A bar's length in seconds, months counting 30 days; not a number for what is no time frame. */
function length(timeframe: string): number {
  const match = /^([1-9]\d{0,3})([smhdwM])$/.exec(timeframe);
  return match ? Number(match[1]) * (SECONDS[match[2] ?? ''] ?? Number.NaN) : Number.NaN;
}

/** The usual time frames that are longer than a data set's. */
export function longerThan(timeframe: string): string[] {
  return COMMON.filter((one) => length(one) > length(timeframe));
}

/** What is wrong with a role's reference, in words; nothing if it is fine. */
export function checkReference(
  text: string,
  dataSets: readonly DataSet[],
  isTraded: boolean,
): string | null {
  if (text === '') return 'Choose a data set';
  const { dataSet, timeframe } = readReference(text, dataSets);
  const found = dataSets.find((set) => set.name === dataSet);
  if (!found) return `There is no data set named ${dataSet}`;
  if (found.status === 'broken') return found.fault ?? 'This file is broken';
  if (timeframe === '') return null;
  if (isTraded) return `What is traded cannot be longer bars; choose ${dataSet} itself`;
  const own = found.timeframe ?? '';
  if (Number.isNaN(length(timeframe))) return `${timeframe} is no time frame such as 1h, 1d or 1w`;
  return length(timeframe) > length(own) ? null : `Choose bars longer than ${own}`;
}
