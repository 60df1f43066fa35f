import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  cleanVerdict,
  completed,
  defaults,
  lookAhead,
  orders,
  summary,
  trades,
} from '../../api/fixtures';
import { FakeServer, pending, refused } from '../../testing/fake-server';
import { Breakdowns } from './breakdowns';
import { Configuration } from './configuration';
import { Drawdowns } from './drawdowns';
import { EvidenceSection } from './evidence';
import { Monthly } from './monthly';
import { OrdersSection } from './orders-section';
import { Performance } from './performance';
import { ReportHead } from './report-head';
import { TradeStatistics } from './trade-statistics';
import { TradesSection } from './trades-section';

const TRADES = `GET /api/reports/${summary.id}/trades`;
const ORDERS = `GET /api/reports/${summary.id}/orders`;
const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s/g, ' ').replaceAll('\u2212', '-');

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer().on(TRADES, { body: trades }).on(ORDERS, { body: orders });
});

afterEach(cleanup);

describe('win rate is not 100 times too small', () => {
  it('reads 35.00 % in the banner of a run that won 35 of 100 trades', () => {
    render(<ReportHead job={completed} report={summary} settings={defaults.settings} />);
    const figure = screen.getByText('Win rate').closest('div');
    expect(text(figure)).toBe('Win rate35.00 %of closed trades');
  });

  it('reads 35.00 % in the trade statistics', () => {
    render(<TradeStatistics metrics={summary.metrics} />);
    const row = screen.getByText('Win rate').closest('tr');
    expect(text(row?.querySelector('td'))).toBe('35.00 %');
  });
});

describe('the head of a report', () => {
  it('puts warnings before the numbers', () => {
    const { container } = render(
      <ReportHead job={completed} report={summary} settings={defaults.settings} />,
    );
    const order = [...container.querySelectorAll('.notice, .banner')].map((one) => one.className);
    expect(order).toEqual(['notice warn', 'notice warn', 'banner card']);
  });

  it('tells of how it was traded only what differs from the defaults', () => {
    const { container } = render(
      <ReportHead job={completed} report={summary} settings={defaults.settings} />,
    );
    expect(text(container.querySelector('.facts'))).toContain('Slippage 0.1 %, Leverage 2');
    expect(screen.getByRole('link', { name: 'Run again' }).getAttribute('href')).toMatch(
      /&s\.slippage=0\.001&s\.leverage=2$/,
    );
  });

  it('opens a report of before there were settings', () => {
    const report = { ...summary, request: { ...summary.request, settings: null } };
    render(<ReportHead job={completed} report={report} settings={defaults.settings} />);
    render(<Configuration job={completed} report={report} settings={defaults.settings} />);
    expect(screen.getByText(/before there were trading settings/)).toBeTruthy();
  });

  it('says that a report was answered from the store', () => {
    render(
      <ReportHead
        job={{ ...completed, reused: true }}
        report={summary}
        settings={defaults.settings}
      />,
    );
    expect(screen.getByText('Answered from the store')).toBeTruthy();
  });
});

describe('whether a result can be trusted', () => {
  const head = (check: typeof lookAhead) =>
    render(
      <ReportHead job={completed} report={summary} settings={defaults.settings} check={check} />,
    );

  it('is marked beside the title', () => {
    head(lookAhead);
    expect(screen.getByText(/Guarded, repeated 4/).getAttribute('title')).toContain(
      'closed to the future',
    );
  });

  it('puts what stands against it before all else', () => {
    const verdict = { ...cleanVerdict, violations: ['It sends order 3 alone.'] };
    const { container } = head({ ...lookAhead, verdict });
    expect(text(container.querySelector('.notice'))).toBe(
      'This result is not to be trusted: the run may know the future.It sends order 3 alone.',
    );
    expect(screen.getByText('May know the future')).toBeTruthy();
  });

  it('stands in the configuration with what twice the warm-up changes', () => {
    render(
      <Configuration
        job={completed}
        report={summary}
        settings={defaults.settings}
        check={lookAhead}
      />,
    );
    expect(text(screen.getByText('Warm-up needed').nextElementSibling)).toContain(
      '31 bars; twice of it changes EMA(10)',
    );
  });
});

describe('performance', () => {
  it('says "not defined" and why, never 0 or NaN', () => {
    const { container } = render(<Performance metrics={summary.metrics} />);
    const sharpe = screen.getByText('Sharpe ratio').closest('details');
    expect(text(sharpe?.querySelector('summary'))).toBe('Sharpe rationot defined');
    expect(text(sharpe)).toContain('Not defined: the window has fewer than two days');
    expect(container.textContent).not.toMatch(/NaN|Infinity|N\/A|null|undefined/);
  });

  it('tells the formula and the sampling of a figure', () => {
    render(<Performance metrics={summary.metrics} />);
    const volatility = screen.getByText('Volatility a year').closest('details');
    expect(text(volatility)).toContain('daily, A = 252');
  });
});

