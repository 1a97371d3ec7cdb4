import { defineConfig } from 'vitest/config';

/** Two projects, run apart: what needs nothing but the code, and what holds client and simulator against Webex's API. */
export default defineConfig({
  test: {
    environment: 'node',
    // A forgotten `.only` would hide the rest and still look green.
    allowOnly: false,
    maxWorkers: 2,
    // No test is about how long it takes; on a machine with much else to do, the property tests take their time.
    testTimeout: 60_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], setupFiles: ['test/unit/setup.ts'] },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'], setupFiles: ['test/unit/setup.ts'] },
      },
    ],
  },
});
