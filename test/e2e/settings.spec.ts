import type { Page } from '@playwright/test';
import {
  GOVERNMENT_CLIENT_ID,
  GOVERNMENT_CLIENT_SECRET,
  ORDINARY_HOST,
  SEVERAL_SITES,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
} from '../simulator/test-account';
import { expectAccessible } from './accessible';
import { openEditor } from './calendar';
import { accept, acceptAs, connect, connected, decline, fill, press, signIn } from './connect';
import { EXTENSION_ID, type Product } from './product';
import { expect, test } from './test';

const CREATE = { method: 'POST', path: '/v1/meetings' } as const;
const BASE = ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'];
const ROOM = 'meeting:preferences_read';

const alert = (settings: Page) => settings.getByRole('alert');
const message = (settings: Page) => settings.getByRole('textbox', { name: 'Message' });

test.describe('with the integration that the build brings', () => {
  test.use({ productOptions: { preset: true } });
  test('one click signs in, with nothing entered', async ({ product }) => {
    const settings = await signIn(product);
    await expect(settings.getByRole('heading', { name: 'Connected' })).toBeFocused();
    await expect(settings.getByText('Comes with One-Click')).toBeVisible();
    await expectAccessible(settings);
  });
});

test.describe('ask your administrator', () => {
  test('after a closed window: a message with client ID and each scope, to copy and to mail', async ({ product }) => {
    const settings = await connect(product, { inWindow: (window) => window.close() });
    await expect(alert(settings)).toContainText('The sign-in window was closed');
    await expect(alert(settings)).toBeFocused();
    const words = await message(settings).inputValue();
    for (const part of [TEST_CLIENT_ID, ...BASE, 'https://admin.webex.com', 'help.webex.com'])
      expect(words).toContain(part);
    expect(words).not.toContain(ROOM);
    await settings.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await settings.getByRole('button', { name: 'Copy the message' }).click();
    await expect.poll(() => settings.evaluate(() => navigator.clipboard.readText())).toBe(words);
    const mail = (await settings.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href')) ?? '';
    expect(mail.length).toBeLessThan(2000);
    expect(new URL(mail).protocol).toBe('mailto:');
    expect(new URL(mail).searchParams.get('body')).toBe(words.replaceAll('\n', '\r\n'));
    expect(new URL(mail).searchParams.get('subject')).not.toBe('');
    await expectAccessible(settings);
    await press(product, settings, 'Try again');
    await expect(settings.getByRole('heading', { name: 'Connected' })).toBeFocused();
  });

  test('after declining: told apart in words, with the same message', async ({ product }) => {
    const settings = await connect(product, { inWindow: decline });
    await expect(alert(settings)).toContainText('declined');
    await expect(alert(settings)).not.toContainText('closed');
    expect(await message(settings).inputValue()).toContain(TEST_CLIENT_ID);
  });

  test('any other failure has no such message', async ({ product }) => {
    const settings = await connect(product, { clientSecret: 'wrong' });
    await expect(alert(settings)).toContainText('does not accept this client ID and secret');
    await expect(message(settings)).toHaveCount(0);
  });
});

test.describe('with an integration that lacks scopes', () => {
  test.use({ productOptions: { integration: { scopes: ['meeting:schedules_read'] } } });
  test('they are named, with a button to copy them', async ({ product }) => {
    const settings = await product.open('options');
    await fill(settings);
    await settings.getByRole('button', { name: /^Connect/ }).click();
    await expect(alert(settings)).toContainText('lacks a scope');
    const missing = settings.getByRole('region', { name: 'Scopes to tick on the integration' });
    for (const scope of BASE) await expect(missing.getByText(scope, { exact: true })).toBeVisible();
    await expectAccessible(settings);
    await settings.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await missing.getByRole('button', { name: 'Copy the scopes' }).click();
    await expect.poll(() => settings.evaluate(() => navigator.clipboard.readText())).toBe(BASE.join(' '));
  });
});

test.describe('typed values stay', () => {
  for (const [name, secret, inWindow, plan] of [
    ['when the window is closed', TEST_CLIENT_SECRET, (window: Page) => window.close(), undefined],
    ['when it is declined', TEST_CLIENT_SECRET, decline, undefined],
    ['when the secret is wrong', 'wrong', accept, undefined],
    ['when Webex answers with an error', TEST_CLIENT_SECRET, accept, 503],
  ] as const) {
    test(name, async ({ product }) => {
      if (plan) product.server.faults.plan({ path: '/v1/access_token', kind: 'status', status: plan, times: 5 });
      const settings = await connect(product, { clientSecret: secret, inWindow });
      await expect(alert(settings)).toBeVisible();
      await expect(settings.getByLabel('Client ID')).toHaveValue(TEST_CLIENT_ID);
      await expect(settings.getByLabel('Client secret')).toHaveValue(secret);
    });
  }
});

test('a person who uses only the keyboard connects and disconnects', async ({ product }) => {
  const settings = await product.open('options');
  await settings.getByLabel('Client ID').waitFor();
  await tabTo(settings, settings.getByLabel('Client ID'));
  await settings.keyboard.type(TEST_CLIENT_ID);
  await settings.keyboard.press('Tab');
  await settings.keyboard.type(TEST_CLIENT_SECRET);
  const opened = product.context.waitForEvent('page');
  await settings.keyboard.press('Enter');
  const window = await opened;
  await tabTo(window, window.getByRole('button', { name: 'Accept' }));
  // The window may be gone before the key is up again.
  await window.keyboard.press('Enter').catch(() => undefined);
  await expect(settings.getByRole('heading', { name: 'Connected' })).toBeFocused();
  await tabTo(settings, settings.getByRole('button', { name: 'Disconnect' }));
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('heading', { name: 'Disconnected' })).toBeFocused();
});

