import type { Page } from '@playwright/test';
import { listenForErrors, testWith } from '../shared/plain-browser';
import type {} from './client/test-triggers';
import { OUTLOOK_HOSTS, outlookPage } from './page';

export const LOCATION = '#location-suggestions-picker-input';
export const BODY = '[id^=editorParent_] [contenteditable=true]';
/** Makes late things wait until a test lets them happen. */
export const HOLD = 'hold=suggestions,bodyMount,expand,refuse';

export const addressOf = (path: string, query = '', host: string = OUTLOOK_HOSTS[0]): string =>
  `https://${host}${path}?${query}`;

/** What tests of the page do again and again. */
export interface Outlook {
  openFull(query?: string): Promise<void>;
  openQuick(query?: string): Promise<void>;
  openMail(query?: string): Promise<void>;
  /** Forgets errors so far; for tests that make one on purpose. */
  forgetErrors(): Promise<void>;
}

/** A test fails on any error in the page. */
export const test = testWith(Object.fromEntries(OUTLOOK_HOSTS.map((host) => [host, outlookPage()]))).extend<{
  outlook: Outlook;
}>({
  outlook: [
    async ({ page }, use) => {
      const failures = listenForErrors(page);
      await use(helpers(page, failures));
      failures.push(...(await page.evaluate(() => window.outlookModel?.errors ?? [])));
      if (failures.length > 0) throw new Error(`errors in the page: ${failures.join('; ')}`);
    },
    { auto: true },
  ],
});

function helpers(page: Page, failures: string[]): Outlook {
  return {
    async openFull(query = HOLD) {
      await page.goto(addressOf('/calendar/action/compose', query));
      await page.locator('.full').waitFor();
    },
    async openQuick(query = HOLD) {
      await page.goto(addressOf('/calendar/view/week', query));
      await page.evaluate(() => window.outlookTest.openEvent('quick'));
      await page.locator('.quick').waitFor();
    },
    async openMail(query = `${HOLD}&compose=pane`) {
      await page.goto(addressOf('/mail/', query));
      await page.locator('.compose').waitFor();
    },
    async forgetErrors() {
      failures.length = 0;
      await page.evaluate(() => window.outlookModel.errors.splice(0));
    },
  };
}
