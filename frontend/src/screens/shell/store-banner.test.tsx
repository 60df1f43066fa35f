import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { about } from '../../api/fixtures';
import { FakeServer } from '../../testing/fake-server';
import { show } from '../../testing/show';
import { StoreBanner } from './store-banner';

const ABOUT = 'GET /api/about';
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  server = new FakeServer();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('says why the store cannot be used, and goes when it can', async () => {
  const store = { trouble: 'the disk of the database is full; free some space', since: 0 };
  server.on(ABOUT, { body: { ...about, store } });
  show(<StoreBanner />);
  expect(await screen.findByText('The disk of the database is full; free some space')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('Since 1970-01-01 00:00 UTC');

  server.on(ABOUT, { body: about });
  await vi.advanceTimersByTimeAsync(3_500);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('goes on looking while nobody answers', async () => {
  server.on(ABOUT, () => 'unreachable');
  show(<StoreBanner />);
  await vi.advanceTimersByTimeAsync(45_000);
  expect(server.asked(ABOUT)).toBe(3);
  expect(screen.queryByRole('alert')).toBeNull();
});
