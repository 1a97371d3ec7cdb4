import { expect, type Page } from '@playwright/test';
import type {} from '../adapters/pages/google-calendar/client/test-triggers';
import { REVIEW } from './calendar';
import { listenIn, makeMeeting } from './followed-event';
import { panelIn } from './panel';
import type { Product } from './product';

export const WEEK = 'https://calendar.google.com/calendar/u/0/r/week';
export const CARD = '[role=dialog][jsname=ssXDle]:visible';
export const SHEET = 'oneclick-webex[data-part=card]';

export interface ShownEvent {
  readonly title?: string;
  readonly location?: string;
  readonly description?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly guests?: string[];
  readonly repeat?: string;
  readonly id?: string;
}

export async function openWeek(product: Product, settings: Readonly<Record<string, string>> = {}) {
  const page = await product.tab();
  await page.goto(`${WEEK}?${new URLSearchParams({ start: REVIEW.start, zone: REVIEW.zone, ...settings })}`);
  await page.getByRole('grid').waitFor();
  return page;
}

export const keep = (page: Page, event: ShownEvent) => page.evaluate((part) => window.calendarTest.keep(part), event);

/** Opens an event's card, whatever lies above it: people close what is in their way. */
export async function openCard(page: Page, key: string) {
  await page.locator(`[data-eventchip][data-eventid="${key}"]`).dispatchEvent('click');
  await page.locator(CARD).waitFor();
  return panelIn(page);
}

/** The card of an event that carries a meeting of ours. */
export async function openCarried(
  product: Product,
  event: ShownEvent = {},
  settings: Readonly<Record<string, string>> = {},
) {
  await listenIn(product);
  const { link, lines } = await makeMeeting(product);
  product.sent.length = 0;
  const page = await openWeek(product, settings);
  const key = await keep(page, { title: REVIEW.title, location: link, description: lines.join('\n'), ...event });
  const panel = await openCard(page, key);
  await expect(page.locator(SHEET)).toBeVisible();
  return { page, panel, link, key };
}
