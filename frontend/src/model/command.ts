import type { BacktestRequest } from '../api/types';
import { plainNumber } from './number-text';

/** A request as a command line that runs the same without a server. */
export function cliCommand(request: BacktestRequest): string {
  const words = ['infra/stratlab', 'run'];
  const add = (option: string, value: string | null | undefined) => {
    if (value != null && value !== '') words.push(option, shellWord(value));
  };
  add('--strategy', request.strategy);
  for (const [name, value] of Object.entries(request.params ?? {})) {
    add('-P', `${name}=${typeof value === 'number' ? plainNumber(value) : String(value)}`);
  }
  for (const [role, name] of Object.entries(request.data ?? {})) add('--data', `${role}=${name}`);
  add('--from', request.from);
  add('--to', request.to);
  add('--cash', request.cash == null ? null : plainNumber(request.cash));
  add('--commission', request.commission == null ? null : plainNumber(request.commission));
  add('--size', request.size == null ? null : plainNumber(request.size));
  for (const [name, value] of Object.entries(request.settings ?? {})) {
    add('--set', `${name}=${typeof value === 'number' ? plainNumber(value) : String(value)}`);
  }
  add('--run-name', request.name);
  return words.join(' ');
}

/** A request as a call of the API. */
export function curlCommand(request: BacktestRequest, origin: string): string {
  const body = shellWord(JSON.stringify(request));
  return `curl -X POST ${origin}/api/backtests -H 'Content-Type: application/json' -d ${body}`;
}

/** A request as the JSON that the API takes. */
export function requestJson(request: unknown): string {
  return JSON.stringify(request, null, 2);
}

/** A word that a POSIX shell reads as it stands. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
