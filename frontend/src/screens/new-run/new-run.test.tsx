import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataSets, defaults, problem, queued, strategies } from '../../api/fixtures';
import { FakeServer, pending, refused } from '../../testing/fake-server';
import { show } from '../../testing/show';
import { NewRun } from './new-run';

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer()
    .on('GET /api/strategies', { body: strategies })
    .on('GET /api/datasets', { body: dataSets })
    .on('GET /api/defaults', { body: defaults })
    .on('POST /api/backtests', { status: 202, body: queued });
  for (const set of dataSets) {
    const body = { timeframe: '1d', thinned: true, time: [0], close: [1] };
    server.on(`GET /api/datasets/${set.name}/bars`, { body });
  }
});

afterEach(cleanup);

async function open(address: string) {
  show(<NewRun />, address);
  await screen.findByRole('button', { name: 'Run backtest' });
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => {
  fireEvent.input(field(label), { target: { value } });
};
const run = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Run backtest' }));
};

describe('the form: four looks', () => {
  it('loading: says so', () => {
    server.on('GET /api/strategies', pending);
    show(<NewRun />);
    expect(screen.getByRole('status', { name: 'Loading strategies and data' })).toBeTruthy();
  });

  it('empty: there is nothing to run', async () => {
    server.on('GET /api/strategies', { body: [] });
    show(<NewRun />);
    expect(await screen.findByText('There are no strategies')).toBeTruthy();
  });

  it("failed: in the server's words, with another try", async () => {
    server.on('GET /api/datasets', refused(500, 'The data folder cannot be read'));
    show(<NewRun />);
    expect(await screen.findByText('The data folder cannot be read')).toBeTruthy();
    server.on('GET /api/datasets', { body: dataSets });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Run backtest' })).toBeTruthy();
  });

  it('full: shows every strategy, and a widget, group, help and unit for each parameter', async () => {
    await open('/?strategy=EveryKind');
    expect(screen.getAllByRole('radio', { name: /data sets?/ })).toHaveLength(3);
    expect(field('Period').type).toBe('number');
    expect([field('Period').min, field('Period').max, field('Period').step]).toEqual([
      '2',
      '500',
      '1',
    ]);
    expect(screen.getByRole('switch', { name: 'Strict' })).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Side' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Average' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Levels' })).toBeTruthy();
    expect(screen.getByText('Length of the average. From 2 to 500.')).toBeTruthy();
  });
});

describe('the strategy box is not fixed to one strategy', () => {
  it('asks for the data sets of the chosen one', async () => {
    await open('/');
    expect(screen.getByLabelText('Reference')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: /SmaCross/ }));
    expect(screen.queryByLabelText('Reference')).toBeNull();
    expect(location.search).toBe('?strategy=SmaCross');
  });

  it('shows a broken file with its fault, and does not let it be chosen', async () => {
    await open('/?strategy=SmaCross');
    const option = screen.getByRole<HTMLOptionElement>('option', {
      name: 'torn-daily (broken file)',
    });
    expect(option.disabled).toBe(true);
    expect(screen.getByText(/low 12.3 is above high 12.1/)).toBeTruthy();
  });
});

describe('an emptied number is never sent as NaN', () => {
  it('is a fault beside its field, and the run is not sent', async () => {
    await open('/?strategy=SmaCross');
    type('Fast period', '');
    run();
    expect(field('Fast period').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Enter a whole number')).toBeTruthy();
    expect(screen.getByText('1 field needs your attention')).toBeTruthy();
    expect(document.activeElement).toBe(field('Fast period'));
    expect(server.asked('POST /api/backtests')).toBe(0);
  });

  it('shows what must hold between parameters while one types', async () => {
    await open('/?strategy=SmaCross');
    type('Fast period', '30');
    expect(screen.getByText('Must be below slow period (30)')).toBeTruthy();
    type('Slow period', '31');
    expect(screen.queryByText(/Must be below/)).toBeNull();
  });
});

describe('the form in the address', () => {
  it('comes back after a reload as it was left', async () => {
    await open('/?strategy=SmaCross');
    type('Fast period', '7');
    type('Commission', '0.25');
    const address = location.pathname + location.search;
    expect(address).toBe('/?strategy=SmaCross&p.fast=7&commission=0.25');
    cleanup();
    await open(address);
    expect(field('Fast period').value).toBe('7');
    expect(field('Commission').value).toBe('0.25');
  });

  it('marks what was changed and leads back', async () => {
    await open('/?strategy=SmaCross&p.fast=7&p.slow=90');
    fireEvent.click(screen.getByRole('button', { name: 'Reset fast period' }));
    expect(field('Fast period').value).toBe('10');
    fireEvent.click(screen.getByRole('button', { name: 'Reset all to defaults' }));
    expect(field('Slow period').value).toBe('30');
    expect(location.search).toBe('?strategy=SmaCross');
  });
});

describe('sending', () => {
  it('sends numbers as numbers and the commission as a fraction, then goes to the run', async () => {
    await open('/?strategy=SmaCross&name=Mine');
    run();
    await waitFor(() => expect(location.pathname).toBe(`/runs/${queued.id}`));
    const post = server.requests.find((request) => request.method === 'POST');
    expect(post?.body).toEqual({
      strategy: 'SmaCross',
      params: { fast: 10, slow: 30 },
      data: { price: 'sp500-daily' },
      cash: 100_000,
      commission: 0.001,
      size: 10,
      name: 'Mine',
    });
    expect(post?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is sent by the keyboard', async () => {
    await open('/');
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(server.asked('POST /api/backtests')).toBe(1));
  });

  it("shows all of the server's faults beside their fields, and lets go of one that is mended", async () => {
    server.on('POST /api/backtests', { status: 422, body: problem });
    await open('/?strategy=SmaCross&from=2031-01-01');
    run();
    expect(await screen.findByText('5000 is not in 1..1000')).toBeTruthy();
    expect(screen.getByText('no bar of sp500-daily is at or after 2031-01-01')).toBeTruthy();
    expect(field('Fast period').getAttribute('aria-invalid')).toBe('true');
    type('First day', '2001-01-01');
    expect(screen.queryByText(/no bar of/)).toBeNull();
    expect(screen.getByText('5000 is not in 1..1000')).toBeTruthy();
  });

  it('tries the same run again with the same key when the first try was lost', async () => {
    server.on('POST /api/backtests', () => 'unreachable');
    await open('/');
    run();
    expect(await screen.findByText(/server cannot be reached/)).toBeTruthy();
    run();
    await waitFor(() => expect(server.asked('POST /api/backtests')).toBe(2));
    const keys = server.requests
      .filter((request) => request.method === 'POST')
      .map((request) => request.headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(1);
  });
});
