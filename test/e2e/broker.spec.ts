import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../simulator/test-account';
import {
  type BrokerProduct,
  call,
  callAtOnce,
  expect,
  makeMeeting,
  oneClick,
  outcomeOf,
  says,
  signedIn,
  signIn,
  test,
  tokenRequests,
} from './broker-product';
import { openEditor } from './calendar';
import { BROKER_HOST, stopBackground } from './product';

const SESSION_ENDED = 'Your Webex sign-in has ended';

test('one click signs in through the broker, and the provider’s token makes the meeting', async ({ product }) => {
  const settings = await signedIn(product);
  await expect(settings.getByText('ines.calder@example.com', { exact: true })).toBeVisible();
  await expect(settings.getByLabel('Client secret')).toBeHidden();
  const { page, panel } = await openEditor(product);
  await page.bringToFront();
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  expect(product.webex.state.meetings).toHaveLength(1);
  const { issued, bearers, grants } = product.oauth;
  expect(issued.access).toHaveLength(1);
  expect(new Set(bearers)).toEqual(new Set(issued.access));
  expect(grants).toEqual([{ kind: 'code', outcome: 'granted' }]);
  expect(product.brokerLog.map(({ event, status }) => [event, status])).toContainEqual(['code-exchange', 200]);
});

test('the client secret is in no file of the package, in no request of the browser and nowhere in its profile', async ({
  product,
}) => {
  const settings = await signedIn(product);
  await product.oauth.expireTokens();
  expect(await makeMeeting(settings)).toBe('ok');
  const { access, refresh } = product.oauth.issued;
  const secrets = [TEST_CLIENT_SECRET, btoa(`${TEST_CLIENT_ID}:${TEST_CLIENT_SECRET}`)];
  expect(product.sent.filter(({ url }) => url.hostname === BROKER_HOST).length).toBeGreaterThan(1);
  const texts = {
    requests: JSON.stringify(product.sent.map((request) => ({ ...request, url: request.url.href }))),
    package: await textOf(product.build),
    profile: await textOf(product.profile),
    areas: await settings.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { storage: Record<string, { get(all: null): unknown }> } };
      const areas = [chrome.storage.local, chrome.storage.sync, chrome.storage.session];
      return JSON.stringify(await Promise.all(areas.map((area) => area?.get(null))));
    }),
  };
  // What is there in plain shows that these readings would see a secret.
  expect(texts.requests).toContain(access[0]);
  expect(texts.package).toContain(TEST_CLIENT_ID);
  expect(texts.profile).toContain('acme.example.webex.com');
  for (const [place, text] of Object.entries(texts)) {
    for (const secret of secrets) expect(text.includes(secret), `the secret is in ${place}`).toBe(false);
  }
  for (const token of [...access, ...refresh]) {
    for (const text of [texts.profile, texts.areas]) expect(text.includes(token), 'a token lies open').toBe(false);
  }
});

for (const [name, expire] of [
  [
    'whose time is over by the clock',
    async (product: BrokerProduct) => {
      product.oauth.modes.accessLifeSeconds = 30;
      const settings = await signedIn(product);
      product.oauth.modes.accessLifeSeconds = 3_600;
      return settings;
    },
  ],
  [
    'that Webex refuses',
    async (product: BrokerProduct) => {
      const settings = await signedIn(product);
      await product.oauth.expireTokens();
      return settings;
    },
  ],
] as const) {
  test(`50 calls at once with a token ${name}: one refresh, and its new refresh token is kept`, async ({ product }) => {
    const settings = await expire(product);
    const before = tokenRequests(product);
    const replies = await callAtOnce(
      settings,
      'meeting.create',
      Array.from({ length: 50 }, (_, index) => oneClick(`Meeting ${index}`)),
    );
    expect(replies.map(outcomeOf)).toEqual(Array(50).fill('ok'));
    expect(tokenRequests(product) - before).toBe(1);
    expect(product.brokerLog.filter(({ event }) => event === 'refresh')).toHaveLength(1);
    expect(product.webex.state.meetings).toHaveLength(50);
    // The provider takes the second refresh token now, and would end everything if the first one came.
    await product.oauth.expireTokens();
    expect(await makeMeeting(settings)).toBe('ok');
    expect(product.oauth.grants.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'code granted',
      'refresh granted',
      'refresh granted',
    ]);
    expect(new Set(product.oauth.issued.refresh).size).toBe(3);
  });
}

