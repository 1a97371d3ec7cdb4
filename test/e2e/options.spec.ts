import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import { NO_CHOICES } from '../../src/domain/meeting-options';
import { ORDINARY_HOST, SEVERAL_SITES } from '../simulator/test-account';
import { expectAccessible } from './accessible';
import { openEditor } from './calendar';
import { accept, acceptAs, connect, press } from './connect';
import type { Product } from './product';
import { openWithStandIn } from './stand-in';
import { expect, test } from './test';

const USUAL = ['end', 'integrationTags', 'sendEmail', 'start', 'timezone', 'title'];
const LEFT = 'Same as my Webex account';

const section = (settings: Page) => settings.getByRole('region', { name: 'New meetings' });
const field = (page: Page, name: string) => page.getByRole('combobox', { name });
const shown = (page: Page, name: string) => field(page, name).locator('option:checked');

/** The settings page with its section, connected. */
async function openSettings(product: Product): Promise<Page> {
  const settings = await connect(product);
  await field(settings, 'Lobby').waitFor();
  return settings;
}

async function choose(settings: Page, name: string, value: string): Promise<void> {
  await field(settings, name).selectOption({ label: value });
  await expect(section(settings).getByRole('status').first()).toHaveText('Saved');
}

async function makeByEvent(product: Product): Promise<void> {
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await page.close();
}

async function openPopup(product: Product): Promise<Page> {
  const popup = await product.open('popup');
  await popup.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await popup.bringToFront();
  await popup.getByText('Options').click();
  await field(popup, 'Lobby').waitFor();
  return popup;
}

/** Runs in the page. */
function isTooWide(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}

/** What the last request for a meeting asked for beside title, times, tags and mail. */
function asked({ webex }: Product): Record<string, unknown> {
  const posts = webex.state.requests.filter(({ method, path }) => method === 'POST' && path === '/v1/meetings');
  const body: Record<string, unknown> = JSON.parse(posts.at(-1)?.body ?? '{}');
  return Object.fromEntries(Object.entries(body).filter(([name]) => !USUAL.includes(name)));
}

test('with nothing chosen, popup and event send none of the fields', async ({ product }) => {
  const settings = await openSettings(product);
  await expect(field(settings, 'Webex site')).toHaveCount(0);
  for (const name of ['Guests may join before me', 'Lobby', 'Record automatically', 'Reminder by e-mail to me'])
    await expect(shown(settings, name)).toHaveText(LEFT);
  const popup = await openPopup(product);
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await expect(popup.getByText('Your meeting is ready').first()).toBeVisible();
  await makeByEvent(product);
  const posts = product.webex.state.requests.filter(({ method, path }) => method === 'POST' && path === '/v1/meetings');
  expect(posts.map(({ body }) => Object.keys(JSON.parse(body ?? '{}')).sort())).toEqual([USUAL, USUAL]);
});

test('each option arrives in the meeting, and stays chosen', async ({ product }) => {
  const settings = await openSettings(product);
  await choose(settings, 'Guests may join before me', '10 minutes before');
  await choose(settings, 'Lobby', 'Guests come straight in');
  await choose(settings, 'Record automatically', 'Yes');
  await choose(settings, 'Other hosts of my site are co-hosts', 'Yes');
  await choose(settings, 'Reminder by e-mail to me', '30 minutes before');
  await makeByEvent(product);
  expect(product.webex.state.meetings[0]?.settings).toEqual({
    enabledJoinBeforeHost: true,
    joinBeforeHostMinutes: 10,
    unlockedMeetingJoinSecurity: 'allowJoin',
    enabledAutoRecordMeeting: true,
    allowAnyUserToBeCoHost: true,
    reminderTime: 30,
  });
  await settings.reload();
  await expect(shown(settings, 'Guests may join before me')).toHaveText('10 minutes before');
  await choose(settings, 'Guests may join before me', 'No');
  await choose(settings, 'Lobby', LEFT);
  await choose(settings, 'Record automatically', LEFT);
  await choose(settings, 'Other hosts of my site are co-hosts', LEFT);
  await choose(settings, 'Reminder by e-mail to me', LEFT);
  await makeByEvent(product);
  expect(asked(product)).toEqual({ enabledJoinBeforeHost: false });
});

test('chosen by keyboard alone, saved at once, and told to screen readers', async ({ product }) => {
  const settings = await openSettings(product);
  await expect(section(settings).getByRole('status').first()).toHaveText('');
  await field(settings, 'Lobby').focus();
  await settings.keyboard.press('ArrowDown');
  await expect(section(settings).getByRole('status').first()).toHaveText('Saved');
  await expect(field(settings, 'Lobby')).toBeFocused();
  await expect(shown(settings, 'Lobby')).toHaveText('Guests come straight in');
  await settings.reload();
  await expect(shown(settings, 'Lobby')).toHaveText('Guests come straight in');
});

