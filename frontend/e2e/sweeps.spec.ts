import type { Page } from '@playwright/test';
import { LONG } from './home';
import { expect, report, seriousFaults, sideways, test } from './walk';

const SMALL = 'strategy=SmaCross&data.price=sp500-daily&a.fast=range+5+50+5&a.slow=range+60+240+20';
/** Takes long enough to be watched: thousands of cells over more than a million bars. */
const LARGE = `strategy=SmaCross&data.price=${LONG}&a.fast=range+10+209+1&a.slow=range+300+1290+10`;

/** Opens the set-up at an address and sends it. */
async function sweep(page: Page, query: string): Promise<void> {
  await page.goto(`/sweeps/new?${query}`);
  await page.getByRole('button', { name: /^Run (sweep|walk forward)$/ }).click();
  await page.waitForURL(/\/sweeps\/(?!new)[^/?]+$/);
}

/** Waits until the sweep has ended. */
async function ended(page: Page): Promise<void> {
  await expect(page.locator('.title-row .badge')).toHaveText('Completed', { timeout: 60_000 });
}

test('from New run over the set-up to the map, a cell and its full run', async ({ page }) => {
  await page.goto('/?strategy=SmaCross&p.slow=100&data.price=sp500-daily&name=Swept');
  await page.getByRole('link', { name: 'Sweep these parameters' }).click();
  await expect(page).toHaveURL(/\/sweeps\/new\?strategy=SmaCross&p.slow=100/);
  const fast = page.getByRole('group', { name: 'Fast period (fast)' });
  await fast.getByRole('spinbutton', { name: 'From' }).fill('5');
  await fast.getByRole('spinbutton', { name: 'To' }).fill('50');
  await fast.getByRole('spinbutton', { name: 'Step' }).fill('5');
  const slow = page.getByRole('group', { name: 'Slow period (slow)' });
  await slow.getByRole('radio', { name: 'List' }).check();
  await slow.getByLabel('Values').fill('60, 120, 240');
  await page.getByRole('button', { name: 'Add a bound' }).click();
  await expect(page.getByText('10 × 3 = 30 combinations')).toBeVisible();
  await expect(page.locator('.estimate-facts')).toContainText('Cells to run');
  await page.reload();
  await expect(slow.getByLabel('Values')).toHaveValue('60, 120, 240');
  await page.getByRole('button', { name: 'Run sweep' }).click();

  await page.waitForURL(/\/sweeps\/(?!new)/);
  await ended(page);
  await expect(page.getByRole('heading', { name: 'Swept' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible();
  for (const part of [
    'Cells',
    'Heat map',
    'Effect of each axis',
    'Parallel coordinates',
    'Neighbourhood of the best',
    'Overfitting',
    'Set-up',
  ]) {
    await expect(page.getByRole('heading', { name: part, exact: true })).toBeVisible();
  }
  await expect(page.locator('.parallel-line').first()).toBeAttached();
  await expect(page.locator('.scatter .dot').first()).toBeAttached();
  await expect(page.locator('article')).not.toContainText(/NaN|Infinity|undefined/);

  const map = page.getByRole('application', { name: /Sharpe ratio/ });
  await map.focus();
  await map.press('b');
  await expect(page.locator('.heat-told')).toContainText(
    /Fast period \d+, Slow period \d+: Sharpe/,
  );
  await map.press('Enter');
  const cell = page.getByRole('dialog');
  await expect(cell.getByRole('heading', { name: /^Cell \d+$/ })).toBeVisible();
  const address = page.url();
  expect(new URL(address).searchParams.get('cell')).toMatch(/^\d+$/);
  await page.reload();
  await cell.getByRole('button', { name: 'Open as a full run' }).click();
  await page.waitForURL(/\/runs\/[^/]+$/);
  await report(page);
  await expect(page.locator('.facts')).toContainText(/Fast period \d+, Slow period \d+/);
});

test('the figures of a cell are those of its full run', async ({ page }) => {
  await sweep(page, `${SMALL}&name=Figures`);
  await ended(page);
  await page
    .getByRole('button', { name: /^Open cell / })
    .first()
    .click();
  const cell = page.getByRole('dialog');
  const figure = async (name: string) =>
    (await cell.getByText(name, { exact: true }).locator('+ dd').textContent()) ?? '';
  const [value, trades] = [await figure('Final value'), await figure('Closed trades')];
  await cell.getByRole('button', { name: 'Open as a full run' }).click();
  await report(page);
  await page.locator('#performance').getByRole('button', { name: /^All / }).click();
  await expect(page.locator('#performance')).toContainText(value);
  await expect(page.getByLabel('Headline numbers')).toContainText(trades);
});

test('cells are sorted, filtered and exported, and the choice outlives a reload', async ({
  page,
}) => {
  await sweep(page, `${SMALL}&name=Sorted`);
  await ended(page);
  const table = page.locator('#cells');
  await table.getByRole('button', { name: 'Maximum drawdown' }).click();
  const head = table.getByRole('columnheader', { name: 'Maximum drawdown' });
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await table.getByRole('button', { name: 'Add a filter' }).click();
  await table.getByLabel('Filter: with what').fill('20');
  await table.getByRole('button', { name: 'Show' }).click();
  await table.getByText('Columns', { exact: true }).click();
  await table.getByRole('checkbox', { name: 'System quality (SQN)' }).check();
  await page.reload();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByText('Closed trades is at least 20')).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'System quality (SQN)' })).toBeVisible();
  const file = page.waitForEvent('download');
  await table.getByRole('link', { name: 'CSV' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
});

test('a sweep moves before one’s eyes, pauses, and goes on', async ({ page }) => {
  test.slow();
  await sweep(page, `${LARGE}&name=Long`);
  const bar = page.getByRole('progressbar', { name: 'Cells done' });
  await expect(bar).toBeVisible();
  await expect(page.locator('#cells tbody tr').first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.locator('.title-row .badge')).toHaveText('Paused');
  const done = await page.locator('.live-head').textContent();
  await page.reload();
  await expect(page.locator('.title-row .badge')).toHaveText('Paused');
  expect(await page.locator('.live-head').textContent()).toBe(done);
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.locator('.title-row .badge')).toHaveText('Running');
  await expect(page.locator('.live-head')).not.toHaveText(done ?? '', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The sweep was cancelled')).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.locator('.title-row .badge')).toHaveText(/Queued|Running/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The sweep was cancelled')).toBeVisible();
});

