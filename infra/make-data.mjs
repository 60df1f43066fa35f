#!/usr/bin/env node
/**
 * Writes the price files of the folder data, byte for byte the same on every machine.
 *
 *   node infra/make-data.mjs            fetch the packages (npm, mvn), verify them, write all files
 *   node infra/make-data.mjs --check    the same, but compare with the files that are there
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchPackage, textOf } from './data/archives.mjs';
import { dailyFile, intradayFile } from './data/bars.mjs';
import {
  barsOfTrades,
  closedBars,
  dailyBars,
  dollarIn,
  euroInDollars,
  referenceRates,
} from './data/sources.mjs';
import { SYNTHETIC, oppositePair } from './data/synthetic.mjs';

const VEGA = {
  registry: 'npm',
  name: 'vega-datasets@3.2.1',
  sha256: '6f72fda460a9863fae5fcb32f85bcd49e1761fdea6dc6cf9f4962472881cc5a3',
};
const TA4J = {
  registry: 'maven',
  name: 'org.ta4j:ta4j-examples:0.18',
  sha256: '45232396b3231d46a833605ed1934cad522e4264cfb2e400b1fbb3a4a118da91',
};
const MONETA = {
  registry: 'maven',
  name: 'org.javamoney.moneta:moneta-convert-ecb:1.4.5',
  sha256: 'edda5346c2bcc411d841ab73146497483fa49221a0fb59c844e3be43f6bdb8a1',
};
const RATES = 'org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml';

function realFiles(fetched) {
  const vega = fetched(VEGA);
  const ta4j = fetched(TA4J);
  const trades = textOf(ta4j, 'bitstamp_trades_from_20131125_usd.csv');
  const rates = referenceRates(textOf(fetched(MONETA), RATES));
  const sp500 = dailyBars(textOf(vega, 'package/data/sp500-2000.csv'));
  return {
    'sp500-daily.csv': dailyFile(sp500),
    'aapl-daily.csv': dailyFile(dailyBars(textOf(ta4j, 'appleinc_bars_from_20130101_usd.csv')), {
      compact: true,
    }),
    'btcusd-5m.csv': intradayFile(barsOfTrades(trades, 300)),
    'btcusd-1h.csv': intradayFile(barsOfTrades(trades, 3600)),
    'ethusd-5m.csv': intradayFile(
      closedBars(textOf(ta4j, 'ETH-USD-PT5M-2023-3-13_2023-3-15.json')),
    ),
    'eurusd-daily.csv': dailyFile(euroInDollars(rates)),
    'usdchf-daily.csv': dailyFile(dollarIn('CHF', rates)),
    'usdcad-daily.csv': dailyFile(within(sp500, dollarIn('CAD', rates))),
  };
}

/** The bars from the first to the last day of others. */
function within(others, bars) {
  const [first, last] = [others[0].date, others.at(-1).date];
  return bars.filter((bar) => first <= bar.date && bar.date <= last);
}

function syntheticFiles() {
  const daily = oppositePair(SYNTHETIC.daily);
  const fiveMinutes = oppositePair(SYNTHETIC.fiveMinutes);
  return {
    'synthetic-north-daily.csv': dailyFile(daily.north),
    'synthetic-south-daily.csv': dailyFile(daily.south),
    'synthetic-north-5m.csv': intradayFile(fiveMinutes.north),
    'synthetic-south-5m.csv': intradayFile(fiveMinutes.south),
  };
}

function withPackages(use) {
  const folders = [];
  try {
    return use((wanted) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'price-data-'));
      folders.push(folder);
      return fetchPackage(wanted, folder);
    });
  } finally {
    folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  }
}

function main(parameters) {
  const unknown = parameters.filter((parameter) => parameter !== '--check');
  if (unknown.length > 0) {
    throw new Error(`unknown parameter ${unknown.join(' ')}: there is only --check`);
  }
  const target = path.resolve(import.meta.dirname, '..', 'data');
  const files = { ...withPackages(realFiles), ...syntheticFiles() };
  if (parameters.includes('--check')) {
    compare(files, target);
  } else {
    write(files, target);
  }
}

function compare(files, target) {
  const names = Object.keys(files);
  const differing = names.filter((name) => different(path.join(target, name), files[name]));
  if (differing.length > 0) {
    const list = differing.join(', ');
    throw new Error(`not as generated: ${list}; run this without --check to write them`);
  }
  console.log(`${names.length} files are as generated`);
}

function write(files, target) {
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(target, name), text);
    const [header, ...bars] = text.trimEnd().split('\n');
    const stampCells = header.startsWith('Date,Time,') ? 2 : 1;
    const [first, last] = [bars[0], bars.at(-1)].map((bar) =>
      bar.split(',').slice(0, stampCells).join(' '),
    );
    console.log(`${name}: ${bars.length} bars, ${first} to ${last}`);
  }
}

function different(name, text) {
  try {
    return readFileSync(name, 'utf8') !== text;
  } catch (failure) {
    if (failure.code === 'ENOENT') {
      return true;
    }
    throw failure;
  }
}

try {
  main(process.argv.slice(2));
} catch (failure) {
  console.error(`make-data: ${failure.message}`);
  process.exitCode = 1;
}
