import type {} from '../adapters/pages/proton-calendar/client/test-triggers';
import type {} from '../adapters/pages/proton-mail/client/test-triggers';
import { REVIEW } from './calendar';
import { panelIn } from './panel';
import type { Product } from './product';
import { switchOn } from './site-access';

export const PROTON_CALENDAR = 'https://calendar.proton.me/*';
export const PROTON_MAIL = 'https://mail.proton.me/*';

export const calendarOn = (product: Product): Promise<void> => switchOn(product, 'Proton Calendar', PROTON_CALENDAR);
export const mailOn = (product: Product): Promise<void> => switchOn(product, 'Proton Mail', PROTON_MAIL);

/** Proton Calendar with the form of a new event, with the page's own settings as query parameters. */
export async function openForm(
  product: Product,
  form: 'popover' | 'modal',
  event: Readonly<Record<string, string>> = REVIEW,
) {
  const page = await product.tab();
  await page.goto(`https://calendar.proton.me/u/0/day/2027/3/1?${new URLSearchParams(event)}`);
  await page.evaluate((which) => window.protonCalendarTest.openForm(which), form);
  return { page, panel: panelIn(page) };
}

/** Proton Mail with one composer, likewise. */
export async function openComposer(product: Product, mail: Readonly<Record<string, string>> = {}) {
  const page = await product.tab();
  await page.goto(`https://mail.proton.me/u/0/inbox?${new URLSearchParams(mail)}`);
  await page.evaluate(() => window.protonMailTest.openComposer());
  return { page, panel: panelIn(page) };
}
