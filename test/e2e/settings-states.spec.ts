import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import type { ConnectionView, Disconnected } from '../../src/messaging/calls/connection';
import type { CreationView } from '../../src/messaging/calls/meetings';
import { TEST_CLIENT_ID } from '../simulator/test-account';
import { expectAccessible } from './accessible';
import type { Product } from './product';
import { expect, test } from './shared';
import { openWithStandIn, type Replies } from './stand-in';

const VIEW: ConnectionView = {
  redirectUri: 'https://example.chromiumapp.org/webex',
  scopes: ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'],
  featureScopes: {
    personal_room: ['meeting:preferences_read'],
    account_defaults: ['meeting:preferences_read'],
    access_requests: ['meeting:participants_read'],
  },
  ownAllowed: true,
  features: [],
  inMemory: false,
};
const COMMERCIAL = { clientId: TEST_CLIENT_ID, region: 'commercial' } as const;
const PUBLISHER = { way: 'publisher', ...COMMERCIAL } as const;
const ORGANISATION = { way: 'organisation', ...COMMERCIAL } as const;
const OWN = { way: 'own', ...COMMERCIAL } as const;
const ACCOUNT = {
  account: { id: '1', name: 'Ines Calder', email: 'ines.calder@example.com', hostSites: [], sites: [] },
  canSchedule: true,
};
const CREATION: CreationView = {
  creation: {
    key: '7f1c1f0a-6f0e-4d57-9c0e-3d8f6f1c2a10',
    state: 'failed',
    origin: 'page',
    title: 'Quarterly review',
    draft: { title: 'Quarterly review', when: { kind: 'now', zone: 'Europe/Berlin' } },
    schedule: { start: '2027-03-01T10:00:00+01:00', end: '2027-03-01T11:00:00+01:00', timezone: 'Europe/Berlin' },
    clientId: '',
    accountId: '',
    createdAt: 0,
    lookUps: 0,
    dismissed: false,
    failure: { code: 'offline' },
  },
  waits: 'retry',
};
const INVITATION = {
  title: 'Quarterly review',
  link: 'https://acme.example.webex.com/j',
  lines: ['Join the Webex meeting: https://acme.example.webex.com/j'],
  html: '<p>Join</p>',
};

const isConnected = (more: Partial<ConnectionView> = {}) => done({ ...VIEW, connected: ACCOUNT, stored: OWN, ...more });

/** The settings page, which shows what `view` says. */
async function settingsOf(product: Product, view: Partial<ConnectionView>, more: Replies = {}, allows = true) {
  const opened = await openWithStandIn(
    product,
    'options',
    { 'connection.read': done({ ...VIEW, ...view }), ...more },
    allows,
  );
  await opened.page.getByRole('heading', { name: 'Connection to Webex' }).waitFor();
  const requestsTo = async (call: string) =>
    (await opened.asked()).filter((one) => one.call === call).map(({ request }) => request);
  return { ...opened, requestsTo };
}

/** Leads to the browser's own page; there whoever is signed in. */
const KEYS = 'Change keys in the browser';

test.describe('an integration that is there already', () => {
  test("the build's: one button, and an integration of one's own stands aside", async ({ product }) => {
    const { page, requestsTo } = await settingsOf(product, { preset: PUBLISHER });
    await expect(page.getByRole('button')).toHaveText(['Sign in to Webex', KEYS]);
    await expect(page.getByText('organisation')).toHaveCount(0);
    await expectAccessible(page);
    await page.getByText('Use a Webex integration of your own').click();
    await expect(page.getByLabel('Client ID')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in to Webex' }).click();
    await expect
      .poll(() => requestsTo('connection.connect'))
      .toEqual([{ using: { kind: 'preset' }, chooseAccount: false, leaveUnclear: false }]);
  });

  test("the organisation's: said to be so", async ({ product }) => {
    const { page } = await settingsOf(product, { preset: ORGANISATION });
    await expect(page.getByText('Your organisation has set up how One-Click connects')).toBeVisible();
    await expectAccessible(page);
  });

  test("the organisation's alone: says why none of one's own can be used", async ({ product }) => {
    const { page } = await settingsOf(product, { preset: ORGANISATION, ownAllowed: false });
    await expect(page.getByText('Your organisation has laid down how One-Click connects')).toBeVisible();
    await expect(page.getByText('Use a Webex integration of your own')).toHaveCount(0);
    await expectAccessible(page);
  });

  test('a closed window there leads to the administrator, with its client ID', async ({ product }) => {
    const { page, requestsTo } = await settingsOf(
      product,
      { preset: PUBLISHER },
      { 'connection.connect': failed('sign_in_closed') },
    );
    await page.getByRole('button', { name: 'Sign in to Webex' }).click();
    await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(new RegExp(TEST_CLIENT_ID));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => requestsTo('connection.connect')).toHaveLength(2);
  });
});

