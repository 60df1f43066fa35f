import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults, queued } from '../../api/fixtures';
import * as sent from '../../api/fixtures/sweeps';
import type { Sweep } from '../../api/types';
import { FakeServer, pending, refused } from '../../testing/fake-server';
import { FakeStream } from '../../testing/fake-stream';
import { show } from '../../testing/show';
import {
  cellsPage,
  completed,
  heatMap,
  honesty,
  marginals,
  neighbourhood,
  progress,
  row,
  running,
  walkForward,
} from '../../testing/sweeps';
import { SweepPage } from './sweep';

const PATH = `/api/sweeps/${completed.id}`;
const SWEEP = `GET ${PATH}`;
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  FakeStream.install();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {
        return undefined;
      }
      disconnect() {
        return undefined;
      }
    },
  );
  server = new FakeServer()
    .on(`GET ${PATH}/cells`, { body: cellsPage })
    .on(`GET ${PATH}/heat-map`, { body: heatMap })
    .on(`GET ${PATH}/marginals`, { body: marginals })
    .on(`GET ${PATH}/parallel`, { body: { metric: 'sharpe', rows: cellsPage.rows } })
    .on(`GET ${PATH}/neighbourhood`, { body: neighbourhood })
    .on(`GET ${PATH}/honesty`, { body: honesty })
    .on('GET /api/defaults', { body: defaults });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open(sweep: Sweep, query = '') {
  server.on(SWEEP, { body: sweep });
  show(
    <Router>{[<Route key="sweep" path="/sweeps/:id" component={SweepPage} />]}</Router>,
    `/sweeps/${completed.id}${query}`,
  );
}

const query = () => new URLSearchParams(location.search);

/** A part of the page by its heading, when it has come. */
async function part(name: string) {
  const section = await screen.findByRole('region', { name });
  return within(section);
}

