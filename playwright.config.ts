import { defineConfig } from '@playwright/test';

/**
 * All projects drive a real Chromium with the test build of the extension; each keeps its traces in a folder of its
 * own, so that running one doesn't erase what the other left.
 */
export default defineConfig({
  // A test waits about a third of its time for what the browser does by and by.
  workers: 3,
  fullyParallel: false,
  // A test that needs a second try is a defect of the test or of the code.
  retries: 0,
  forbidOnly: true,
  // Ends a test that hangs; a busy machine takes its time.
  timeout: 120_000,
  // What is waited for is awaited patiently: how long it takes is no promise of ours.
  expect: { timeout: 15_000 },
  outputDir: 'test-results',
  // `--trace on` records what a failing test did; recording every test costs a fifth of the time.
  use: { trace: 'off' },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  projects: [
    { name: 'adapters', testDir: 'test/adapters', testMatch: '*.spec.ts', outputDir: 'test-results/adapters' },
    { name: 'ui', testDir: 'test/ui', testMatch: '*.spec.ts', outputDir: 'test-results/ui' },
    { name: 'e2e', testDir: 'test/e2e', testMatch: '*.spec.ts', outputDir: 'test-results/e2e' },
  ],
});
