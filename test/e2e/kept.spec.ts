import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../simulator/test-account';
import { connect } from './connect';
import type { Product } from './product';
import { quietAlarm } from './shared';
import { expect, test } from './test';

const TITLES = ['Quarterly numbers of the northern branch', 'Roof repair'];

interface Raw {
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  readonly areas: Readonly<Record<string, unknown>>;
  readonly own: Readonly<Record<string, string>>;
}

/** All that the browser keeps for this extension, as it lies there: the database, every storage area, our pages' own storage. */
const raw = (page: Page): Promise<Raw> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('one-click');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows: Record<string, unknown[]> = {};
    for (const store of database.objectStoreNames)
      rows[store] = await new Promise((resolve) => {
        const all = database.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => resolve(all.result);
      });
    database.close();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, { get(name: null): Promise<object> }> };
    };
    const areas: Record<string, unknown> = { databases: names };
    for (const area of ['local', 'sync', 'session']) areas[area] = await chrome.storage[area]?.get(null);
    return { rows, areas, own: { ...localStorage } };
  });

async function openView(product: Product, view: 'kept' | 'activity'): Promise<Page> {
  const page = await product.open('trust');
  await page.goto(page.url().replace(/#.*|$/, `#${view}`));
  return page;
}

const kind = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const fact = (section: Locator, name: string): Locator =>
  section.locator('dt', { hasText: name }).first().locator('xpath=following-sibling::dd[1]');

async function erase(page: Page, name: string): Promise<void> {
  await kind(page, name)
    .getByRole('button', { name: `Erase: ${name}`, exact: true })
    .click();
  await kind(page, name)
    .getByRole('group', { name: /^Erase/ })
    .getByRole('button', { name: 'Erase', exact: true })
    .click();
  await expect(kind(page, name).getByRole('status').last()).toContainText('nothing of it is left here');
}

async function makeMeetings(product: Product): Promise<void> {
  for (const title of TITLES) {
    const popup = await product.open('popup');
    await popup.getByLabel(/^Title/).fill(title);
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await popup
      .getByText(/Your meeting is ready/)
      .first()
      .waitFor();
    await popup.close();
  }
}

/** Somebody who is connected, has made meetings, chosen things, synced them, and seen the welcome page. */
async function used(product: Product): Promise<void> {
  const settings = await connect(product);
  await settings.getByRole('button', { name: 'Disconnect' }).waitFor();
  await makeMeetings(product);
  await quietAlarm(product);
  await settings.getByRole('textbox', { name: 'Your text below it' }).fill('See you');
  await settings.getByRole('textbox', { name: 'Your text below it' }).blur();
  const sync = settings.getByRole('switch', { name: 'Keep them the same in your browsers' });
  await sync.click();
  await expect(sync).toHaveAttribute('aria-checked', 'true');
  await settings.getByRole('switch', { name: 'Gmail' }).click();
  await settings.evaluate(() => localStorage.setItem('welcome-step', 'try'));
  await expect.poll(async () => JSON.stringify((await raw(settings)).areas.sync)).toContain('See you');
  await settings.close();
}

// Each begins with a sign-in and two meetings, as a person makes them.
test.describe.configure({ timeout: 120_000 });

test('what is kept: told, saved as a file without a secret, and erased kind by kind', async ({ product }) => {
  await used(product);
  const page = await openView(product, 'kept');
  await expect(fact(kind(page, 'Meetings made here'), 'Records')).toHaveText('2');
  await expect(fact(kind(page, 'Clicks'), 'Records')).toHaveText('2');
  await expect(fact(kind(page, 'Step of the welcome page'), 'Records')).toHaveText('1');
  await expect(kind(page, 'Access requests')).toContainText('Nothing is kept.');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('one-click-kept.json');
  const text = await readFile(await download.path(), 'utf8');
  const { accessTokens, grants } = product.webex.state;
  const secrets = [
    TEST_CLIENT_SECRET,
    ...accessTokens.map(({ token }) => token),
    ...grants.map(({ refreshToken }) => refreshToken),
  ];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  const { kinds, ...about } = JSON.parse(text);
  expect(about).toMatchObject({ format: 'one-click-for-webex/kept', version: 1 });
  expect(about.leftOut).toContain('connection.clientSecret');
  const before = await raw(page);
  expect(kinds.meetings.meetings).toEqual(before.rows.meetings);
  expect(kinds.clicks.journal).toEqual(before.rows.journal);
  expect(kinds.sign_in.connection).toMatchObject({ clientId: TEST_CLIENT_ID });
  expect(kinds.settings.choices.invitation).toEqual({ below: 'See you' });
  expect(kinds.synced).toEqual(before.areas.sync);
  expect(kinds.welcome).toEqual({ 'welcome-step': 'try' });

  await erase(page, 'Meetings made here');
  expect((await raw(page)).rows.meetings).toEqual([]);
  expect(product.webex.state.meetings).toHaveLength(2);
  await erase(page, 'Step of the welcome page');
  expect((await raw(page)).own).toEqual({});
  await erase(page, 'Pages');
  expect((await raw(page)).rows.pages).toEqual([]);
  await erase(page, 'Settings');
  await erase(page, "Settings in the browser's sync");
  expect((await raw(page)).areas.sync).toEqual({});
  expect((await raw(page)).rows.journal).toHaveLength(2);
  expect(product.webex.state.grants.some(({ revoked }) => revoked)).toBe(false);
});

test('everything: nothing is left in this browser, and Webex has taken its tokens back', async ({ product }) => {
  await used(product);
  const page = await openView(product, 'kept');
  await expect(fact(kind(page, 'Meetings made here'), 'Records')).toHaveText('2');
  const before = await raw(page);
  expect(before.rows.keys).toHaveLength(1);
  expect(before.rows.vault?.length).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Erase everything' }).first().click();
  await expect(page.getByRole('group', { name: /^Erase/ })).toContainText('Meetings stay in Webex');
  await page
    .getByRole('group', { name: /^Erase/ })
    .getByRole('button', { name: 'Erase everything' })
    .click();
  await expect(page.getByText('nothing of it is left here')).toBeVisible();
  await expect(page.getByText(/Webex has revoked/)).toBeVisible();
  const { rows, areas, own } = await raw(page);
  expect(Object.entries(rows).filter(([, all]) => all.length > 0)).toEqual([]);
  expect(areas).toEqual({ databases: ['one-click'], local: {}, sync: {}, session: {} });
  expect(own).toEqual({});
  expect(product.webex.state.grants.every(({ revoked }) => revoked)).toBe(true);
  expect(product.webex.state.meetings).toHaveLength(2);
  const settings = await product.open('options');
  await settings.getByLabel('Client ID').waitFor();
});

test('activity: what was done is listed without a title, and switched off it is gone and nothing is added', async ({
  product,
}) => {
  const settings = await connect(product);
  await settings.getByRole('button', { name: 'Disconnect' }).waitFor();
  await makeMeetings(product);
  const gmail = settings.getByRole('switch', { name: 'Gmail' });
  await gmail.click();
  await expect(gmail).toHaveAttribute('aria-checked', 'false');
  const page = await openView(product, 'activity');
  await expect(page.getByRole('listitem').getByText('New meeting')).toHaveCount(2);
  await expect(page.getByRole('listitem').first()).toContainText('Page switched off');
  await expect(page.getByRole('listitem').last()).toContainText('Sign-in');
  const noted = JSON.stringify((await raw(page)).rows.activity);
  for (const title of TITLES) expect(noted).not.toContain(title);
  expect(noted).not.toContain('http');

  const keep = page.getByRole('switch', { name: 'Keep this list' });
  await keep.click();
  await expect(keep).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByRole('listitem')).toHaveCount(0);
  await settings.getByRole('switch', { name: 'Gmail' }).click();
  await expect(settings.getByRole('switch', { name: 'Gmail' })).toHaveAttribute('aria-checked', 'true');
  await settings.getByRole('button', { name: 'Disconnect' }).click();
  await settings.getByText(/^Disconnected/).waitFor();
  expect((await raw(page)).rows.activity).toEqual([{ id: 'off' }]);
  await page.reload();
  await expect(keep).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByText('Nothing is noted.')).toBeVisible();
});
