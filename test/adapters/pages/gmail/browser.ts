import type { Locator, Page } from '@playwright/test';
import { listenForErrors, testWith } from '../shared/plain-browser';
import type { Message } from './client/model';
import { mailPage } from './page';
import type { DelayName } from './settings';

const HOST = 'mail.google.com';
export const MAIL = `https://${HOST}/mail/u/0/`;
/** Makes late things wait until a test lets them happen. */
export const HOLD = 'hold=body,draft,refuse,expand,rerender';
export const BODY = '[g_editable=true][role=textbox]';

/** What tests of the page do again and again. */
export interface Mail {
  /** Opens the page and waits for its first message; gives that message's part of the page. */
  open(query?: string): Promise<Locator>;
  /** Lets late things of that name happen; gives their number. */
  flush(name: DelayName): Promise<number>;
  /** Open messages as the page knows them. */
  messages(): Promise<Message[]>;
  forgetErrors(): Promise<void>;
}

/** A test fails on any error in the page. */
export const test = testWith({ [HOST]: mailPage() }).extend<{ mail: Mail }>({
  mail: [
    async ({ page }, use) => {
      const failures = listenForErrors(page);
      await use(helpers(page, failures));
      failures.push(...(await page.evaluate(() => window.mailModel.errors)));
      if (failures.length > 0) throw new Error(`errors in the page: ${failures.join('; ')}`);
    },
    { auto: true },
  ],
});

function helpers(page: Page, failures: string[]): Mail {
  return {
    async open(query = '') {
      await page.goto(`${MAIL}?${query}`);
      const region = page.locator('.region');
      await region.waitFor();
      return region;
    },
    flush: (name) => page.evaluate((due) => window.mailTest.flush(due), name),
    messages: () => page.evaluate(() => window.mailModel.messages),
    async forgetErrors() {
      failures.length = 0;
      await page.evaluate(() => window.mailModel.errors.splice(0));
    },
  };
}