test.describe('disconnecting', () => {
  test('says that Webex took the sign-in back, and where to look', async ({ product }) => {
    const settings = await connect(product);
    await settings.getByRole('button', { name: 'Disconnect' }).click();
    await expect(settings.getByText('Webex has revoked the sign-in')).toBeVisible();
    await expect(settings.getByRole('link', { name: "Open Webex's page" })).toHaveAttribute(
      'href',
      'https://idbroker.webex.com/idb/profile#/tokens',
    );
    await expect(settings.getByText('stay listed')).toHaveCount(0);
    await expect(settings.getByLabel('Client ID')).toHaveValue('');
    await expectAccessible(settings);
  });

  test('says that Webex did not take it back', async ({ product }) => {
    product.server.faults.plan({ path: '/idb/oauth2/v1/revoke', kind: 'status', status: 503, times: 9 });
    const settings = await connect(product);
    await settings.getByRole('button', { name: 'Disconnect' }).click();
    await expect(settings.getByText('Webex did not confirm')).toBeVisible();
  });

  test('counts the meetings that stay listed, and forgets them by a second click', async ({ product }) => {
    await connected(product);
    await makeMeeting(product);
    const settings = await product.open('options');
    await settings.getByRole('button', { name: 'Disconnect' }).click();
    await expect(settings.getByText('stay listed, to read only: 1')).toBeVisible();
    await settings.getByRole('button', { name: 'Forget these meetings too' }).click();
    await expect(settings.getByText('The list of meetings made here is empty now')).toBeVisible();
    await expect(settings.getByText('Webex has revoked the sign-in')).toBeVisible();
    await expect(settings.getByRole('heading', { name: 'Disconnected' })).toBeFocused();
    expect(product.webex.state.meetings).toHaveLength(1);
  });

  test('waits for an unclear meeting unless the person goes on anyway', async ({ product }) => {
    await connected(product);
    await leaveUnclear(product);
    const settings = await product.open('options');
    await settings.getByRole('button', { name: 'Disconnect' }).click();
    await expect(alert(settings)).toContainText('Webex has not said yet whether a meeting was made');
    await expect(settings.getByRole('heading', { name: 'Connected' })).toBeVisible();
    await expectAccessible(settings);
    await settings.getByRole('button', { name: 'Go on anyway' }).click();
    await expect(settings.getByRole('heading', { name: 'Disconnected' })).toBeVisible();
  });
});

