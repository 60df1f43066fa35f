import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataSets, defaults, problem, queued, strategies } from '../../api/fixtures';
import { FakeServer, pending, refused } from '../../testing/fake-server';
import { show } from '../../testing/show';
import { NewSweep } from './new-sweep';

const ESTIMATE = {
  combinations: 80,
  cells: 66,
  bars: 5105,
  seconds: 1.25,
  memoryBytes: 21_000_000,
  storedBytes: 14_400,
};
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  server = new FakeServer()
    .on('GET /api/strategies', { body: strategies })
    .on('GET /api/datasets', { body: dataSets })
    .on('GET /api/defaults', { body: defaults })
    .on('POST /api/sweeps/estimate', { body: ESTIMATE })
    .on('POST /api/sweeps', { status: 202, body: queued });
  for (const set of dataSets) {
    const body = { timeframe: '1d', thinned: true, time: [0], close: [1] };
    server.on(`GET /api/datasets/${set.name}/bars`, { body });
  }
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function open(query: string) {
  show(<NewSweep />, `/sweeps/new?${query}`);
  await screen.findByRole('button', { name: /^Run (sweep|walk forward)$/ });
}

const group = (name: string) => within(screen.getByRole('group', { name }));
const fast = () => group('Fast period (fast)');
const typed = (element: HTMLElement) => (element as HTMLInputElement).value;
const sent = (path: string) =>
  server.requests.filter((request) => request.method === 'POST' && request.path === path).at(-1);
const run = () => fireEvent.click(screen.getByRole('button', { name: 'Run sweep' }));

describe('the set-up: four looks', () => {
  it('loading: says so', () => {
    server.on('GET /api/strategies', pending);
    show(<NewSweep />);
    expect(screen.getByRole('status', { name: 'Loading strategies and data' })).toBeTruthy();
  });

  it('empty: there is nothing to sweep', async () => {
    server.on('GET /api/strategies', { body: [] });
    show(<NewSweep />);
    expect(await screen.findByText('There are no strategies')).toBeTruthy();
  });

  it("failed: in the server's words, with another try", async () => {
    server.on('GET /api/datasets', refused(500, 'The data folder cannot be read'));
    show(<NewSweep />);
    expect(await screen.findByText('The data folder cannot be read')).toBeTruthy();
    server.on('GET /api/datasets', { body: dataSets });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Run sweep' })).toBeTruthy();
  });

  it('full: begins with two parameters around their values', async () => {
    await open('strategy=SmaCross');
    expect(fast().getByText('8 values: 6, 8, 10 … 20')).toBeTruthy();
    expect(screen.getByText('8 × 10 = 80 combinations')).toBeTruthy();
    expect(screen.getByText('Fast period below slow period')).toBeTruthy();
  });
});

describe('the ways of a parameter', () => {
  it('are fixed, range, list and log steps, kept in the address', async () => {
    await open('strategy=SmaCross');
    fireEvent.click(fast().getByRole('radio', { name: 'Log steps' }));
    expect(typed(fast().getByLabelText('Values'))).toBe('7');
    expect(location.search).toContain('a.fast=log+1+100+7');
    fireEvent.click(fast().getByRole('radio', { name: 'List' }));
    fireEvent.input(fast().getByLabelText('Values'), { target: { value: '5, 9' } });
    expect(fast().getByText('2 values')).toBeTruthy();
    fireEvent.click(fast().getByRole('radio', { name: 'Fixed' }));
    expect(typed(fast().getByLabelText('Fast period'))).toBe('10');
    expect(location.search).not.toContain('a.fast');
  });

  it('offer the choices of what has some', async () => {
    await open('strategy=EveryKind&a=none');
    const strict = group('Strict (strict)');
    fireEvent.click(strict.getByRole('radio', { name: 'Several' }));
    expect(strict.getByRole('checkbox', { name: 'on' })).toHaveProperty('checked', true);
    fireEvent.click(strict.getByRole('checkbox', { name: 'on' }));
    expect(location.search).toContain('a.strict=check+false');
  });

  it('come back after a reload as they were left, faults included', async () => {
    await open('strategy=SmaCross');
    fireEvent.input(fast().getByLabelText('Step'), { target: { value: '' } });
    const address = location.search.slice(1);
    cleanup();
    await open(address);
    expect(typed(fast().getByLabelText('Step'))).toBe('');
    expect(fast().getByText('Enter a whole number')).toBeTruthy();
  });
});

