import { expect, report, run, seriousFaults, sideways, test } from './walk';

const SCREENS = [
  '/',
  '/?strategy=RsiReversion&p.period=',
  '/?s.leverage=0&s.sizing=most&data.reference=usdcad-daily%401w',
  '/runs',
  '/sweeps',
  '/sweeps/new?strategy=SmaCross',
  '/sweeps/new?strategy=RsiReversion&a.period=range+6+&where=period+<+&sample=latin&walk=rolling',
  '/strategies',
  '/strategies/SmaCross',
  '/data',
  '/nope',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is shut out in the ${colorScheme} theme`, async ({ page, watched }) => {
    test.slow();
    watched.forgive(/404/);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await run(page, 'strategy=SmaCross');
    await report(page);
    await expect(page.locator('#trades tbody tr').first()).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    for (const screen of SCREENS) {
      await page.goto(screen, { waitUntil: 'networkidle' });
      expect(await seriousFaults(page), screen).toEqual([]);
    }
  });
}

test('a phone never scrolls the page sideways', async ({ page, watched }) => {
  watched.forgive(/404/);
  await page.setViewportSize({ width: 360, height: 740 });
  await run(
    page,
    'strategy=RankRotation&data.asset1=sp500-daily&data.asset2=usdcad-daily&data.asset3=eurusd-daily',
  );
  await report(page);
  await expect(page.locator('#trades tbody tr').first()).toBeVisible();
  expect(await sideways(page)).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  for (const screen of SCREENS) {
    await page.goto(screen, { waitUntil: 'networkidle' });
    expect(await sideways(page), screen).toBe(0);
  }
});

test('the chosen theme is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/strategies');
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Use the light theme' })).toBeVisible();
});

test('the keyboard reaches the content first', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Run backtest' }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Preset' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox', { name: 'Find a strategy' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: /CorrelatedSMACross/ })).toBeFocused();
});

test('the first page needs little: no chart before there is one, and no sweep', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => /chart|sweep/.test(url))).toEqual([]);
});
