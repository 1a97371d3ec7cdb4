import { expect, test } from 'vitest';
import { ORDINARY_HOST, TEST_SCOPES } from '../../simulator/test-account';
import type { Webex } from '../../simulator/webex';
import { createBench, decide, exchangeFields, refreshFields, send, sendForm, signInTokens, value } from './client';

const me = async (webex: Webex, token: unknown) =>
  (await send(webex, 'GET', '/v1/people/me', undefined, { authorization: `Bearer ${token}` })).status;

const refresh = async (webex: Webex, token: unknown) =>
  value(await sendForm(webex, '/v1/access_token', refreshFields(token)));

const exchange = async (webex: Webex) => {
  const code = (await decide(webex, 'accept', {}, ORDINARY_HOST)).searchParams.get('code') ?? '';
  return value(await sendForm(webex, '/v1/access_token', exchangeFields(code)));
};

test('rotation: another refresh token with each refresh, the former is dead', async () => {
  const { webex } = createBench();
  const { refreshToken } = await signInTokens(webex);
  webex.modes.rotateRefreshTokens = true;
  const second = await refresh(webex, refreshToken);
  const third = await refresh(webex, second.refresh_token);
  expect(new Set([refreshToken, second.refresh_token, third.refresh_token]).size).toBe(3);
  expect(await me(webex, third.access_token)).toBe(200);
});

test('rotation: using a former refresh token kills the grant, also after rotation was switched off', async () => {
  const { webex } = createBench();
  const { refreshToken } = await signInTokens(webex);
  webex.modes.rotateRefreshTokens = true;
  const second = await refresh(webex, refreshToken);
  webex.modes.rotateRefreshTokens = false;
  expect((await refresh(webex, refreshToken)).error).toBe('invalid_grant');
  expect(await me(webex, second.access_token)).toBe(401);
  expect((await refresh(webex, second.refresh_token)).error).toBe('invalid_grant');
});

test('the life of tokens can be set, and is told', async () => {
  const { webex, clock } = createBench();
  webex.modes.accessLifeSeconds = 600;
  webex.modes.refreshLifeSeconds = 3_600;
  const first = await exchange(webex);
  expect(first).toMatchObject({ expires_in: 600, refresh_token_expires_in: 3_600 });
  clock.now += 599_999;
  expect(await me(webex, first.access_token)).toBe(200);
  clock.now += 1;
  expect(await me(webex, first.access_token)).toBe(401);
  clock.now += 3_000_000;
  expect((await refresh(webex, first.refresh_token)).error).toBe('invalid_grant');
});

test('scope and refresh token can be missing from the answer', async () => {
  const { webex } = createBench();
  webex.modes.omitScope = true;
  webex.modes.omitRefreshToken = true;
  webex.modes.rotateRefreshTokens = true;
  const { refreshToken } = await signInTokens(webex);
  expect(refreshToken).toBe('');
  const granted = webex.state.grants[0]?.refreshToken;
  const answer = await refresh(webex, granted);
  expect(Object.keys(answer).sort()).toEqual(['access_token', 'expires_in', 'token_type']);
  // Who isn't told of a new one can only come again with the old.
  expect(await refresh(webex, granted)).not.toHaveProperty('error');
});

test('fewer scopes than asked can be granted, and only those count', async () => {
  const { webex } = createBench();
  webex.modes.grantOnly = ['meeting:schedules_read', 'spark:all'];
  const answer = await exchange(webex);
  expect(answer.scope).toBe('meeting:schedules_read');
  expect(await me(webex, answer.access_token)).toBe(403);
  webex.modes.grantOnly = undefined;
  expect((await exchange(webex)).scope).toBe(TEST_SCOPES.join(' '));
});

test('more scopes than asked can be granted', async () => {
  const { webex } = createBench();
  webex.modes.alsoGrant = ['spark:all'];
  expect((await exchange(webex)).scope).toBe([...TEST_SCOPES, 'spark:all'].join(' '));
});
