import { describe, expect, test } from 'vitest';
import { createSession } from '../../../src/auth/session';
import { createAuthRecords } from '../../../src/storage/auth-records';
import { lazyDatabase } from '../../../src/storage/database';
import { createVault } from '../../../src/storage/vault';
import { connectionOf, signedInTokens } from '../harness/connections';
import { freshDatabase } from '../harness/fresh-database';
import { createHandClock } from '../harness/hand-clock';
import { openSimNetwork } from '../harness/sim-network';
import { NOW } from '../simulator/client';

const TOKEN = '/v1/access_token';
const MINUTE = 60_000;
const failure = (code: string) => ({ ok: false, failure: { code } });

/** A connected browser; `refreshes` counts what has left for the token endpoint since. */
async function openSession() {
  freshDatabase();
  const clock = createHandClock(NOW);
  const network = openSimNetwork(clock);
  const store = createAuthRecords(createVault(lazyDatabase()));
  const tokens = await signedInTokens(network.webex);
  await store.writeConnection(connectionOf());
  await store.writeTokens(tokens);
  const before = network.sentTo(`POST ${TOKEN}`).length;
  const refreshes = () => network.sentTo(`POST ${TOKEN}`).length - before;
  return { ...network, clock, store, tokens, session: createSession(store, clock), refreshes };
}

const DAYS_14 = 14 * 24 * 60 * MINUTE;

describe('accessToken', () => {
  test('gives the stored token while more than a minute is left of it', async () => {
    const { session, tokens, clock, refreshes } = await openSession();
    clock.advance(DAYS_14 - MINUTE - 1);
    expect(await session.accessToken()).toEqual({ ok: true, value: tokens.accessToken });
    expect(refreshes()).toBe(0);
  });

  test('renews it before it can die on its way, and stores the new one', async () => {
    const { session, tokens, clock, refreshes, webex, store } = await openSession();
    clock.advance(DAYS_14 - MINUTE);
    const given = await session.accessToken();
    expect(given).toEqual({ ok: true, value: webex.state.accessTokens[1]?.token });
    expect(await store.readTokens()).toMatchObject({
      accessToken: webex.state.accessTokens[1]?.token,
      refreshToken: tokens.refreshToken,
    });
    expect(await session.accessToken()).toEqual(given);
    expect(refreshes()).toBe(1);
  });

  test('fifty at once at the end of the token: one renewal', async () => {
    const { session, clock, refreshes } = await openSession();
    clock.advance(DAYS_14);
    const given = await Promise.all(Array.from({ length: 50 }, () => session.accessToken()));
    expect(new Set(given.map((one) => (one.ok ? one.value : one.failure.code))).size).toBe(1);
    expect(refreshes()).toBe(1);
  });

  test('says why there is none, to all who wait, and tries again the next time', async () => {
    const { session, clock, refreshes, faults } = await openSession();
    clock.advance(DAYS_14);
    faults.plan({ path: TOKEN, kind: 'drop-before' });
    const given = await Promise.all([session.accessToken(), session.accessToken()]);
    expect(given).toEqual([failure('sign_in_unreachable'), failure('sign_in_unreachable')]);
    expect(await session.accessToken()).toMatchObject({ ok: true });
    expect(refreshes()).toBe(2);
  });

  test('a session taken back by Webex has ended', async () => {
    const { session, clock, webex } = await openSession();
    clock.advance(DAYS_14);
    webex.revokeGrants();
    expect(await session.accessToken()).toMatchObject(failure('session_ended'));
  });

  test('without a sign-in nothing is sent', async () => {
    const { session, store, refreshes } = await openSession();
    await store.clear();
    expect(await session.accessToken()).toEqual(failure('not_connected'));
    expect(await session.renewed('any')).toEqual(failure('not_connected'));
    expect(refreshes()).toBe(0);
  });
});

describe('renewed', () => {
  test('gives another token than the refused one', async () => {
    const { session, tokens, webex, refreshes } = await openSession();
    expect(await session.renewed(tokens.accessToken)).toEqual({ ok: true, value: webex.state.accessTokens[1]?.token });
    expect(refreshes()).toBe(1);
  });

  test('a token that is no longer the stored one costs no renewal', async () => {
    const { session, tokens, refreshes } = await openSession();
    expect(await session.renewed('an older token')).toEqual({ ok: true, value: tokens.accessToken });
    expect(refreshes()).toBe(0);
  });

  test('many refused at once, and others that find the token ended: one renewal', async () => {
    const { session, tokens, refreshes, clock } = await openSession();
    clock.advance(DAYS_14);
    const asked = Array.from({ length: 20 }, (_, n) =>
      n % 2 ? session.accessToken() : session.renewed(tokens.accessToken),
    );
    expect(new Set((await Promise.all(asked)).map((one) => one.ok && one.value)).size).toBe(1);
    expect(refreshes()).toBe(1);
  });
});

describe('a renewal that ends after the person has', () => {
  async function renewing() {
    const opened = await openSession();
    opened.clock.advance(DAYS_14);
    const held = opened.faults.plan({ path: TOKEN, kind: 'hold' });
    const given = opened.session.accessToken();
    await held.reached;
    const finish = () => {
      held.release();
      return given;
    };
    return { ...opened, finish };
  }

  test('disconnected: nothing of it is stored', async () => {
    const { store, finish } = await renewing();
    await store.clear();
    await finish();
    expect(await store.readTokens()).toBeUndefined();
  });

  test('connected another account: its tokens stay', async () => {
    const { store, finish, tokens } = await renewing();
    const other = { ...tokens, accessToken: 'of the other account', refreshToken: 'of the other account' };
    await store.writeTokens(other);
    await finish();
    expect(await store.readTokens()).toEqual(other);
  });
});