test('a lost connection is bridged', async ({ page, watched }) => {
  test.slow();
  watched.forgive(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
  await page.route('**/api/sweeps/*', (route) =>
    route.request().method() === 'GET' ? route.abort('connectionrefused') : route.continue(),
  );
  await sweep(page, `${SMALL}&name=Lost`);
  await expect(page.getByText('Connection lost')).toBeVisible();
  await page.unroute('**/api/sweeps/*');
  await ended(page);
  await expect(page.getByText('Connection lost')).toBeHidden();
});

test('a walk forward shows its folds, the joined tests and the choice of each', async ({
  page,
}) => {
  await sweep(page, `${SMALL}&walk=rolling&train=4y&test=2y&name=Walked`);
  await ended(page);
  const walk = page.locator('#walk');
  await expect(walk.locator('.fold-row').first()).toBeVisible();
  await expect(walk.locator('.equity-plot canvas')).toHaveCount(2);
  await expect(walk.getByLabel('Numbers of the joined tests')).toContainText('Efficiency');
  const first = walk.locator('.fold-table tbody tr').first();
  await expect(first).toContainText(/Fast period \d+, Slow period \d+/);
  await first.getByRole('button', { name: /^Open cell / }).click();
  await expect(page.getByRole('dialog')).toContainText('Dates');
});

test('the list leads to a sweep, and the history too', async ({ page }) => {
  await sweep(page, `${SMALL}&name=Listed`);
  await ended(page);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Sweeps').click();
  const row = page.getByRole('listitem').filter({ hasText: 'Listed' });
  await expect(row).toContainText('Best Sharpe ratio');
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Listed' })).toBeVisible();
  await page.goto('/runs?q=listed');
  await page.getByRole('link', { name: 'Listed' }).click();
  await expect(page).toHaveURL(/\/sweeps\//);
  await page.getByRole('link', { name: 'Change and run again' }).click();
  await expect(
    page
      .getByRole('group', { name: 'Fast period (fast)' })
      .getByRole('spinbutton', { name: 'Step' }),
  ).toHaveValue('5');
});

test("the server's faults stand beside the fields of the set-up", async ({ page, watched }) => {
  watched.forgive(/422/);
  await page.goto('/sweeps/new?strategy=SmaCross&a.fast=range+50+60+5&a.slow=list+10,20');
  await expect(page.locator('.estimate .fault, .axis .fault').first()).toBeVisible();
});

test('an unknown sweep says so', async ({ page, watched }) => {
  watched.forgive(/404/);
  await page.goto('/sweeps/nothing');
  await expect(page.getByRole('heading', { name: 'Sweep not found' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is shut out of a sweep in the ${colorScheme} theme`, async ({ page, watched }) => {
    test.slow();
    watched.forgive(/404|422/);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await sweep(page, `${SMALL}&name=Seen`);
    await ended(page);
    await expect(page.locator('.heat-star')).toBeAttached();
    expect(await seriousFaults(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Open cell / })
      .first()
      .click();
    await expect(page.getByRole('button', { name: 'Open as a full run' })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });
}

test('a phone never scrolls a sweep sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await sweep(page, `${SMALL}&name=Narrow`);
  await ended(page);
  await expect(page.locator('.heat-star')).toBeAttached();
  expect(await sideways(page)).toBe(0);
});
