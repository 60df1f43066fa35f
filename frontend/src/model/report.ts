import type { Job, Metric, MonthlyReturns, ParamDefinition, ReportSummary } from '../api/types';
import {
  NOT_DEFINED,
  barTime,
  count,
  evenPercent,
  metricValue,
  percent,
  plural,
  ratio,
  signedPercent,
  timeframeName,
  tone,
  type Tone,
} from './format';
import { metricText } from './metric-text';
import { paramLabel, paramText } from './param-label';
import { changedSettings, settingLine } from './settings';

/** The name that a person gave a run; nothing where it was named after its strategy. */
export function ownName(job: Job, report: ReportSummary): string | null {
  return job.name === '' || job.name === report.strategy.title ? null : job.name;
}

/** The data set of a role, as far as numbers and times are shown by it. */
export function shownBy(
  report: Pick<ReportSummary, 'data'>,
  role: string,
): { timeframe: string; decimals: number | null } {
  const data = report.data.find((one) => one.role === role);
  return { timeframe: data?.timeframe ?? '1d', decimals: data?.decimals ?? null };
}

/** One of the few numbers that a report opens with. */
export interface Figure {
  label: string;
  value: string;
  tone: Tone;
  note: string;
}

type Metrics = readonly Metric[];

export function metric(metrics: Metrics, key: string): Metric | undefined {
  return metrics.find((one) => one.key === key);
}

/** The banner: at most eight numbers, each with the context that makes it readable. */
export function figures(metrics: Metrics): Figure[] {
  const all = (key: string) => metric(metrics, key)?.all ?? null;
  const reason = (key: string) => metric(metrics, key)?.reason ?? '';
  const drawdown = depth(all('max_drawdown'));
  const figure = (
    key: string,
    label: string,
    show: (value: number | null) => string,
    note = '',
    feel: Tone = 'flat',
  ): Figure => ({
    label,
    value: show(all(key)),
    tone: feel,
    note: all(key) === null ? reason(key) : note,
  });
  return [
    figure(
      'total_return',
      'Total return',
      (value) => signedPercent(value),
      `buy and hold ${signedPercent(all('buy_and_hold_return'))}`,
      tone(all('total_return')),
    ),
    figure('cagr', 'Growth a year', (value) => signedPercent(value), 'CAGR', tone(all('cagr'))),
    {
      label: 'Max drawdown',
      value: percent(drawdown),
      tone: drawdown === 0 || drawdown === null ? 'flat' : 'loss',
      note: all('max_drawdown') === null ? reason('max_drawdown') : longest(metrics),
    },
    figure('sharpe', 'Sharpe ratio', ratio, metric(metrics, 'sharpe')?.sampling ?? ''),
    winRate(metrics),
    figure('profit_factor', 'Profit factor', ratio, 'gross profit / gross loss'),
    figure('trades', 'Trades', count, sides(metrics)),
    figure('exposure', 'Exposure', (value) => percent(value), 'of bars in the market'),
  ];
}

/** The share of trades that won. A fraction on the wire, percent on the screen, once. */
export function winRate(metrics: Metrics): Figure {
  const rate = metric(metrics, 'win_rate');
  return {
    label: 'Win rate',
    value: percent(rate?.all),
    tone: 'flat',
    note: rate?.all == null ? (rate?.reason ?? '') : 'of closed trades',
  };
}

function longest(metrics: Metrics): string {
  const days = metric(metrics, 'longest_drawdown_days');
  return days?.all == null ? '' : `longest ${metricValue('days', days.all)}`;
}

function sides(metrics: Metrics): string {
  const trades = metric(metrics, 'trades');
  if (trades?.long == null || trades.short == null) return '';
  return `${count(trades.long)} long, ${count(trades.short)} short`;
}

/** A drawdown is a depth, and has no sign: so it is sent, sorted, filtered and bounded. */
export function depth(value: number | null | undefined): number | null {
  return value == null ? null : Math.abs(value);
}

/** How many figures of a group a report opens with: the headlines come first in each. */
export const FIRST_FIGURES = 8;

const GROUP_NAMES: Record<Metric['group'], string> = {
  return: 'Return',
  risk: 'Risk',
  ratio: 'Ratios',
  trades: 'Trades',
  costs: 'Costs',
};

/** The metrics of the wanted groups under their headings, in the order of the report. */
export function metricGroups(
  metrics: Metrics,
  wanted: readonly Metric['group'][],
): { name: string; metrics: Metric[] }[] {
  return wanted
    .map((group) => ({
      name: GROUP_NAMES[group],
      metrics: metrics.filter((one) => one.group === group),
    }))
    .filter((group) => group.metrics.length > 0);
}

/** A metric's cell: what is undefined says so, with the reason where there is one. */
export function cell(one: Metric, value: number | null | undefined): string {
  return value == null ? NOT_DEFINED : metricText(one, value);
}

export const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** One cell of the monthly table: its text, its side, and how strong its colour is (0 to 1). */
export interface HeatCell {
  text: string;
  tone: Tone;
  strength: number;
}

export interface HeatRow {
  year: number;
  months: HeatCell[];
  total: HeatCell;
}

/** Colours the months against the strongest one, so that calm and wild runs both read well. */
export function heat(rows: readonly MonthlyReturns[]): HeatRow[] {
  const all = rows.flatMap((row) => row.months.filter((value) => value !== null));
  const strongest = Math.max(...all.map((value) => Math.abs(value)), 1e-9);
  const digits = strongest >= 0.02 ? 1 : strongest >= 0.002 ? 2 : 3;
  return rows.map((row) => ({
    year: row.year,
    total: { text: evenPercent(row.total, digits), tone: tone(row.total), strength: 0 },
    months: MONTHS.map((_, month) => {
      const value = row.months[month] ?? null;
      if (value === null) return { text: '', tone: 'flat' as const, strength: 0 };
      const strength = Math.sqrt(Math.abs(value) / strongest);
      return { text: evenPercent(value, digits), tone: tone(value), strength };
    }),
  }));
}

/** What was run, in a line; of how it was traded only what differs from the defaults. */
export function facts(
  report: ReportSummary,
  settings: readonly ParamDefinition[] | undefined,
  params?: readonly ParamDefinition[],
): string[] {
  const first = report.data[0];
  const timeframe = first?.timeframe ?? '1d';
  const span = (millis: number) => barTime(millis, timeframe);
  return [
    report.data.map((data) => `${data.symbol} ${data.timeframe}`).join(' · '),
    `${span(report.window.from)} to ${span(report.window.to)} UTC`,
    `${plural(report.window.bars, 'bar')} of ${timeframeName(timeframe)}`,
    Object.entries(report.request.params)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${paramLabel(params, name)} ${paramText(params, name, value)}`)
      .join(', '),
    changedSettings(settings ?? [], report.request.settings)
      .map(({ setting, value }) => settingLine(setting, value))
      .join(', '),
  ].filter((fact) => fact !== '');
}
