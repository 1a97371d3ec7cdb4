import { describe, expect, test } from 'vitest';
import { createSession } from '../../../src/auth/session';
import type { Ways } from '../../../src/auth/ways';
import { done, failed, type Result } from '../../../src/domain/failure';
import { createAuthRecords } from '../../../src/storage/auth-records';
import { lazyDatabase } from '../../../src/storage/database';
import { createVault } from '../../../src/storage/vault';
import type { Webex } from '../../simulator/webex';
import { connectionOf, signedInTokens } from '../harness/connections';
import { freshDatabase } from '../harness/fresh-database';
import { createHandClock } from '../harness/hand-clock';
import { createQueue } from '../harness/queue';
import { openSimNetwork } from '../harness/sim-network';
import { NOW } from '../simulator/client';

const TOKEN = '/v1/access_token';
const API = 'https://webexapis.com/v1';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const failure = (code: string) => ({ ok: false, failure: { code } });
const ACCOUNT = { id: 'me', name: 'Ines', email: 'ines@example.com', hostSites: [], sites: [] };

/** A connected browser; `refreshes` counts what has left for the token endpoint since. */
async function openSession() {
  freshDatabase();
  const clock = createHandClock(NOW);
  const network = openSimNetwork(clock);
  const store = createAuthRecords(createVault(lazyDatabase()));
  const tokens = await signedInTokens(network.webex);
  const signedIn = { connection: connectionOf(), tokens, account: ACCOUNT, features: [] };
  await store.replace(signedIn);
  const before = network.sentTo(`POST ${TOKEN}`).length;
  const refreshes = () => network.sentTo(`POST ${TOKEN}`).length - before;
  const at = { ways: done({ own: true }) as Result<Ways> };
  const exclusive = createQueue();
  /** Another context, or the background after it was stopped: it shares nothing but storage and the lock. */
  const openAnother = () => createSession({ store, clock, ways: async () => at.ways, exclusive });
  const given = (n: number) => done({ token: network.webex.state.accessTokens[n]?.token, api: API });
  return { ...network, clock, store, tokens, signedIn, at, openAnother, session: openAnother(), refreshes, given };
}

