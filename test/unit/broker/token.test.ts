import { afterEach, describe, expect, test } from 'vitest';
import { type RunningBroker, serveBroker } from '../../../src/broker/node/serve-broker';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET, TEST_SCOPES } from '../../simulator/test-account';
import { decide } from '../simulator/client';
import { type Bench, codeForm, consentedCode, createBench, form, refreshForm, SETTINGS } from './bench';

type Ask = (path: string, body: URLSearchParams) => Promise<Response>;

let running: RunningBroker | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** The same handler, called as a function and served by Node. */
const ways: readonly [string, (bench: Bench) => Promise<Ask>][] = [
  [
    'fetch alone',
    async ({ broker }) =>
      (path, body) =>
        broker.fetch(new Request(`https://broker.example${path}`, { method: 'POST', body })),
  ],
  [
    'the Node server',
    async ({ needs }) => {
      const broker = await serveBroker(SETTINGS, needs, { host: '127.0.0.1', port: 0 });
      running = broker;
      return (path, body) =>
        fetch(`${broker.address}${path}`, { method: 'POST', body, headers: { connection: 'close' } });
    },
  ],
];

describe.each(ways)('through %s', (_way, open) => {
  test('a code is traded for tokens, with the secret and the verifier', async () => {
    const bench = createBench();
    const ask = await open(bench);
    const response = await ask('/token', codeForm(await consentedCode(bench.webex)));
    expect(response.status).toBe(200);
    const [grant] = bench.webex.state.grants;
    expect(await response.json()).toEqual({
      access_token: bench.webex.state.accessTokens[0]?.token,
      expires_in: 1_209_600,
      refresh_token: grant?.refreshToken,
      refresh_token_expires_in: 7_776_000,
      token_type: 'Bearer',
      scope: TEST_SCOPES.join(' '),
    });
    const sent = new URLSearchParams(bench.asked[0]?.body);
    expect(sent.get('client_secret')).toBe(TEST_CLIENT_SECRET);
    expect(bench.log).toEqual([{ event: 'code-exchange', status: 200, duration: '<100ms' }]);
  });

  test('a refresh token is traded for a new access token', async () => {
    const bench = createBench();
    const ask = await open(bench);
    const first = await (await ask('/token', codeForm(await consentedCode(bench.webex)))).json();
    const response = await ask('/token', refreshForm(first.refresh_token));
    const second = await response.json();
    expect(response.status).toBe(200);
    expect(second.refresh_token).toBe(first.refresh_token);
    expect(second.access_token).not.toBe(first.access_token);
    expect(bench.log.at(-1)).toEqual({ event: 'refresh', status: 200, duration: '<100ms' });
  });

  test.each([
    ['an unknown code', async () => 'a-code-nobody-was-given', {}],
    ['another verifier', (bench: Bench) => consentedCode(bench.webex), { code_verifier: 'b'.repeat(43) }],
  ])("%s: Webex's own refusal is passed on", async (_what, codeOf, changes) => {
    const bench = createBench();
    const ask = await open(bench);
    const response = await ask('/token', codeForm(await codeOf(bench), changes));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_grant', trackingID: expect.any(String) });
    expect(bench.webex.state.grants).toEqual([]);
  });

  test('a code that is brought again is refused', async () => {
    const bench = createBench();
    const ask = await open(bench);
    const code = await consentedCode(bench.webex);
    expect((await ask('/token', codeForm(code))).status).toBe(200);
    const again = await ask('/token', codeForm(code));
    expect([again.status, (await again.json()).error]).toEqual([400, 'invalid_grant']);
    expect(bench.webex.state.accessTokens).toHaveLength(1);
  });

  test('a revoked refresh token is dead', async () => {
    const bench = createBench();
    const ask = await open(bench);
    const { refresh_token: token } = await (await ask('/token', codeForm(await consentedCode(bench.webex)))).json();
    const revoked = await ask('/revoke', form({ client_id: TEST_CLIENT_ID, token, token_type_hint: 'refresh_token' }));
    expect([revoked.status, await revoked.text()]).toEqual([200, '{}']);
    expect((await ask('/token', refreshForm(token))).status).toBe(400);
  });
});

test('a code whose consent went to another redirect URI is refused by Webex', async () => {
  const other = 'https://other.example/callback';
  const { broker, webex } = createBench({ redirectUris: ['https://extension.example/callback', other] });
  const code = (await decide(webex, 'accept')).searchParams.get('code') ?? '';
  const body = codeForm(code, { redirect_uri: other });
  const response = await broker.fetch(new Request('https://broker.example/token', { method: 'POST', body }));
  expect([response.status, (await response.json()).error]).toEqual([400, 'invalid_grant']);
});
