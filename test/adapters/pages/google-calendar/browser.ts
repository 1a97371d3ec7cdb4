import type { Locator, Page } from '@playwright/test';
import { listenForErrors, testWith } from '../shared/plain-browser';
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

/** A test fails on any error in the page. */
export const test = testWith({ [HOST]: calendarPage() }).extend<{ calendar: Calendar }>({
  calendar: [
    async ({ page }, use) => {
      const failures = listenForErrors(page);
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