test.describe('why nobody is signed in', () => {
  for (const [code, view, using] of [
    ['session_ended', { stored: PUBLISHER, preset: PUBLISHER }, { kind: 'preset' }],
    ['session_ended', { stored: OWN }, { kind: 'own', ...COMMERCIAL, clientSecret: '' }],
    ['connection_changed', { stored: OWN, preset: ORGANISATION, ownAllowed: false }, { kind: 'preset' }],
    ['vault_damaged', { preset: PUBLISHER }, { kind: 'preset' }],
  ] as const) {
    test(`${code}, stored ${'stored' in view ? view.stored.way : 'nothing'}: one click signs in again`, async ({
      product,
    }) => {
      const { page, requestsTo } = await settingsOf(product, { ...view, failure: { code } });
      await expect(page.getByRole('alert')).toContainText('Sign in again');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Sign in again' }).click();
      await expect
        .poll(() => requestsTo('connection.connect'))
        .toEqual([{ using, chooseAccount: false, leaveUnclear: false }]);
    });
  }

  test('a broken policy: its keys are named, and nothing is offered', async ({ product }) => {
    const failure = { code: 'policy_broken', detail: 'brokerUrl, region' } as const;
    const { page } = await settingsOf(product, { preset: PUBLISHER, ownAllowed: true, failure });
    await expect(page.getByRole('alert')).toContainText(
      'Tell your administrator. Settings to correct: brokerUrl, region',
    );
    await expect(page.getByRole('button')).toHaveText([KEYS]);
    await expect(page.getByLabel('Client ID')).toHaveCount(0);
    await expectAccessible(page);
    const popup = await openWithStandIn(product, 'popup', { 'connection.read': done({ ...VIEW, failure }) });
    await expect(popup.page.getByRole('alert')).toContainText('brokerUrl, region');
    // No way to sign in; a link needs none.
    await expect(popup.page.getByRole('button')).toHaveText(['Open settings', 'Paste', 'Look on this page']);
    await expectAccessible(popup.page);
  });
});

test.describe('a browser that keeps nothing', () => {
  for (const [when, view] of [
    ['before', {}],
    ['after', { connected: ACCOUNT, stored: OWN }],
  ] as const) {
    test(`is said ${when} connecting`, async ({ product }) => {
      const { page } = await settingsOf(product, { ...view, inMemory: true });
      await expect(page.getByText('You stay signed in until the browser is closed')).toBeVisible();
      await expect(page.getByText('Kept encrypted')).toHaveCount(0);
      await expectAccessible(page);
    });
  }
});