describe('access', () => {
  test('gives the stored token while more than a minute is left of it', async () => {
    const { session, given, clock, refreshes } = await openSession();
    clock.advance(14 * DAY - MINUTE - 1);
    expect(await session.access()).toEqual(given(0));
    expect(refreshes()).toBe(0);
  });

  test('renews it before it can die on its way, and stores the new one', async () => {
    const { session, tokens, clock, refreshes, given, webex, store } = await openSession();
    clock.advance(14 * DAY - MINUTE);
    expect(await session.access()).toEqual(given(1));
    expect(await store.readTokens()).toMatchObject({
      accessToken: webex.state.accessTokens[1]?.token,
      refreshToken: tokens.refreshToken,
    });
    expect(await session.access()).toEqual(given(1));
    expect(refreshes()).toBe(1);
  });

  test('fifty at once at the end of the token: one renewal', async () => {
    const { session, clock, refreshes, given } = await openSession();
    clock.advance(14 * DAY);
    const all = await Promise.all(Array.from({ length: 50 }, () => session.access()));
    expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(given(1))]));
    expect(refreshes()).toBe(1);
  });

  test('from several contexts at once at the end of the token: one renewal', async () => {
    const { openAnother, clock, refreshes, given } = await openSession();
    clock.advance(14 * DAY);
    const all = await Promise.all(Array.from({ length: 5 }, () => openAnother().access()));
    expect(all).toEqual(Array.from({ length: 5 }, () => given(1)));
    expect(refreshes()).toBe(1);
  });

  test('says why there is none, to all who wait, and tries again the next time', async () => {
    const { session, clock, refreshes, faults } = await openSession();
    clock.advance(14 * DAY);
    faults.plan({ path: TOKEN, kind: 'drop-before' });
    const given = await Promise.all([session.access(), session.access()]);
    expect(given).toEqual([failure('sign_in_unreachable'), failure('sign_in_unreachable')]);
    expect(await session.access()).toMatchObject({ ok: true });
    expect(refreshes()).toBe(2);
  });

  test('a renewal that fails in passing takes nothing from a token that still lives', async () => {
    const { session, clock, faults, given } = await openSession();
    clock.advance(14 * DAY - MINUTE / 2);
    faults.plan({ path: TOKEN, kind: 'drop-before' });
    expect(await session.access()).toEqual(given(0));
  });

  test('a session taken back by Webex has ended, is remembered as ended, and is not asked for again', async () => {
    const { session, openAnother, clock, webex, store, refreshes } = await openSession();
    clock.advance(14 * DAY);
    webex.revokeGrants();
    expect(await session.access()).toMatchObject(failure('session_ended'));
    expect(await store.readTokens()).toBeUndefined();
    expect(await store.readConnection()).toEqual(connectionOf());
    expect(await openAnother().access()).toEqual(failure('session_ended'));
    expect(refreshes()).toBe(1);
  });

  test('without a sign-in nothing is sent', async () => {
    const { session, store, refreshes } = await openSession();
    await store.clear();
    expect(await session.access()).toEqual(failure('not_connected'));
    expect(await session.renewed('any')).toEqual(failure('not_connected'));
    expect(await session.keepFresh()).toBeUndefined();
    expect(refreshes()).toBe(0);
  });

  test('a token of Webex for Government goes to its address only', async () => {
    const { session, store, signedIn } = await openSession();
    await store.replace({ ...signedIn, connection: connectionOf({ region: 'government' }) });
    expect(await session.access()).toMatchObject({ value: { api: 'https://api-usgov.webex.com/v1' } });
  });
});

describe('a policy', () => {
  test.each([
    ['can’t be used', failed('policy_broken', { detail: 'clientId' }), 'policy_broken'],
    ['forbids integrations of one’s own', done({ own: false }), 'connection_changed'],
  ] as const)('that %s: no token is handed out, and none is lost', async (_name, ways, code) => {
    const { session, at, store, tokens, refreshes } = await openSession();
    at.ways = ways;
    expect(await session.access()).toMatchObject(failure(code));
    expect(await session.renewed(tokens.accessToken)).toMatchObject(failure(code));
    expect(await session.keepFresh()).toBeUndefined();
    expect(await store.readTokens()).toEqual(tokens);
    expect(refreshes()).toBe(0);
    at.ways = done({ own: true });
    expect(await session.access()).toMatchObject({ ok: true });
  });
});

describe('a clock that is wrong', () => {
  test('set forward by hours after the sign-in: renewed early at worst', async () => {
    const { session, clock, given } = await openSession();
    clock.advance(5 * HOUR);
    expect(await session.access()).toEqual(given(0));
  });

  test('set back after the sign-in: the age of the token is unknown, so it is renewed once', async () => {
    const { session, clock, given, refreshes } = await openSession();
    clock.advance(-5 * HOUR);
    expect(await session.access()).toEqual(given(1));
    expect(await session.access()).toEqual(given(1));
    expect(refreshes()).toBe(1);
  });

  test('set back by years, without a network: the token is used all the same', async () => {
    const { session, clock, given, faults } = await openSession();
    clock.advance(-3 * 365 * DAY);
    faults.plan({ path: TOKEN, kind: 'drop-before' });
    expect(await session.access()).toEqual(given(0));
  });
});

