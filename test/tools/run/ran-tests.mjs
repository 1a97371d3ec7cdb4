import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * One test that was run, by its file's path and its full title (groups and title, joined by blanks); `reason` is the
 * beginning of what it failed with, or empty.
 * @typedef {{file: string, title: string, passed: boolean, reason: string}} RanTest
 */

/** @typedef {{title: string, file: string, ok: boolean, tests?: {results: {error?: {message?: string}}[]}[]}} Spec */
/** @typedef {{title: string, file: string, specs: Spec[], suites?: Suite[]}} Suite */
/** @typedef {{fullName: string, status: string, failureMessages?: string[]}} Assertion */

/**
 * The beginning of a message on one line, without the colours that a runner writes into it.
 * @param {string | undefined} message
 */
const excerpt = (message = '') => stripVTControlCharacters(message).replace(/\s+/g, ' ').slice(0, 400);

/**
 * @param {{testResults: {name: string, assertionResults: Assertion[]}[]}} report vitest's
 * @returns {RanTest[]}
 */
function testsOfVitest({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, failureMessages = [] }) => ({
        file: name,
        title: fullName,
        passed: status === 'passed',
        reason: excerpt(failureMessages[0]),
      })),
  );
}

/** @param {Spec} spec */
const reasonOf = ({ tests = [] }) =>
  excerpt(tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message);

/**
 * The outermost suite is the file, whose name is no part of a title.
 * @param {Suite} suite
 * @returns {RanTest[]}
 */
function testsOfSuite({ title, file, specs, suites = [] }) {
  const group = title === file ? '' : `${title} `;
  const own = specs.map((spec) => ({ file: spec.file, title: spec.title, passed: spec.ok, reason: reasonOf(spec) }));
  return [...own, ...suites.flatMap(testsOfSuite)].map((test) => ({ ...test, title: `${group}${test.title}` }));
}

/**
 * What a runner's report says of each test; nothing if it left none that can be read.
 * @param {string} path of the JSON report, vitest's or Playwright's
 * @returns {RanTest[]}
 */
export function ranTests(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return report.testResults ? testsOfVitest(report) : report.suites.flatMap(testsOfSuite);
  } catch {
    return [];
  }
}

/**
 * The failed ones, a line each, for whoever sees no more of a run than its end.
 * @param {string} path of the JSON report
 * @returns {string[]}
 */
export function failedTests(path) {
  return ranTests(path)
    .filter(({ passed }) => !passed)
    .map(({ file, title, reason }) => `${file.split(/[\\/]/).at(-1)}: ${title}${reason && ` (${reason})`}`);
}
