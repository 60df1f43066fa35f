import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queued } from '../../api/fixtures';
import type { Sweep } from '../../api/types';
import { refused, type FakeServer } from '../../testing/fake-server';
import { completed, row, walkForward } from '../../testing/sweeps';
import { paragraph } from '../../testing/show';
import { openSweep, part, PATH, serve } from '../../testing/sweep-page';

let server: FakeServer;

beforeEach(() => {
  server = serve();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = (sweep: Sweep, query = '') => openSweep(server, sweep, query);
const query = () => new URLSearchParams(location.search);

describe('the table of cells', () => {
  it('is sorted by a press on a head, in the address', async () => {
    open(completed);
    const head = await screen.findByRole('columnheader', { name: 'Maximum drawdown' });
    fireEvent.click(within(head).getByRole('button'));
    expect(query().get('sort')).toBe('max_drawdown');
    await waitFor(() =>
      expect(
        screen.getByRole('columnheader', { name: 'Maximum drawdown' }).getAttribute('aria-sort'),
      ).toBe('ascending'),
    );
  });

  it('is filtered by a bound, and let go of it', async () => {
    open(completed);
    fireEvent.click(await screen.findByRole('button', { name: 'Add a filter' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByText('Enter a number')).toBeTruthy();
    const number = screen.getByRole('textbox', { name: 'Filter: with what' });
    fireEvent.input(number, { target: { value: '40' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(query().getAll('filter')).toEqual(['trades >= 40']);
    fireEvent.click(await screen.findByRole('button', { name: /^Remove the filter/ }));
    expect(query().getAll('filter')).toEqual([]);
  });

  it('has the columns that were chosen', async () => {
    open(completed, '?columns=sharpe');
    const table = await part('Cells');
    await table.findByRole('columnheader', { name: 'Sharpe ratio' });
    expect(table.queryByRole('columnheader', { name: 'Closed trades' })).toBeNull();
    fireEvent.click(table.getByRole('checkbox', { name: 'Closed trades' }));
    expect(await table.findByRole('columnheader', { name: 'Closed trades' })).toBeTruthy();
    expect(query().get('columns')).toBe('sharpe,trades');
  });
});

describe('a cell', () => {
  const request = { strategy: 'SmaCross', params: { fast: 10, slow: 60 } };

  it('opens from its row, in the address, and closes again', async () => {
    server.on(`GET ${PATH}/cells/2`, { body: { ...row(2), request } });
    open(completed);
    const table = await part('Cells');
    fireEvent.click(await table.findByRole('button', { name: 'Open cell 2' }));
    expect(await screen.findByRole('heading', { name: 'Cell 2' })).toBeTruthy();
    expect(query().get('cell')).toBe('2');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(query().get('cell')).toBeNull());
  });

  it('becomes a full run', async () => {
    server
      .on(`GET ${PATH}/cells/1`, { body: { ...row(1), request } })
      .on('POST /api/backtests', { status: 202, body: queued });
    open(completed, '?cell=1');
    fireEvent.click(await screen.findByRole('button', { name: 'Open as a full run' }));
    await waitFor(() => expect(location.pathname).toBe(`/runs/${queued.id}`));
    expect(server.requests.at(-1)?.body).toEqual(request);
  });

  it('that failed says why', async () => {
    server.on(`GET ${PATH}/cells/5`, { body: { ...row(5), request } });
    open(completed, '?cell=5');
    expect(await screen.findByText('The fast period is above the slow one')).toBeTruthy();
  });
});

describe('the heat map', () => {
  it('is walked by the keys, read out, and opens a cell', async () => {
    server.on(`GET ${PATH}/cells/4`, { body: { ...row(4), request: {} } });
    open(completed);
    const map = await screen.findByRole('application', { name: /Sharpe ratio/ });
    fireEvent.focus(map);
    fireEvent.keyDown(map, { key: 'ArrowUp' });
    const told = (await part('Heat map')).getByRole('status');
    expect(told.textContent).toBe('Fast period 10, Slow period 120: Sharpe ratio 0.50');
    fireEvent.keyDown(map, { key: 'Enter' });
    expect(await screen.findByRole('heading', { name: 'Cell 4' })).toBeTruthy();
  });

  it('has the same numbers as a table', async () => {
    open(completed);
    const summary = await (await part('Heat map')).findByText('As a table');
    const details = summary.closest('details') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const table = await screen.findByRole('region', { name: 'Table of the map' });
    expect(within(table).getByRole('rowheader', { name: '120' })).toBeTruthy();
    expect(within(table).getByText('0.90')).toBeTruthy();
  });

  it('turns its axes around', async () => {
    open(completed);
    const across = await (await part('Heat map')).findByRole('combobox', { name: 'Across' });
    fireEvent.change(across, { target: { value: 'slow' } });
    expect([query().get('x'), query().get('y')]).toEqual(['slow', 'fast']);
  });

  it('is not there with one axis', async () => {
    open({ ...completed, axes: completed.axes.slice(0, 1) });
    await screen.findByRole('heading', { name: 'Effect of each axis' });
    expect(screen.queryByRole('heading', { name: 'Heat map' })).toBeNull();
  });
});

describe('overfitting of the best', () => {
  it('says what cannot be told, and why', async () => {
    open(completed);
    expect(await screen.findByText(/There are too few days/)).toBeTruthy();
  });

  it('is silent where the server cannot tell', async () => {
    server.on(`GET ${PATH}/honesty`, refused(404, 'No cell has a Sharpe ratio'));
    open(completed);
    expect(await screen.findByText('It cannot be determined for this sweep.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Verdict' })).toBeNull();
  });

  it('plots ratios or ranks', async () => {
    open(completed);
    expect(await screen.findByText(/1.10 in sample, 0.40 out of sample/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Rank' }));
    expect(await screen.findByText(/1.00 in sample, 0.75 out of sample/)).toBeTruthy();
  });
});

describe('a walk forward', () => {
  it('tells what each fold chose and how it came out', async () => {
    server.on(`GET ${PATH}/walk-forward`, { body: walkForward });
    vi.doMock('../../chart/equity-chart', () => ({
      createEquityChart: () => ({ show: () => undefined, destroy: () => undefined }),
    }));
    open({ ...completed, kind: 'walk_forward' });
    expect(await screen.findByText(paragraph(walkForward.sentence))).toBeTruthy();
    const folds = within(screen.getByRole('region', { name: 'Table of folds' }));
    expect(folds.getAllByRole('row')).toHaveLength(5);
    expect(folds.getByText(/no cell could be ranked/)).toBeTruthy();
    expect(screen.getByText(/^44\.\d\d/)).toBeTruthy();
  });
});