describe('renewed', () => {
  test('gives another token than the refused one', async () => {
    const { session, tokens, given, refreshes } = await openSession();
    expect(await session.renewed(tokens.accessToken)).toEqual(given(1));
    expect(refreshes()).toBe(1);
  });

  test('a token that is no longer the stored one costs no renewal', async () => {
    const { session, given, refreshes } = await openSession();
    expect(await session.renewed('an older token')).toEqual(given(0));
    expect(refreshes()).toBe(0);
  });

  test('many refused at once, and others that find the token ended: one renewal', async () => {
    const { session, tokens, refreshes, clock } = await openSession();
    clock.advance(14 * DAY);
    const asked = Array.from({ length: 20 }, (_, n) =>
      n % 2 ? session.access() : session.renewed(tokens.accessToken),
    );
    expect(new Set((await Promise.all(asked)).map((one) => one.ok && one.value.token)).size).toBe(1);
    expect(refreshes()).toBe(1);
  });
});

describe('keepFresh', () => {
  test('does nothing before three quarters of the token’s life, and says when to ask again', async () => {
    const { session, refreshes, clock } = await openSession();
    expect(await session.keepFresh()).toBe(10.5 * DAY);
    clock.advance(10 * DAY);
    expect(await session.keepFresh()).toBe(0.5 * DAY);
    expect(refreshes()).toBe(0);
  });

  test('renews from then on, so that a click finds a fresh token', async () => {
    const { session, refreshes, clock, given } = await openSession();
    clock.advance(10.5 * DAY);
    expect(await session.keepFresh()).toBe(10.5 * DAY);
    expect(await session.access()).toEqual(given(1));
    expect(refreshes()).toBe(1);
  });

  test('a failure is tried again in half an hour; the token serves meanwhile', async () => {
    const { session, clock, given, faults } = await openSession();
    clock.advance(11 * DAY);
    faults.plan({ path: TOKEN, kind: 'status', status: 503, body: '{}' });
    expect(await session.keepFresh()).toBe(30 * MINUTE);
    expect(await session.access()).toEqual(given(0));
  });

  test('a session that has ended is not asked for again', async () => {
    const { session, clock, webex } = await openSession();
    clock.advance(11 * DAY);
    webex.revokeGrants();
    expect(await session.keepFresh()).toBeUndefined();
  });

  test('a token that says it lives for no time at all is asked for once a minute at most', async () => {
    const { session, clock, faults } = await openSession();
    clock.advance(11 * DAY);
    const change = (body: string) => JSON.stringify({ ...JSON.parse(body), expires_in: 0 });
    faults.plan({ path: TOKEN, kind: 'rewrite', change });
    expect(await session.keepFresh()).toBe(MINUTE);
  });
});

describe('a renewal that ends after the person has', () => {
  async function renewing(before: (webex: Webex) => void = () => undefined) {
    const opened = await openSession();
    opened.clock.advance(14 * DAY);
    before(opened.webex);
    const held = opened.faults.plan({ path: TOKEN, kind: 'hold' });
    const given = opened.session.access();
    await held.reached;
    const finish = () => {
      held.release();
      return given;
    };
    return { ...opened, finish };
  }

  test('disconnected: nothing of it is stored or handed out', async () => {
    const { store, finish } = await renewing();
    await store.clear();
    expect(await finish()).toEqual(failure('not_connected'));
    expect(await store.readTokens()).toBeUndefined();
  });

  test('connected another account: its tokens stay, and are handed out', async () => {
    const { store, finish, signedIn, tokens } = await renewing();
    const other = { ...tokens, accessToken: 'of the other account', refreshToken: 'of the other account' };
    await store.replace({ ...signedIn, tokens: other });
    expect(await finish()).toMatchObject({ value: { token: 'of the other account' } });
    expect(await store.readTokens()).toEqual(other);
  });

  test('connected another account, and the old one turns out to have ended: the new session goes on', async () => {
    const { store, finish, signedIn, tokens } = await renewing((webex) => webex.revokeGrants());
    await store.replace({ ...signedIn, tokens: { ...tokens, accessToken: 'of the other account' } });
    await finish();
    expect(await store.readTokens()).toMatchObject({ accessToken: 'of the other account' });
  });
});