for (const [name, fault] of [
  ['between Webex and the broker', { path: '/v1/access_token', kind: 'drop-after' }],
  ['on its way to the browser, which asks again by itself', { path: '/token', kind: 'drop-reused-after' }],
] as const) {
  test(`a refresh whose answer is lost ${name}: the person is told, and one click mends it`, async ({ product }) => {
    const settings = await signedIn(product);
    await product.oauth.expireTokens();
    const lost = product.server.faults.plan(fault);
    const first = await makeMeeting(settings);
    const second = first === 'session_ended' ? first : await makeMeeting(settings);
    expect([first, second]).not.toContain('ok');
    expect(second).toBe('session_ended');
    expect(lost.fired).toBe(1);
    expect(product.oauth.grants.at(-1)).toMatchObject({ kind: 'refresh', why: 'refresh token already used' });
    // Who is signed out stays so, and asks nobody.
    const asked = tokenRequests(product);
    expect(await makeMeeting(settings)).toBe('session_ended');
    expect(tokenRequests(product)).toBe(asked);
    await settings.reload();
    await says(settings, SESSION_ENDED);
    await signIn(product, settings);
    expect(await makeMeeting(settings)).toBe('ok');
  });
}

for (const [name, kind, afterwards] of [
  ['before Webex has acted: nothing is lost', 'stall', 'ok'],
  ['after Webex has acted: the person is told', 'hold', 'session_ended'],
] as const) {
  test(`background stopped during a refresh, ${name}, and nothing turns in a circle`, async ({ product }) => {
    const settings = await signedIn(product);
    const made = await call(settings, 'meeting.create', oneClick());
    const link = product.webex.state.meetings[0]?.webLink ?? '';
    expect(outcomeOf(made)).toBe('ok');
    await product.oauth.expireTokens();
    const held = product.server.faults.plan({ path: '/token', kind });
    const cut = call(settings, 'meeting.remove', { link }).catch(() => undefined);
    await held.reached;
    await stopBackground(product, settings);
    held.release();
    await cut;
    const replies = [];
    for (let round = 0; round < 5; round += 1) {
      replies.push(outcomeOf(await call(settings, 'meeting.remove', { link: `${link}` })));
    }
    expect(replies[0]).toBe(afterwards);
    expect(tokenRequests(product)).toBe(3);
    if (afterwards === 'session_ended') {
      await settings.reload();
      await says(settings, SESSION_ENDED);
      await signIn(product, settings);
    }
    expect(await makeMeeting(settings)).toBe('ok');
  });
}

test('a code used again at the broker is refused, and what it gave ends', async ({ product }) => {
  const settings = await signedIn(product);
  expect(await makeMeeting(settings)).toBe('ok');
  const exchange = product.sent.find(({ url, body }) => url.pathname === '/token' && body.includes('code='));
  const replayed = await postAgain(settings, `https://${BROKER_HOST}/token`, exchange?.body ?? '');
  expect(replayed).toEqual({ status: 400, error: 'invalid_grant' });
  expect(product.oauth.grants.at(-1)).toMatchObject({ kind: 'code', outcome: 'refused' });
  expect(await makeMeeting(settings)).toBe('session_ended');
});

test('Disconnect takes the sign-in back at the provider, through the broker', async ({ product }) => {
  const settings = await signedIn(product);
  const [refreshToken] = product.oauth.issued.refresh;
  await settings.getByRole('button', { name: 'Disconnect' }).click();
  await expect(settings.getByText('Webex has revoked the sign-in')).toBeVisible();
  const form = { grant_type: 'refresh_token', client_id: TEST_CLIENT_ID, refresh_token: refreshToken ?? '' };
  const answer = await postAgain(settings, `https://${BROKER_HOST}/token`, new URLSearchParams(form).toString());
  expect(answer).toEqual({ status: 400, error: 'invalid_grant' });
});

/** Sends a form as our own page could, and as nothing in the product does. */
function postAgain(page: Page, address: string, form: string): Promise<{ status: number; error: string }> {
  return page.evaluate(
    async ([to, body]) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const response = await fetch(`${to}`, { method: 'POST', headers, body: `${body}` });
      return { status: response.status, error: (await response.json()).error };
    },
    [address, form],
  );
}

/** All files of a folder as one text, byte by byte. */
async function textOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map((file) => readFile(file, 'latin1').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}
