import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { EXTENSION_ID, type Product } from './product';

/** Lets a second connection see what the first one can't: the popup of the toolbar button. */
export const SHOWS_POPUPS = ['--remote-debugging-port=0'];

export interface ActionPopup {
  readonly popup: Page;
  /** Leaves the browser as it is. */
  disconnect(): Promise<void>;
}

/** Opens the real popup of the toolbar button, as a press on it does. The product needs `SHOWS_POPUPS` among its arguments. */
export async function openActionPopup(product: Product): Promise<ActionPopup> {
  for (;;) {
    // Refused while the popup is open or on its way.
    await (await product.background()).evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
      await chrome.action.openPopup().catch(() => undefined);
    });
    const opened = await lookForPopup(product);
    if (opened) return opened;
  }
}

/** The same over a tab on which the toolbar button was pressed, so that the tab is open to us. */
export async function openPopupOver(product: Product, tab: Page): Promise<ActionPopup> {
  await pressToolbarButton(product, tab);
  return openActionPopup(product);
}

/** Presses our toolbar button while a tab is in front. */
export async function pressToolbarButton({ context }: Product, tab: Page): Promise<void> {
  await tab.bringToFront();
  const session = await context.browser()?.newBrowserCDPSession();
  const found = await session?.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const target = found?.targetInfos.find(({ url }) => url === tab.url());
  await session?.send('Extensions.triggerAction', { id: EXTENSION_ID, targetId: target?.targetId ?? '' });
  await session?.detach();
}

/** Puts away what such a press has opened: the popup outlives its test, and asks Webex whenever it is in front again. */
export async function closePopup({ background, context }: Product): Promise<void> {
  const other = await context.newPage();
  await other.close();
  const open = async () =>
    (await background()).evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { getContexts(filter: object): Promise<readonly unknown[]> } };
      };
      return (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length;
    });
  await expect.poll(open, { message: 'popups that are still open' }).toBe(0);
}

/** A connection is told only of the popups that were there before it. */
async function lookForPopup({ profile }: Product): Promise<ActionPopup | undefined> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const popup = pages.find((page) => page.url().endsWith('/popup.html'));
  if (popup) return { popup, disconnect: () => browser.close() };
  await browser.close();
  return undefined;
}
