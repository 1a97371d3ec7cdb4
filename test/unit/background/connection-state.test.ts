import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { ORDINARY_HOST, SEVERAL_SITES, TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { connect, openBrowser, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, rowOf } from '../harness/clicks';
import { OTHER_INTEGRATION, PRESET } from '../harness/sim-network';
import { NOW, REDIRECT_URI } from '../simulator/client';

const failure = (code: string) => ({ ok: false, failure: { code } });
const LEAVE = { leaveUnclear: false, forgetMeetings: false };
const PAGE = 'https://idbroker.webex.com/idb/profile#/tokens';

describe('what the settings page is told', () => {
  test('before the first sign-in: what to enter at Webex, and nobody', async () => {
    expect(await startBackground(openBrowser()).connection.read()).toEqual({
      ok: true,
      value: {
        redirectUri: REDIRECT_URI,
        scopes: ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'],
        featureScopes: {
          personal_room: ['meeting:preferences_read'],
          account_defaults: ['meeting:preferences_read'],
          access_requests: ['meeting:participants_read'],
        },
        ownAllowed: true,
        features: [],
        inMemory: false,
      },
    });
  });

  test('connected: which integration, and the account', async () => {
    const { background } = await openConnected();
    expect(await background.connection.read()).toMatchObject({
      value: {
        stored: { way: 'own', region: 'commercial', clientId: TEST_CLIENT_ID },
        connected: { account: { id: ORDINARY_HOST.id }, canSchedule: true },
      },
    });
  });

  test('the site is the only one, or the one that is chosen, and none while Webex alone knows which it takes', async () => {
    const { background: one } = await openConnected();
    expect(await one.connection.read()).toMatchObject({ value: { site: 'acme.example.webex.com' } });
    const browser = openBrowser();
    browser.at.person = SEVERAL_SITES;
    const several = startBackground(browser);
    await connect(several);
    expect(await several.connection.read()).not.toHaveProperty('value.site');
    const site = 'globex.example.webex.com';
    await several.choices.write(SEVERAL_SITES.id, { ...NO_CHOICES, options: { site } });
    expect(await several.connection.read()).toMatchObject({ value: { site } });
  });

  test('the preset, without what only the background needs', async () => {
    const browser = openBrowser();
    browser.at.managed = async () => ({ clientId: 'Corganisation', clientSecret: 'kept-back', region: 'government' });
    const told = await startBackground(browser).connection.read();
    expect(told).toMatchObject({
      value: { ownAllowed: false, preset: { way: 'organisation', clientId: 'Corganisation', region: 'government' } },
    });
    expect(JSON.stringify(told)).not.toContain('kept-back');
  });

  test('a session that has ended: why, and who it was with', async () => {
    const { browser, background } = await openConnected();
    browser.webex.expireTokens();
    browser.webex.revokeGrants();
    await background.creating.create(KEY, DRAFT, 'popup');
    const told = await startBackground(browser).connection.read();
    expect(told).toMatchObject({ value: { stored: { clientId: TEST_CLIENT_ID }, failure: { code: 'session_ended' } } });
    expect(told).not.toHaveProperty('value.connected');
  });

  test('an organisation that has laid down another integration since: connect again', async () => {
    const { browser, background } = await openConnected();
    browser.at.managed = async () => ({ clientId: OTHER_INTEGRATION.clientId });
    expect(await background.connection.read()).toMatchObject({ value: { failure: { code: 'connection_changed' } } });
    expect(await background.connection.whoAmI()).toBeUndefined();
  });
});

describe('disconnect', () => {
  test('takes back both tokens at Webex and leaves nothing of the account', async () => {
    const { browser, background } = await openConnected();
    expect(await background.connection.disconnect(LEAVE)).toEqual({
      ok: true,
      value: { revoked: 'yes', tokensPage: PAGE, meetingsKept: 0 },
    });
    expect(browser.webex.state.grants[0]).toMatchObject({ revoked: true });
    expect(browser.webex.state.accessTokens[0]?.expiresAt).toBeLessThanOrEqual(NOW);
    const { store } = background;
    const left = await Promise.all([store.readConnection(), store.readTokens(), store.readAccount()]);
    expect(left).toEqual([undefined, undefined, undefined]);
    expect(await background.connection.read()).not.toHaveProperty('value.stored');
    expect(await background.creating.create(KEY, DRAFT, 'popup')).toEqual(failure('not_connected'));
  });

  test('through a broker, which adds what Webex wants to see', async () => {
    const browser = openBrowser();
    browser.at.publisher = PRESET;
    const background = startBackground(browser);
    await connect(background, { ...own(), using: { kind: 'preset' } });
    expect(await background.connection.disconnect(LEAVE)).toMatchObject({ value: { revoked: 'yes' } });
    expect(browser.webex.state.grants[0]).toMatchObject({ revoked: true });
    expect(JSON.stringify(browser.sent)).not.toContain(TEST_CLIENT_SECRET);
  });

  test('through the broker as it is laid down by then, which may have moved', async () => {
    const browser = openBrowser();
    browser.at.publisher = PRESET;
    const background = startBackground(browser);
    await connect(background, { ...own(), using: { kind: 'preset' } });
    const { store } = background;
    const [tokens, account] = [await store.readTokens(), await store.readAccount()];
    if (!tokens || !account) throw new Error('nobody is signed in');
    const connection = { ...PRESET, broker: 'https://gone.example.com' };
    await store.replace({ connection, tokens, account, features: [] });
    expect(await background.connection.disconnect(LEAVE)).toMatchObject({ value: { revoked: 'yes' } });
  });

  test.each([
    ['Webex refuses', { kind: 'status', status: 401, body: '{}' }],
    ['nothing answers', { kind: 'drop-before' }],
  ] as const)('where %s, that is said, and everything here is gone all the same', async (_name, fault) => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ path: '/idb/oauth2/v1/revoke', ...fault });
    expect(await background.connection.disconnect(LEAVE)).toMatchObject({ value: { revoked: 'no', tokensPage: PAGE } });
    expect(await background.store.readTokens()).toBeUndefined();
  });

  test('where no address is known that could do it, that is said', async () => {
    const browser = openBrowser();
    const background = startBackground({ ...browser, webex: browser.government });
    const { clientId, clientSecret } = OTHER_INTEGRATION;
    await connect(background, { ...own(), using: { kind: 'own', region: 'government', clientId, clientSecret } });
    expect(await background.connection.disconnect(LEAVE)).toEqual({
      ok: true,
      value: { revoked: 'unknown', meetingsKept: 0 },
    });
  });

  test('the journal is emptied; meetings stay listed, to read only, until they are forgotten too', async () => {
    const { background } = await openConnected();
    const made = await background.creating.create(KEY, DRAFT, 'popup');
    const link = made.ok ? made.value.invitation.link : '';
    expect(await background.connection.disconnect(LEAVE)).toMatchObject({ value: { meetingsKept: 1 } });
    expect(await background.journal.read(KEY)).toBeUndefined();
    expect(await background.own.find(link)).toMatchObject({ value: { ours: false, invitation: { link } } });
    expect(await background.own.remove(link)).toEqual(failure('not_ours'));
    const again = await background.connection.disconnect({ ...LEAVE, forgetMeetings: true });
    expect(again).toMatchObject({ value: { meetingsKept: 0 } });
    expect(await background.own.find(link)).toEqual({ ok: true, value: { ours: false } });
  });

  test('waits while a click of this connection is unclear, unless told to go on', async () => {
    const { browser, background } = await openConnected();
    await background.journal.add(rowOf({ state: 'unclear' }));
    expect(await background.connection.disconnect(LEAVE)).toEqual(failure('rows_unclear'));
    expect(browser.webex.state.grants[0]).toMatchObject({ revoked: false });
    expect(await background.connection.disconnect({ ...LEAVE, leaveUnclear: true })).toMatchObject({ ok: true });
  });

  test('does not wait for clicks of a former connection', async () => {
    const { background } = await openConnected();
    await background.journal.add(rowOf({ state: 'unclear', clientId: OTHER_INTEGRATION.clientId }));
    expect(await background.connection.disconnect(LEAVE)).toMatchObject({ ok: true });
  });

  /** Holds the revocation while a click is made, in a browser that has a click of before too. */
  async function clickedMeanwhile() {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    const held = browser.faults.plan({ path: '/idb/oauth2/v1/revoke', kind: 'hold' });
    const leaving = background.connection.disconnect({ leaveUnclear: false, forgetMeetings: true });
    await held.reached;
    const clicked = await background.creating.create(keyOf(2), DRAFT, 'popup');
    held.release();
    expect(await leaving).toMatchObject({ ok: true });
    expect(await background.journal.read(KEY)).toBeUndefined();
    return { browser, background, clicked };
  }

  test('a click while Webex is taking access back is not forgotten: what it could not make can be made later', async () => {
    const { browser, background, clicked } = await clickedMeanwhile();
    expect(clicked).toMatchObject(failure('session_ended'));
    await connect(background);
    const waiting = await background.recent.waiting();
    expect(waiting).toMatchObject({ value: [{ creation: { key: keyOf(2) }, waits: 'retry' }] });
    expect(await background.creating.retry(keyOf(2), keyOf(3))).toMatchObject({ ok: true });
    expect(browser.webex.state.meetings).toHaveLength(2);
  });

  test.each([true, false])('what such a click made after all is listed, with forgetting %s', async (forgets) => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    const held = browser.faults.plan({ path: '/idb/oauth2/v1/revoke', kind: 'stall', times: 2 });
    const leaving = background.connection.disconnect({ leaveUnclear: false, forgetMeetings: forgets });
    await held.reached;
    const clicked = await background.creating.create(keyOf(2), DRAFT, 'popup');
    held.release();
    expect(await leaving).toMatchObject({ value: { meetingsKept: forgets ? 1 : 2 } });
    expect(clicked).toMatchObject({ ok: true });
    expect(await background.journal.read(keyOf(2))).toMatchObject({ state: 'confirmed' });
    expect(await background.meetings.byKey(keyOf(2))).toBeDefined();
  });

  test('a click whose request is out is forgotten for good: its meeting is not listed once the answer comes', async () => {
    const { browser, background } = await openConnected();
    const held = browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
    const clicked = background.creating.create(KEY, DRAFT, 'page');
    await held.reached;
    expect(await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: true })).toMatchObject({
      ok: true,
    });
    held.release();
    expect(await clicked).toEqual(failure('click_unknown'));
    expect(background.creating.isUnderWay(KEY)).toBe(false);
    expect(await background.journal.read(KEY)).toBeUndefined();
    expect(await background.meetings.count()).toBe(0);
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('a click that is noted and about to be sent is waited for too', async () => {
    const { background } = await openConnected();
    await background.journal.add(rowOf({ state: 'created' }));
    expect(await background.connection.disconnect(LEAVE)).toEqual(failure('rows_unclear'));
  });
});