test('a closed door is explained where it is chosen', async ({ product }) => {
  const settings = await openSettings(product);
  await expect(field(settings, 'Lobby')).toHaveAccessibleDescription('');
  await choose(settings, 'Lobby', 'Only people invited in Webex come in');
  await expect(field(settings, 'Lobby')).toHaveAccessibleDescription(/people who only have the link stay outside/);
});

test.describe('an account with several sites', () => {
  test.use({ productOptions: { people: [SEVERAL_SITES] } });

  test('the meeting is made on the site that is chosen, and on the preferred one otherwise', async ({ product }) => {
    const settings = await openSettings(product);
    await expect(field(settings, 'Webex site').locator('option')).toHaveText([
      LEFT,
      'acme.example.webex.com',
      'globex.example.webex.com',
    ]);
    await makeByEvent(product);
    await choose(settings, 'Webex site', 'acme.example.webex.com');
    await makeByEvent(product);
    expect(product.webex.state.meetings.map(({ siteUrl }) => siteUrl)).toEqual([
      'globex.example.webex.com',
      'acme.example.webex.com',
    ]);
    expect(asked(product)).toEqual({ siteUrl: 'acme.example.webex.com' });
  });

  test('what the account does by itself is said where its preferences may be read, and never asked for by a click', async ({
    product,
  }) => {
    const settings = await openSettings(product);
    const told = () => product.sent.filter(({ url }) => url.pathname.startsWith('/v1/meetingPreferences/')).length;
    expect(told()).toBe(0);
    const opened = product.context.waitForEvent('page');
    await settings.getByRole('switch', { name: 'Personal room' }).click();
    await accept(await opened);
    await expect(shown(settings, 'Webex site')).toHaveText('Same as my account: globex.example.webex.com');
    await expect(shown(settings, 'Guests may join before me')).toHaveText('Same as my account: No');
    await expect(shown(settings, 'Lobby')).toHaveText(LEFT);
    const before = told();
    await makeByEvent(product);
    expect(told()).toBe(before);
  });

  test('calm in every form: nothing that axe finds, narrow and wide, light, dark and with forced colours', async ({
    product,
  }) => {
    const settings = await openSettings(product);
    await choose(settings, 'Lobby', 'Only people invited in Webex come in');
    const popup = await openPopup(product);
    await field(popup, 'Lobby').selectOption({ label: 'Only people invited in Webex come in' });
    for (const page of [settings, popup]) {
      await page.bringToFront();
      for (const media of [
        { colorScheme: 'light', forcedColors: 'none' },
        { colorScheme: 'dark', forcedColors: 'none' },
        { colorScheme: 'light', forcedColors: 'active' },
      ] as const) {
        await page.emulateMedia(media);
        for (const width of page === settings ? [400, 900] : [372]) {
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible(page);
          expect(await page.evaluate(isTooWide)).toBe(false);
        }
      }
    }
  });
});

test.describe('for one meeting', () => {
  test('options of the popup count more than the settings, once', async ({ product }) => {
    const settings = await openSettings(product);
    await choose(settings, 'Record automatically', 'Yes');
    await choose(settings, 'Reminder by e-mail to me', '10 minutes before');
    const popup = await openPopup(product);
    await expect(shown(popup, 'Record automatically')).toHaveText('Default: Yes');
    await expect(shown(popup, 'Lobby')).toHaveText('Default');
    await field(popup, 'Record automatically').selectOption({ label: 'No' });
    await field(popup, 'Lobby').selectOption({ label: 'Guests wait until I let them in' });
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByText('Your meeting is ready').first()).toBeVisible();
    expect(asked(product)).toEqual({
      enabledAutoRecordMeeting: false,
      unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
      reminderTime: 10,
    });
    await popup.getByRole('button', { name: 'Put away' }).click();
    await expect(shown(popup, 'Lobby')).toHaveText('Default');
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByText('Your meeting is ready').first()).toBeVisible();
    expect(asked(product)).toEqual({ enabledAutoRecordMeeting: true, reminderTime: 10 });
    await settings.reload();
    await expect(shown(settings, 'Record automatically')).toHaveText('Yes');
    await expect(shown(settings, 'Lobby')).toHaveText(LEFT);
  });

  test('a retry keeps them, also when the popup was closed in between', async ({ product }) => {
    await openSettings(product);
    const headers = { 'retry-after': '90' };
    product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 429, headers });
    const popup = await openPopup(product);
    await field(popup, 'Lobby').selectOption({ label: 'Guests come straight in' });
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByRole('alert')).toContainText('Try again in 90 s.');
    await expect(shown(popup, 'Lobby')).toHaveText('Guests come straight in');
    await popup.close();
    const again = await product.open('popup');
    await again.getByRole('button', { name: 'Try again' }).click();
    await expect(again.getByText('Your meeting is ready')).toBeVisible();
    expect(product.webex.state.meetings[0]?.settings).toEqual({ unlockedMeetingJoinSecurity: 'allowJoin' });
  });

  test('with other options it is another meeting than the one that came to nothing', async ({ product }) => {
    await openSettings(product);
    const headers = { 'retry-after': '90' };
    product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 429, headers });
    const popup = await openPopup(product);
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await popup.getByRole('button', { name: 'Try again' }).waitFor();
    await field(popup, 'Lobby').selectOption({ label: 'Guests come straight in' });
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByText('Your meeting is ready').first()).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    expect(asked(product)).toEqual({ unlockedMeetingJoinSecurity: 'allowJoin' });
  });

  test('an option that Webex refuses is told in its words, and can be changed', async ({ product }) => {
    await openSettings(product);
    const body = JSON.stringify({ message: 'No.', errors: [{ description: 'Recording is off on this site.' }] });
    product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 400, body });
    const popup = await openPopup(product);
    await field(popup, 'Record automatically').selectOption({ label: 'Yes' });
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByRole('alert')).toContainText('Webex says: Recording is off on this site.');
    await expect(shown(popup, 'Record automatically')).toHaveText('Yes');
    await field(popup, 'Record automatically').selectOption({ label: 'Default' });
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByText('Your meeting is ready').first()).toBeVisible();
    expect(asked(product)).toEqual({});
  });
});

