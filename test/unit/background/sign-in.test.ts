import { describe, expect, test, vi } from 'vitest';
import type { ConnectChoice } from '../../../src/messaging/calls/connection';
import type { AuthWindowEnd } from '../../../src/platform/identity';
import {
  ATTENDEE_ONLY,
  ORDINARY_HOST,
  SEVERAL_SITES,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
} from '../../simulator/test-account';
import { type Background, type Browser, openBrowser, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, rowOf } from '../harness/clicks';
import { failWrite } from '../harness/fail-write';
import { OTHER_INTEGRATION, PRESET } from '../harness/sim-network';
import { waitFor } from '../harness/wait-for';
import { NOW, REDIRECT_URI } from '../simulator/client';

const ACCOUNT = {
  id: 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS9leGFtcGxlLWhvc3Q',
  name: 'Ines Calder',
  email: 'ines.calder@example.com',
  hostSites: ['acme.example.webex.com'],
  sites: ['acme.example.webex.com'],
};
const BASE = 'meeting:schedules_read meeting:schedules_write spark:people_read';
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
    expect(await background.signIn.connect(own())).toEqual({ ok: true, value: view });
    const [connection, tokens, account] = await stored(background);
    expect(connection).toMatchObject({ clientId: TEST_CLIENT_ID, clientSecret: TEST_CLIENT_SECRET });
    expect(tokens?.accessToken).toBe(browser.webex.state.accessTokens[0]?.token);
    expect(account).toEqual(ACCOUNT);
    expect(await startBackground(browser).connection.whoAmI()).toEqual({ account: ACCOUNT, clientId: TEST_CLIENT_ID });
  });

  test('forgives blanks around what was pasted', async () => {
    const background = startBackground(openBrowser());
    expect(await background.signIn.connect(own(` ${TEST_CLIENT_ID}\n`, `\t${TEST_CLIENT_SECRET} `))).toMatchObject({
      ok: true,
    });
  });

  test('tells at once that an account cannot schedule', async () => {
    const browser = openBrowser();
    browser.at.person = ATTENDEE_ONLY;
    const connected = await startBackground(browser).signIn.connect(own());
    expect(connected).toMatchObject({ ok: true, value: { canSchedule: false } });
  });

  test('an empty secret keeps the stored one of the same client ID', async () => {
    const { background } = await openConnected();
    expect(await background.signIn.connect(own(TEST_CLIENT_ID, ''))).toMatchObject({ ok: true });
    expect(await background.store.readConnection()).toMatchObject({ clientSecret: TEST_CLIENT_SECRET });
  });

  test('an empty secret for another client ID is tried as it is: the stored one goes nowhere', async () => {
    const { browser, background } = await openConnected();
    const before = browser.sent.length;
    expect(await background.signIn.connect(own(OTHER_INTEGRATION.clientId, ''))).toMatchObject(
      failure('client_refused'),
    );
    expect(JSON.stringify(browser.sent.slice(before))).not.toContain(TEST_CLIENT_SECRET);
  });

  test('what comes back to the page holds neither secret nor token', async () => {
    const { browser, background } = await openConnected();
    const views = [await background.signIn.connect(own()), await background.connection.read()];
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
    const answer = await opened.background.signIn.connect(own(NEW[0], secret));
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

  test.each([1, 2, 3, 4])('write number %i into the vault fails', async (nth) => {
    const { background } = await openConnected();
    const before = await stored(background);
    failWrite('vault', nth);
    const answer = await background.signIn.connect(own(...NEW)).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(DOMException);
    expect(await stored(background)).toEqual(before);
  });
});

