import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataSets, defaults, presets, problem, queued, strategies } from '../../api/fixtures';
import { FakeServer, pending, refused } from '../../testing/fake-server';
import { show } from '../../testing/show';
import { NewRun } from './new-run';

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer()
    .on('GET /api/strategies', { body: strategies })
    .on('GET /api/datasets', { body: dataSets })
    .on('GET /api/defaults', { body: defaults })
    .on('GET /api/presets', { body: presets })
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
    expect(screen.getAllByRole('radio', { name: /data sets?/ })).toHaveLength(4);
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
  it('keeps what was set where the next one has it too, and tells the rest', async () => {
    await open('/?strategy=CorrelatedSMACross&data.price=btcusd-5m&data.reference=aapl-daily');
    fireEvent.click(screen.getByRole('radio', { name: /SmaCross/ }));
    expect(screen.getByLabelText<HTMLSelectElement>('Price').value).toBe('btcusd-5m');
    expect(location.search).toBe('?strategy=SmaCross&data.price=btcusd-5m');
    const told = screen.getByText('Not taken over to SMA cross: Reference aapl-daily.');
    expect(told.closest('[role=status]')).toBeTruthy();
  });

  it('asks for the data sets of the chosen one', async () => {
    await open('/');
    expect(screen.getByLabelText('Reference')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: /SmaCross/ }));
    expect(screen.queryByLabelText('Reference')).toBeNull();
    expect(location.search).toBe('?strategy=SmaCross');
  });

  it('asks a rotation for as many data sets as one likes', async () => {
    await open('/?strategy=ConstantMix');
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Add a data set' }));
    const third = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Asset3' }).value;
    expect(location.search).toBe(`?strategy=ConstantMix&data.asset3=${third}`);
    fireEvent.click(screen.getByRole('button', { name: 'Remove asset1' }));
    expect(screen.queryByRole('combobox', { name: 'Asset3' })).toBeNull();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Asset2' }).value).toBe(third);
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

describe('how the run is traded', () => {
  const group = (name: string) => screen.getByRole('heading', { name }).closest('details');

  it('is folded by the headings that the server gives, each field with unit and help', async () => {
    await open('/?strategy=SmaCross');
    for (const name of ['Size', 'Costs', 'Slippage', 'Margin', 'Orders', 'Window']) {
      expect(group(name)?.open).toBe(false);
    }
    expect(field('Leverage').value).toBe('1');
    expect(screen.getByRole('switch', { name: 'Slip at the open' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Order size' })).toBeTruthy();
  });

  it('is kept in the address, marked as changed, and led back', async () => {
    await open('/?strategy=SmaCross');
    type('Leverage', '3');
    fireEvent.click(screen.getByRole('switch', { name: 'Slip at the open' }));
    expect(location.search).toBe('?strategy=SmaCross&s.slip_open=false&s.leverage=3');
    expect(group('Margin')?.textContent).toContain('Leverage 3');
    expect(group('Slippage')?.textContent).toContain('Slip at the open off');
    fireEvent.click(screen.getByRole('button', { name: 'Reset trading settings' }));
    expect(location.search).toBe('?strategy=SmaCross');
    expect(field('Leverage').value).toBe('1');
  });

  it('opens where something is wrong, and leads there', async () => {
    await open('/?strategy=SmaCross&s.leverage=0');
    expect(group('Margin')?.open).toBe(true);
    expect(group('Costs')?.open).toBe(false);
    run();
    expect(document.activeElement).toBe(field('Leverage'));
    expect(server.asked('POST /api/backtests')).toBe(0);
  });

  it("shows the server's faults beside its fields, and lets go of them with the next change", async () => {
    const fault = { field: 'settings.margin_share', message: 'money or a share, not both' };
    server.on('POST /api/backtests', { status: 422, body: { ...problem, faults: [fault] } });
    await open('/?strategy=SmaCross&s.margin=5&s.margin_share=0.1');
    run();
    expect(await screen.findByText('money or a share, not both')).toBeTruthy();
    expect(group('Margin')?.open).toBe(true);
    type('Margin a unit', '0');
    expect(screen.queryByText('money or a share, not both')).toBeNull();
  });

  it('says what the commission is of, and where the size is not used', async () => {
    await open('/?strategy=SmaCross&s.commission_kind=per-unit&s.sizing=all-in&commission=2');
    expect(screen.getByText('a unit')).toBeTruthy();
    expect(screen.getByText(/^Not used: Order size/)).toBeTruthy();
    run();
    await waitFor(() => expect(server.asked('POST /api/backtests')).toBe(1));
    const post = server.requests.find((request) => request.method === 'POST');
    expect(post?.body).toMatchObject({
      commission: 2,
      settings: { commission_kind: 'per-unit', sizing: 'all-in' },
    });
  });
});

describe('longer bars of a data set', () => {
  it('are offered for what is only watched', async () => {
    await open('/');
    expect(screen.queryByLabelText('Bars of price')).toBeNull();
    const bars = screen.getByLabelText<HTMLSelectElement>('Bars of reference');
    expect([...bars.options].map((option) => option.value)).toEqual(['', '1w', '1M', '3M']);
    fireEvent.change(bars, { target: { value: '1w' } });
    expect(location.search).toBe('?strategy=CorrelatedSMACross&data.reference=usdcad-daily%401w');
    run();
    await waitFor(() => expect(server.asked('POST /api/backtests')).toBe(1));
    const post = server.requests.find((request) => request.method === 'POST');
    expect(post?.body).toMatchObject({ data: { reference: 'usdcad-daily@1w' } });
  });

  it('of a link that asks for them of what is traded can be taken back', async () => {
    await open('/?strategy=SmaCross&data.price=sp500-daily%401w');
    expect(screen.getByText(/What is traded cannot be longer bars/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Bars of price'), { target: { value: '' } });
    expect(screen.queryByText(/What is traded cannot be longer bars/)).toBeNull();
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

describe('presets', () => {
  const picker = () => screen.getByLabelText<HTMLSelectElement>('Preset');

  it('fill the whole form, and are named until something is changed', async () => {
    await open('/?strategy=EveryKind');
    expect(picker().value).toBe('');
    fireEvent.change(picker(), { target: { value: 'sp500-golden-cross' } });
    expect(field('Slow period').value).toBe('200');
    expect(screen.getByText(/The classic 50 and 200 day averages/)).toBeTruthy();
    type('Fast period', '20');
    expect(picker().value).toBe('');
    run();
    await waitFor(() => expect(server.asked('POST /api/backtests')).toBe(1));
    expect(server.requests.at(-1)?.body).toMatchObject({
      strategy: 'SmaCross',
      params: { fast: 20, slow: 200 },
      settings: { sizing: 'all-in' },
    });
  });

  it('that are broken are told with their faults and cannot be chosen', async () => {
    await open('/');
    expect(screen.getByText('1 preset cannot be run')).toBeTruthy();
    expect(screen.getByText(/it is not JSON: a value is missing/)).toBeTruthy();
    const torn = screen.getByRole<HTMLOptionElement>('option', { name: 'torn (cannot be run)' });
    expect(torn.disabled).toBe(true);
  });

  it('take no room where there are none', async () => {
    server.on('GET /api/presets', { body: [] });
    await open('/');
    expect(screen.queryByLabelText('Preset')).toBeNull();
  });
});
