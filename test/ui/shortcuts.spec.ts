import type { Page } from '@playwright/test';
import { expectAccessible } from '../e2e/accessible';
import { openSettingsState } from './open-state';
import { settingsCalled } from './settings-states';
import { expect, test } from './test';

const CONNECTED = settingsCalled('connected');
const keys = (options: Page) => options.getByRole('region', { name: 'Keys' });
const change = (options: Page) => keys(options).getByRole('button', { name: 'Change keys in the browser' });

test.describe('keys', () => {
  for (const state of ['connected', 'keys-none']) {
    test(`${state}: nothing that axe finds`, async ({ product }) => {
      const { page } = await openSettingsState(product, settingsCalled(state));
      await expect(keys(page).getByRole('definition').first()).toBeVisible();
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast']);
    });
  }

  test('each command stands with the keys that the browser has set', async ({ product }) => {
    const { page } = await openSettingsState(product, CONNECTED);
    const commands = await page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { commands: { getAll(): Promise<{ description: string; shortcut: string }[]> } };
      };
      return chrome.commands.getAll();
    });
    expect(commands.length).toBeGreaterThan(0);
    await expect(keys(page).getByRole('term')).toHaveText(
      commands.map(({ description }) => description || 'Open the popup in the toolbar'),
    );
    await expect(keys(page).getByRole('definition')).toHaveText(
      commands.map(({ shortcut }) => shortcut || 'No keys set'),
    );
    expect(commands.map(({ shortcut }) => shortcut)).toContain('Alt+W');
  });

  test('a command without keys says so, and keys that were set meanwhile are shown', async ({ product }) => {
    const { page } = await openSettingsState(product, settingsCalled('keys-none'));
    await expect(keys(page).getByRole('definition')).toHaveText(['No keys set']);
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { commands: { getAll: unknown } } };
      chrome.commands.getAll = async () => [{ name: 'insert-meeting', description: 'Insert', shortcut: 'Alt+I' }];
      window.dispatchEvent(new Event('focus'));
    });
    await expect(keys(page).getByRole('definition')).toHaveText(['Alt+I']);
  });

  test('the button opens the browser’s own page for them, by keyboard too', async ({ product }) => {
    const { page } = await openSettingsState(product, CONNECTED);
    const opened = product.context.waitForEvent('page');
    await change(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await opened).url()).toBe('chrome://extensions/shortcuts');
  });

  test('where the browser opens no page, its address is told', async ({ product }) => {
    const { page } = await openSettingsState(product, {
      ...CONNECTED,
      async prepare(options) {
        await options.addInitScript(() => {
          const { chrome } = globalThis as unknown as { chrome: { tabs: { create: unknown } } };
          chrome.tabs.create = async () => {
            throw new Error('refused');
          };
        });
      },
    });
    await change(page).click();
    await expect(keys(page).getByRole('alert')).toContainText('chrome://extensions/shortcuts');
  });
});
