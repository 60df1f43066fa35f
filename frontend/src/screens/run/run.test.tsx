import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelled, failed, queued, running } from '../../api/fixtures';
import { job } from '../../api/fixtures/sweeps';
import { FakeServer, pending, refused } from '../../testing/fake-server';
import { FakeStream } from '../../testing/fake-stream';
import { show } from '../../testing/show';
import { Run } from './run';

const JOB = `GET /api/jobs/${queued.id}`;
const REQUEST = `GET /api/backtests/${queued.id}/request`;
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  server = new FakeServer();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open() {
  show(
    <Router>{[<Route key="run" path="/runs/:id" component={Run} />]}</Router>,
    `/runs/${queued.id}`,
  );
}

describe('polling does not stop for good after one failed request', () => {
  it('says that the connection is lost, tries again by itself, and goes on', async () => {
    server.on(JOB, { body: running });
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    server.on(JOB, () => 'unreachable');
    await vi.advanceTimersByTimeAsync(1500);
    expect(await screen.findByText('Connection lost')).toBeTruthy();
    expect(screen.getByText(/Trying again/)).toBeTruthy();
    expect(screen.getByText(/2,000 of 5,000 bars/)).toBeTruthy();
    server.on(JOB, { body: { ...running, progress: { done: 4000, total: 5000 } } });
    await vi.advanceTimersByTimeAsync(5000);
    await waitFor(() => expect(screen.queryByText('Connection lost')).toBeNull());
    expect(screen.getByText(/4,000 of 5,000 bars/)).toBeTruthy();
  });

  it('survives a server that is down for long', async () => {
    server.on(JOB, () => refused(503, 'Draining'));
    open();
    await vi.advanceTimersByTimeAsync(180_000);
    const before = server.asked(JOB);
    expect(before).toBeGreaterThan(7);
    server.on(JOB, { body: queued });
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await screen.findByText('Waiting for 2 runs ahead of it')).toBeTruthy();
  });
});

describe('a reload does not lose the running job', () => {
  it('finds it again by its address alone', async () => {
    server.on(JOB, { body: running });
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    cleanup();
    open();
    expect(await screen.findByText(/2,000 of 5,000 bars/)).toBeTruthy();
  });
});

describe('looking', () => {
  it('sends back the tag and takes "not modified" as no news', async () => {
    server.on(JOB, (request) =>
      request.headers.get('If-None-Match') === '"7"'
        ? { status: 304, headers: { 'Retry-After': '1' } }
        : { body: running, headers: { ETag: '"7"', 'Retry-After': '1' } },
    );
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    await vi.advanceTimersByTimeAsync(3500);
    expect(server.asked(JOB)).toBeGreaterThanOrEqual(3);
    expect(server.requests.at(-1)?.headers.get('If-None-Match')).toBe('"7"');
    expect(screen.getByText(/2,000 of 5,000 bars/)).toBeTruthy();
    expect(screen.queryByText('Connection lost')).toBeNull();
  });

  it('ends with the job, and with the screen', async () => {
    server.on(JOB, { body: failed });
    open();
    await screen.findByText('The run failed');
    const looks = server.asked(JOB);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked(JOB)).toBe(looks);

    server.on(JOB, { body: running });
    cleanup();
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    cleanup();
    const before = server.asked(JOB);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked(JOB)).toBe(before);
  });
});

