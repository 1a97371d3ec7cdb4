import { expect, type Page } from '@playwright/test';
import type { ViewName } from '../../src/ui/trust/views';
import type { Product } from '../e2e/product';
import { openWithStandIn, type StandIn } from '../e2e/stand-in';
import { MOMENT, type PageState, type PopupState } from './popup-states';

/** The popup in one of its states, in a tab of the popup's size and at a fixed moment. */
export async function openPopupState(
  product: Product,
  { replies, front, browserRefuses, act }: PopupState,
): Promise<StandIn> {
  const opened = await openWithStandIn(product, 'popup', replies, !browserRefuses, async (page) => {
    await page.setViewportSize({ width: 380, height: 600 });
    await page.clock.setFixedTime(MOMENT);
    await page.addInitScript(putInFront, front);
  });
  await opened.page.locator('main, [role=alert]').first().waitFor();
  await act?.(opened.page);
  return opened;
}

/** The settings page in one of its states. */
export async function openSettingsState(product: Product, { replies, prepare, act }: PageState): Promise<StandIn> {
  const opened = await openWithStandIn(product, 'options', replies, true, prepare);
  await hasAsked(opened);
  await act?.(opened.page);
  return opened;
}

/** The welcome page in one of its states, at a fixed moment. */
export async function openWelcomeState(product: Product, { replies, act }: PageState): Promise<StandIn> {
  const opened = await openWithStandIn(product, 'welcome', replies, true, async (page) => {
    await page.setViewportSize({ width: 720, height: 600 });
    await page.clock.setFixedTime(MOMENT);
  });
  await opened.page.locator('main').waitFor();
  await act?.(opened.page);
  return opened;
}

/** A view of the page about trust in one of its states, at a fixed moment. */
export async function openTrustState(
  product: Product,
  { replies, prepare, act }: PageState,
  view: ViewName,
): Promise<StandIn> {
  const before = async (page: Page) => {
    await page.clock.setFixedTime(MOMENT);
    await prepare?.(page);
  };
  const opened = await openWithStandIn(product, 'trust', replies, true, before, `#${view}`);
  await opened.page.locator('main h2').first().waitFor();
  await act?.(opened.page);
  return opened;
}

/** The page for access requests in one of its states, at a fixed moment. */
export async function openAccessState(product: Product, { replies, prepare, act }: PageState): Promise<StandIn> {
  const opened = await openWithStandIn(product, 'access-request', replies, true, async (page) => {
    await page.clock.setFixedTime(MOMENT);
    await prepare?.(page);
  });
  await hasAsked(opened);
  await act?.(opened.page);
  return opened;
}

/** Waits for more than the cards that stand there before anything was asked. */
async function hasAsked({ page, asked }: StandIn): Promise<void> {
  await page.locator('main .card').first().waitFor();
  await expect.poll(async () => (await asked()).length).toBeGreaterThan(0);
}

/** Runs in the page, before its own scripts. */
function putInFront(url: string | undefined): void {
  const { chrome } = globalThis as unknown as { chrome: { tabs: { query: unknown } } };
  chrome.tabs.query = async () => (url === undefined ? [{}] : [{ id: 7, url }]);
}
