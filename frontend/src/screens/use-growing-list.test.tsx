import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { JobState } from '../api/types';
import { useGrowingList, type LoadPart } from './use-growing-list';

interface Thing {
  id: string;
  state: JobState;
}

const all: Thing[] = Array.from({ length: 520 }, (_, at) => ({
  id: `thing-${at}`,
  state: 'completed',
}));
let asked: { limit: number; before?: string }[];

const load: LoadPart<Thing> = async (query) => {
  asked.push(query);
  const from = all.findIndex(({ id }) => id === query.before) + 1;
  const items = all.slice(from, from + query.limit);
  return { items, next: from + query.limit < all.length ? (items.at(-1)?.id ?? null) : null };
};

function List() {
  const { items, hasMore, more } = useGrowingList(load, 50);
  return (
    <>
      <p>{items === null ? 'loading' : `${items.length} to ${items.at(-1)?.id}`}</p>
      {hasMore && (
        <button type="button" onClick={more}>
          More
        </button>
      )}
    </>
  );
}

/** Comes to the list at an entry of the browser's history. */
function come(entry: unknown = null) {
  asked = [];
  history.replaceState(entry, '', '/runs');
  render(<List />);
}

afterEach(cleanup);

describe('a list that grows', () => {
  it('goes on after what is there, and has no end before its last', async () => {
    come({ rows: 450 });
    await screen.findByText('450 to thing-449');
    fireEvent.click(screen.getByText('More'));
    await screen.findByText('500 to thing-499');
    fireEvent.click(screen.getByText('More'));
    await screen.findByText('520 to thing-519');
    await waitFor(() => expect(screen.queryByText('More')).toBeNull());
    expect(asked.slice(-1)).toEqual([{ limit: 50, before: 'thing-499' }]);
  });

  it('has as many rows as it had for who comes back to it, and few for who comes anew', async () => {
    come();
    await screen.findByText('50 to thing-49');
    fireEvent.click(screen.getByText('More'));
    await screen.findByText('100 to thing-99');
    const entry: unknown = history.state;
    cleanup();
    come(entry);
    await screen.findByText('100 to thing-99');
    cleanup();
    come();
    await screen.findByText('50 to thing-49');
  });
});
