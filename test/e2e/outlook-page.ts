import type { Page } from '@playwright/test';
import type { EventModel, MailModel } from '../adapters/pages/outlook/client/model';
import type {} from '../adapters/pages/outlook/client/test-triggers';
import { OUTLOOK_HOSTS } from '../adapters/pages/outlook/page';
import { panelIn } from './panel';
import type { Product } from './product';
import type { Act } from './storm';

export const HOST: string = OUTLOOK_HOSTS[0];

type Variant = Readonly<Record<string, string>>;

/** An event that nobody would mistake for another; its form shows in which zone it is. */
export const REVIEW = {
  title: 'Quarterly review',
  start: '2027-03-01T10:00',
  end: '2027-03-01T11:00',
  zone: 'Europe/Berlin',
  zones: '1',
};

/** The full form, with the page's own settings as query parameters (test/adapters/pages/outlook). */
export async function openFull(product: Product, event: Variant = REVIEW, host = HOST) {
  const page = await product.tab();
  await page.goto(`https://${host}/calendar/action/compose?${new URLSearchParams(event)}`);
  return { page, panel: panelIn(page) };
}

/** The calendar with the quick form open. */
export async function openQuick(product: Product, event: Variant = REVIEW, host = HOST) {
  const page = await product.tab();
  await page.goto(`https://${host}/calendar/view/week?${new URLSearchParams(event)}`);
  await page.evaluate(() => window.outlookTest.openEvent('quick'));
  return { page, panel: panelIn(page) };
}

export type Place = MailModel['place'];

/** A mail that is being written. */
export async function openMail(product: Product, place: Place, mail: Variant = {}, host = HOST) {
  const page = await product.tab();
  const path = place === 'window' ? '/mail/deeplink/compose' : '/mail/';
  const compose = place === 'window' ? 'none' : place;
  await page.goto(`https://${host}${path}?${new URLSearchParams({ ...mail, compose })}`);
  return { page, panel: panelIn(page) };
}

/** The page's own models, apart from what its nodes show: React's fields, and what RoosterJS holds. */
export const eventIn = (page: Page): Promise<EventModel | null> => page.evaluate(() => window.outlookTest.event());
export const mailsIn = (page: Page): Promise<MailModel[]> => page.evaluate(() => window.outlookTest.mails());

/** What happens to a mail that is being written. */
export const MAIL_ACTS: readonly Act<Place>[] = [
  () => window.outlookTest.rerender('toolbar'),
  () => window.outlookTest.rerender('toolbar'),
  (_, place) => {
    window.outlookTest.close();
    window.outlookTest.openMail(place);
    window.outlookTest.flush('mount');
  },
  () => window.outlookTest.flush(),
];