describe('further axes', () => {
  it('are added from a list and taken away', async () => {
    await open('strategy=SmaCross');
    const choose = (value: string) => {
      const list = screen.getByRole('combobox', { name: 'Axis to add' });
      fireEvent.change(list, { target: { value } });
      fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    };
    choose('commission');
    choose('settings.slip_open');
    expect(screen.getByText('Not used: an axis has it.')).toBeTruthy();
    expect(group('Slip at the open').getAllByRole('checkbox')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the axis Commission' }));
    expect(location.search).not.toContain('a.commission');
    expect(location.search).toContain('a.settings.slip_open');
  });
});

describe('rules', () => {
  it('compare parameters, and metrics in their own unit', async () => {
    await open('strategy=SmaCross');
    fireEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a bound' }));
    const bound = group('Bound 1');
    fireEvent.change(bound.getByRole('combobox', { name: /what is compared/ }), {
      target: { value: 'max_drawdown' },
    });
    expect(bound.getByText('%')).toBeTruthy();
    run();
    await waitFor(() => expect(server.asked('POST /api/sweeps')).toBe(1));
    expect(sent('/api/sweeps')?.body).toMatchObject({
      where: ['fast < slow'],
      keep: ['max_drawdown >= 0.3'],
    });
  });

  it('that are unfinished are told beside them, and nothing is sent', async () => {
    await open('strategy=SmaCross&where=fast+<+');
    run();
    expect(screen.getByText('Enter a number or a parameter')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Rule 1: with what');
    expect(server.asked('POST /api/sweeps')).toBe(0);
  });
});

describe('the estimate', () => {
  it('is asked for when nobody has typed for a moment, once', async () => {
    await open('strategy=SmaCross');
    for (const value of ['30', '40', '50']) {
      fireEvent.input(fast().getByLabelText('To'), { target: { value } });
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(await screen.findByText('1.3 s')).toBeTruthy();
    expect(server.asked('POST /api/sweeps/estimate')).toBe(1);
    expect(sent('/api/sweeps/estimate')?.body).toMatchObject({
      axes: [
        { name: 'fast', from: 6, to: 50, step: 2 },
        { name: 'slow', from: 15, to: 60, step: 5 },
      ],
    });
  });

  it("shows the server's faults beside the fields they are about", async () => {
    const faults = [
      { field: 'axes[0].to', message: '900 values are too many' },
      { field: 'machine', message: 'there is no room' },
    ];
    server.on('POST /api/sweeps/estimate', { status: 422, body: { ...problem, faults } });
    await open('strategy=SmaCross');
    await vi.advanceTimersByTimeAsync(500);
    expect(await fast().findByText('900 values are too many')).toBeTruthy();
    expect(screen.getByText('machine: there is no room')).toBeTruthy();
    fireEvent.input(fast().getByLabelText('To'), { target: { value: '40' } });
    expect(fast().queryByText('900 values are too many')).toBeNull();
  });

  it('waits until the page itself finds nothing wrong', async () => {
    await open('strategy=SmaCross&cash=');
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.asked('POST /api/sweeps/estimate')).toBe(0);
    expect(screen.getByText('Mend the marked fields to see what it will take.')).toBeTruthy();
  });
});

describe('sending', () => {
  it('leads to the page of the sweep', async () => {
    await open('strategy=SmaCross&name=Mine&sample=random&cells=40&oos=25');
    run();
    await waitFor(() => expect(location.pathname).toBe(`/sweeps/${queued.id}`));
    expect(sent('/api/sweeps')?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(sent('/api/sweeps')?.body).toMatchObject({
      name: 'Mine',
      params: {},
      sampling: { method: 'random', cells: 40, seed: 1 },
      outOfSample: 0.25,
    });
  });

  it('is done by the keyboard', async () => {
    await open('strategy=SmaCross');
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(server.asked('POST /api/sweeps')).toBe(1));
  });

  it('asks for something to sweep', async () => {
    await open('strategy=SmaCross&a=none');
    run();
    expect(screen.getByText('Sweep at least one parameter')).toBeTruthy();
    expect(server.asked('POST /api/sweeps')).toBe(0);
  });

  it('makes a walk forward with its lengths', async () => {
    await open('strategy=SmaCross&walk=rolling');
    fireEvent.input(screen.getByLabelText('Training'), { target: { value: '18' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Unit of training' }), {
      target: { value: 'm' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Run walk forward' }));
    await waitFor(() => expect(server.asked('POST /api/sweeps')).toBe(1));
    expect(sent('/api/sweeps')?.body).toMatchObject({
      walkForward: { mode: 'rolling', train: '18m', test: '6m' },
    });
  });
});