test.describe('Webex for Government', () => {
  const PATTERN = { origins: ['https://api-usgov.webex.com/*'] };
  async function connectThere(page: Page): Promise<void> {
    await page.getByLabel('Webex for Government').check();
    await page.getByLabel('Client ID').fill('C1');
    await page.getByLabel('Client secret').fill('secret');
    await page.getByRole('button', { name: 'Connect to Webex' }).click();
  }

  test('the browser is asked first, then Webex', async ({ product }) => {
    const { page, asked } = await settingsOf(product, {}, { 'connection.connect': failed('offline') });
    await connectThere(page);
    await expect(page.getByRole('alert')).toContainText('You are offline');
    const steps = (await asked()).filter(({ call }) => !call.endsWith('.read'));
    expect(steps.map(({ call }) => call)).toEqual(['permissions.request', 'connection.connect']);
    expect(steps[0]?.request).toEqual(PATTERN);
  });

  test('refused: said so, nothing is sent, and what was typed stays', async ({ product }) => {
    const { page, requestsTo } = await settingsOf(product, {}, {}, false);
    await connectThere(page);
    await expect(page.getByRole('alert')).toContainText('not allowed to reach Webex for Government');
    expect(await requestsTo('connection.connect')).toEqual([]);
    await expect(page.getByLabel('Client ID')).toHaveValue('C1');
    await expect(page.getByLabel('Client secret')).toHaveValue('secret');
    await expectAccessible(page);
  });

  test('signing in again asks the browser too', async ({ product }) => {
    const stored = { way: 'own', clientId: 'C1', region: 'government' } as const;
    const { page, requestsTo } = await settingsOf(product, { stored, failure: { code: 'session_ended' } }, {}, false);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await expect(page.getByRole('alert').last()).toContainText('not allowed to reach Webex for Government');
    await expect.poll(() => requestsTo('permissions.request')).toEqual([PATTERN]);
    expect(await requestsTo('connection.connect')).toEqual([]);
  });

  test('the other Webex needs no question', async ({ product }) => {
    const { page, requestsTo } = await settingsOf(
      product,
      { preset: PUBLISHER },
      { 'connection.connect': failed('offline') },
    );
    await page.getByRole('button', { name: 'Sign in to Webex' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await requestsTo('permissions.request')).toEqual([]);
  });
});

test.describe('after signing in', () => {
  const signingIn: Replies = {
    'connection.read': [done({ ...VIEW, preset: PUBLISHER }), isConnected({ preset: PUBLISHER, stored: PUBLISHER })],
    'connection.connect': done(ACCOUNT),
  };

  test('the browser is asked to keep what is stored, and its refusal changes nothing', async ({ product }) => {
    const { page, requestsTo } = await settingsOf(product, {}, signingIn);
    await page.getByRole('button', { name: 'Sign in to Webex' }).click();
    await expect(page.getByRole('heading', { name: 'Connected' })).toBeFocused();
    await expect.poll(() => requestsTo('storage.persist')).toHaveLength(1);
    await expect(page.getByText('Comes with One-Click')).toBeVisible();
    await expectAccessible(page);
  });

  test('a click that came to nothing is made by the person alone, with a key of its own', async ({ product }) => {
    const { page, requestsTo } = await settingsOf(
      product,
      {},
      {
        ...signingIn,
        'creations.waiting': done([CREATION]),
        'creation.retry': done({ key: 'new', invitation: INVITATION }),
      },
    );
    await page.getByRole('button', { name: 'Sign in to Webex' }).click();
    await page.getByRole('button', { name: 'Make it now' }).waitFor();
    await expectAccessible(page);
    expect(await requestsTo('creation.retry')).toEqual([]);
    await page.getByRole('button', { name: 'Make it now' }).click();
    await expect(page.getByRole('link', { name: 'Join' })).toHaveAttribute('href', INVITATION.link);
    const { key } = CREATION.creation;
    await expect
      .poll(() => requestsTo('creation.retry'))
      .toEqual([{ key, newKey: expect.stringMatching(/^[\da-f-]{36}$/) }]);
    expect((await requestsTo('creation.retry'))[0]).not.toMatchObject({ newKey: key });
    await expectAccessible(page);
  });

  test('whose time has passed: said so, and where to go', async ({ product }) => {
    const { page } = await settingsOf(
      product,
      {},
      {
        ...signingIn,
        'creations.waiting': [done([CREATION]), done([])],
        'creation.retry': failed('time_in_the_past'),
      },
    );
    await page.getByRole('button', { name: 'Sign in to Webex' }).click();
    await page.getByRole('button', { name: 'Make it now' }).click();
    await expect(page.getByRole('alert')).toContainText('Open the event and make the meeting there');
    await expect(page.getByRole('button', { name: 'Make it now' })).toHaveCount(0);
  });

  test('what can no longer be made is not offered', async ({ product }) => {
    const latest = { ...CREATION, waits: 'failed' } as const;
    const { page } = await settingsOf(product, {}, { ...signingIn, 'creations.waiting': done([latest]) });
    await page.getByRole('button', { name: 'Sign in to Webex' }).click();
    await expect(page.getByRole('heading', { name: 'Connected' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make it now' })).toHaveCount(0);
  });
});

test('an account that can only attend: said first, and no way to a meeting is offered', async ({ product }) => {
  const { page } = await settingsOf(product, { connected: { ...ACCOUNT, canSchedule: false }, stored: OWN });
  await expect(page.getByRole('alert')).toContainText('can join Webex meetings but not schedule them');
  await expect(page.getByRole('link', { name: 'Open Google Calendar' })).toHaveCount(0);
  await expectAccessible(page);
});

test('going on anyway repeats the sign-in just so', async ({ product }) => {
  const { page, requestsTo } = await settingsOf(
    product,
    { connected: ACCOUNT, stored: OWN },
    { 'connection.connect': failed('rows_unclear') },
  );
  await page.getByRole('button', { name: 'Use another account' }).click();
  await page.getByRole('button', { name: 'Go on anyway' }).click();
  const using = { kind: 'own', ...COMMERCIAL, clientSecret: '' };
  await expect
    .poll(() => requestsTo('connection.connect'))
    .toEqual([
      { using, chooseAccount: true, leaveUnclear: false },
      { using, chooseAccount: true, leaveUnclear: true },
    ]);
});

test.describe('the farewell', () => {
  for (const [revoked, sentence] of [
    ['yes', 'Webex has revoked the sign-in'],
    ['no', 'Webex did not confirm'],
    ['unknown', 'no address for that is known'],
  ] as const) {
    test(`revoked: ${revoked}`, async ({ product }) => {
      const answer: Disconnected = { revoked, meetingsKept: 2 };
      const { page } = await settingsOf(
        product,
        {},
        {
          'connection.read': [isConnected(), done(VIEW)],
          'connection.disconnect': done(answer),
        },
      );
      await page.getByRole('button', { name: 'Disconnect' }).click();
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page.getByRole('link', { name: "Open Webex's page" })).toHaveCount(0);
      await expectAccessible(page);
    });
  }
});

test.describe('the notification before a meeting', () => {
  const NAME = 'Notification before a meeting';

  /** Notifications as a browser keeps them, where the person answers its question so. */
  const withNotifications = (product: Product, answer: boolean) =>
    openWithStandIn(product, 'options', { 'connection.read': isConnected() }, answer, (page) =>
      page.addInitScript((allows) => {
        let isAllowed = false;
        const { chrome } = globalThis as unknown as { chrome: { permissions: Record<string, unknown> } };
        // The page's own stand-in takes the place of `request` later; this one keeps what came of it.
        Object.defineProperty(chrome.permissions, 'request', {
          get: () => async () => {
            isAllowed = allows;
            return allows;
          },
          set: () => undefined,
        });
        chrome.permissions.contains = async () => isAllowed;
        chrome.permissions.remove = async () => {
          isAllowed = false;
          return true;
        };
        Object.assign(globalThis, {
          takeAway: () => {
            isAllowed = false;
          },
        });
      }, answer),
    );

  test('is off until it is switched on and the browser allows it; then it can be switched off', async ({ product }) => {
    const { page } = await withNotifications(product, true);
    const control = page.getByRole('switch', { name: NAME });
    await expect(control).toHaveAttribute('aria-checked', 'false');
    await control.click();
    await expect(control).toHaveAttribute('aria-checked', 'true');
    await expectAccessible(page);
    await control.click();
    await expect(control).toHaveAttribute('aria-checked', 'false');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('a browser that refuses: said, and the next press asks again', async ({ product }) => {
    const { page } = await withNotifications(product, false);
    const control = page.getByRole('switch', { name: NAME });
    await control.click();
    await expect(page.getByRole('alert')).toContainText('did not allow notifications');
    await expect(control).toHaveAttribute('aria-checked', 'false');
    await expect(control).toHaveAttribute('aria-disabled', 'false');
    await expectAccessible(page);
  });

  test('taken away in the browser’s own settings: shown as off, with the same way back', async ({ product }) => {
    const { page } = await withNotifications(product, true);
    const control = page.getByRole('switch', { name: NAME });
    await control.click();
    await expect(control).toHaveAttribute('aria-checked', 'true');
    await page.evaluate(() => (globalThis as unknown as { takeAway(): void }).takeAway());
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(control).toHaveAttribute('aria-checked', 'false');
    await control.click();
    await expect(control).toHaveAttribute('aria-checked', 'true');
  });
});