test.describe('with two accounts', () => {
  test.use({ productOptions: { people: [ORDINARY_HOST, SEVERAL_SITES] } });

  test('another account forgets what the first one chose', async ({ product }) => {
    const settings = await connect(product, { inWindow: acceptAs('Mei Tanaka') });
    await choose(settings, 'Webex site', 'acme.example.webex.com');
    await choose(settings, 'Record automatically', 'Yes');
    await press(product, settings, 'Use another account', acceptAs('Ines Calder'));
    await expect(settings.getByText('ines.calder@example.com')).toBeVisible();
    await expect(shown(settings, 'Record automatically')).toHaveText(LEFT);
    await expect(field(settings, 'Webex site')).toHaveCount(0);
    await makeByEvent(product);
    expect(asked(product)).toEqual({});
    await press(product, settings, 'Use another account', acceptAs('Mei Tanaka'));
    await expect(settings.getByText('mei.tanaka@example.com')).toBeVisible();
    await expect(shown(settings, 'Webex site')).toHaveText(LEFT);
    await expect(shown(settings, 'Record automatically')).toHaveText(LEFT);
  });
});

test.describe('a refusal says what it is for want of', () => {
  const refuse = (product: Product, description: string) =>
    product.server.faults.plan({
      method: 'POST',
      path: '/v1/meetings',
      kind: 'status',
      status: 403,
      body: JSON.stringify({ message: description, errors: [{ description }] }),
    });

  test('a licence, in the event', async ({ product }) => {
    await openSettings(product);
    refuse(product, 'The host has no meeting license.');
    const { panel } = await openEditor(product);
    await panel.press('Add Webex meeting');
    await panel.says('a licence is missing');
  });

  test('a scope that Webex no longer grants, in the popup', async ({ product }) => {
    await openSettings(product);
    product.server.faults.plan({
      path: '/v1/access_token',
      kind: 'rewrite',
      change: (body) => body.replace('meeting:schedules_write', ''),
    });
    product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 401 });
    refuse(product, 'missing required scopes or the user is missing required roles or licenses');
    const popup = await openPopup(product);
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByRole('alert')).toContainText('Missing: meeting:schedules_write.');
  });
});

test('what could not be saved is said, and shown as it is kept', async ({ product }) => {
  const account = { id: '1', name: 'Ines Calder', email: 'ines.calder@example.com', hostSites: [], sites: [] };
  const { page, asked: calls } = await openWithStandIn(product, 'options', {
    'connection.read': done({
      redirectUri: 'https://example.chromiumapp.org/webex',
      scopes: [],
      featureScopes: { personal_room: [], account_defaults: [], access_requests: [] },
      ownAllowed: false,
      features: [],
      inMemory: false,
      connected: { account, canSchedule: true },
    }),
    'choices.read': done({ ...NO_CHOICES, options: { lobby: 'allowJoin' } }),
    'choices.write': failed('storage'),
  });
  await field(page, 'Lobby').selectOption({ label: 'Guests wait until I let them in' });
  await expect(section(page).getByRole('alert')).toContainText('This browser could not store anything');
  await expect(shown(page, 'Lobby')).toHaveText('Guests come straight in');
  await expect(section(page).getByRole('status').first()).toHaveText('');
  await expectAccessible(page);
  expect((await calls()).filter(({ call }) => call === 'choices.write').map(({ request }) => request)).toEqual([
    {
      accountId: '1',
      choices: { options: { lobby: 'allowJoinWithLobby' }, neutralTitle: false },
      was: { options: { lobby: 'allowJoin' }, neutralTitle: false },
    },
  ]);
});