test.describe('with two accounts', () => {
  test.use({ productOptions: { people: [ORDINARY_HOST, SEVERAL_SITES] } });

  test('another account on the same integration, without entering anything', async ({ product }) => {
    const settings = await connect(product, { inWindow: acceptAs('Ines Calder') });
    await press(product, settings, 'Use another account', acceptAs('Mei Tanaka'));
    await expect(settings.getByText('mei.tanaka@example.com')).toBeVisible();
    const prompts = product.sent
      .filter(({ url }) => url.pathname === '/v1/authorize')
      .map(({ url }) => url.searchParams.get('prompt'));
    expect(prompts).toEqual([null, 'select_account']);
  });

  test('an unclear meeting of the one is not given up for the other, unless the person goes on anyway', async ({
    product,
  }) => {
    const first = await connect(product, { inWindow: acceptAs('Ines Calder') });
    await first.getByRole('heading', { name: 'Connected' }).waitFor();
    await first.close();
    await leaveUnclear(product);
    const settings = await product.open('options');
    await press(product, settings, 'Use another account', acceptAs('Mei Tanaka'));
    await expect(alert(settings)).toContainText("can't do so after this change");
    await expect(settings.getByText('ines.calder@example.com')).toBeVisible();
    await press(product, settings, 'Go on anyway', acceptAs('Mei Tanaka'));
    await expect(settings.getByText('mei.tanaka@example.com')).toBeVisible();
  });
});

test.describe('the personal room', () => {
  test('says before the click what Webex will ask, then asks for that scope beside the others', async ({ product }) => {
    const settings = await connect(product);
    const room = settings.getByRole('switch', { name: 'Personal room' });
    await expect(room).not.toBeChecked();
    await expect(room).toHaveAccessibleDescription(/Webex asks you again.*meeting:preferences_read/);
    const opened = product.context.waitForEvent('page');
    await room.click();
    await accept(await opened);
    await expect(room).toBeChecked();
    await expectAccessible(settings);
    const asked = product.webex.state.codes.map(({ consent }) => [...consent.scopes].sort());
    expect(asked).toEqual([[...BASE].sort(), [...BASE, ROOM].sort()]);
  });

  test('declined: it stays off, and the message names the scope too', async ({ product }) => {
    const settings = await connect(product);
    const opened = product.context.waitForEvent('page');
    await settings.getByRole('switch', { name: 'Personal room' }).click();
    await decline(await opened);
    await expect(alert(settings)).toContainText('declined');
    await expect(settings.getByRole('switch', { name: 'Personal room' })).not.toBeChecked();
    expect(await message(settings).inputValue()).toContain(ROOM);
  });

  test('is copied from the popup, and the second time Webex is not asked', async ({ product }) => {
    await connected(product);
    await switchRoomOn(product);
    const popup = await product.open('popup');
    await popup.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const asked = () => product.sent.filter(({ url }) => url.pathname.endsWith('/personalMeetingRoom')).length;
    const before = asked();
    await popup.getByRole('button', { name: 'Personal room' }).click();
    await expect(popup.getByText('is copied')).toBeVisible();
    await expect(popup.getByRole('link', { name: 'Join' })).toHaveAttribute('href', /\/meet\/ines\.calder$/);
    await expect(popup.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await expect.poll(() => popup.evaluate(() => navigator.clipboard.readText())).toContain('/meet/ines.calder');
    await expectAccessible(popup);
    const first = asked();
    expect(first).toBe(before + 1);
    await popup.getByRole('button', { name: 'Put away' }).click();
    await popup.evaluate(() => navigator.clipboard.writeText(''));
    await popup.getByRole('button', { name: 'Personal room' }).click();
    await expect(popup.getByText('is copied')).toBeVisible();
    await expect.poll(() => popup.evaluate(() => navigator.clipboard.readText())).toContain('/meet/ines.calder');
    expect(asked()).toBe(first);
    expect(product.webex.state.meetings).toEqual([]);
  });

  test('switched off: the popup has no button for it', async ({ product }) => {
    await connected(product);
    await switchRoomOn(product);
    const settings = await product.open('options');
    await settings.getByRole('switch', { name: 'Personal room' }).click();
    await expect(settings.getByRole('switch', { name: 'Personal room' })).not.toBeChecked();
    const popup = await product.open('popup');
    await popup.getByRole('button', { name: 'Meet now' }).waitFor();
    await expect(popup.getByRole('button', { name: 'Personal room' })).toHaveCount(0);
  });
});

test.describe('signed out by Webex', () => {
  test('one click signs in again, and what was being done is made by a click of its own', async ({ product }) => {
    await connected(product);
    product.webex.revokeGrants();
    const { panel } = await openEditor(product);
    await panel.press('Add Webex meeting');
    await panel.says('Your Webex sign-in has ended');
    const opened = product.context.waitForEvent('page');
    await panel.press('Connect to Webex');
    const settings = await opened;
    await expect(alert(settings)).toContainText('Your Webex sign-in has ended');
    await expectAccessible(settings);
    await press(product, settings, 'Sign in again');
    const offer = settings.getByRole('region', { name: /could not be made/ });
    await expect(offer.getByRole('heading', { name: 'Quarterly review' })).toBeVisible();
    await expectAccessible(settings);
    expect(product.webex.state.meetings).toEqual([]);
    await offer.getByRole('button', { name: 'Make it now' }).click();
    await expect(settings.getByText('The meeting is made.')).toBeFocused();
    expect(product.webex.state.meetings.map(({ title }) => title)).toEqual(['Quarterly review']);
    const [meeting] = product.webex.state.meetings;
    await expect(settings.getByRole('link', { name: 'Join' })).toHaveAttribute('href', `${meeting?.webLink}`);
    await expectAccessible(settings);
  });

  test('a settings page that was open already tells it when it comes to the front', async ({ product }) => {
    const settings = await connect(product);
    await expect(settings.getByRole('heading', { name: 'Connected' })).toBeVisible();
    product.webex.revokeGrants();
    const { panel } = await openEditor(product);
    await panel.press('Add Webex meeting');
    await panel.says('Your Webex sign-in has ended');
    await expect(settings.getByRole('heading', { name: 'Connected' })).toBeVisible();
    await settings.bringToFront();
    await settings.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(settings.getByRole('button', { name: 'Sign in again' })).toBeVisible();
  });

  test('the popup says so and leads to the settings', async ({ product }) => {
    await connected(product);
    product.webex.revokeGrants();
    const popup = await product.open('popup');
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByRole('alert')).toContainText('Your Webex sign-in has ended');
    await expectAccessible(popup);
    const opened = product.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Open settings' }).click();
    await expect(await opened).toHaveURL(/\/options\.html$/);
  });
});

