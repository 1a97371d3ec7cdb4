import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccessProgress } from '../../../src/domain/access-request';
import { shareDone } from '../../../src/ui/access-request/progress-share';

const progress = (counts: Partial<AccessProgress>): AccessProgress => ({
  ...{ windowsDone: 0, windows: 0, meetings: 0, looked: 0, matches: 0, hostedByOthers: 0, failures: 0 },
  ...{ requests: 0, retries: 0, ...counts },
});

test.each([
  ['before anything is known', {}, undefined],
  ['with a part whose list goes on', { windows: 1, meetings: 300, looked: 299 }, undefined],
  ['with every part listed and nothing found', { windows: 4, windowsDone: 4 }, 1],
  ['with everything looked through', { windows: 4, windowsDone: 4, meetings: 7, looked: 7 }, 1],
  ['with half of the parts, and half of their meetings', { windows: 4, windowsDone: 2, meetings: 8, looked: 4 }, 0.25],
] as const)('the share that is done %s', (_name, counts, share) => {
  expect(shareDone(progress(counts))).toBe(share);
});

test('it is never below none and never above all', () => {
  const counts = fc.record({ windows: fc.nat(50), windowsDone: fc.nat(50), meetings: fc.nat(), looked: fc.nat() });
  fc.assert(
    fc.property(counts, ({ windowsDone, ...more }) => {
      const share = shareDone(progress({ ...more, windowsDone: Math.min(windowsDone, more.windows) })) ?? 0;
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
});
