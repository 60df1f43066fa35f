import { LONG } from './home';
import { expect, field, report, run, test } from './walk';

test('from the form by the queue to the report, and into the history', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: /SmaCross/ }).check();
  await page.getByLabel('Price', { exact: true }).selectOption(LONG);
  await field(page, 'Fast period').fill('100');
  await field(page, 'Slow period').fill('300');
  await field(page, 'Run name').fill('A long walk');
  await page.getByRole('button', { name: 'Run backtest' }).click();

  await expect(page).toHaveURL(/\/runs\/[^/]+$/);
  await expect(page.getByRole('progressbar', { name: 'Bars done' })).toBeVisible();
  await report(page);
  await expect(page.getByRole('heading', { name: 'A long walk' })).toBeFocused();
  await expect(page).toHaveTitle(/^Completed: A long walk/);
  await expect(page.getByRole('status', { name: 'News' })).toHaveText('Completed: A long walk');
  await expect(page.getByLabel('Headline numbers')).toContainText('Win rate');

  await page.getByRole('navigation', { name: 'Main' }).getByText('History').click();
  const row = page.getByRole('listitem').filter({ hasText: 'A long walk' });
  await expect(row).toContainText('Completed');
  await row.getByRole('link').click();
  await report(page);
});

test('the default run is one click away, and shows every part of its report', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Run backtest' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await report(page);
  for (const part of [
    'Price chart',
    'Performance',
    'Trade statistics',
    'Monthly returns',
    'Deepest drawdowns',
    'Breakdowns',
    'Strength of evidence',
    'Trades',
    'Signals',
    'Orders',
    'Configuration',
  ]) {
    await expect(page.getByRole('heading', { name: part, exact: true })).toBeVisible();
  }
  await expect(page.locator('.equity-plot canvas')).toHaveCount(2);
  await expect(page.locator('.price-plot canvas').first()).toBeVisible();
  await expect(page.locator('.months tbody tr')).not.toHaveCount(0);
  await expect(page.locator('#drawdowns tbody tr')).toHaveCount(10);
  await page.getByRole('combobox', { name: 'Trades by' }).selectOption('Weekday');
  await expect(page.locator('#breakdowns tbody tr').first()).toContainText('Tuesday');
  await expect(page.locator('#evidence')).toContainText('seed 20120229');
  await expect(page.getByText('Guarded, repeated 4 ×')).toBeVisible();
  await expect(page.locator('#configuration')).toContainText('repeated on data cut at 4 bars');
  await expect(page.locator('article')).not.toContainText(/NaN|Infinity|undefined|p_fast_d0/);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.paper canvas')).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.price-plot')).toBeHidden();
  await expect(page.getByText(/^\d+ of \d+ figures printed/).first()).toBeVisible();
});

