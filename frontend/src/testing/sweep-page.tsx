import { screen, within } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { vi } from 'vitest';
import { defaults } from '../api/fixtures';
import type { Sweep } from '../api/types';
import { FakeServer } from './fake-server';
import { FakeStream } from './fake-stream';
import { show } from './show';
import { cellsPage, completed, heatMap, overfitting, marginals, neighbourhood } from './sweeps';
import { SweepPage } from '../screens/sweep/sweep';

export const PATH = `/api/sweeps/${completed.id}`;

/** A server that knows the small sweep, and a browser in which its page can live. */
export function serve(): FakeServer {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  FakeStream.install();
  const observer = { observe: () => undefined, disconnect: () => undefined };
  vi.stubGlobal(
    'IntersectionObserver',
    vi.fn(function watch() {
      return observer;
    }),
  );
  return new FakeServer()
    .on(`GET ${PATH}/cells`, { body: cellsPage })
    .on(`GET ${PATH}/heat-map`, { body: heatMap })
    .on(`GET ${PATH}/marginals`, { body: marginals })
    .on(`GET ${PATH}/parallel`, { body: { metric: 'sharpe', rows: cellsPage.rows } })
    .on(`GET ${PATH}/neighbourhood`, { body: neighbourhood })
    .on(`GET ${PATH}/honesty`, { body: overfitting })
    .on('GET /api/defaults', { body: defaults });
}

/** Opens the page of the sweep as it stands. */
export function openSweep(server: FakeServer, sweep: Sweep, query = ''): void {
  server.on(`GET /api/sweeps/${sweep.id}`, { body: sweep });
  openPage(sweep.id, query);
}

/** Opens the page, whatever the server says of it. */
export function openPage(id = completed.id, query = ''): void {
  show(
    <Router>{[<Route key="sweep" path="/sweeps/:id" component={SweepPage} />]}</Router>,
    `/sweeps/${id}${query}`,
  );
}

/** A part of the page by its heading, when it has come. */
export async function part(name: string) {
  const section = await screen.findByRole('region', { name });
  return within(section);
}
