import type { Locator, Page } from '@playwright/test';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../simulator/test-account';
import { accept } from './connect';
import { type Product, updateExtension } from './product';
import { expect, test } from './test';

test.use({ productOptions: { keepsWelcome: true } });

const welcomeTabs = ({ context }: Product): readonly Page[] =>
  context.pages().filter((page) => page.url().endsWith('/welcome.html'));

async function welcome(product: Product): Promise<Page> {
  const [page] = welcomeTabs(product);
  if (!page) throw new Error('the welcome page is not open');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Goes on with the Tab key until a part has the focus. */
async function tabTo(page: Page, part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  for (let count = 0; count < 60; count += 1) {
    if (await part.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(part).toBeFocused();
}

async function enterOn(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

test('opened once by the first installation, and not by an update; no request leaves', async ({ product }) => {
  const page = await welcome(product);
  await expect(page.getByRole('button', { name: 'Connect to Webex' })).toBeVisible();
  expect(product.sent).toEqual([]);
  await page.close();
  await updateExtension(product);
  const settings = await product.open('options');
  await settings.getByRole('link', { name: 'Show the welcome page' }).waitFor();
  expect(welcomeTabs(product)).toEqual([]);
});

test('left at a step and opened again from the settings page, it goes on there', async ({ product }) => {
  const page = await welcome(product);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.close();
  const settings = await product.open('options');
  const opening = product.context.waitForEvent('page');
  await settings.getByRole('link', { name: 'Show the welcome page' }).click();
  const again = await opening;
  await expect(again.getByRole('heading', { name: 'Where it appears', level: 2 })).toBeVisible();
});

test('by keyboard alone: connected, a real meeting made for the practice event, and removed', async ({ product }) => {
  const page = await welcome(product);
  await tabTo(page, page.getByLabel('Client ID'));
  await page.keyboard.type(TEST_CLIENT_ID);
  await page.keyboard.press('Tab');
  await page.keyboard.type(TEST_CLIENT_SECRET);
  const opened = product.context.waitForEvent('page');
  await enterOn(page, 'Connect to Webex');
  await accept(await opened);
  await expect(page.getByText('You are connected as')).toBeFocused();
  await enterOn(page, 'Next');
  await enterOn(page, 'Next');
  await enterOn(page, 'Add Webex meeting');
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  const [meeting] = product.webex.state.meetings;
  expect(meeting?.title).toBe('Practice event');
  await expect(page.getByLabel('Location')).toHaveValue(meeting?.webLink ?? '-');
  await expect(page.getByLabel('Description')).toHaveValue(
    new RegExp(`Join the Webex meeting: ${escaped(meeting?.webLink)}`),
  );
  await enterOn(page, 'Undo');
  await expect(page.getByText('The meeting was removed.')).toBeVisible();
  expect(product.webex.state.meetings).toEqual([]);
  await expect(page.getByLabel('Description')).toHaveValue('');
});

const escaped = (text = '-'): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test.describe('in Arabic', () => {
  test.use({ productOptions: { keepsWelcome: true, language: 'ar' } });

  test('it is written from right to left and fits 320 pixels, in forced colours too', async ({ product }) => {
    const page = await welcome(product);
    await page.setViewportSize({ width: 320, height: 600 });
    await page.emulateMedia({ forcedColors: 'active' });
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    const steps = page.getByRole('navigation').getByRole('button');
    for (const step of [0, 1, 2]) {
      await steps.nth(step).click();
      await expect(steps.nth(step)).toHaveAttribute('aria-current', 'step');
      const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(tooWide)).toBeLessThanOrEqual(0);
    }
  });
});
