import { expect, test } from 'vitest';
import type { SimAnswer } from '../../simulator/http';
import { ORDINARY_HOST, TEST_CLIENT_ID, TEST_CLIENT_SECRET, testIntegration } from '../../simulator/test-account';
import type { Webex } from '../../simulator/webex';
import { createBench, REDIRECT_URI, refreshFields, send, sendForm, signInTokens, value } from './client';

const FORM = 'application/x-www-form-urlencoded';
const PATH = '/idb/oauth2/v1/revoke';

const basicOf = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

async function revoke(
  webex: Webex,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { authorization: basicOf(TEST_CLIENT_ID, TEST_CLIENT_SECRET) },
): Promise<SimAnswer> {
  const url = new URL(PATH, 'https://idbroker.webex.com');
  const body = new URLSearchParams(fields).toString();
  return webex.identityBroker({ method: 'POST', url, headers: { 'content-type': FORM, ...headers }, body });
}

const me = async (webex: Webex, token: string) =>
  (await send(webex, 'GET', '/v1/people/me', undefined, { authorization: `Bearer ${token}` })).status;

const refresh = (webex: Webex, token: string) => sendForm(webex, '/v1/access_token', refreshFields(token));

test('revoking an access token kills that token alone', async () => {
  const { webex } = createBench();
  const first = await signInTokens(webex);
  const second = String(value(await refresh(webex, first.refreshToken)).access_token);
  const answer = await revoke(webex, { token: first.accessToken, token_type_hint: 'access_token' });
  expect([answer.status, answer.body]).toEqual([200, '']);
  expect([await me(webex, first.accessToken), await me(webex, second)]).toEqual([401, 200]);
  expect((await refresh(webex, first.refreshToken)).status).toBe(200);
});

test('revoking a refresh token kills the whole grant, whatever the hint says, and no other grant', async () => {
  const { webex } = createBench();
  const [first, other] = [await signInTokens(webex), await signInTokens(webex)];
  const answer = await revoke(webex, { token: first.refreshToken, token_type_hint: 'access_token' });
  expect(answer.status).toBe(200);
  expect(await me(webex, first.accessToken)).toBe(401);
  expect(value(await refresh(webex, first.refreshToken)).error).toBe('invalid_grant');
  expect(await me(webex, other.accessToken)).toBe(200);
});

test('an unknown token is nothing to complain about (RFC 7009 §2.2)', async () => {
  const { webex } = createBench();
  expect((await revoke(webex, { token: 'never-issued' })).status).toBe(200);
});

test.each([
  ['no client authentication', {}, {}],
  ['client authentication in the body', { client_id: TEST_CLIENT_ID, client_secret: TEST_CLIENT_SECRET }, {}],
  ['a wrong secret', {}, { authorization: basicOf(TEST_CLIENT_ID, 'wrong') }],
  ['an unknown client', {}, { authorization: basicOf('C0', TEST_CLIENT_SECRET) }],
])('%s is refused, and the token lives on', async (_name, fields, headers) => {
  const { webex } = createBench();
  const { accessToken } = await signInTokens(webex);
  const answer = await revoke(webex, { token: accessToken, ...fields }, headers);
  expect(answer.status).toBe(401);
  expect(value(answer)).toMatchObject({ error: 'invalid_client', trackingID: expect.any(String) });
  expect(await me(webex, accessToken)).toBe(200);
});

test("another client's token is refused (RFC 7009 §2.1)", async () => {
  const other = testIntegration([REDIRECT_URI], { clientId: 'C1', clientSecret: 'another-secret' });
  const { webex } = createBench([ORDINARY_HOST], [testIntegration([REDIRECT_URI]), other]);
  const tokens = await signInTokens(webex);
  for (const token of [tokens.accessToken, tokens.refreshToken]) {
    const answer = await revoke(webex, { token }, { authorization: basicOf('C1', 'another-secret') });
    expect([answer.status, value(answer).error]).toEqual([400, 'unauthorized_client']);
  }
  expect(await me(webex, tokens.accessToken)).toBe(200);
});

test('no token, another method and another address are refused', async () => {
  const { webex } = createBench();
  expect(value(await revoke(webex, {})).error).toBe('invalid_request');
  const headers = { authorization: basicOf(TEST_CLIENT_ID, TEST_CLIENT_SECRET) };
  const ask = async (method: string, path: string) => {
    const url = new URL(path, 'https://idbroker.webex.com');
    return (await webex.identityBroker({ method, url, headers, body: '' })).status;
  };
  expect([await ask('GET', PATH), await ask('POST', '/idb/oauth2/v1/logout')]).toEqual([405, 404]);
});

test('the record of requests tells of it, without the token', async () => {
  const { webex } = createBench();
  const { accessToken } = await signInTokens(webex);
  await revoke(webex, { token: accessToken });
  expect(webex.state.requests.at(-1)).toEqual({ method: 'POST', path: PATH, query: '', body: undefined, status: 200 });
});
