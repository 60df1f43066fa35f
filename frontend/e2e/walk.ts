import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';

interface Watched {
  /** What the console said that the walk expects, such as the refusal of an unknown run. */
  forgive: (said: RegExp) => void;
}

/** A page that is watched: no error in its console, no request to another host. */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      const forgiven: RegExp[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          faults.push(`console: ${message.text()}`);
        }
      });
      page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        const isOwn = url.startsWith(`${baseURL}/`) || url.startsWith('data:');
        if (!isOwn) faults.push(`request to another host: ${url}`);
      });
      await use({ forgive: (said) => forgiven.push(said) });
      expect(faults.filter((fault) => !forgiven.some((said) => said.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What a tool for accessibility finds seriously wrong on a page. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** How far the page can be scrolled sideways; it should not. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** The control of a field of the form, by its label. */
export function field(page: Page, label: string): Locator {
  return page.locator('input').and(page.getByLabel(label, { exact: true }));
}

/** Opens the form at an address and sends it. */
export async function run(page: Page, query: string): Promise<void> {
  await page.goto(`/?${query}`);
  await page.getByRole('button', { name: 'Run backtest' }).click();
  await page.waitForURL(/\/runs\/[^/]+$/);
}

/** Waits until the report of the run is there. */
export async function report(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Equity and drawdown' })).toBeVisible();
}
