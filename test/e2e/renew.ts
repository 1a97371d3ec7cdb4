import { type BrowserContext, expect, type Page, type Worker } from '@playwright/test';

interface Browser {
  readonly context: BrowserContext;
  /** Folder of the extension. */
  readonly build: string;
  readonly extensionId: string;
  background(): Promise<Worker>;
}

/**
 * Empties everything that the extension has stored, and loads it anew. Access to addresses stays as it is: whoever changes
 * that needs a browser of its own.
 * @param page any
 */
export async function renew({ context, build, extensionId, background }: Browser, page: Page): Promise<void> {
  await (await background()).evaluate(emptyStorage);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const origin = `chrome-extension://${extensionId}`;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  const browser = await context.browser()?.newBrowserCDPSession();
  await browser?.send('Extensions.loadUnpacked', { path: build });
  await browser?.detach();
  const isOld = async (): Promise<boolean> => (await background()).evaluate(() => 'isOld' in globalThis);
  await expect.poll(() => isOld().catch(() => true), { intervals: [20, 50, 100] }).toBe(false);
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
