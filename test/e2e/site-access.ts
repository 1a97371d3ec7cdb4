import { expect, type Page } from '@playwright/test';
import { EXTENSION_ID, type Product } from './product';

/** The part of `chrome.developerPrivate` that only chrome://extensions may use. */
interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
  removeHostPermission(id: string, pattern: string): Promise<void>;
  updateExtensionConfiguration(change: { readonly extensionId: string; readonly hostAccess: string }): Promise<void>;
}

async function inExtensionsPage<T>({ context }: Product, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Takes an address away from the extension, as people do in the browser's own settings. */
export const takeAccess = (product: Product, pattern: string): Promise<void> =>
  inExtensionsPage(product, (page) =>
    page.evaluate(
      ([id, origin]) =>
        (
          globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
        ).chrome.developerPrivate.removeHostPermission(id, origin),
      [EXTENSION_ID, pattern] as const,
    ),
  );

/**
 * Gives it an address. A question of the extension for it is then answered with yes, without a prompt, which a browser
 * without a window could not show.
 */
export const giveAccess = (product: Product, pattern: string): Promise<void> =>
  inExtensionsPage(product, (page) =>
    page.evaluate(
      ([id, origin]) =>
        (
          globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
        ).chrome.developerPrivate.addHostPermission(id, origin),
      [EXTENSION_ID, pattern] as const,
    ),
  );

/** Lets the extension into pages only where its toolbar button is clicked. */
export const accessOnClick = (product: Product): Promise<void> =>
  inExtensionsPage(product, (page) =>
    page.evaluate(
      (extensionId) =>
        (
          globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
        ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      EXTENSION_ID,
    ),
  );

/** Switches an optional page on, with a real click in the settings page, as somebody who allows it. */
export async function switchOn(product: Product, name: string, pattern: string): Promise<void> {
  if (await isEntered(product, pattern)) return;
  await giveAccess(product, pattern);
  const page = await product.open('options');
  const control = page.getByRole('switch', { name, exact: true });
  if ((await control.getAttribute('aria-checked')) === 'false') await control.click();
  await expect(control).toHaveAttribute('aria-checked', 'true');
  await page.close();
}

const isEntered = async ({ background }: Product, pattern: string): Promise<boolean> =>
  (await background()).evaluate(async (match) => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<{ readonly matches?: string[] }[]> } };
    };
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.some(({ matches }) => matches?.includes(match));
  }, pattern);
