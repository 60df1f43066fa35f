import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trades } from '../../api/fixtures';
import type { Trade } from '../../api/types';
import { FakeServer } from '../../testing/fake-server';
import { TradeButtons } from './chart-buttons';
import { useTradesWalk } from './use-trades-walk';

const PATH = '/api/reports/a/trades';
const TOTAL = 1958;

let asked: string[];

function numbered(id: number): Trade {
  const [first] = trades.items;
  if (!first) throw new Error('no trade in the fixture');
  return { ...first, id };
}

function Walk() {
  const walk = useTradesWalk('a', TOTAL);
  return (
    <>
      <TradeButtons walk={walk} />
      <button type="button" onClick={() => walk.show(numbered(TOTAL))}>
        Last
      </button>
      <p>{walk.trade ? `trade ${walk.trade.id}` : 'none'}</p>
    </>
  );
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

beforeEach(() => {
  asked = [];
  new FakeServer().on(`GET ${PATH}`, (_request, { searchParams }) => {
    asked.push(String(searchParams));
    const items = [numbered(Number(searchParams.get('offset')) + 1)];
    return { body: { ...trades, total: TOTAL, items } };
  });
  render(<Walk />);
});

afterEach(cleanup);

describe('from trade to trade', () => {
  it('begins with the first, and asks the server for each', async () => {
    expect(button('Previous trade').disabled).toBe(true);
    fireEvent.click(button('Next trade'));
    await screen.findByText('trade 1');
    expect(asked).toEqual(['offset=0&limit=1&sort=id&descending=false']);
    expect(button('Previous trade').disabled).toBe(true);
  });

  it('goes on from a trade that was chosen elsewhere, far behind the first thousand', async () => {
    fireEvent.click(button('Last'));
    expect(button('Next trade').disabled).toBe(true);
    fireEvent.click(button('Previous trade'));
    await screen.findByText('trade 1957');
  });

  it('counts quick presses', async () => {
    fireEvent.click(button('Next trade'));
    fireEvent.click(button('Next trade'));
    fireEvent.click(button('Next trade'));
    await waitFor(() => expect(screen.getByText('trade 3')).toBeTruthy());
  });
});
