import type { Page } from '@playwright/test';
import { listenForErrors, testWith } from '../shared/plain-browser';
import type {} from './client/test-triggers';
import { protonCalendarPage } from './page';

export const HOST = 'calendar.proton.me';

/** Opens the page with a form, with the page's own settings as query parameters. */
export async function openForm(page: Page, form: 'popover' | 'modal', query: Readonly<Record<string, string>> = {}) {
  await page.goto(`https://${HOST}/u/0/day/2027/3/1?${new URLSearchParams(query)}`);
  await page.evaluate((which) => window.protonCalendarTest.openForm(which), form);
  await page.locator('form').waitFor();
}

/** A test fails on any error in the page. */
export const test = testWith({ [HOST]: protonCalendarPage() }).extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const errors = listenForErrors(page);
      await use(errors);
      errors.push(...(await page.evaluate(() => window.protonCalendarModel?.errors ?? [])));
      if (errors.length > 0) throw new Error(`errors in the page: ${errors.join('; ')}`);
    },
    { auto: true },
  ],
});
