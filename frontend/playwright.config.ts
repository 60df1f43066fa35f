import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { prepareHome } from './e2e/home';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const port = Number(process.env['STRATLAB_E2E_PORT'] ?? 8931);
const baseURL = `http://127.0.0.1:${port}`;
const home = prepareHome();
const browser = BROWSERS.find((path) => existsSync(path));

export default defineConfig({
  testDir: 'e2e',
  globalTeardown: './e2e/teardown.ts',
  outputDir: 'target/walks',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'de-DE',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    launchOptions: { args: QUIET, ...(browser ? { executablePath: browser } : {}) },
  },
  webServer: {
    command: `../infra/stratlab serve --port ${port}`,
    url: `${baseURL}/api/about`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      STRATLAB_DATA: `${home}/data`,
      STRATLAB_DATABASE: `${home}/stratlab.db`,
      STRATLAB_TRAIN: 'no',
    },
  },
});
