import { expectAccessible } from '../e2e/accessible';
import { openTrustState } from './open-state';
import { sticksOut } from './sticks-out';
import { expect, test } from './test';
import { tooSmall } from './too-small';
import { TRUST_STATES } from './trust-states';

test.describe('every state', () => {
  // Axe looks at everything twice, which a busy machine takes its time for.
  test.describe.configure({ timeout: 120_000 });

  for (const state of TRUST_STATES) {
    test(`${state.name}: nothing that axe finds, nothing too wide, nothing too small to press`, async ({ product }) => {
      const { page } = await openTrustState(product, state, state.view);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast']);
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 600 });
        expect([width, await page.evaluate(sticksOut)]).toEqual([width, []]);
      }
      expect(await page.evaluate(tooSmall)).toEqual([]);
    });
  }
});