describe('another account', () => {
  test('takes the place of the one before it, altogether', async () => {
    const { browser, background } = await openConnected();
    browser.at.person = SEVERAL_SITES;
    await background.signIn.connect(own(...NEW));
    expect(await background.connection.whoAmI()).toMatchObject({
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

describe('fresh tokens that nobody will use', () => {
  const revokedOf = ({ webex }: Browser) => webex.state.grants.map(({ revoked }) => revoked);

  test('are taken back where the account can’t be read', async () => {
    const browser = openBrowser();
    browser.faults.plan({ path: '/v1/people/me', kind: 'status', status: 403, body: '{}' });
    expect(await startBackground(browser).signIn.connect(own())).toEqual(failure('forbidden'));
    await waitFor(() => expect(revokedOf(browser)).toEqual([true]));
  });

  test('are taken back where a scope is missing', async () => {
    const browser = openBrowser();
    browser.webex.modes.grantOnly = ['spark:people_read'];
    expect(await startBackground(browser).signIn.connect(own())).toMatchObject(failure('scope_missing'));
    await waitFor(() => expect(revokedOf(browser)).toEqual([true]));
  });

  test('are taken back where clicks hold back another account, which keeps the one before it', async () => {
    const { browser, background } = await openConnected();
    await background.journal.add(rowOf({ state: 'unclear', sentAt: NOW }));
    browser.at.person = SEVERAL_SITES;
    expect(await background.signIn.connect(own(TEST_CLIENT_ID, ''))).toEqual(failure('rows_unclear'));
    await waitFor(() => expect(revokedOf(browser)).toEqual([false, true]));
  });

  test('stay where they may be of the grant that is in use', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ path: '/v1/people/me', kind: 'status', status: 403, body: '{}' });
    expect(await background.signIn.connect(own(TEST_CLIENT_ID, ''))).toEqual(failure('forbidden'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(browser.sentTo('POST /idb/oauth2/v1/revoke')).toEqual([]);
  });
});

describe('the integration that needs nothing entered', () => {
  const preset = { using: { kind: 'preset' }, chooseAccount: false, leaveUnclear: false } as const;

  test('signs in through its broker, and no secret is anywhere in this browser', async () => {
    const browser = openBrowser();
    browser.at.publisher = PRESET;
    const background = startBackground(browser);
    expect(await background.signIn.connect(preset)).toMatchObject({ ok: true, value: { account: ACCOUNT } });
    expect(browser.sentTo('POST /token')).toHaveLength(1);
    expect(browser.sentTo('POST /v1/access_token')).toEqual([]);
    expect(JSON.stringify(browser.sent)).not.toContain(TEST_CLIENT_SECRET);
    expect(await background.store.readConnection()).toEqual(PRESET);
  });

  test('a build without one says so', async () => {
    expect(await startBackground(openBrowser()).signIn.connect(preset)).toEqual(failure('connection_changed'));
  });

  test('the organisation’s comes first, and forbids others unless it says otherwise', async () => {
    const browser = openBrowser();
    browser.at.publisher = { ...PRESET, clientId: 'Cpublisher' };
    browser.at.managed = async () => ({ clientId: TEST_CLIENT_ID, brokerUrl: 'https://broker.example.com/' });
    const background = startBackground(browser);
    expect(await background.signIn.connect(own())).toEqual(failure('connection_changed'));
    expect(await background.signIn.connect(preset)).toMatchObject({ ok: true });
    expect(await background.store.readConnection()).toMatchObject({ way: 'organisation', clientId: TEST_CLIENT_ID });
  });

  test.each([
    ['broken', async () => ({ clientId: 7 }), { code: 'policy_broken', detail: 'clientId' }],
    ['unreadable', () => Promise.reject(new Error('no')), { code: 'policy_broken' }],
  ] as const)('a policy that is %s: no sign-in, and the session there was is not used', async (_name, managed, why) => {
    const { browser, background } = await openConnected();
    browser.at.managed = managed;
    const [windows, sent] = [browser.at.opened.length, browser.sent.length];
    for (const choice of [preset, own()])
      expect(await background.signIn.connect(choice)).toEqual({ ok: false, failure: why });
    expect(await background.creating.create(KEY, DRAFT, 'popup')).toEqual({ ok: false, failure: why });
    expect(await background.connection.read()).toMatchObject({ value: { ownAllowed: false, failure: why } });
    expect([browser.at.opened.length, browser.sent.length]).toEqual([windows, sent]);
  });
});

describe('Webex for Government', () => {
  test('everything goes to its addresses', async () => {
    const browser = openBrowser();
    const background = startBackground({ ...browser, webex: browser.government });
    const [clientId, clientSecret] = NEW;
    const using = { kind: 'own', region: 'government', clientId, clientSecret } as const;
    expect(await background.signIn.connect({ ...own(), using })).toMatchObject({ ok: true });
    expect(await background.creating.create(KEY, DRAFT, 'popup')).toMatchObject({ ok: true });
    expect(new Set(browser.sent.map(({ url }) => url.hostname))).toEqual(new Set(['api-usgov.webex.com']));
  });

  test('the secret of a commercial integration does not go there', async () => {
    const browser = openBrowser();
    await startBackground(browser).signIn.connect(own(...NEW));
    const before = browser.sent.length;
    const using = { kind: 'own', region: 'government', clientId: NEW[0], clientSecret: '' } as const;
    const background = startBackground({ ...browser, webex: browser.government });
    expect(await background.signIn.connect({ ...own(), using })).toMatchObject(failure('client_refused'));
    const later = browser.sent.slice(before);
    expect(later.map(({ url }) => url.hostname)).toEqual(['api-usgov.webex.com']);
    expect(JSON.stringify(later)).not.toContain(NEW[1]);
  });
});

describe('another account on purpose', () => {
  test('Webex is told to ask which', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.connect(own(TEST_CLIENT_ID, '', { chooseAccount: true }));
    expect(browser.at.opened.map((url) => url.searchParams.get('prompt'))).toEqual([null, 'select_account']);
  });

  test('the tokens of the one before it are taken back', async () => {
    const { browser, background } = await openConnected();
    browser.at.person = SEVERAL_SITES;
    await background.signIn.connect(own(TEST_CLIENT_ID, '', { chooseAccount: true }));
    await waitFor(() => expect(browser.webex.state.grants[0]).toMatchObject({ revoked: true }));
    expect(browser.webex.state.grants[1]).toMatchObject({ revoked: false });
  });

  test('is asked for no feature of the one before it, and starts with none switched on', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.allow('access_requests');
    browser.at.person = SEVERAL_SITES;
    await background.signIn.connect(own(TEST_CLIENT_ID, '', { chooseAccount: true }));
    expect(browser.at.opened.at(-1)?.searchParams.get('scope')).toBe(BASE);
    expect(await background.store.readFeatures()).toEqual([]);
  });

  test('takes over no feature where somebody else turns out to have signed in', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.allow('access_requests');
    browser.at.person = SEVERAL_SITES;
    await background.signIn.connect(own(TEST_CLIENT_ID, ''));
    expect(await background.store.readFeatures()).toEqual([]);
    await background.signIn.allow('personal_room');
    browser.at.person = ORDINARY_HOST;
    await background.signIn.allow('account_defaults');
    expect(await background.store.readFeatures()).toEqual(['account_defaults']);
  });

  test('signing in again as the same one takes nothing back', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.connect(own(TEST_CLIENT_ID, ''));
    expect(browser.sentTo('POST /idb/oauth2/v1/revoke')).toEqual([]);
  });
});

describe('scopes', () => {
  test('an integration without a tick: the scopes to tick are named', async () => {
    const browser = openBrowser();
    browser.at.window = { kind: 'redirected', url: '' };
    const background = startBackground({ ...browser });
    const url = (state: string) => `${REDIRECT_URI}?error=invalid_scope&state=${state}`;
    const asked = vi.spyOn(browser.at, 'window', 'get');
    asked.mockImplementation(() => ({
      kind: 'redirected',
      url: url(browser.at.opened.at(-1)?.searchParams.get('state') ?? ''),
    }));
    expect(await background.signIn.connect(own())).toEqual({
      ok: false,
      failure: {
        code: 'scope_missing',
        scopes: ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'],
      },
    });
  });

  test('Webex grants less than was asked for: said, with what is missing, and nothing is stored', async () => {
    const browser = openBrowser();
    browser.webex.modes.grantOnly = ['spark:people_read', 'meeting:schedules_write'];
    const background = startBackground(browser);
    expect(await background.signIn.connect(own())).toEqual({
      ok: false,
      failure: { code: 'scope_missing', scopes: ['meeting:schedules_read'] },
    });
    expect(await stored(background)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a feature', () => {
  test('asks for its scope only when it is switched on, beside those granted before, for the account that is meant', async () => {
    const { browser, background } = await openConnected();
    expect(browser.at.opened[0]?.searchParams.get('scope')).toBe(BASE);
    expect(await background.signIn.allow('personal_room')).toMatchObject({ ok: true });
    const parameters = browser.at.opened[1]?.searchParams;
    expect(parameters?.get('scope')).toBe(`${BASE} meeting:preferences_read`);
    expect(parameters?.get('login_hint')).toBe(ACCOUNT.email);
    expect(await background.connection.read()).toMatchObject({ value: { features: ['personal_room'] } });
  });

  test('is asked for again with the next sign-in, and no more once it is withheld', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.allow('personal_room');
    await background.signIn.connect(own());
    expect(browser.at.opened.at(-1)?.searchParams.get('scope')).toContain('meeting:preferences_read');
    await background.signIn.withhold('personal_room');
    expect(await background.connection.read()).toMatchObject({ value: { features: [] } });
    await background.signIn.connect(own());
    expect(browser.at.opened.at(-1)?.searchParams.get('scope')).toBe(BASE);
  });

  test('whose scope is not granted stays off; the sign-in holds', async () => {
    const { browser, background } = await openConnected();
    browser.webex.modes.grantOnly = BASE.split(' ');
    expect(await background.signIn.allow('personal_room')).toMatchObject({ ok: true });
    expect(await background.connection.read()).toMatchObject({
      value: { features: [], connected: { account: ACCOUNT } },
    });
  });

  test('that is refused names its own scope only', async () => {
    const { browser, background } = await openConnected();
    vi.spyOn(browser.at, 'window', 'get').mockImplementation(() => ({
      kind: 'redirected',
      url: `${REDIRECT_URI}?error=invalid_scope&state=${browser.at.opened.at(-1)?.searchParams.get('state')}`,
    }));
    expect(await background.signIn.allow('personal_room')).toMatchObject({
      failure: { code: 'scope_missing', scopes: ['meeting:preferences_read'] },
    });
  });
});

describe('an account that can host on no site', () => {
  test('is told at once where the sites may be read', async () => {
    const browser = openBrowser();
    const background = startBackground(browser);
    await background.signIn.connect(own());
    browser.faults.plan({ path: '/v1/meetingPreferences/sites', kind: 'status', status: 200, body: '{"sites":[]}' });
    expect(await background.signIn.allow('personal_room')).toMatchObject({ value: { canSchedule: false } });
    expect(await background.creating.create(KEY, DRAFT, 'popup')).toEqual(failure('cannot_schedule'));
  });
});

describe('two sign-ins at once', () => {
  test('the second is told, and does not disturb the first', async () => {
    const { browser, background } = await openConnected();
    const held = browser.faults.plan({ path: '/v1/access_token', kind: 'hold' });
    const first = background.signIn.connect(own());
    await held.reached;
    expect(await background.signIn.connect(own())).toEqual(failure('sign_in_busy'));
    expect(await background.signIn.allow('personal_room')).toEqual(failure('sign_in_busy'));
    held.release();
    expect(await first).toMatchObject({ ok: true });
    expect(await background.signIn.connect(own())).toMatchObject({ ok: true });
  });
});

describe('clicks whose outcome is not known yet', () => {
  async function withUnclearClick() {
    const opened = await openConnected();
    await opened.background.journal.add(rowOf({ state: 'unclear', sentAt: NOW }));
    return opened;
  }

  test.each<[string, ConnectChoice]>([['another integration', own(...NEW)]])(
    'hold back %s, which could never look for them',
    async (_name, choice) => {
      const { browser, background } = await withUnclearClick();
      const windows = browser.at.opened.length;
      expect(await background.signIn.connect(choice)).toEqual(failure('rows_unclear'));
      expect(browser.at.opened).toHaveLength(windows);
      expect(await background.signIn.connect({ ...choice, leaveUnclear: true })).toMatchObject({ ok: true });
    },
  );

  test('hold back another account, once Webex has said whose it is', async () => {
    const { browser, background } = await withUnclearClick();
    browser.at.person = SEVERAL_SITES;
    const before = await stored(background);
    expect(await background.signIn.connect(own(TEST_CLIENT_ID, '', { chooseAccount: true }))).toEqual(
      failure('rows_unclear'),
    );
    expect(await stored(background)).toEqual(before);
  });

  test('do not hold back the same account', async () => {
    const { background } = await withUnclearClick();
    expect(await background.signIn.connect(own())).toMatchObject({ ok: true });
  });
});
