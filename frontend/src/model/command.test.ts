import { expect, it } from 'vitest';
import { cliCommand, curlCommand, requestJson, shellWord } from './command';

const REQUEST = {
  strategy: 'SmaCross',
  params: { fast: 5, strict: true, note: "it's $5" },
  data: { price: 'sp500-daily' },
  from: '2010-01-01',
  cash: 100_000,
  commission: 0.0000005,
  size: 10,
  name: 'First try',
  settings: { slippage: 0.0000005, slip_open: false, sizing: 'all-in' },
};

it('says a request as a command line, with every number in plain digits', () => {
  expect(cliCommand(REQUEST)).toBe(
    "infra/stratlab run --strategy SmaCross -P fast=5 -P strict=true -P 'note=it'\\''s $5'" +
      ' --data price=sp500-daily --from 2010-01-01 --cash 100000 --commission 0.0000005' +
      ' --size 10 --set slippage=0.0000005 --set slip_open=false --set sizing=all-in' +
      " --run-name 'First try'",
  );
});

it('says a request as a call that a shell passes on unharmed', () => {
  const command = curlCommand({ name: "it's" }, 'http://127.0.0.1:8080');
  expect(command).toContain('http://127.0.0.1:8080/api/backtests');
  expect(command).toContain(`-d '{"name":"it'\\''s"}'`);
});

it('says a request as the JSON that the API takes', () => {
  expect(JSON.parse(requestJson(REQUEST))).toEqual(REQUEST);
});

it.each([
  ['plain-1.5', 'plain-1.5'],
  ['', "''"],
  ['a b', "'a b'"],
  ['$(rm)', "'$(rm)'"],
])('quotes %j', (text, quoted) => {
  expect(shellWord(text)).toBe(quoted);
});
