import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queued } from '../../api/fixtures';
import type { SweepSummary } from '../../api/types';
import { DEMO_SWEEP } from '../../model/demo-sweep';
import { FakeServer, pending, refused } from '../../testing/fake-server';
import { show } from '../../testing/show';
import { completed, running } from '../../testing/sweeps';
import { Sweeps } from './sweeps';

const LIST = 'GET /api/sweeps';
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  server = new FakeServer();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function list(...sweeps: SweepSummary[]) {
  server.on(LIST, { body: { sweeps, more: false, next: null } });
  show(<Sweeps />, '/sweeps');
}

describe('the sweeps: four looks', () => {
  it('loading', () => {
    server.on(LIST, pending);
    show(<Sweeps />);
    expect(screen.getByRole('status', { name: 'Loading sweeps' })).toBeTruthy();
  });

  it("failed: in the server's words", async () => {
    server.on(LIST, refused(503, 'Draining'));
    show(<Sweeps />);
    expect(await screen.findByText('Draining')).toBeTruthy();
  });

  it('empty: a demo is one click away', async () => {
    server.on('POST /api/sweeps', { status: 202, body: queued });
    list();
    fireEvent.click(await screen.findByRole('button', { name: 'Run the demo' }));
    await waitFor(() => expect(location.pathname).toBe(`/sweeps/${queued.id}`));
    expect(server.requests.at(-1)?.body).toEqual(DEMO_SWEEP);
    const sizes = (DEMO_SWEEP.axes ?? []).map(
      ({ from, to, step }) => ((to ?? 0) - (from ?? 0)) / (step ?? 1) + 1,
    );
    expect(sizes.reduce((product, size) => product * size)).toBe(1702);
  });

  it('full: what was swept, where it stands, and the best of it', async () => {
    list(completed, { ...running, id: 'two', name: '', state: 'queued', paused: true });
    const first = await screen.findByRole('link', { name: 'Averages' });
    expect(first.getAttribute('href')).toBe(`/sweeps/${completed.id}`);
    expect(screen.getByText('Best Sharpe ratio')).toBeTruthy();
    expect(screen.getByText('0.90')).toBeTruthy();
    expect(screen.getByText('Paused')).toBeTruthy();
    expect(screen.getByText('Paused after 2 of 6 cells')).toBeTruthy();
  });
});

describe('the list', () => {
  it('is searched by the server', async () => {
    const asked: string[] = [];
    server.on(LIST, (_request, { search }) => {
      asked.push(search);
      return { body: { sweeps: [], more: false, next: null } };
    });
    show(<Sweeps />, '/sweeps?q=gold&state=failed');
    expect(await screen.findByText('No sweep fits')).toBeTruthy();
    expect(asked).toEqual(['?limit=30&state=failed&q=gold']);
  });

  it('looks again while a sweep moves, and rests with the last', async () => {
    list(running);
    await screen.findByText(/2 of 6 cells/);
    server.on(LIST, { body: { sweeps: [completed], more: false, next: null } });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await screen.findByText('Best Sharpe ratio')).toBeTruthy();
    const asked = server.asked(LIST);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked(LIST)).toBe(asked);
  });

  it('deletes with a way back', async () => {
    const path = `DELETE /api/jobs/${completed.id}`;
    server.on(path, { status: 204 });
    list(completed);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Averages' }));
    expect(await screen.findByText('No sweeps yet')).toBeTruthy();
    await vi.advanceTimersByTimeAsync(7000);
    await waitFor(() => expect(server.asked(path)).toBe(1));
  });

  it('cancels what moves', async () => {
    server.on(`POST /api/jobs/${running.id}/cancel`, { body: queued });
    list(running);
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel Averages' }));
    await waitFor(() => expect(server.asked(`POST /api/jobs/${running.id}/cancel`)).toBe(1));
  });
});
