import { defineConfig } from 'vitest/config';

// The server takes writes only from its own page, so the host that the browser named is kept.
const backend = {
  target: `http://127.0.0.1:${process.env.STRATLAB_PORT ?? '8080'}`,
  changeOrigin: false,
};

export default defineConfig({
  server: { proxy: { '/api': backend, '/openapi.yml': backend } },
  build: {
    target: 'es2022',
    // light-dark() and color-mix() stay as they are written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
