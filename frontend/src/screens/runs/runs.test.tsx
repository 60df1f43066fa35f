import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { completed, defaults, failed, queued, running } from '../../api/fixtures';
import type { Job } from '../../api/types';
import { FakeServer, pending, refused } from '../../testing/fake-server';
import { show } from '../../testing/show';
import { Toasts } from '../../ui/toasts';
import { Runs } from './runs';

const other: Job = { ...completed, id: 'other', name: 'Bitcoin' };
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  server = new FakeServer().on('GET /api/jobs', { body: { items: [other, failed] } });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open(address = '/runs') {
  show(
    <>
      <Runs />
      <Toasts />
    </>,
    address,
  );
}

describe('the history: four looks', () => {
  it('loading', () => {
    server.on('GET /api/jobs', pending);
    open();
    expect(screen.getByRole('status', { name: 'Loading runs' })).toBeTruthy();
  });

  it('empty: a demo in one click', async () => {
    server
      .on('GET /api/jobs', { body: { items: [] } })
      .on('GET /api/defaults', { body: defaults })
      .on('POST /api/backtests', { status: 202, body: queued });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Run the demo' }));
    await waitFor(() => expect(location.pathname).toBe(`/runs/${queued.id}`));
    const post = server.requests.find((request) => request.method === 'POST');
    expect(post?.body).toEqual({ strategy: 'CorrelatedSMACross', name: 'Demo' });
  });

  it("failed: in the server's words", async () => {
    server.on('GET /api/jobs', refused(500, 'The database is locked'));
    open();
    expect(await screen.findByText('The database is locked')).toBeTruthy();
  });

  it('full: state, numbers and reasons', async () => {
    open();
    expect(await screen.findByRole('link', { name: 'Bitcoin' })).toBeTruthy();
    expect(screen.getByText('sp500-daily.csv:17: low 12.3 is above high 12.1')).toBeTruthy();
  });
});

describe('the history while something runs', () => {
  it('looks again until all have ended', async () => {
    server.on('GET /api/jobs', { body: { items: [running] } });
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    server.on('GET /api/jobs', { body: { items: [{ ...completed, name: 'Now done' }] } });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await screen.findByRole('link', { name: 'Now done' })).toBeTruthy();
    const looks = server.asked('GET /api/jobs');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.asked('GET /api/jobs')).toBe(looks);
  });
});

describe('filters', () => {
  it('are kept in the address, and the server searches', async () => {
    const asked: string[] = [];
    server.on('GET /api/jobs', (_request, { search }) => {
      asked.push(search);
      return { body: { items: [other], next: null } };
    });
    open('/runs?q=bitcoin');
    expect(await screen.findByRole('link', { name: 'Bitcoin' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Failed' }));
    expect(location.search).toBe('?state=failed&q=bitcoin');
    await waitFor(() =>
      expect(asked).toEqual(['?limit=50&q=bitcoin', '?limit=50&state=failed&q=bitcoin']),
    );
  });

  it('wait with the search until the typing pauses', async () => {
    open();
    await screen.findByRole('link', { name: 'Bitcoin' });
    const field = screen.getByRole('searchbox');
    fireEvent.input(field, { target: { value: 'go' } });
    fireEvent.input(field, { target: { value: 'gold' } });
    expect(location.search).toBe('');
    await act(async () => void (await vi.advanceTimersByTimeAsync(300)));
    expect(location.search).toBe('?q=gold');
    await waitFor(() => expect(server.asked('GET /api/jobs')).toBe(2));
  });

  it('say when nothing fits', async () => {
    server.on('GET /api/jobs', { body: { items: [], next: null } });
    open('/runs?q=nothing');
    expect(await screen.findByText('No run fits')).toBeTruthy();
  });
});

describe('deleting', () => {
  it('can be undone, and until then the server hears nothing', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Bitcoin' }));
    expect(screen.queryByRole('link', { name: 'Bitcoin' })).toBeNull();
    await vi.advanceTimersByTimeAsync(3000);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('link', { name: 'Bitcoin' })).toBeTruthy();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.asked('DELETE /api/jobs/other')).toBe(0);
  });

  it('happens when the time for undo is over', async () => {
    server.on('DELETE /api/jobs/other', { status: 204 });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Bitcoin' }));
    await act(async () => void (await vi.advanceTimersByTimeAsync(7000)));
    expect(server.asked('DELETE /api/jobs/other')).toBe(1);
  });

  it('happens at once when the screen is left', async () => {
    server.on('DELETE /api/jobs/other', { status: 204 });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Bitcoin' }));
    cleanup();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.asked('DELETE /api/jobs/other')).toBe(1);
  });

  it('brings the run back when the server refuses', async () => {
    server.on('DELETE /api/jobs/other', refused(409, 'The run has not ended'));
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Bitcoin' }));
    await act(async () => void (await vi.advanceTimersByTimeAsync(7000)));
    expect(await screen.findByText('The run has not ended')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bitcoin' })).toBeTruthy();
  });
});
