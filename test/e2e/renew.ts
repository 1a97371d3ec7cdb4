import { expect } from '@playwright/test';
import { EXTENSION_ID, type Product, stopBackground, updateExtension } from './product';

/**
 * Empties everything that the extension has stored, loads it anew, and begins Webex anew, so that both are as nobody has
 * used them. Access to addresses stays as it is: whoever changes that needs a browser of its own.
 */
export async function renew(product: Product): Promise<void> {
  const { context } = product;
  // What is still under way must not be noted again afterwards.
  product.server.renew();
  await product.tidy();
  await context.clearCookies();
  await context.clearPermissions();
  const page = await product.tab();
  await (await product.background()).evaluate(emptyStorage);
  await stopBackground(product, page);
  const session = await context.newCDPSession(page);
  const origin = `chrome-extension://${EXTENSION_ID}`;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  await updateExtension(product);
  const isOld = async (): Promise<boolean> => (await product.background()).evaluate(() => 'isOld' in globalThis);
  await expect.poll(() => isOld().catch(() => true), { intervals: [20, 50, 100] }).toBe(false);
  await product.tidy();
  product.beginAnew();
}

/** Runs in the background, which is ended then. */
async function emptyStorage(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      storage: Record<'local' | 'sync' | 'session', { clear(): Promise<void> }>;
      alarms: { clearAll(): Promise<boolean> };
      action: { setBadgeText(details: { text: string }): Promise<void> };
    };
  };
  Object.assign(globalThis, { isOld: true });
  const { local, sync, session } = chrome.storage;
  await Promise.all([local.clear(), sync.clear(), session.clear(), chrome.alarms.clearAll()]);
  await chrome.action.setBadgeText({ text: '' });
}
