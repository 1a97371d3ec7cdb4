import type { Page } from '@playwright/test';
import { signInAndAgree } from '../oauth-server/sign-in-page';
import type { FaultPlan } from '../simulator/faults';
import {
  type BrokerProduct,
  expect,
  expectNothingStored,
  expectSignedIn,
  makeMeeting,
  pressSignIn,
  says,
  signIn,
  test,
  tokenRequests,
} from './broker-product';
import { REDIRECT_URI, stopBackground } from './product';

const BROKER_DOWN = 'The service that completes the Webex sign-in does not answer';
const OTHER_SIGN_IN = 'did not belong to this sign-in';

const HTML = { 'content-type': 'text/html', 'access-control-allow-origin': '*' };
const BROKER = { method: 'POST', path: '/token' } as const;

const faults: readonly (readonly [string, FaultPlan])[] = [
  ['that does not listen', { ...BROKER, kind: 'drop-before', times: 10 }],
  ['whose connection is reset after it acted', { ...BROKER, kind: 'drop-after', times: 10 }],
  ['that takes longer than anybody waits', { ...BROKER, kind: 'stall', act: true }],
  ['that answers with a page', { ...BROKER, kind: 'status', status: 200, headers: HTML, body: '<h1>Sign in</h1>' }],
  [
    "in whose place a portal answers that isn't for us",
    { ...BROKER, kind: 'status', status: 200, body: '<h1>Pay</h1>' },
  ],
  ['before which a gateway fails', { ...BROKER, kind: 'status', status: 502, headers: HTML, body: '<h1>Bad</h1>' }],
  ['that answers half a token', { ...BROKER, kind: 'rewrite', change: (body) => body.slice(0, 40) }],
];

for (const [name, fault] of faults) {
  test(`a broker ${name}: said, nothing stored, and the next click signs in`, async ({ product }) => {
    test.slow();
    const settings = await product.open('options');
    const planned = product.server.faults.plan(fault);
    await signIn(product, settings, { outcome: BROKER_DOWN });
    expect(planned.fired).toBeGreaterThan(0);
    await expectNothingStored(product, settings);
    product.server.faults.clear();
    await signIn(product, settings);
    expect(await makeMeeting(settings)).toBe('ok');
  });
}

test('Webex out of reach of the broker: said, nothing stored, and the next click signs in', async ({ product }) => {
  const settings = await product.open('options');
  product.server.faults.plan({ path: '/v1/access_token', kind: 'drop-before' });
  await signIn(product, settings, { outcome: 'Webex has a problem at the moment' });
  await expectNothingStored(product, settings);
  await signIn(product, settings);
});

test('no sign-in page at all: said, and the next click signs in', async ({ product }) => {
  const settings = await product.open('options');
  product.server.faults.plan({ path: /^\/v1\/authorize\?/, kind: 'drop-before', times: 10 });
  await signIn(product, settings, { outcome: "Webex's sign-in could not be loaded", inWindow: async () => undefined });
  expect(tokenRequests(product)).toBe(0);
  await expectNothingStored(product, settings);
  product.server.faults.clear();
  await signIn(product, settings);
});

test('the window closed by the person: said, with what may be behind it, and the next click signs in', async ({
  product,
}) => {
  const settings = await product.open('options');
  await signIn(product, settings, {
    outcome: 'The sign-in window was closed',
    inWindow: async (window) => {
      await window.getByRole('button', { name: 'Sign-in' }).waitFor();
      await window.close();
    },
  });
  await expectNothingStored(product, settings);
  await signIn(product, settings);
});

test('cancelled at the provider: told apart from a closed window', async ({ product }) => {
  const settings = await product.open('options');
  await signIn(product, settings, {
    outcome: "The request was declined in Webex's window",
    inWindow: (window) => window.getByRole('link', { name: 'Cancel' }).click(),
  });
  expect(tokenRequests(product)).toBe(0);
  await expectNothingStored(product, settings);
});

