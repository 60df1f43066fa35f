import { describe, expect, it } from 'vitest';
import { summary } from '../api/fixtures';
import {
  breakdownNotes,
  breakdownTable,
  drawdownTable,
  simulationFacts,
  simulationTable,
  type FindingsTable,
} from './findings';

const drawdowns = summary.drawdowns ?? [];
const [exits, years] = summary.breakdowns ?? [];
const [bootstrap, resample] = summary.evidence?.simulations ?? [];

function texts(table: FindingsTable): string[][] {
  return table.rows.map((row) =>
    row.map((cell) => cell.text.replaceAll('\u2212', '-').replaceAll('\u202f', ' ')),
  );
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the fixture lacks it');
  return value;
}

describe('drawdowns', () => {
  it('are depths, with their way down and back, or still under water', () => {
    expect(texts(drawdownTable(drawdowns, '5m'))).toEqual([
      [
        '2013-11-27 11:25',
        '2013-11-29 05:15',
        '2013-11-30 11:50',
        '1.03 %',
        '1,050.90',
        '1.7 days, 502 bars',
        '1.3 days, 367 bars',
      ],
      [
        '2013-11-30 14:00',
        '2013-12-01 08:30',
        'still under water',
        '0.42 %',
        '425.50',
        '0.8 days, 222 bars',
        '',
      ],
    ]);
  });
});

describe('breakdowns', () => {
  it('tell what is not defined and why', () => {
    const table = breakdownTable(known(exits));
    expect(texts(table)[1]).toEqual([
      'target (limit order)',
      '6',
      '100.00 %',
      '+1,527.19',
      '+254.53',
      'not defined',
      '149.99 %',
    ]);
    expect(table.rows[1]?.[5]?.why).toBe('no trade was lost');
    expect(table.rows[0]?.[3]?.tone).toBe('loss');
    expect(breakdownNotes(known(exits))).toEqual([
      'By the kind of the order that closed the trade.',
      'Where something is not defined: no trade was lost.',
    ]);
    expect(breakdownNotes(known(years))).toHaveLength(1);
  });

  it('show what the account earned where groups are periods', () => {
    const table = breakdownTable(known(years));
    expect(table.columns.at(-1)?.name).toBe('Account');
    expect(texts(table)[0]?.at(-1)).toBe('+1.02 %');
    expect(breakdownTable(known(exits)).columns.at(-1)?.name).toBe('Share of profit');
  });
});

describe('evidence', () => {
  it('sets the run beside the levels of its resamples', () => {
    const table = simulationTable(known(resample));
    expect(table.columns.map((column) => column.name)).toEqual([
      'Figure',
      'This run',
      '5 %',
      'Median',
      '95 %',
    ]);
    expect(texts(table)[0]).toEqual([
      'Final value',
      '101,018.19',
      '99,480.50',
      '101,002.25',
      '102,611.75',
    ]);
  });

  it('gives a gain its sign, as the other sections do', () => {
    const band = { key: 'cagr', label: 'Growth', unit: 'fraction', observed: 0.0046 } as const;
    const depth = { ...band, key: 'max_drawdown' };
    const table = simulationTable({ ...known(resample), bands: [band, depth] });
    expect(texts(table).map((row) => row[1])).toEqual(['+0.46 %', '0.46 %']);
  });

  it('tells how it was made, or why it was not', () => {
    expect(simulationFacts(known(resample), 7)).toBe(
      '1,000 resamples of 30 observations, one by one, seed 7',
    );
    expect(simulationFacts({ ...known(resample), blockLength: 3 }, 7)).toContain(
      'about 3 neighbours together',
    );
    expect(simulationFacts(known(bootstrap), 7)).toBe('Not defined: fewer than 20 daily returns');
    expect(simulationTable(known(bootstrap)).columns[2]?.name).toBe('2.5 %');
  });
});
