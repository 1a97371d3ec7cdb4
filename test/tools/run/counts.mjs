import { readFileSync } from 'node:fs';

/**
 * What a test runner did. `failed` counts tests; `broken` says why the run as a whole can't be believed (a file that
 * doesn't load, a crash, nothing executed), or is absent. `failures` names the failed tests, a line each.
 * @typedef {{passed: number, failed: number, skipped: number, broken?: string, failures?: readonly string[]}} Counts
 */

/**
 * @param {unknown} report the JSON of vitest's `json` reporter
 * @returns {Counts}
 */
export function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    /** @type {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: {name: string, status: string, assertionResults: {status: string}[]}[]}} */ (
      report
    );
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    ...(unloaded.length > 0 && { broken: `could not run ${unloaded.map((file) => file.name).join(', ')}` }),
  };
}

/**
 * A test that passed only at a second try ("flaky") counts as failed.
 * @param {unknown} report the JSON of Playwright's `json` reporter
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const { stats, errors } =
    /** @type {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: {message?: string}[]}} */ (
      report
    );
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    ...(errors.length > 0 && { broken: errors[0]?.message ?? 'an error outside any test' }),
  };
}

/**
 * Reads a runner's report and holds it against how the runner ended.
 * @param {string} path of the JSON report
 * @param {(report: unknown) => Counts} count
 * @param {import('./child.mjs').Ended} ended
 * @returns {Counts}
 */
export function readCounts(path, count, ended) {
  /** @type {Counts} */
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, broken: `the runner left no readable report (${ended.how})` };
  }
  if (counts.broken) return counts;
  if (counts.passed + counts.failed + counts.skipped === 0) return { ...counts, broken: 'no test was found' };
  if (!ended.ok && counts.failed === 0) return { ...counts, broken: `the runner ended with ${ended.how}` };
  return counts;
}
