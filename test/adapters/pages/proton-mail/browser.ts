import type { Page } from '@playwright/test';
import { listenForErrors, testWith } from '../shared/plain-browser';
import type {} from './client/test-triggers';
import { protonMailPage } from './page';

export const HOST = 'mail.proton.me';

/** Opens the page with one composer, with the page's own settings as query parameters. */
export async function openComposer(page: Page, query: Readonly<Record<string, string>> = {}) {
  await page.goto(`https://${HOST}/u/0/inbox?${new URLSearchParams(query)}`);
  await page.evaluate(() => window.protonMailTest.openComposer());
  await page.locator('.composer').waitFor();
}

/** Playwright looks into every frame by a script of its own, also where none may run. */
const BY_THE_TESTS = /^Blocked script execution in .* because the document's frame is sandboxed/;

/** A test fails on any error in the page. */
export const test = testWith({ [HOST]: protonMailPage() }).extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const errors = listenForErrors(page);
      await use(errors);
      errors.push(...(await page.evaluate(() => window.protonMailModel?.errors ?? [])));
      const own = errors.filter((error) => !BY_THE_TESTS.test(error));
      if (own.length > 0) throw new Error(`errors in the page: ${own.join('; ')}`);
    },
    { auto: true },
  ],
});
