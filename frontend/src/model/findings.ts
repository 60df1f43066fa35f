import type { Breakdown, BreakdownRow, Drawdown, Simulation, SimulationBand } from '../api/types';
import {
  NOT_DEFINED,
  barTime,
  count,
  money,
  percent,
  plural,
  ratio,
  signedMoney,
  signedPercent,
  tone,
  type Tone,
} from './format';
import { metricText } from './metric-text';
import { depth } from './report';

/** What a section says of a report that was made before there was such a section. */
export const OLDER_REPORT =
  'This report was made by an earlier version, which did not record this. Run it again to see it.';

/** A cell of a table: its text, its side, and what explains it. */
export interface TableCell {
  text: string;
  tone: Tone;
  why?: string | undefined;
}

/** A column of numbers or words. */
export interface TableColumn {
  name: string;
  isNumber: boolean;
}

export interface FindingsTable {
  columns: TableColumn[];
  /** The first cell names the row. */
  rows: TableCell[][];
}

const flat = (text: string): TableCell => ({ text, tone: 'flat' });
const words = (name: string): TableColumn => ({ name, isNumber: false });
const numbers = (name: string): TableColumn => ({ name, isNumber: true });

/** The deepest drawdowns, the deepest first. */
export function drawdownTable(drawdowns: readonly Drawdown[], timeframe: string): FindingsTable {
  return {
    columns: [
      words('Peak'),
      words('Trough'),
      words('Recovered'),
      numbers('Depth'),
      numbers('Money'),
      numbers('Down'),
      numbers('To recover'),
    ],
    rows: drawdowns.map((one) => [
      flat(barTime(one.peakTime, timeframe)),
      flat(barTime(one.troughTime, timeframe)),
      flat(one.recoveryTime == null ? 'still under water' : barTime(one.recoveryTime, timeframe)),
      { text: percent(depth(one.depth)), tone: 'loss' },
      { text: money(depth(one.money)), tone: 'loss' },
      flat(stretch(one.daysDown, one.barsDown)),
      flat(
        one.daysToRecover == null || one.barsToRecover == null
          ? ''
          : stretch(one.daysToRecover, one.barsToRecover),
      ),
    ]),
  };
}

function stretch(days: number, bars: number): string {
  return `${plural(Math.round(days * 10) / 10, 'day')}, ${plural(bars, 'bar')}`;
}

/** The trades of each group; what the account earned only where groups are periods. */
export function breakdownTable(breakdown: Breakdown): FindingsTable {
  const hasReturns = breakdown.rows.some((row) => row.accountReturn != null);
  return {
    columns: [
      words(breakdown.name),
      numbers('Trades'),
      numbers('Won'),
      numbers('Net profit'),
      numbers('Average'),
      numbers('Profit factor'),
      numbers('Share of profit'),
      ...(hasReturns ? [numbers('Account')] : []),
    ],
    rows: breakdown.rows.map((row) => [
      flat(row.label),
      flat(count(row.trades)),
      cell(row, row.winRate, (value) => percent(value)),
      { text: signedMoney(row.netProfit), tone: tone(row.netProfit) },
      { ...cell(row, row.average, signedMoney), tone: tone(row.average) },
      cell(row, row.profitFactor, ratio),
      cell(row, row.share, (value) => percent(value)),
      ...(hasReturns
        ? [
            {
              ...cell(row, row.accountReturn, (value) => signedPercent(value, 2)),
              tone: tone(row.accountReturn),
            },
          ]
        : []),
    ]),
  };
}

/** How trades are sorted, and why figures of some groups are not defined. */
export function breakdownNotes(breakdown: Breakdown): string[] {
  const reasons = new Set(breakdown.rows.flatMap((row) => (row.reason ?? '').split('; ')));
  reasons.delete('');
  return reasons.size === 0
    ? [breakdown.note]
    : [breakdown.note, `Where something is not defined: ${[...reasons].join('; ')}.`];
}

function cell(
  row: BreakdownRow,
  value: number | null | undefined,
  show: (value: number) => string,
): TableCell {
  return value == null
    ? { text: NOT_DEFINED, tone: 'flat', why: row.reason ?? undefined }
    : flat(show(value));
}

/** Where the figures of the run lie in the resamples of a simulation. */
export function simulationTable(simulation: Simulation): FindingsTable {
  return {
    columns: [
      words('Figure'),
      numbers('This run'),
      numbers(level(simulation.low)),
      numbers('Median'),
      numbers(level(simulation.high)),
    ],
    rows: simulation.bands.map((band) => [
      flat(band.label),
      ...[band.observed, band.low, band.middle, band.high].map((value) => bandCell(band, value)),
    ]),
  };
}

function bandCell(band: SimulationBand, value: number | null | undefined): TableCell {
  return value == null
    ? { text: NOT_DEFINED, tone: 'flat', why: band.reason ?? undefined }
    : flat(metricText(band, value));
}

function level(share: number): string {
  return `${count(Math.round(share * 1000) / 10)} %`;
}

/** How a simulation was made, in a line; why it was not, where nothing is defined. */
export function simulationFacts(simulation: Simulation, seed: number): string {
  if (simulation.resamples === 0) {
    const reasons = new Set(simulation.bands.map((band) => band.reason ?? ''));
    return `Not defined: ${[...reasons].join('; ')}`;
  }
  const kept = simulation.blockLength;
  return [
    `${count(simulation.resamples)} resamples of ${count(simulation.observations)} observations`,
    kept > 1 ? `about ${count(kept)} neighbours together` : 'one by one',
    `seed ${String(seed)}`,
  ].join(', ');
}