describe('monthly returns', () => {
  it('has a row a year and leaves out what lies outside the window', () => {
    render(<Monthly rows={[{ year: 2013, months: [null, 0.05, -0.02], total: 0.029 }]} />);
    const row = screen.getByRole('row', { name: /2013/ });
    expect(within(row).getAllByRole('cell').map(text)).toEqual([
      '',
      '+5.0 %',
      '-2.0 %',
      ...Array<string>(9).fill(''),
      '+2.9 %',
    ]);
  });
});

describe('drawdowns, breakdowns and evidence', () => {
  it('says in words that a report of before there were any has none', () => {
    render(<Drawdowns report={{ ...summary, drawdowns: null }} />);
    render(<Breakdowns breakdowns={undefined} />);
    render(<EvidenceSection evidence={null} />);
    expect(screen.getAllByText(/made by an earlier version/)).toHaveLength(3);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('sorts the trades as the reader chooses', () => {
    render(<Breakdowns breakdowns={summary.breakdowns} />);
    expect(screen.getByText('target (limit order)')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Trades by'), { target: { value: 'year' } });
    expect(screen.getByRole('row', { name: /^2013/ })).toBeTruthy();
    expect(screen.queryByText('target (limit order)')).toBeNull();
  });

  it('tells of a run without trades or falls', () => {
    render(<Drawdowns report={{ ...summary, drawdowns: [] }} />);
    const [first] = summary.breakdowns ?? [];
    render(<Breakdowns breakdowns={first ? [{ ...first, rows: [] }] : []} />);
    expect(screen.getByText('The account never fell below its peak.')).toBeTruthy();
    expect(screen.getByText('There is no closed trade in this run.')).toBeTruthy();
  });

  it('shows how the evidence was made, or why there is none', () => {
    render(<EvidenceSection evidence={summary.evidence} />);
    expect(screen.getByText(/1,000 resamples of 30 observations/)).toBeTruthy();
    expect(screen.getByText('Not defined: fewer than 20 daily returns')).toBeTruthy();
  });
});

describe('trades', () => {
  it('shows them with signs, sorts by the server, and leads to the chart', async () => {
    const onShow = vi.fn();
    render(<TradesSection report={summary} onShow={onShow} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Show trade 1 in the price chart' }));
    expect(onShow).toHaveBeenCalledWith(trades.items[0]);
    fireEvent.click(screen.getByRole('button', { name: 'Net profit' }));
    await vi.waitFor(() => expect(server.asked(TRADES)).toBe(2));
    expect(screen.getByRole('columnheader', { name: 'Net profit' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });

  it('marks those that hang on an ambiguous fill, in words, and says what that means', async () => {
    render(<TradesSection report={summary} onShow={vi.fn()} />);
    const marked = (await screen.findAllByText('ambiguous')).map((mark) => mark.closest('tr'));
    expect(text(marked[0]?.querySelector('td'))).toBe('2');
    expect(screen.getByText(/reached a stop and a target/)).toBeTruthy();
  });

  it('have a column for interest where the run paid some', async () => {
    const { unmount } = render(<TradesSection report={summary} onShow={() => undefined} />);
    await screen.findByRole('columnheader', { name: 'Commission' });
    expect(screen.queryByRole('columnheader', { name: 'Interest' })).toBeNull();
    unmount();
    const items = trades.items.map((trade, at) => ({ ...trade, interest: at === 0 ? 12.5 : 0 }));
    server.on(TRADES, { body: { ...trades, items } });
    render(<TradesSection report={summary} onShow={() => undefined} />);
    await screen.findByRole('columnheader', { name: 'Interest' });
    const [head, first, second] = screen.getAllByRole('row');
    const at = [...(head?.children ?? [])].findIndex((one) => text(one) === 'Interest');
    expect([first, second].map((row) => text(row?.children[at]))).toEqual(['12.50', '0.00']);
    expect(first?.children).toHaveLength(head?.children.length ?? 0);
  });

  it('puts open trades first', async () => {
    const open = {
      role: 'price',
      direction: 'long' as const,
      size: 10,
      entryTime: 0,
      entryBar: 0,
      entryPrice: 1,
      commission: 0.01,
      lastPrice: 2,
      pnl: 10,
    };
    server.on(TRADES, { body: { ...trades, open: [open] } });
    render(<TradesSection report={summary} onShow={vi.fn()} />);
    const first = (await screen.findAllByRole('row'))[1];
    expect(text(first)).toMatch(/^open.*\+10\.00$/);
  });

  it('empty: says why there may be none', async () => {
    server.on(TRADES, { body: { total: 0, items: [], open: [] } });
    render(<TradesSection report={summary} onShow={vi.fn()} />);
    expect(await screen.findByText(/did not trade in this window/)).toBeTruthy();
  });

  it("failed: in the server's words", async () => {
    server.on(TRADES, refused(500, 'The report is gone'));
    render(<TradesSection report={summary} onShow={vi.fn()} />);
    expect(await screen.findByText('The report is gone')).toBeTruthy();
  });
});

describe('orders', () => {
  const row = async (id: number) =>
    (await screen.findAllByRole('row')).find((one) => text(one.querySelector('td')) === String(id));

  it('shows type, prices, terms and what became of each, with the reason', async () => {
    render(<OrdersSection report={summary} />);
    expect(text(await row(4))).toContain('Buy stop limit1trigger 840.00limit 842.00until 2013');
    expect(text(await row(4))).toContain('ExpiredIts validity ran out');
    expect(text(await row(3))).toContain('OCO with 2Canceled');
    expect(text(await row(8))).toContain('No cashThe cash was short by 834141930.22');
    expect(text(await row(9))).toContain('2 of 5 in 2 fills829.40');
  });

  it('marks an ambiguous fill in words, and says what that means', async () => {
    render(<OrdersSection report={summary} />);
    expect(text(await row(2))).toContain('ambiguous');
    expect(text(await row(1))).not.toContain('ambiguous');
    expect(screen.getByText(/cannot tell which came first/)).toBeTruthy();
  });

  it('names the data set only where there are several', async () => {
    render(<OrdersSection report={summary} />);
    await row(1);
    expect(screen.queryByRole('columnheader', { name: 'Data' })).toBeNull();
    cleanup();
    const [first] = summary.data;
    const two = first ? [first, { ...first, role: 'reference' }] : [];
    render(<OrdersSection report={{ ...summary, data: two }} />);
    await row(1);
    expect(screen.getByRole('columnheader', { name: 'Data' })).toBeTruthy();
  });

  it('asks for the next page', async () => {
    server.on(ORDERS, { body: { ...orders, total: 60 } });
    render(<OrdersSection report={summary} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Next' }));
    await vi.waitFor(() => expect(server.asked(ORDERS)).toBe(2));
    expect(screen.getByText('51 to 60 of 60')).toBeTruthy();
  });

  it('loading: says so', () => {
    server.on(ORDERS, pending);
    render(<OrdersSection report={summary} />);
    expect(screen.getByRole('status', { name: 'Loading orders' })).toBeTruthy();
  });

  it('empty: says so', async () => {
    server.on(ORDERS, { body: { total: 0, items: [] } });
    render(<OrdersSection report={summary} />);
    expect(await screen.findByText(/sent no order/)).toBeTruthy();
  });

  it("failed: in the server's words", async () => {
    server.on(ORDERS, refused(500, 'The report is gone'));
    render(<OrdersSection report={summary} />);
    expect(await screen.findByText('The report is gone')).toBeTruthy();
  });
});

describe('what is left out on paper', () => {
  it('is said below the trades and the orders', async () => {
    server.on(TRADES, { body: { ...trades, total: 1958 } });
    render(<TradesSection report={summary} onShow={() => undefined} />);
    const told = await screen.findByText(/ trades printed; all are in the CSV\.$/);
    expect(text(told)).toBe(`${trades.items.length} of 1,958 trades printed; all are in the CSV.`);
  });
});

describe('prices', () => {
  it('have the decimals of their data set', async () => {
    const data = summary.data.map((one) => ({ ...one, decimals: 9 }));
    const [first] = trades.items;
    const items = [{ ...first, role: data[0]?.role, entryPrice: 1.2e-8 }];
    server.on(TRADES, { body: { ...trades, items } });
    render(<TradesSection report={{ ...summary, data }} onShow={() => undefined} />);
    expect(await screen.findByText('0.000000012')).toBeTruthy();
  });
});

describe('configuration', () => {
  it('shows the settings that differ, and behind them all', () => {
    const { container } = render(
      <Configuration job={completed} report={summary} settings={defaults.settings} />,
    );
    const [changed, all] = [...container.querySelectorAll('.traded dl')].map(text);
    expect(changed).toBe('Slippage0.1 %Leverage2');
    expect(all).toContain('Order sizefixed');
    expect(screen.getByText(`All ${defaults.settings.length} settings`)).toBeTruthy();
  });

  it('shows everything that decided the outcome', () => {
    const { container } = render(
      <Configuration job={completed} report={summary} settings={defaults.settings} />,
    );
    const shown = text(container);
    for (const part of [summary.id, summary.strategy.digest, '0.1 % per side', '10 units']) {
      expect(shown).toContain(part);
    }
  });
});
