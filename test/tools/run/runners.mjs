import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from './child.mjs';
import { countPlaywright, countVitest, readCounts } from './counts.mjs';
import { failedTests } from './ran-tests.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * @typedef {object} Selection
 * @property {string} project as vitest.config.ts or playwright.config.ts names it
 * @property {string | readonly string[]} [grep] only tests whose full title holds these words, taken literally; any of several
 * @property {string | readonly string[]} [file] only test files whose path holds this; any of several
 * @property {string} [cwd] the checkout to run in; the repository's own by default
 * @property {'inherit' | 'ignore'} [output]
 */

/**
 * Where a project's last run has left its report.
 * @param {string} cwd
 * @param {string} project
 */
export const reportPath = (cwd, project) => join(cwd, 'test-results', 'reports', `${project}.json`);

/**
 * An empty place for a report, so that an older one is never read.
 * @param {string} cwd
 * @param {string} project
 */
function emptyReport(cwd, project) {
  const path = reportPath(cwd, project);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/** @param {string} words */
const literal = (words) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** @param {string | readonly string[]} words */
const anyOf = (words) => [words].flat().map(literal).join('|');

/**
 * Runs tests of one vitest project.
 * @param {Selection} selection
 * @returns {Promise<Counts>}
 */
export async function runVitest({ project, grep, file, cwd = fileURLToPath(root), output = 'inherit' }) {
  const report = emptyReport(cwd, project);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (grep) args.push('--testNamePattern', anyOf(grep));
  if (file) args.push(...[file].flat());
  const ended = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], { cwd, output });
  return { ...readCounts(report, countVitest, ended), failures: failedTests(report) };
}

/**
 * Runs tests of one Playwright project against the test build that stands in `.output`.
 * @param {Selection} selection
 * @returns {Promise<Counts>}
 */
export async function runPlaywright({ project, grep, file, cwd = fileURLToPath(root), output = 'inherit' }) {
  const report = emptyReport(cwd, project);
  const args = ['test', '--project', project];
  if (grep) args.push('--grep', anyOf(grep));
  if (file) args.push(...[file].flat());
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ended = await run(process.execPath, ['node_modules/@playwright/test/cli.js', ...args], { cwd, env, output });
  return { ...readCounts(report, countPlaywright, ended), failures: failedTests(report) };
}