describe('a run that moves', () => {
  beforeEach(() => {
    FakeStream.install();
    server.on(JOB, { body: running });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.stubGlobal('EventSource', undefined);
  });

  const progress = (done: number) => ({ ...running, progress: { done, total: 5000 } });

  function hide(isHidden: boolean) {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('follows its event stream, and does not poll meanwhile', async () => {
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    expect(FakeStream.last.url).toBe(`/api/jobs/${queued.id}/events`);
    FakeStream.last.say('progress', progress(3000));
    expect(await screen.findByText(/3,000 of 5,000 bars/)).toBeTruthy();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.asked(JOB)).toBe(1);
  });

  it('ends with the stream', async () => {
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    server.on(JOB, { body: failed });
    FakeStream.last.say('end', failed);
    expect(await screen.findByText('The run failed')).toBeTruthy();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.asked(JOB)).toBe(2);
    expect(FakeStream.opened).toHaveLength(1);
    expect(FakeStream.last.isClosed).toBe(true);
  });

  it('is polled while the server is down, and listened to again', async () => {
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    server.on(JOB, () => 'unreachable');
    FakeStream.last.breakOff();
    await vi.advanceTimersByTimeAsync(1100);
    expect(await screen.findByText('Connection lost')).toBeTruthy();
    expect(screen.getByText(/2,000 of 5,000 bars/)).toBeTruthy();
    server.on(JOB, { body: progress(4000) });
    await vi.advanceTimersByTimeAsync(5000);
    await waitFor(() => expect(screen.queryByText('Connection lost')).toBeNull());
    expect(screen.getByText(/4,000 of 5,000 bars/)).toBeTruthy();
    expect(FakeStream.opened.length).toBe(2);
  });

  it('neither listens nor polls in a hidden tab, and looks at once when it is seen', async () => {
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    hide(true);
    expect(FakeStream.last.isClosed).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked(JOB)).toBe(1);
    server.on(JOB, { body: progress(4000) });
    hide(false);
    expect(await screen.findByText(/4,000 of 5,000 bars/)).toBeTruthy();
    expect(FakeStream.opened.length).toBe(2);
  });

  it('is no longer followed when the screen is left', async () => {
    open();
    await screen.findByText(/2,000 of 5,000 bars/);
    cleanup();
    expect(FakeStream.last.isClosed).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked(JOB)).toBe(1);
  });
});

describe('a sweep', () => {
  it('has a page of its own, which the address of its job leads to', async () => {
    server.on(JOB, { body: { ...job, id: queued.id } });
    open();
    await waitFor(() => expect(location.pathname).toBe(`/sweeps/${queued.id}`));
  });
});

describe('the run: its looks', () => {
  it('loading', () => {
    server.on(JOB, pending);
    open();
    expect(screen.getByRole('status', { name: 'Loading the run' })).toBeTruthy();
  });

  it("gone: in the server's words", async () => {
    server.on(JOB, refused(404, "There is no run 'x'"));
    open();
    expect(await screen.findByText("There is no run 'x'")).toBeTruthy();
  });

  it("failed: the reason in the server's words, and the way back to the same form", async () => {
    server.on(JOB, { body: failed });
    open();
    expect(await screen.findByText('sp500-daily.csv:17: low 12.3 is above high 12.1')).toBeTruthy();
    const again = screen.getByRole('link', { name: 'Change and run again' });
    expect(again.getAttribute('href')).toBe('/?strategy=SmaCross&data.price=sp500-daily');
  });

  it('failed: leads back to all that was asked, in whichever browser', async () => {
    const asked = { strategy: 'SmaCross', params: { fast: 7 }, from: '2050-01-01' };
    server.on(JOB, { body: failed }).on(REQUEST, { body: asked });
    open();
    const again = await screen.findByRole('link', { name: 'Change and run again' });
    await vi.waitFor(() => {
      expect(again.getAttribute('href')).toBe('/?strategy=SmaCross&p.fast=7&from=2050-01-01');
    });
  });

  it('failed: the same can be asked for again', async () => {
    server
      .on(JOB, { body: failed })
      .on(`POST /api/jobs/${queued.id}/again`, { status: 202, body: { ...queued, id: 'next' } });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Run again' }));
    await waitFor(() => expect(location.pathname).toBe('/runs/next'));
  });

  it('cancelled: by whom', async () => {
    server.on(JOB, { body: cancelled });
    open();
    expect(await screen.findByText('Cancelled by a user')).toBeTruthy();
  });

  it('can be cancelled while it runs', async () => {
    server
      .on(JOB, { body: running })
      .on(`POST /api/jobs/${queued.id}/cancel`, { status: 202, body: running });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    server.on(JOB, { body: cancelled });
    expect(await screen.findByText('The run was cancelled')).toBeTruthy();
  });
});
