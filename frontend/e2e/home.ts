import { closeSync, cpSync, mkdtempSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'STRATLAB_E2E_HOME';

/** The data set that takes long enough to be watched. */
export const LONG = 'walk-long';

const LONG_BARS = 1_200_000;
const MINUTE_MS = 60_000;

/**
 * A folder for one round of walks: a copy of the shipped prices, a long series, broken files and a
 * database of its own. Made once; the processes that Playwright starts find it by the environment.
 */
export function prepareHome(): string {
  const before = process.env[NAME];
  if (before !== undefined) return before;
  const home = mkdtempSync(join(tmpdir(), 'stratlab-walks-'));
  cpSync(join(import.meta.dirname, '../../data'), join(home, 'data'), { recursive: true });
  writeLongSeries(join(home, 'data', `${LONG}.csv`));
  writeBroken(join(home, 'data', 'walk-broken.csv'));
  writeFileSync(join(home, 'data/strategies/walk-torn.jar'), 'no jar');
  writeFileSync(join(home, 'data/presets/walk-torn.json'), '{ "strategy": "Nothing" }');
  process.env[NAME] = home;
  return home;
}

/** A wave with a slow swell: it crosses its averages now and then, the same on every machine. */
function writeLongSeries(path: string): void {
  const file = openSync(path, 'w');
  let lines = ['Date,Open,High,Low,Close,Volume'];
  let open = 100;
  const start = Date.UTC(2021, 0, 1);
  for (let bar = 0; bar < LONG_BARS; bar++) {
    const close = 100 + 20 * Math.sin(bar / 40_000) + 2 * Math.sin(bar / 900);
    const high = Math.max(open, close) + 0.02;
    const low = Math.min(open, close) - 0.02;
    const time = new Date(start + bar * MINUTE_MS).toISOString().slice(0, 19);
    const prices = [open, high, low, close].map((price) => price.toFixed(4)).join(',');
    lines.push(`${time},${prices},1`);
    open = Number(close.toFixed(4));
    if (lines.length === 50_000) {
      writeSync(file, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}

function writeBroken(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, 'Date,Open,High,Low,Close,Volume\n2024-01-02,10,9,11,10,1\n');
  closeSync(file);
}
