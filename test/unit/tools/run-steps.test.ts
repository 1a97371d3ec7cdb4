import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runSteps, summary } from '../../tools/run/run-steps.mjs';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const counted = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });
const step = (title: string, counts: object, needs: string[] = []) => ({
  title,
  needs,
  run: async () => ({ ...counted(0, 0), ...counts }),
});

it('adds up all steps, also those after a failed one', async () => {
  const total = await runSteps([step('a', counted(2, 1, 4)), step('b', counted(3, 0, 1))]);
  expect(total).toMatchObject(counted(5, 1, 5));
});

it('counts what is broken as one failure more', async () => {
  expect(await runSteps([step('a', { ...counted(2, 1), broken: 'a file did not load' })])).toMatchObject(counted(2, 2));
});

it('counts a step that throws as one failure', async () => {
  const thrown = { title: 'a', run: () => Promise.reject(new Error('no npm')) };
  expect(await runSteps([thrown, step('b', counted(1, 0))])).toMatchObject(counted(1, 1));
});

it('does not run a step when one it needs failed, and counts it as failed', async () => {
  const run = vi.fn(async () => counted(7, 0));
  const total = await runSteps([step('build', { broken: 'exit code 1' }), { title: 'e2e', needs: ['build'], run }]);
  expect(run).not.toHaveBeenCalled();
  expect(total).toMatchObject(counted(0, 2));
});

it('passes a failure on through a step that was not run', async () => {
  const steps = [step('a', { broken: 'x' }), step('b', counted(1, 0), ['a']), step('c', counted(1, 0), ['b'])];
  expect(await runSteps(steps)).toMatchObject(counted(0, 3));
});

it('names skipped tests in the summary only where there are any', () => {
  expect(summary(counted(5, 0))).toBe('5 passed, 0 failed');
  expect(summary(counted(5, 1, 2))).toBe('5 passed, 1 failed, 2 skipped');
});

it('names each failure right before the counts, which stay the last line', async () => {
  const total = await runSteps([
    step('unit', { ...counted(2, 1), failures: ['a.test.ts: adds up (expected 2)'] }),
    step('build', { broken: 'exit code 1' }),
  ]);
  expect(summary(total).split('\n')).toEqual([
    'failed: unit: a.test.ts: adds up (expected 2)',
    'failed: build: exit code 1',
    '2 passed, 2 failed',
  ]);
});
