import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, readCounts } from '../../tools/run/counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fine = { ok: true, how: 'exit code 0' };
const crashed = { ok: false, how: 'signal SIGKILL' };

function vitestReport(changes: object) {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  return { ...none, ...changes };
}

function read(report: unknown, ended = fine) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return readCounts(path, countVitest, ended);
}

describe("vitest's report", () => {
  it('counts skipped and planned tests as skipped', () => {
    const report = vitestReport({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  it('is broken when a file did not load', () => {
    const unloaded = { name: 'a.test.ts', status: 'failed', assertionResults: [] };
    expect(countVitest(vitestReport({ numPassedTests: 3, testResults: [unloaded] })).broken).toContain('a.test.ts');
  });

  it('is not broken when a file has failed tests', () => {
    const red = { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(countVitest(vitestReport({ numFailedTests: 1, testResults: [red] })).broken).toBeUndefined();
  });
});

describe("Playwright's report", () => {
  it('counts a flaky test as failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('is broken by an error outside any test', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, errors: [{ message: 'no such file' }] }).broken).toBe('no such file');
  });
});

describe('a report and how its runner ended', () => {
  it('is broken when no test was found', () => {
    expect(read(vitestReport({})).broken).toBe('no test was found');
  });

  it('is broken when the runner died and no test failed', () => {
    const counts = read(vitestReport({ numPassedTests: 5 }), crashed);
    expect(counts.passed).toBe(5);
    expect(counts.broken).toContain('SIGKILL');
  });

  it('is only failed when the runner ended badly because of failed tests', () => {
    const ended = { ok: false, how: 'exit code 1' };
    expect(read(vitestReport({ numFailedTests: 1 }), ended)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('is broken when there is no report', () => {
    const counts = readCounts(join(folder, 'none.json'), countVitest, fine);
    expect(counts.broken).toContain('no readable report');
  });
});
