import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazyScreen } from './lazy-screen';

const broken = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

function serve(page: string | null) {
  vi.stubGlobal('fetch', () =>
    page === null ? Promise.reject(new TypeError('refused')) : Promise.resolve(new Response(page)),
  );
}

function opened(path: string) {
  const script = { src: new URL(path, location.origin).href } as HTMLScriptElement;
  vi.spyOn(document, 'querySelector').mockReturnValue(script);
}

afterEach(cleanup);

describe('a screen whose code cannot be fetched', () => {
  it('says so in words for people, and tries again', async () => {
    serve(null);
    opened('/assets/index-1.js');
    const load = vi.fn(broken);
    const Screen = lazyScreen(load);
    render(<Screen />);
    expect(await screen.findByText(/The server did not send it/)).toBeTruthy();
    expect(screen.queryByText(/Failed to fetch/)).toBeNull();
    load.mockResolvedValueOnce((() => <p>There it is</p>) as never);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('There it is')).toBeTruthy();
  });

  it('offers a reload, and nothing else, after an update of the server', async () => {
    serve('<script type="module" src="/assets/index-2.js"></script>');
    opened('/assets/index-1.js');
    const Screen = lazyScreen(broken);
    render(<Screen />);
    expect(await screen.findByText(/was updated after this page was opened/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});
