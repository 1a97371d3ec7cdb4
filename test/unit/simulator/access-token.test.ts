import { expect, test } from 'vitest';
import { CODE_LIFE_MS } from '../../simulator/authorize';
import { ORDINARY_HOST, TEST_CLIENT_ID, TEST_SCOPES, testIntegration } from '../../simulator/test-account';
import type { Webex } from '../../simulator/webex';
import {
  CHALLENGE,
  createBench,
  decide,
  exchangeFields,
  REDIRECT_URI,
  refreshFields,
  send,
  sendForm,
  VERIFIER,
  value,
} from './client';

const DAY_MS = 86_400_000;

async function newCode(webex: Webex, changes = {}): Promise<string> {
  return (await decide(webex, 'accept', changes)).searchParams.get('code') ?? '';
}

const exchange = (webex: Webex, fields: Record<string, string>, headers = {}) =>
  sendForm(webex, '/v1/access_token', fields, headers);

const me = (webex: Webex, token: unknown) =>
  send(webex, 'GET', '/v1/people/me', undefined, { authorization: `Bearer ${token}` });

test('a good exchange answers both tokens, their lifetimes in seconds and the granted scopes', async () => {
  const { webex } = createBench();
  const answer = await exchange(webex, exchangeFields(await newCode(webex)));
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/json;charset=UTF-8');
  expect(value(answer)).toEqual({
    access_token: expect.stringMatching(/^\w{64}$/),
    expires_in: 1_209_600,
    refresh_token: expect.stringMatching(/^\w{64}$/),
    refresh_token_expires_in: 7_776_000,
    token_type: 'Bearer',
    scope: TEST_SCOPES.join(' '),
  });
  expect((await me(webex, value(answer).access_token)).status).toBe(200);
});

test('client authentication works in a Basic header too', async () => {
  const { webex } = createBench();
  const { client_id, client_secret, ...rest } = exchangeFields(await newCode(webex));
  const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64');
  expect((await exchange(webex, rest, { authorization: `Basic ${basic}` })).status).toBe(200);
});

test.each([
  ['no secret', {}],
  ['an empty secret', { client_secret: '' }],
])('%s is refused in the shape of the REST calls, and the code stays good', async (_name, secret) => {
  const { webex } = createBench();
  const { client_secret, ...rest } = exchangeFields(await newCode(webex));
  const answer = await exchange(webex, { ...rest, ...secret });
  expect(answer.status).toBe(400);
  expect(value(answer)).toMatchObject({
    errors: [{ description: 'client_secret cannot be null or empty' }],
    trackingId: expect.any(String),
  });
  expect((await exchange(webex, { ...rest, client_secret: client_secret ?? '' })).status).toBe(200);
});

test('an unknown client is refused in the shape of the REST calls', async () => {
  const { webex } = createBench();
  const answer = await exchange(webex, { ...exchangeFields('any'), client_id: 'C0' });
  expect([answer.status, value(answer).errors]).toEqual([400, [{ description: 'Client Id is invalid' }]]);
});

test('a wrong secret is refused in the shape of the identity service', async () => {
  const { webex } = createBench();
  const answer = await exchange(webex, { ...exchangeFields(await newCode(webex)), client_secret: 'wrong' });
  expect(answer.status).toBe(401);
  expect(value(answer)).toMatchObject({ error: 'invalid_client', trackingID: expect.any(String) });
});

test.each([
  ['a wrong verifier', { code_verifier: `${VERIFIER}x` }],
  ['the challenge sent as verifier', { code_verifier: CHALLENGE }],
  ['no verifier', { code_verifier: '' }],
  ['another redirect URI', { redirect_uri: 'https://other.example/' }],
])('%s fails and spends the code', async (_name, changes) => {
  const { webex } = createBench();
  const good = exchangeFields(await newCode(webex));
  const answer = await exchange(webex, { ...good, ...changes });
  expect([answer.status, value(answer).error]).toEqual([400, 'invalid_grant']);
  expect((await exchange(webex, good)).status).toBe(400);
});

