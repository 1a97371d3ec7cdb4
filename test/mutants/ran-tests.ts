import { readFileSync } from 'node:fs';
import { reportPath } from '../tools/run/runners.mjs';
import type { TestKind } from './mutant';

/** One test that was run, by its file's path and its full title (groups and title, joined by blanks). */
export interface RanTest {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly file: string;
  readonly specs: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[];
  readonly suites?: readonly PlaywrightSuite[];
}

function testsOfVitest({ testResults }: VitestReport): RanTest[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({ file: name, title: fullName, passed: status === 'passed' })),
  );
}

/** The outermost suite is the file, whose name is no part of a title. */
function testsOfSuite({ title, file, specs, suites = [] }: PlaywrightSuite): RanTest[] {
  const group = title === file ? '' : `${title} `;
  const own = specs.map((spec) => ({ file: spec.file, title: spec.title, passed: spec.ok }));
  return [...own, ...suites.flatMap(testsOfSuite)].map((test) => ({ ...test, title: `${group}${test.title}` }));
}

/** What the last run of these tests says of each; nothing if it left no report. */
export function ranTests(kind: TestKind, cwd: string): RanTest[] {
  try {
    const report: unknown = JSON.parse(readFileSync(reportPath(cwd, kind), 'utf8'));
    if (kind === 'unit' || kind === 'contract') return testsOfVitest(report as VitestReport);
    return (report as { suites: readonly PlaywrightSuite[] }).suites.flatMap(testsOfSuite);
  } catch {
    return [];
  }
}
