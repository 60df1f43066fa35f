import type { AxisRequest, SweepRequest } from '../api/types';
import { shellWord } from './command';
import { plainNumber } from './number-text';

type Value = string | number | boolean;

function plain(value: Value): string {
  return typeof value === 'number' ? plainNumber(value) : String(value);
}

/** A sweep as a command line that runs the same without a server. */
export function sweepCommand(request: SweepRequest): string {
  const walk = request.walkForward;
  const words = ['infra/stratlab', walk ? 'walk-forward' : 'sweep'];
  words.push(shellWord(request.strategy ?? ''));
  const add = (option: string, value: Value | null | undefined) => {
    if (value != null && value !== '') words.push(option, shellWord(plain(value)));
  };
  const params = new Set(Object.keys(request.params ?? {}));
  for (const axis of request.axes ?? []) {
    const name = axis.name ?? '';
    const isParam = !name.includes('.') && !OTHERS.has(name);
    add(isParam ? '--param' : '--axis', `${name}=${axisValues(axis)}`);
    params.delete(name);
  }
  for (const name of params) add('--param', `${name}=${plain(request.params?.[name] ?? '')}`);
  for (const [role, name] of Object.entries(request.data ?? {})) add('--data', `${role}=${name}`);
  add('--from', request.from);
  add('--to', request.to);
  add('--cash', request.cash);
  add('--commission', request.commission);
  add('--size', request.size);
  for (const [name, value] of Object.entries(request.settings ?? {})) {
    add('--set', `${name}=${plain(value)}`);
  }
  for (const rule of request.where ?? []) add('--where', rule);
  for (const rule of request.keep ?? []) add('--keep', rule);
  const { sampling } = request;
  if (sampling && sampling.method !== 'grid') {
    add('--sample', `${sampling.method}:${sampling.cells ?? ''}`);
    add('--seed', sampling.seed);
  }
  add('--sort', request.rankBy);
  add('--out-of-sample', request.outOfSample);
  add('--train', walk?.train);
  add('--test', walk?.test);
  add('--mode', walk?.mode);
  add('--run-name', request.name);
  return words.join(' ');
}

const OTHERS = new Set(['dates', 'cash', 'commission', 'size']);

function axisValues({ from, to, step, count, values }: AxisRequest): string {
  if (values) return values.map(plain).join(',');
  const ends = `${plain(from ?? '')}:${plain(to ?? '')}`;
  return count == null ? `${ends}:${plain(step ?? '')}` : `${ends}:log${count}`;
}

/** A sweep as a call of the API. */
export function sweepCurl(request: SweepRequest, origin: string): string {
  const body = shellWord(JSON.stringify(request));
  return `curl -X POST ${origin}/api/sweeps -H 'Content-Type: application/json' -d ${body}`;
}
