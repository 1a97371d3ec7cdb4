import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failedTests, ranTests } from '../../tools/run/ran-tests.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ran-tests-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const ofVitest = {
  testResults: [
    {
      name: '/checkout/test/unit/sum.test.ts',
      assertionResults: [
        { fullName: 'sum adds', status: 'passed' },
        { fullName: 'sum carries', status: 'failed', failureMessages: ['AssertionError: expected 2\n    at sum.ts:1'] },
        { fullName: 'sum rounds', status: 'pending' },
      ],
    },
  ],
};

const ofPlaywright = {
  suites: [
    {
      title: 'menu.spec.ts',
      file: 'menu.spec.ts',
      specs: [{ title: 'opens', file: 'menu.spec.ts', ok: true }],
      suites: [
        {
          title: 'in a frame',
          file: 'menu.spec.ts',
          specs: [
            {
              title: 'closes',
              file: 'menu.spec.ts',
              ok: false,
              tests: [{ results: [{ error: { message: '\u001b[31mError\u001b[39m: no frame\nCall log' } }] }],
            },
          ],
        },
      ],
    },
  ],
};

it("reads vitest's report, without what was skipped", () => {
  expect(ranTests(report(ofVitest)).map(({ title, passed }) => [title, passed])).toEqual([
    ['sum adds', true],
    ['sum carries', false],
  ]);
});

it("names a failed test of vitest's by file, title and reason", () => {
  expect(failedTests(report(ofVitest))).toEqual(['sum.test.ts: sum carries (AssertionError: expected 2 at sum.ts:1)']);
});

it("names a failed test of Playwright's with its groups, and its reason without colours", () => {
  expect(failedTests(report(ofPlaywright))).toEqual(['menu.spec.ts: in a frame closes (Error: no frame Call log)']);
});

it('says nothing where a run left no report', () => {
  expect(ranTests(join(folder, 'none.json'))).toEqual([]);
});
