import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { completed, defaults, funnel, noTrade, summary } from '../../api/fixtures';
import { ReportHead } from './report-head';
import { SignalsSection } from './signals-section';

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s/g, ' ');

afterEach(cleanup);

describe('signals', () => {
  const section = (state: Parameters<typeof SignalsSection>[0]['state'], reload = vi.fn()) =>
    render(<SignalsSection report={summary} state={state} reload={reload} />).container;

  it('shows what became of them, the sum below', () => {
    const rows = section({ status: 'ready', value: funnel }).querySelectorAll('.signals tr');
    expect([...rows].map(text)).toEqual([
      'OutcomeSignalsFirst on',
      'Warm-up32013-01-01 02:00 to 2013-01-01 02:10 (3 bars)',
      expect.stringMatching(/^Already in position71.*and 28 more$/),
      expect.stringMatching(/^No cash5/),
      expect.stringMatching(/^Filled41/),
      'All120',
    ]);
  });

  it('shows on how many bars each condition held, and how close one came', () => {
    const rows = section({ status: 'ready', value: noTrade }).querySelectorAll('.conditions tr');
    expect([...rows].map(text)).toEqual([
      'ConditionHeld on bars',
      'Enter long(RSI(14) below 5 and close above 90)never',
      'RSI(14) below 5Came closest on 2020-03-04, at 7.25 against 5: 2.25 apartnever',
      'close above 90412',
      'Exit longRSI(14) above 55260',
    ]);
  });

  it('puts the reason for no trade before the numbers, and does not say it twice', () => {
    const why = noTrade.explanation ?? '';
    const report = { ...summary, warnings: [why, ...summary.warnings] };
    const { container } = render(
      <ReportHead job={completed} report={report} settings={defaults.settings} funnel={noTrade} />,
    );
    expect(text(container).split(why)).toHaveLength(2);
    const block = screen.getByRole('region', { name: 'Why there was no trade' });
    expect(within(block).getByText(/2.25 apart$/)).toBeTruthy();
    expect(container.querySelector('.no-trade, .banner')?.className).toBe('no-trade');
  });

  it('has nothing to explain where there was a fill', () => {
    render(
      <ReportHead job={completed} report={summary} settings={defaults.settings} funnel={funnel} />,
    );
    expect(screen.queryByText('Why there was no trade')).toBeNull();
  });

  it('a strategy that decides bar by bar: says that it has no conditions', () => {
    const value = { ...funnel, basis: 'orders' as const, conditions: [] };
    const shown = section({ status: 'ready', value });
    expect(text(shown)).toContain('there are no conditions to show');
    expect(shown.querySelector('.conditions')).toBeNull();
  });

  it('an older report: says that it does not tell', () => {
    expect(text(section({ status: 'ready', value: null }))).toContain('Run it again to see');
  });

  it('loading: says so', () => {
    section({ status: 'loading' });
    expect(screen.getByRole('status', { name: 'Loading signals' })).toBeTruthy();
  });

  it("failed: in the server's words, and tries again", () => {
    const reload = vi.fn();
    section({ status: 'failed', error: new Error('The report is gone') }, reload);
    expect(screen.getByText('The report is gone')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalled();
  });
});