test('how a run is traded is asked, told, and explains a refused order', async ({ page }) => {
  await page.goto('/?strategy=SmaCross&data.price=sp500-daily');
  await page.locator('summary').filter({ hasText: 'Slippage' }).click();
  await field(page, 'Slippage').fill('0.1');
  await page.locator('summary').filter({ hasText: 'Costs' }).click();
  await field(page, 'Yearly interest').fill('5');
  await page.getByRole('switch', { name: 'Interest on longs' }).check();
  await page.locator('summary').filter({ hasText: 'Margin' }).press('Enter');
  await field(page, 'Leverage').fill('2');
  await field(page, 'Size per trade').fill('100');
  await field(page, 'Initial cash').fill('60000');
  await page.reload();
  await expect(page.locator('summary').filter({ hasText: 'Leverage 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Run backtest' }).click();

  await report(page);
  await expect(page.locator('.facts')).toContainText(
    /Yearly interest 5\s%.*Slippage 0\.1\s%, Leverage 2/,
  );
  await expect(page.locator('#trades th').filter({ hasText: 'Interest' })).toBeVisible();
  const refused = page.locator('#orders tr').filter({ hasText: 'No cash' }).first();
  await expect(refused).toContainText('The cash was short by');
  await expect(page.locator('#orders')).toContainText('Completed');
  await expect(page.locator('#configuration .traded')).toContainText('Leverage');
  await page.getByRole('link', { name: 'Run again' }).click();
  await expect(field(page, 'Leverage')).toHaveValue('2');
  expect(new URL(page.url()).searchParams.get('s.sizing')).toBeNull();
});

test('a first day after the last bar is refused in the form, which keeps it', async ({
  page,
  watched,
}) => {
  watched.forgive(/422/);
  await page.goto('/?strategy=SmaCross&p.fast=7&from=2050-01-01');
  await page.getByRole('button', { name: 'Run backtest' }).click();
  await expect(page.getByText(/no bars between 2050-01-01 .* runs from 2000-01-03/)).toBeVisible();
  await expect(field(page, 'First day')).toBeFocused();
  await expect(field(page, 'First day')).toHaveValue('2050-01-01');
  await expect(field(page, 'Fast period')).toHaveValue('7');
  await field(page, 'First day').fill('');
  await page.getByRole('button', { name: 'Run backtest' }).click();
  await report(page);
});

test('a reload in the middle loses nothing', async ({ page }) => {
  await run(page, `strategy=SmaCross&data.price=${LONG}&p.fast=50&p.slow=200&name=Reloaded`);
  await expect(page.getByRole('progressbar', { name: 'Bars done' })).toBeVisible();
  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
  await report(page);
  await expect(page.getByRole('heading', { name: 'Reloaded' })).toBeVisible();
});

test('a lost connection is bridged', async ({ page, watched }) => {
  watched.forgive(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
  await page.route('**/api/jobs/*', (route) => route.abort('connectionrefused'));
  await run(page, 'strategy=SmaCross');
  await expect(page.getByText('Connection lost')).toBeVisible();
  await page.unroute('**/api/jobs/*');
  await report(page);
  await expect(page.getByText('Connection lost')).toBeHidden();
});

test('a reload of the form keeps it', async ({ page }) => {
  await page.goto('/?strategy=SmaCross');
  await field(page, 'Slow period').fill('77');
  await field(page, 'Commission').fill('0.25');
  await page.reload();
  await expect(field(page, 'Slow period')).toHaveValue('77');
  await expect(field(page, 'Commission')).toHaveValue('0.25');
});

test('a trade is shown in the price chart, bar by bar', async ({ page }) => {
  await run(page, 'strategy=SmaCross&data.price=sp500-daily');
  await report(page);
  const closer = page.waitForRequest((request) => {
    const url = new URL(request.url());
    const span = Number(url.searchParams.get('to')) - Number(url.searchParams.get('from'));
    return url.pathname.endsWith('/chart') && span > 0 && span < 3 * 365 * 86_400_000;
  });
  await page.getByRole('button', { name: 'Show trade 2 in the price chart' }).click();
  await closer;
  await expect(page.getByText('Bars are merged to fit')).toBeHidden();
  const told = page.locator('.trade-told');
  await expect(told).toContainText('Trade 2 of 87: Long 10');
  await page.getByRole('button', { name: 'Next trade' }).click();
  await expect(told).toContainText('Trade 3 of 87');
});

test('scrolling never edits a number, nor catches on the chart', async ({ page }) => {
  const scrolled = async (run: () => Promise<void>) => {
    const before = await page.evaluate(() => scrollY);
    await run();
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  };
  await page.goto('/?strategy=SmaCross');
  const fast = field(page, 'Fast period');
  await fast.focus();
  await fast.hover();
  await scrolled(() => page.mouse.wheel(0, 300));
  await expect(fast).toHaveValue('10');
  await expect(fast).toBeFocused();
  await page.getByRole('button', { name: 'Run backtest' }).click();
  await report(page);
  await page.locator('.price-plot').hover();
  await scrolled(() => page.mouse.wheel(0, 300));
});

test('going back to the history finds its rows and its place', async ({ page, request }) => {
  for (let at = 0; at < 60; at++) {
    const data = { strategy: 'BuyAndHold', name: `Row ${at}` };
    await request.post('/api/backtests', { data });
  }
  await page.goto('/runs?q=Row');
  await page.getByRole('button', { name: 'Older runs' }).click();
  await page.getByRole('link', { name: 'Row 3', exact: true }).click();
  await report(page);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Row 3', exact: true })).toBeInViewport();
});

test('trades are sorted and paged by the server', async ({ page }) => {
  await run(page, 'strategy=SmaCross&data.price=sp500-daily&p.fast=5&p.slow=10');
  await report(page);
  const table = page.locator('#trades');
  await table.getByRole('button', { name: 'Net profit' }).click();
  await table.getByRole('button', { name: 'Net profit' }).click();
  await expect(table.getByRole('columnheader', { name: 'Net profit' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await table.getByRole('button', { name: 'Next' }).click();
  await expect(table).toContainText('51 to');
  await expect(table).toContainText('50 of 282 trades printed; all are in the CSV.');
  const file = page.waitForEvent('download');
  await table.getByRole('link', { name: 'CSV' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
});

test('the history filters, deletes and takes back', async ({ page }) => {
  await run(page, 'strategy=SmaCross&name=To+be+deleted');
  await report(page);
  await page.goto('/runs?q=deleted');
  await expect(page.getByRole('link', { name: 'To be deleted' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete To be deleted' }).click();
  await expect(page.getByRole('link', { name: 'To be deleted' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Delete To be deleted' }).click();
  const gone = page.waitForResponse(
    (response) => response.request().method() === 'DELETE' && response.status() === 204,
  );
  await page.getByRole('navigation', { name: 'Main' }).getByText('Data').click();
  await gone;
  await page.goto('/runs?q=deleted');
  await expect(page.getByText('No run fits')).toBeVisible();
});

test('a broken file is listed with its fault and cannot be chosen', async ({ page }) => {
  await page.goto('/data');
  await expect(page.getByRole('listitem').filter({ hasText: 'walk-broken' })).toContainText(
    'walk-broken.csv:2',
  );
  await page.goto('/?strategy=SmaCross');
  await expect(page.locator('option[value="walk-broken"]')).toHaveAttribute('disabled', '');
});

test('an unknown run and an unknown page say so', async ({ page, watched }) => {
  watched.forgive(/404/);
  await page.goto('/runs/nothing');
  await expect(page.getByRole('heading', { name: 'Run not found' })).toBeVisible();
  await page.goto('/nothing');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
});

test('a preset fills the form, runs, and a broken one is told', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(/there is no strategy 'Nothing'/)).toBeVisible();
  await page.getByLabel('Preset').selectOption({ label: 'Apple, quick cross' });
  await expect(field(page, 'Slow period')).toHaveValue('20');
  await page.reload();
  await expect(page.getByLabel('Preset')).toHaveValue('apple-quick-cross');
  await page.getByRole('button', { name: 'Run backtest' }).click();
  await report(page);
});

test('a strategy has its own page, and a jar that cannot be used is told', async ({ page }) => {
  await page.goto('/strategies');
  await expect(page.getByRole('list', { name: 'Jars that cannot be used' })).toContainText(
    'walk-torn.jar: Is no jar that can be read',
  );
  await page.getByRole('link', { name: 'SMA cross', exact: true }).click();
  await expect(page).toHaveURL(/\/strategies\/SmaCross$/);
  await expect(page.getByLabel('Command')).toContainText('run --strategy SmaCross');
  await page.getByRole('link', { name: 'New run with it' }).click();
  await expect(page.getByRole('radio', { name: /SmaCross/ })).toBeChecked();
});
