import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { connected } from './connect';
import { EXTENSION_ID, type Product, startProduct, stopBackground, strays } from './product';
import { expect, test } from './test';

interface Chrome {
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly notifications: {
    create(name: string, what: object): Promise<string>;
    getAll(): Promise<Readonly<Record<string, unknown>>>;
    readonly onClicked: { dispatch(name: string): void };
  };
}

/** What stands on the toolbar button, as the browser tells the background. */
const badgeText = async (product: Product): Promise<string> =>
  (await product.background()).evaluate(() =>
    (globalThis as unknown as { chrome: Chrome }).chrome.action.getBadgeText({}),
  );

const tooltip = async (product: Product): Promise<string> =>
  (await product.background()).evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.action.getTitle({}));

/** Schedules a meeting in the popup for so many minutes from now. */
async function schedule(product: Product, title: string, minutes: number): Promise<Page> {
  const popup = await product.open('popup');
  const [date = '', time = ''] = await popup.evaluate((ahead) => {
    const at = new Date(Date.now() + ahead * 60_000);
    const two = (number: number) => String(number).padStart(2, '0');
    return [
      `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
      `${two(at.getHours())}:${two(at.getMinutes())}`,
    ];
  }, minutes);
  await popup.getByRole('button', { name: 'Schedule', exact: true }).click();
  await popup.getByLabel('Title').fill(title);
  await popup.getByLabel('Date').fill(date);
  await popup.getByLabel('Start').fill(time);
  await popup.getByRole('button', { name: 'Schedule meeting' }).click();
  // Meetings that were made before are shown too.
  await popup.getByRole('listitem').filter({ hasText: title }).getByText('Your meeting is ready').waitFor();
  return popup;
}

test('counts the minutes before a meeting made here starts, and stops when it is removed', async ({ product }) => {
  await connected(product);
  expect(await badgeText(product)).toBe('');
  const popup = await schedule(product, 'Soon', 4);
  await expect.poll(() => badgeText(product)).toMatch(/^[345]m$/);
  await expect.poll(() => tooltip(product)).toMatch(/^One-Click for Webex: a meeting starts in [345] min$/);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await popup.getByText('The meeting was removed.').waitFor();
  await expect.poll(() => badgeText(product)).toBe('');
  await expect.poll(() => tooltip(product)).toBe('One-Click for Webex');
});

test('a meeting that is further away is not counted, and one that is nearer is', async ({ product }) => {
  await connected(product);
  await schedule(product, 'Later', 60);
  expect(await badgeText(product)).toBe('');
  await schedule(product, 'Soon', 3);
  await expect.poll(() => badgeText(product)).toMatch(/^[234]m$/);
});

test('a background that was stopped counts on', async ({ product }) => {
  await connected(product);
  const popup = await schedule(product, 'Soon', 4);
  await expect.poll(() => badgeText(product)).toMatch(/^[345]m$/);
  await clearBadge(product);
  await popup.close();
  const page = await product.context.newPage();
  await stopBackground(product, page);
  // Any page of ours starts it again.
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
  await page.getByRole('button', { name: 'Disconnect' }).waitFor();
  await expect.poll(() => badgeText(product)).toMatch(/^[345]m$/);
});

/** Takes away what stands on the button, so that only a background that counts anew can put it back. */
const clearBadge = async (product: Product): Promise<void> =>
  (await product.background()).evaluate(async () => {
    await (
      globalThis as unknown as { chrome: { action: { setBadgeText(text: object): Promise<void> } } }
    ).chrome.action.setBadgeText({ text: '' });
  });

/** A copy of the build to which the person has allowed notifications: a browser without a window can't ask for them. */
async function allowedBuild(): Promise<string> {
  const build = await mkdtemp(join(tmpdir(), 'one-click-notify-'));
  await cp(resolve('.output/chrome-mv3-test'), build, { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    permissions: string[];
    optional_permissions?: string[];
  };
  delete manifest.optional_permissions;
  manifest.permissions.push('notifications');
  await writeFile(file, JSON.stringify(manifest));
  return build;
}

test('where notifications are allowed: one, without the title; a press on it opens the list, and joins nothing', async () => {
  const build = await allowedBuild();
  const product = await startProduct({ build });
  const shown = async (): Promise<string[]> =>
    (await product.background()).evaluate(async () =>
      Object.keys(await (globalThis as unknown as { chrome: Chrome }).chrome.notifications.getAll()),
    );
  try {
    await noteNotifications(product);
    await connected(product);
    const popup = await schedule(product, 'Confidential', 4);
    await expect.poll(shown).toEqual(['soon']);
    const [first, ...others] = await noted(product);
    expect(others).toEqual([]);
    expect(first).toMatch(/A Webex meeting starts in [345] min/);
    expect(first).not.toContain('Confidential');
    await popup.close();
    const opening = product.context.waitForEvent('page');
    await (await product.background()).evaluate(() =>
      (globalThis as unknown as { chrome: Chrome }).chrome.notifications.onClicked.dispatch('soon'),
    );
    const list = await opening;
    await expect(list.getByRole('heading', { name: 'Next meetings' })).toBeVisible();
    await expect.poll(shown).toEqual([]);
    await stopBackground(product, list);
    await list.reload();
    await expect(list.getByRole('heading', { name: 'Next meetings' })).toBeVisible();
    await expect.poll(() => badgeText(product)).toMatch(/^[2345]m$/);
    expect(await shown()).toEqual([]);
    expect(strays(product)).toEqual([]);
  } finally {
    await product.close();
    await rm(build, { recursive: true, force: true });
  }
});

/** Notes what the background lets the browser show, which shows it all the same. */
const noteNotifications = async (product: Product): Promise<void> =>
  (await product.background()).evaluate(() => {
    const { notifications } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const show = notifications.create.bind(notifications);
    const said: string[] = [];
    notifications.create = (name, what) => {
      said.push(JSON.stringify(what));
      return show(name, what);
    };
    Object.assign(globalThis, { said });
  });

const noted = async (product: Product): Promise<string[]> =>
  (await product.background()).evaluate(() => (globalThis as unknown as { said: string[] }).said);
