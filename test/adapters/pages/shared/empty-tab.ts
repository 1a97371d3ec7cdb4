import type { Page } from '@playwright/test';

/** In CSS pixels. */
export const WINDOW = { width: 1280, height: 900 };

/** Leaves what stands in a tab, so that the next test finds it as a new one: to open one takes half as long as a test. */
export async function emptyTab(page: Page): Promise<void> {
  // What a page keeps for its tab would be there for the next test's.
  await page.evaluate(() => sessionStorage.clear()).catch(() => undefined);
  // A page may ask whether to leave it.
  page.removeAllListeners('dialog').once('dialog', (dialog) => dialog.accept());
  await page.unrouteAll();
  await page.goto('about:blank');
  for (const event of ['dialog', 'console', 'pageerror']) page.removeAllListeners(event);
  await page.setViewportSize(WINDOW);
}
