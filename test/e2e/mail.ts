import { expect, type Page } from '@playwright/test';
import type { Message } from '../adapters/pages/gmail/client/model';
import type {} from '../adapters/pages/gmail/client/test-triggers';
import { panelIn } from './panel';
import type { Product } from './product';

const MAIL = 'https://mail.google.com/mail/u/0/';
export const BODY = '[contenteditable=true][role=textbox]';
export const ADD = 'Add Webex meeting';
export const MAKE = 'Make the meeting';

/** Gmail with a message open, with the page's own settings as query parameters (test/adapters/pages). */
export async function openMail(product: Product, settings: Readonly<Record<string, string>> = {}) {
  const page = await product.tab();
  await page.goto(`${MAIL}?${new URLSearchParams(settings)}`);
  const panel = panelIn(page);
  /** Presses the button in the toolbar, and makes the meeting at the time that is suggested. */
  async function addMeeting(): Promise<void> {
    await panel.press(ADD);
    await panel.state('ask');
    await panel.press(MAKE);
    await panel.state('added');
  }
  return { page, panel, addMeeting };
}

/** Open messages as the page knows them, apart from what its nodes show. */
export const messagesIn = (page: Page): Promise<Message[]> => page.evaluate(() => window.mailModel.messages);

/** Waits until the page has taken over, and saved, a body that fits. */
export async function expectSaved(page: Page, body: RegExp | string, index = 0): Promise<void> {
  await expect.poll(async () => (await messagesIn(page))[index]?.saved?.body).toMatch(body);
}

/** What must not have come of us: errors of ours in the page, and events that the page could act on. */
export async function expectQuiet(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.mailModel.errors)).toEqual([]);
  expect(await page.evaluate(() => window.mailModel.leaked)).toEqual([]);
}
