import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queued } from '../../api/fixtures';
import * as sent from '../../api/fixtures/sweeps';
import type { Sweep } from '../../api/types';
import { pending, refused, type FakeServer } from '../../testing/fake-server';
import { FakeStream } from '../../testing/fake-stream';
import { completed, progress, running } from '../../testing/sweeps';
import { paragraph } from '../../testing/show';
import { openPage, openSweep, part, PATH, serve } from '../../testing/sweep-page';

const SWEEP = `GET ${PATH}`;
let server: FakeServer;

beforeEach(() => {
  server = serve();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = (sweep: Sweep, query = '') => openSweep(server, sweep, query);

describe('a sweep: its looks', () => {
  it('loading', () => {
    server.on(SWEEP, pending);
    openPage();
    expect(screen.getByRole('status', { name: 'Loading the sweep' })).toBeTruthy();
  });

  it("gone: in the server's words", async () => {
    server.on(SWEEP, refused(404, "There is no sweep 'x'"));
    openPage();
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

  it('cancelled: by whom, as a sentence', async () => {
    open({ ...completed, state: 'cancelled', reason: 'cancelled by the user', done: 3 });
    await screen.findByText('The sweep was cancelled');
    expect(screen.getByText('Cancelled by the user')).toBeTruthy();
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
      'Overfitting',
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
    honesty: sent.overfitting,
    'walk-forward': sent.walkForward,
    [`cells/${sent.cell.cell}`]: sent.cell,
  };

  function openSent(sweep: Sweep, query = '') {
    for (const [path, body] of Object.entries(paths)) {
      server.on(`GET /api/sweeps/${sweep.id}/${path}`, { body });
    }
    open(sweep, query);
  }

  it('shows every part with its numbers, and nothing that is none', async () => {
    openSent(sent.sweep);
    await screen.findByRole('application');
    expect((await screen.findAllByText(paragraph(sent.overfitting.sentence))).length).toBe(2);
    expect(await screen.findByText(sent.neighbourhood.warning ?? '')).toBeTruthy();
    await (await part('Cells')).findAllByRole('button', { name: /^Open cell/ });
    expect(document.querySelectorAll('.parallel-line')).toHaveLength(sent.parallel.rows.length);
    expect(document.querySelectorAll('.effect-plot')).toHaveLength(sent.marginals.axes.length);
    expect(document.querySelectorAll('.dot')).toHaveLength(sent.overfitting.points.cell.length);
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('shows a walk forward', async () => {
    openSent(sent.walking);
    expect(await screen.findByText(paragraph(sent.walkForward.sentence))).toBeTruthy();
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
