/** The shipped files against their table in data/README.md. Run: node --test infra/data */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { intradayFile } from './bars.mjs';
import { barsOfTrades, dollarIn } from './sources.mjs';
import { SYNTHETIC, oppositePair } from './synthetic.mjs';

const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'data');
const DURATION = { '5 minutes': 300_000, '1 hour': 3_600_000, '1 day': 86_400_000 };

function described() {
  const readme = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
  return [...readme.matchAll(/^\| `([\w-]+\.csv)` \|(.*)\|$/gm)].map(([, name, rest]) => {
    const [, , zone, length, first, last, count] = rest.split('|').map((cell) => cell.trim());
    return { name, zone, length, first, last, count: Number(count.replace(',', '')) };
  });
}

function barsOf(name) {
  const [header, ...lines] = readFileSync(path.join(FOLDER, name), 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = Object.fromEntries(line.split(',').map((cell, index) => [columns[index], cell]));
    const date = cells.Date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    const stamp = cells.Time === undefined ? date : `${date} ${cells.Time}`;
    const millis = Date.parse(`${date}T${cells.Time ?? '00:00:00'}Z`);
    return { ...cells, stamp, millis };
  });
}

test('the table is read', () => {
  assert.equal(described().length, 12);
});

for (const file of described()) {
  test(`${file.name} is as the table says`, () => {
    const bars = barsOf(file.name);
    assert.equal(bars.length, file.count);
    assert.equal(bars[0].stamp, file.first);
    assert.equal(bars.at(-1).stamp, file.last);
    bars.forEach((bar, index) => {
      const [open, high, low, close] = [bar.Open, bar.High, bar.Low, bar.Close].map(Number);
      assert.ok(
        low > 0 && low <= Math.min(open, close) && Math.max(open, close) <= high,
        bar.stamp,
      );
      assert.ok(Number(bar.Volume) >= 0, bar.stamp);
      assert.equal(bar.millis % DURATION[file.length], 0, bar.stamp);
      assert.ok(index === 0 || bars[index - 1].millis < bar.millis, bar.stamp);
    });
  });
}

test('the synthetic files are what the generator makes', () => {
  const { north } = oppositePair(SYNTHETIC.fiveMinutes);
  const shipped = readFileSync(path.join(FOLDER, 'synthetic-north-5m.csv'), 'utf8');
  assert.ok(intradayFile(north) === shipped);
});

test('trades become bars: quiet periods and an unfinished last one have none', () => {
  const trades = [
    'timestamp,price,amount',
    '600,10.500000,0.25000000',
    '601,12.000000,0.00000001',
    '899,11.000000,1',
    '1500,9.000000,2',
    '1801,9.500000,1',
  ].join('\n');
  assert.deepEqual(barsOfTrades(trades, 300), [
    {
      millis: 600_000,
      open: '10.50',
      high: '12.00',
      low: '10.50',
      close: '11.00',
      volume: '1.25000001',
    },
    { millis: 1_500_000, open: '9.00', high: '9.00', low: '9.00', close: '9.00', volume: '2' },
  ]);
});

test('a cross rate is the quotient of two rates per euro, rounded half up to four decimals', () => {
  const days = [
    {
      date: '2001-02-03',
      rates: new Map([
        ['USD', '1.0664'],
        ['CHF', '0.9853'],
      ]),
    },
    {
      date: '2001-02-04',
      rates: new Map([
        ['USD', '2'],
        ['CHF', '2.0001'],
      ]),
    },
  ];
  assert.deepEqual(
    dollarIn('CHF', days).map((bar) => bar.close),
    ['0.9239', '1.0001'],
  );
});
