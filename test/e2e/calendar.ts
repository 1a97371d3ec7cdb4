import type { Page } from '@playwright/test';
import type {} from '../adapters/pages/google-calendar/client/test-triggers';
import { panelIn } from './panel';
import type { Product } from './product';

const EDITOR = 'https://calendar.google.com/calendar/u/0/r/eventedit';
const WEEK = 'https://calendar.google.com/calendar/u/0/r/week';

/** An event that nobody would mistake for another: ten to eleven in Berlin, far enough ahead. */
export const REVIEW = {
  title: 'Quarterly review',
  start: '2027-03-01T10:00',
  end: '2027-03-01T11:00',
  zone: 'Europe/Berlin',
};

/** The calendar's full editor, with the page's own settings as query parameters (test/adapters/pages). */
export async function openEditor(product: Product, event: Readonly<Record<string, string>> = REVIEW) {
  const page = await product.tab();
  await page.goto(`${EDITOR}?${new URLSearchParams(event)}`);
  return { page, panel: panelIn(page) };
}

/** The week view with the quick-create bubble open. */
export async function openBubble(product: Product, event: Readonly<Record<string, string>> = REVIEW) {
  const page = await product.tab();
  await page.goto(`${WEEK}?${new URLSearchParams(event)}`);
  await page.evaluate((start) => window.calendarTest.openBubble(start), event.start ?? REVIEW.start);
  return { page, panel: panelIn(page) };
}

/** Starts the description's own editor, which throws away what was typed before. */
export const startDescription = (page: Page): Promise<number> =>
  page.evaluate(() => window.calendarTest.flush('descriptionMount'));