describe('a sweep: its looks', () => {
  it('loading', () => {
    server.on(SWEEP, pending);
    show(
      <Router>{[<Route key="sweep" path="/sweeps/:id" component={SweepPage} />]}</Router>,
      `/sweeps/${completed.id}`,
    );
    expect(screen.getByRole('status', { name: 'Loading the sweep' })).toBeTruthy();
  });

  it("gone: in the server's words", async () => {
    server.on(SWEEP, refused(404, "There is no sweep 'x'"));
    show(
      <Router>{[<Route key="sweep" path="/sweeps/:id" component={SweepPage} />]}</Router>,
      `/sweeps/${completed.id}`,
    );
    expect(await screen.findByText("There is no sweep 'x'")).toBeTruthy();
  });

  it('empty: nothing is finished yet', async () => {
    open({ ...running, state: 'queued', done: 0, best: null });
    expect(await screen.findAllByText('Waits in the queue')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Cells' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Set-up' })).toBeTruthy();
  });

  it('failed: why, with what is finished and the way on', async () => {
    server.on(`POST ${PATH}/again`, { status: 202, body: { ...queued, id: 'next' } });
    open({ ...completed, state: 'failed', reason: 'The disk is full', done: 3 });
    expect(await screen.findByText('The disk is full')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Cells' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(location.pathname).toBe('/sweeps/next'));
  });

  it('full: the verdict before all numbers, then every part', async () => {
    open(completed);
    expect(await screen.findByRole('region', { name: 'Verdict' })).toBeTruthy();
    for (const name of [
      'Cells',
      'Heat map',
      'Effect of each axis',
      'Parallel coordinates',
      'Neighbourhood of the best',
      'How honest is the best?',
      'Set-up',
    ]) {
      expect(await screen.findByRole('heading', { name })).toBeTruthy();
    }
    expect((await screen.findAllByText('Doubtful')).length).toBe(2);
    expect(screen.getByText(/lower ones might be better/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
    expect(FakeStream.opened).toHaveLength(0);
  });
});

describe('a sweep as the API sends it', () => {
  const paths = {
    cells: sent.cells,
    'heat-map': sent.heatMap,
    marginals: sent.marginals,
    parallel: sent.parallel,
    neighbourhood: sent.neighbourhood,
    honesty: sent.honesty,
    'walk-forward': sent.walkForward,
    [`cells/${sent.cell.cell}`]: sent.cell,
  };

  function openSent(sweep: Sweep, query = '') {
    for (const [path, body] of Object.entries(paths)) {
      server.on(`GET /api/sweeps/${sweep.id}/${path}`, { body });
    }
    server.on(`GET /api/sweeps/${sweep.id}`, { body: sweep });
    show(
      <Router>{[<Route key="sweep" path="/sweeps/:id" component={SweepPage} />]}</Router>,
      `/sweeps/${sweep.id}${query}`,
    );
  }

  it('shows every part with its numbers, and nothing that is none', async () => {
    openSent(sent.sweep);
    await screen.findByRole('application');
    expect((await screen.findAllByText(sent.honesty.sentence)).length).toBe(2);
    expect(await screen.findByText(sent.neighbourhood.warning ?? '')).toBeTruthy();
    await (await part('Cells')).findAllByRole('button', { name: /^Open cell/ });
    expect(document.querySelectorAll('.parallel-line')).toHaveLength(sent.parallel.rows.length);
    expect(document.querySelectorAll('.effect-plot')).toHaveLength(sent.marginals.axes.length);
    expect(document.querySelectorAll('.dot')).toHaveLength(sent.honesty.points.cell.length);
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('shows a walk forward', async () => {
    openSent(sent.walking);
    expect(await screen.findByText(sent.walkForward.sentence)).toBeTruthy();
    expect(document.querySelectorAll('.fold-row')).toHaveLength(sent.walkForward.folds.length);
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('shows a cell', async () => {
    openSent(sent.sweep, `?cell=${sent.cell.cell}`);
    const cell = within(await screen.findByRole('dialog'));
    expect(await cell.findByText('Open as a full run')).toBeTruthy();
    const change = cell.getByRole('link', { name: 'Change in the form' });
    expect(change.getAttribute('href')).not.toContain('s.leverage');
  });
});

describe('a sweep that moves', () => {
  it('follows the stream, and loads what is new now and then', async () => {
    open(running);
    await (await part('Cells')).findByRole('button', { name: 'Open cell 2' });
    expect(FakeStream.last.url).toBe(`${PATH}/events`);
    const asked = server.asked(`GET ${PATH}/cells`);
    FakeStream.last.say('progress', progress({ done: 3, cellsPerSecond: 2, secondsLeft: 90 }));
    FakeStream.last.say('progress', progress({ done: 4, cellsPerSecond: 2, secondsLeft: 90 }));
    expect(await screen.findByText('4 of 6 cells')).toBeTruthy();
    expect(screen.getByText('1 min 30 s')).toBeTruthy();
    await vi.advanceTimersByTimeAsync(2500);
    expect(server.asked(`GET ${PATH}/cells`)).toBe(asked + 1);
  });

  it('ends with the stream, and shows the whole', async () => {
    open(running);
    await screen.findByText('2 of 6 cells');
    server.on(SWEEP, { body: completed });
    const stream = FakeStream.last;
    stream.say('end', progress({ state: 'completed', done: 6, secondsLeft: null }));
    expect(await screen.findByRole('region', { name: 'Verdict' })).toBeTruthy();
    expect(stream.isClosed).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is looked at while the stream is broken, and listened to again', async () => {
    open(running);
    await screen.findByText('2 of 6 cells');
    server.on(SWEEP, () => 'unreachable');
    FakeStream.last.breakOff();
    await vi.advanceTimersByTimeAsync(1100);
    expect(await screen.findByText('Connection lost')).toBeTruthy();
    expect(screen.getByText('2 of 6 cells')).toBeTruthy();
    const before = FakeStream.opened.length;
    server.on(SWEEP, { body: { ...running, done: 5 } });
    await vi.advanceTimersByTimeAsync(5000);
    await waitFor(() => expect(screen.queryByText('Connection lost')).toBeNull());
    expect(screen.getByText('5 of 6 cells')).toBeTruthy();
    expect(FakeStream.opened.length).toBeGreaterThan(before);
  });

  it('is followed by looks alone where there are no streams', async () => {
    vi.stubGlobal('EventSource', undefined);
    open(running);
    await screen.findByText('2 of 6 cells');
    server.on(SWEEP, { body: { ...running, done: 4 } });
    await vi.advanceTimersByTimeAsync(1500);
    expect(await screen.findByText('4 of 6 cells')).toBeTruthy();
    server.on(SWEEP, { body: completed });
    await vi.advanceTimersByTimeAsync(1500);
    expect(await screen.findByRole('region', { name: 'Verdict' })).toBeTruthy();
  });

  it('is no longer followed when the screen is left', async () => {
    open(running);
    await screen.findByText('2 of 6 cells');
    const stream = FakeStream.last;
    cleanup();
    expect(stream.isClosed).toBe(true);
    const asked = server.asked(SWEEP);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked(SWEEP)).toBe(asked);
  });
});

describe('what can be done with it', () => {
  it('pauses and goes on', async () => {
    server
      .on(`POST /api/jobs/${completed.id}/pause`, { body: queued })
      .on(`POST /api/jobs/${completed.id}/resume`, { body: queued });
    open(running);
    fireEvent.click(await screen.findByRole('button', { name: 'Pause' }));
    FakeStream.last.say('progress', progress({ state: 'queued', paused: true }));
    fireEvent.click(await screen.findByRole('button', { name: 'Resume' }));
    FakeStream.last.say('progress', progress({}));
    expect(await screen.findByRole('button', { name: 'Pause' })).toHaveProperty('disabled', false);
    expect(server.asked(`POST /api/jobs/${completed.id}/resume`)).toBe(1);
  });

  it("tells in the server's words why it was not done", async () => {
    server.on(`POST /api/jobs/${completed.id}/pause`, refused(409, 'It has ended'));
    open(running);
    fireEvent.click(await screen.findByRole('button', { name: 'Pause' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Pause' })).toHaveProperty('disabled', false),
    );
  });

  it('leads back to the set-up as it was', async () => {
    open(completed);
    const again = await screen.findByRole('link', { name: 'Change and run again' });
    expect(again.getAttribute('href')).toBe(
      '/sweeps/new?strategy=SmaCross&data.price=sp500-daily&a.fast=range+5+15+5&a.slow=list+60%2C+120',
    );
  });
});

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
    const table = await screen.findByRole('region', { name: 'The map as a table' });
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

describe('how honest the best is', () => {
  it('says what cannot be told, and why', async () => {
    open(completed);
    expect(await screen.findByText(/There are too few days/)).toBeTruthy();
  });

  it('is silent where the server cannot tell', async () => {
    server.on(`GET ${PATH}/honesty`, refused(404, 'No cell has a Sharpe ratio'));
    open(completed);
    expect(await screen.findByText('It cannot be told for this sweep.')).toBeTruthy();
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
    expect(await screen.findByText(walkForward.sentence)).toBeTruthy();
    const folds = within(screen.getByRole('region', { name: 'Folds' }));
    expect(folds.getAllByRole('row')).toHaveLength(5);
    expect(folds.getByText(/no cell could be ranked/)).toBeTruthy();
    expect(screen.getByText('44 %')).toBeTruthy();
  });
});