test('a plain challenge is compared as it is', async () => {
  const { webex } = createBench();
  const plain = { code_challenge: VERIFIER, code_challenge_method: 'plain' };
  expect((await exchange(webex, exchangeFields(await newCode(webex, plain)))).status).toBe(200);
  const wrong = { ...exchangeFields(await newCode(webex, plain)), code_verifier: `${VERIFIER}x` };
  expect(value(await exchange(webex, wrong)).error).toBe('invalid_grant');
});

test('a code belongs to its client', async () => {
  const other = testIntegration([REDIRECT_URI], { clientId: 'C1', clientSecret: 'another-secret' });
  const { webex } = createBench([ORDINARY_HOST], [testIntegration([REDIRECT_URI]), other]);
  const code = await newCode(webex);
  const fields = { ...exchangeFields(code), client_id: 'C1', client_secret: 'another-secret' };
  expect(value(await exchange(webex, fields)).error).toBe('invalid_grant');
});

test('a replayed code fails and kills nothing else', async () => {
  const { webex } = createBench();
  const fields = exchangeFields(await newCode(webex));
  const first = value(await exchange(webex, fields));
  expect(value(await exchange(webex, fields)).error).toBe('invalid_grant');
  expect((await me(webex, first.access_token)).status).toBe(200);
  expect((await exchange(webex, refreshFields(first.refresh_token))).status).toBe(200);
});

test('a code runs out after its minute', async () => {
  const { webex, clock } = createBench();
  const inTime = exchangeFields(await newCode(webex));
  const late = exchangeFields(await newCode(webex));
  clock.now += CODE_LIFE_MS - 1;
  expect((await exchange(webex, inTime)).status).toBe(200);
  clock.now += 1;
  expect(value(await exchange(webex, late)).error).toBe('invalid_grant');
});

test('a refresh gives a new access token, the same refresh token with a new lifetime, and spares the old one', async () => {
  const { webex, clock } = createBench();
  const first = value(await exchange(webex, exchangeFields(await newCode(webex))));
  clock.now += 10 * DAY_MS;
  const second = value(await exchange(webex, refreshFields(first.refresh_token)));
  expect(second.refresh_token).toBe(first.refresh_token);
  expect(second.access_token).not.toBe(first.access_token);
  expect((await me(webex, first.access_token)).status).toBe(200);
  clock.now += 85 * DAY_MS;
  expect((await exchange(webex, refreshFields(first.refresh_token))).status).toBe(200);
});

test('a refresh token runs out 90 days after its last use', async () => {
  const { webex, clock } = createBench();
  const first = value(await exchange(webex, exchangeFields(await newCode(webex))));
  clock.now += 90 * DAY_MS;
  expect(value(await exchange(webex, refreshFields(first.refresh_token))).error).toBe('invalid_grant');
});

test('expired access tokens are refused and can be refreshed', async () => {
  const { webex } = createBench();
  const first = value(await exchange(webex, exchangeFields(await newCode(webex))));
  webex.expireTokens();
  expect((await me(webex, first.access_token)).status).toBe(401);
  const second = value(await exchange(webex, refreshFields(first.refresh_token)));
  expect((await me(webex, second.access_token)).status).toBe(200);
});

test.each([
  ['revoking grants', (webex: Webex) => webex.revokeGrants()],
  ['blocking the integration', (webex: Webex) => webex.block(TEST_CLIENT_ID)],
])('%s kills access and refresh tokens', async (_name, end) => {
  const { webex } = createBench();
  const first = value(await exchange(webex, exchangeFields(await newCode(webex))));
  end(webex);
  expect((await me(webex, first.access_token)).status).toBe(401);
  expect(value(await exchange(webex, refreshFields(first.refresh_token))).error).toBe('invalid_grant');
});

test('another grant type and another content type are refused', async () => {
  const { webex } = createBench();
  const fields = { ...exchangeFields('any'), grant_type: 'password' };
  expect(value(await exchange(webex, fields)).error).toBe('unsupported_grant_type');
  expect((await send(webex, 'POST', '/v1/access_token', fields)).status).toBe(415);
});

test('the record of requests holds no body of the token endpoint', async () => {
  const { webex } = createBench();
  await exchange(webex, exchangeFields(await newCode(webex)));
  expect(webex.state.requests.at(-1)).toMatchObject({ path: '/v1/access_token', body: undefined, status: 200 });
});