test.describe('a redirect that is not the answer to this very sign-in', () => {
  const forged: readonly (readonly [string, (state: string, former: string) => readonly (readonly string[])[]])[] = [
    ['without state', () => [['code', 'stolen']]],
    [
      'with a wrong state',
      () => [
        ['code', 'stolen'],
        ['state', 'made-up'],
      ],
    ],
    [
      'with the state of an earlier sign-in',
      (_state, former) => [
        ['code', 'stolen'],
        ['state', former],
      ],
    ],
    [
      'with a second code',
      (state) => [
        ['code', 'stolen'],
        ['state', state],
        ['code', 'other'],
      ],
    ],
    [
      'with a second state',
      (state) => [
        ['code', 'stolen'],
        ['state', 'made-up'],
        ['state', state],
      ],
    ],
    ['without a code', (state) => [['state', state]]],
  ];

  for (const [name, fieldsOf] of forged) {
    test(`${name} is refused before anything is sent, and nothing is stored`, async ({ product }) => {
      const settings = await product.open('options');
      await signIn(product, settings, { outcome: 'was closed', inWindow: (window) => window.close() });
      const [former] = statesAsked(product);
      await signIn(product, settings, {
        outcome: OTHER_SIGN_IN,
        inWindow: async (window) => {
          const [, state = ''] = statesAsked(product);
          const query = new URLSearchParams(
            fieldsOf(state, former ?? '').map(([key = '', value = '']) => [key, value]),
          );
          // The browser takes the window away as soon as it sees this address.
          await window.goto(`${REDIRECT_URI}?${query}`).catch(() => undefined);
        },
      });
      expect(tokenRequests(product)).toBe(0);
      await expectNothingStored(product, settings);
      await signIn(product, settings);
      expect(new Set(statesAsked(product)).size).toBe(3);
    });
  }
});

test('two sign-ins at once: the second page is told, and the first goes on to its end', async ({ product }) => {
  const [first, second] = [await product.open('options'), await product.open('options')];
  const opened = product.context.waitForEvent('page');
  await pressSignIn(first);
  const window = await opened;
  await window.getByRole('button', { name: 'Sign-in' }).waitFor();
  await pressSignIn(second);
  await says(second, 'A sign-in window is already open');
  expect(window.isClosed()).toBe(false);
  await signInAndAgree(window);
  await expectSignedIn(first);
  expect(statesAsked(product)).toHaveLength(1);
  await second.reload();
  await expectSignedIn(second);
});

test('background stopped with the window open: the next click closes that window and no other, and signs in', async ({
  product,
}) => {
  const settings = await product.open('options');
  const before = await openPopup(settings);
  const opened = product.context.waitForEvent('page');
  await pressSignIn(settings);
  const left = await opened;
  await left.getByRole('button', { name: 'Sign-in' }).waitFor();
  const after = await openPopup(settings);
  await stopBackground(product, settings);
  await says(settings, 'One-Click was updated or switched off');
  expect(left.isClosed()).toBe(false);
  await signIn(product, settings);
  expect([left, before, after].map((page) => page.isClosed())).toEqual([true, false, false]);
  expect(await makeMeeting(settings)).toBe('ok');
});

test('a window left behind is of no use to whoever finishes it', async ({ product }) => {
  const settings = await product.open('options');
  const opened = product.context.waitForEvent('page');
  await pressSignIn(settings);
  const left = await opened;
  await left.getByRole('button', { name: 'Sign-in' }).waitFor();
  await stopBackground(product, settings);
  await says(settings, 'One-Click was updated or switched off');
  await signInAndAgree(left);
  await expect.poll(() => left.isClosed()).toBe(true);
  expect(tokenRequests(product)).toBe(0);
  await expectNothingStored(product, settings);
  await signIn(product, settings);
});

/** The states that went out with requests for sign-in pages, in their order. */
const statesAsked = ({ sent }: BrokerProduct): string[] =>
  sent.filter(({ url }) => url.pathname === '/v1/authorize').map(({ url }) => url.searchParams.get('state') ?? '');

/** A pop-up window of the person's own. */
async function openPopup(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { windows: { create(what: object): Promise<unknown> } } };
    return chrome.windows.create({ type: 'popup', url: 'https://calendar.google.com/calendar/u/0/r/week' });
  });
  return opened;
}
