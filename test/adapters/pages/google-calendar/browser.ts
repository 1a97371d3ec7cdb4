import { type Browser, test as base, chromium, type Locator, type Page } from '@playwright/test';
import { type SimServer, startServer } from '../../../simulator/server';
import type { CalendarEvent } from './client/model';
import { calendarPage } from './page';
import type { DelayName } from './settings';

const HOST = 'calendar.google.com';
export const BASE = `https://${HOST}/calendar/u/0/r`;
export const START = 'start=2027-03-01T10:00&zone=Europe/Berlin';
/** Makes late things wait until a test lets them happen. */
export const HOLD = 'hold=suggestions,description,descriptionMount,expand,refuse,strip,rerender';
export const DESCRIPTION = '#xDescIn [contenteditable=true]';
export const LOCATION = '#xLocIn input[role=combobox]';

/** What tests of the page do again and again. */
export interface Calendar {
  /** Opens the full editor for 1 March 2027, 10:00 in Berlin. */
  openEditor(query?: string, start?: string): Promise<void>;
  /** Opens the bubble for the same time and gives its root, found as an extension would. */
  openBubble(query?: string): Promise<Locator>;
  /** Lets late things of that name happen; gives their number. */
  flush(name: DelayName): Promise<number>;
  /** The open event as the page knows it. */
  edited(): Promise<CalendarEvent | null>;
  /** Forgets errors so far; for tests that make one on purpose. */
  forgetErrors(): Promise<void>;
}

interface Worker {
  server: SimServer;
  plainBrowser: Browser;
}

/** A plain Chromium without extension, in which only the calendar's host exists. A test fails on any error in the page. */
export const test = base.extend<{ calendar: Calendar }, Worker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const server = await startServer({ hosts: { [HOST]: calendarPage() } });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  plainBrowser: [
    async ({ server }, use) => {
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const map = `--host-resolver-rules=MAP ${HOST} 127.0.0.1:${server.port}, MAP * ~NOTFOUND`;
      const trust = `--ignore-certificate-errors-spki-list=${server.spki}`;
      const own = process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {};
      const browser = await chromium.launch({ ...own, args: [...asRoot, map, trust] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ plainBrowser }, use) => {
    const page = await plainBrowser.newPage({ timezoneId: 'America/New_York', viewport: { width: 1280, height: 900 } });
    await use(page);
    await page.context().close();
  },
  calendar: [
    async ({ page }, use) => {
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') failures.push(message.text());
      });
      await use(helpers(page, failures));
      failures.push(...(await page.evaluate(() => window.calendarModel.errors)));
      if (failures.length > 0) throw new Error(`errors in the page: ${failures.join('; ')}`);
    },
    { auto: true },
  ],
});

function helpers(page: Page, failures: string[]): Calendar {
  return {
    async openEditor(query = HOLD, start = START) {
      await page.goto(`${BASE}/eventedit?${start}&${query}`);
      await page.locator('.editor').waitFor();
    },
    async openBubble(query = HOLD) {
      await page.goto(`${BASE}/week?${START}&${query}`);
      await page.getByRole('grid').waitFor();
      await page.evaluate(() => window.calendarTest.openBubble('2027-03-01T10:00'));
      return page.locator('[role=dialog]:visible');
    },
    flush: (name) => page.evaluate((due) => window.calendarTest.flush(due), name),
    edited: () => page.evaluate(() => window.calendarModel.editor),
    async forgetErrors() {
      failures.length = 0;
      await page.evaluate(() => window.calendarModel.errors.splice(0));
    },
  };
}