test.describe('with access that stays', () => {
  test.use({ productOptions: { isOwn: true } });

  test("Webex for Government: reached with the browser's permission, at its own addresses", async ({ product }) => {
    await allowInBrowser(product, 'https://api-usgov.webex.com/*');
    const settings = await product.open('options');
    await settings.getByLabel('Webex for Government').check();
    await expect(settings.getByRole('link', { name: 'developer site' })).toHaveAttribute('href', /developer-usgov/);
    await settings.getByLabel('Client ID').fill(GOVERNMENT_CLIENT_ID);
    await settings.getByLabel('Client secret').fill(GOVERNMENT_CLIENT_SECRET);
    await press(product, settings, 'Connect to Webex');
    await expect(settings.getByRole('heading', { name: 'Connected' })).toBeFocused();
    await expect(settings.getByRole('definition').filter({ hasText: 'Webex for Government' })).toBeVisible();
    expect(product.webex.state.requests).toEqual([]);
    await settings.getByRole('button', { name: 'Disconnect' }).click();
    await expect(settings.getByText('no address for that is known')).toBeVisible();
    await expect(settings.getByRole('link', { name: "Open Webex's page" })).toHaveCount(0);
  });
});

/** Grants an optional host beforehand: the question itself is the browser's, and nobody could answer it here. */
async function allowInBrowser(product: Product, pattern: string): Promise<void> {
  const page = await product.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, host]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
      };
      return chrome.developerPrivate.addHostPermission(id, host);
    },
    [EXTENSION_ID, pattern] as const,
  );
  await page.close();
}

async function switchRoomOn(product: Product): Promise<void> {
  const settings = await product.open('options');
  const opened = product.context.waitForEvent('page');
  await settings.getByRole('switch', { name: 'Personal room' }).click();
  await accept(await opened);
  await expect(settings.getByRole('switch', { name: 'Personal room' })).toBeChecked();
  await settings.close();
}

async function makeMeeting(product: Product): Promise<void> {
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await page.close();
}

/** A click whose answer got lost, and which nothing has settled yet. */
async function leaveUnclear(product: Product): Promise<void> {
  product.server.faults.plan({ ...CREATE, kind: 'status', status: 503 });
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex gave no clear answer');
  await page.close();
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, goal: ReturnType<Page['locator']>): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(goal).toBeFocused();
}
