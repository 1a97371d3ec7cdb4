import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import SENTENCES from '../../src/i18n/locales/en.json' with { type: 'json' };
import { expectAccessible } from '../e2e/accessible';
import { openSettingsState } from './open-state';
import { settingsCalled } from './settings-states';
import { expect, test } from './test';
import { tooSmall } from './too-small';

const section = (settings: Page) => settings.getByRole('region', { name: 'Your settings in other browsers' });
const sync = (settings: Page) => section(settings).getByRole('switch', { name: 'Keep them the same in your browsers' });
const fileOf = (text: string) => ({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test.describe('every state', () => {
  // Axe looks at everything twice, which a busy machine takes its time for.
  test.describe.configure({ timeout: 120_000 });

  for (const state of ['laid-down', 'sync-failing', 'export-refused']) {
    test(`${state}: nothing that axe finds, nothing too small to press`, async ({ product }) => {
      const { page } = await openSettingsState(product, settingsCalled(state));
      await expect(sync(page)).toBeVisible();
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast']);
      expect(await page.evaluate(tooSmall)).toEqual([]);
    });
  }
});

test('what the organisation lays down is shown so, can’t be changed, and says why', async ({ product }) => {
  const { page, asked } = await openSettingsState(product, settingsCalled('laid-down'));
  const lobby = page.getByRole('combobox', { name: 'Lobby' });
  await expect(lobby).toBeDisabled();
  await expect(lobby).toHaveAccessibleDescription(/your organisation/);
  const password = page.getByRole('checkbox', { name: 'Password' });
  await expect(password).toBeDisabled();
  await expect(password).not.toBeChecked();
  await expect(password).toHaveAccessibleDescription(/your organisation/);
  for (const locked of [sync(page), page.getByRole('switch', { name: 'Gmail' })]) {
    await expect(locked).toHaveAttribute('aria-disabled', 'true');
    await expect(locked).toHaveAccessibleDescription(/your organisation/);
    await locked.click({ force: true });
    await locked.press('Enter');
  }
  const calls = (await asked()).map(({ call }) => call);
  expect(calls.filter((call) => call === 'pages.turn' || call === 'sync.turn')).toEqual([]);
});

test('syncing is off until it is wanted, and says in one sentence what it does', async ({ product }) => {
  const { page, asked } = await openSettingsState(product, {
    ...settingsCalled('connected'),
    replies: { ...settingsCalled('connected').replies, 'sync.turn': done({ isOn: true }) },
  });
  await expect(sync(page)).toHaveAttribute('aria-checked', 'false');
  await expect(sync(page)).toHaveAccessibleDescription(/through its maker's servers/);
  await sync(page).focus();
  await page.keyboard.press('Space');
  await expect(sync(page)).toHaveAttribute('aria-checked', 'true');
  expect((await asked()).filter(({ call }) => call === 'sync.turn').map(({ request }) => request)).toEqual([
    { isOn: true },
  ]);
});

test('where it can’t be told whether settings are synced, that is said', async ({ product }) => {
  const connected = settingsCalled('connected');
  const { page } = await openSettingsState(product, {
    ...connected,
    replies: { ...connected.replies, 'sync.read': failed('storage') },
  });
  await expect(section(page).getByRole('alert')).toHaveText(SENTENCES.failure_storage.message);
  await expect(sync(page)).toHaveCount(0);
});

test('a file that is refused is said in words, and the next one can be the same file', async ({ product }) => {
  const { page, asked } = await openSettingsState(product, {
    ...settingsCalled('connected'),
    replies: {
      ...settingsCalled('connected').replies,
      'settings.import': [failed('file_fields', { detail: 'clientId' }), done(null)],
    },
  });
  const input = section(page).locator('input[type=file]');
  await input.setInputFiles(fileOf('{}'));
  await expect(section(page).getByRole('alert')).toContainText('Nothing was changed');
  await expect(section(page).getByRole('alert')).toContainText('clientId');
  await input.setInputFiles(fileOf('{}'));
  await expect(section(page).getByRole('status').first()).toHaveText('The settings from the file apply here.');
  await expect(section(page).getByRole('alert')).toHaveCount(0);
  expect((await asked()).filter(({ call }) => call === 'settings.import')).toHaveLength(2);
});

test('a file that is too large is not even read', async ({ product }) => {
  const { page, asked } = await openSettingsState(product, settingsCalled('connected'));
  await section(page)
    .locator('input[type=file]')
    .setInputFiles(fileOf('x'.repeat(20_000)));
  await expect(section(page).getByRole('alert')).toContainText('too large');
  expect((await asked()).map(({ call }) => call)).not.toContain('settings.import');
});
