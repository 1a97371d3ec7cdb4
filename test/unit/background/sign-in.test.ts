import { describe, expect, test } from 'vitest';
import type { AuthWindowEnd } from '../../../src/platform/identity';
import { ATTENDEE_ONLY, SEVERAL_SITES, TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { type Background, openBrowser, openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY } from '../harness/clicks';
import { failWrite } from '../harness/fail-write';
import { OTHER_INTEGRATION } from '../harness/sim-network';
import { REDIRECT_URI } from '../simulator/client';

const ACCOUNT = {
  id: 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS9leGFtcGxlLWhvc3Q',
  name: 'Ines Calder',
  email: 'ines.calder@example.com',
  hostSites: ['acme.example.webex.com'],
  sites: ['acme.example.webex.com'],
};
const NEW = [OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret] as const;
const failure = (code: string) => ({ ok: false, failure: { code } });

/** All that is stored about the connection. */
const stored = async ({ store }: Background) =>
  Promise.all([store.readConnection(), store.readTokens(), store.readAccount()]);

describe('connect', () => {
  test('keeps connection, tokens and account, and tells the account', async () => {
    const browser = openBrowser();
    const background = startBackground(browser);
    const view = { account: ACCOUNT, canSchedule: true };
    expect(await background.signIn.connect(TEST_CLIENT_ID, TEST_CLIENT_SECRET)).toEqual({ ok: true, value: view });
    const [connection, tokens, account] = await stored(background);
    expect(connection).toMatchObject({ clientId: TEST_CLIENT_ID, clientSecret: TEST_CLIENT_SECRET });
    expect(tokens?.accessToken).toBe(browser.webex.state.accessTokens[0]?.token);
    expect(account).toEqual(ACCOUNT);
    expect(await startBackground(browser).signIn.whoAmI()).toEqual({ account: ACCOUNT, clientId: TEST_CLIENT_ID });
  });

  test('forgives blanks around what was pasted', async () => {
    const background = startBackground(openBrowser());
    expect(await background.signIn.connect(` ${TEST_CLIENT_ID}\n`, `\t${TEST_CLIENT_SECRET} `)).toMatchObject({
      ok: true,
    });
  });

  test('tells at once that an account cannot schedule', async () => {
    const browser = openBrowser();
    browser.at.person = ATTENDEE_ONLY;
    const connected = await startBackground(browser).signIn.connect(TEST_CLIENT_ID, TEST_CLIENT_SECRET);
    expect(connected).toMatchObject({ ok: true, value: { canSchedule: false } });
  });

  test('an empty secret keeps the stored one of the same client ID', async () => {
    const { background } = await openConnected();
    expect(await background.signIn.connect(TEST_CLIENT_ID, '')).toMatchObject({ ok: true });
    expect(await background.store.readConnection()).toMatchObject({ clientSecret: TEST_CLIENT_SECRET });
  });

  test('an empty secret for another client ID is tried as it is: the stored one goes nowhere', async () => {
    const { browser, background } = await openConnected();
    const before = browser.sent.length;
    expect(await background.signIn.connect(OTHER_INTEGRATION.clientId, '')).toMatchObject(failure('client_refused'));
    expect(JSON.stringify(browser.sent.slice(before))).not.toContain(TEST_CLIENT_SECRET);
  });

  test('what comes back to the page holds neither secret nor token', async () => {
    const { browser, background } = await openConnected();
    const views = [await background.signIn.connect(TEST_CLIENT_ID, TEST_CLIENT_SECRET), await background.signIn.read()];
    const { accessTokens, grants } = browser.webex.state;
    for (const secret of [
      TEST_CLIENT_SECRET,
      ...accessTokens.map((one) => one.token),
      ...grants.map((one) => one.refreshToken),
    ]) {
      expect(JSON.stringify(views)).not.toContain(secret);
    }
  });
});

describe('a sign-in that fails leaves the old connection as it was', () => {
  async function failing(change: (opened: Awaited<ReturnType<typeof openConnected>>) => void, secret: string = NEW[1]) {
    const opened = await openConnected();
    const before = await stored(opened.background);
    change(opened);
    const answer = await opened.background.signIn.connect(NEW[0], secret);
    expect(await stored(opened.background)).toEqual(before);
    expect(await opened.background.creating.create(KEY, DRAFT, 'popup')).toMatchObject({ ok: true });
    return answer;
  }

  test.each([
    ['closed', 'sign_in_closed'],
    ['unreachable', 'sign_in_unreachable'],
    ['busy', 'sign_in_busy'],
    ['broken', 'sign_in_failed'],
  ] as const)('the window ends %s', async (kind, code) => {
    const end: AuthWindowEnd = { kind };
    expect(
      await failing(({ browser }) => {
        browser.at.window = end;
      }),
    ).toEqual(failure(code));
  });

  test('the person declines', async () => {
    expect(
      await failing(({ browser }) => {
        browser.at.decision = 'decline';
      }),
    ).toEqual(failure('sign_in_declined'));
  });

  test('the window comes back with the answer of another sign-in', async () => {
    expect(
      await failing(({ browser }) => {
        browser.at.window = { kind: 'redirected', url: `${REDIRECT_URI}?code=stolen&state=another` };
      }),
    ).toEqual(failure('sign_in_mismatch'));
  });

  test('the secret is wrong', async () => {
    expect(await failing(() => undefined, 'wrong-secret')).toMatchObject(failure('client_refused'));
  });

  test('the account cannot be read', async () => {
    const fault = { path: '/v1/people/me', kind: 'status', status: 403, body: '{}' } as const;
    expect(await failing(({ browser }) => void browser.faults.plan(fault))).toEqual(failure('forbidden'));
  });

  test.each([1, 2, 3])('write number %i into the vault fails', async (nth) => {
    const { background } = await openConnected();
    const before = await stored(background);
    failWrite('vault', nth);
    const answer = await background.signIn.connect(...NEW).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(DOMException);
    expect(await stored(background)).toEqual(before);
  });
});

describe('another account', () => {
  test('takes the place of the one before it, altogether', async () => {
    const { browser, background } = await openConnected();
    browser.at.person = SEVERAL_SITES;
    await background.signIn.connect(...NEW);
    expect(await background.signIn.whoAmI()).toMatchObject({
      account: { email: 'mei.tanaka@example.com' },
      clientId: OTHER_INTEGRATION.clientId,
    });
    await background.creating.create(KEY, DRAFT, 'popup');
    expect(browser.webex.state.meetings[0]).toMatchObject({
      hostId: SEVERAL_SITES.id,
      clientId: OTHER_INTEGRATION.clientId,
    });
  });
});

describe('read and disconnect', () => {
  test('before the first sign-in: what to enter at Webex, and nobody', async () => {
    expect(await startBackground(openBrowser()).signIn.read()).toEqual({
      ok: true,
      value: {
        redirectUri: REDIRECT_URI,
        scopes: ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'],
      },
    });
  });

  test('connected: client ID and account', async () => {
    const { background } = await openConnected();
    expect(await background.signIn.read()).toMatchObject({
      value: { clientId: TEST_CLIENT_ID, connected: { account: ACCOUNT, canSchedule: true } },
    });
  });

  test('disconnecting leaves nothing', async () => {
    const { background } = await openConnected();
    await background.signIn.disconnect();
    expect(await stored(background)).toEqual([undefined, undefined, undefined]);
    expect(await background.signIn.whoAmI()).toBeUndefined();
    expect(await background.signIn.read()).not.toHaveProperty('value.clientId');
  });
});
