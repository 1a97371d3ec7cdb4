import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type AuthWish, authRequest, finishAuth } from '../../../src/auth/oauth';
import { BASE_SCOPES, missingScopes } from '../../../src/auth/scopes';
import { ORDINARY_HOST, TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { connectionOf } from '../harness/connections';
import { decideAt } from '../harness/consent';
import { openSimNetwork } from '../harness/sim-network';
import { NOW, REDIRECT_URI } from '../simulator/client';

const TOKEN = '/v1/access_token';
const failure = (code: string) => ({ ok: false, failure: { code } });

/** A sign-in whose window has come back; `changed` replaces parts of the address it came back with. */
async function signIn(connection = connectionOf(), decision: 'accept' | 'decline' = 'accept') {
  const network = openSimNetwork({ now: () => NOW });
  const request = await authRequest(connection, REDIRECT_URI, { scopes: BASE_SCOPES });
  const redirected = await decideAt(network.webex, request.url, ORDINARY_HOST, decision);
  const finish = (url = redirected) => finishAuth(connection, REDIRECT_URI, request, url, NOW);
  const exchanges = () => network.sentTo(`POST ${TOKEN}`);
  return { ...network, request, redirected, finish, exchanges };
}

describe('the address of the sign-in page', () => {
  test('asks for a code with PKCE S256, our state, and exactly our scopes', async () => {
    const { url, state, codeVerifier } = await authRequest(connectionOf(), REDIRECT_URI, { scopes: BASE_SCOPES });
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe('https://webexapis.com/v1/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: TEST_CLIENT_ID,
      response_type: 'code',
      redirect_uri: REDIRECT_URI,
      scope: 'meeting:schedules_read meeting:schedules_write spark:people_read',
      state,
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(codeVerifier).toMatch(/^[\w.~-]{43,128}$/);
    expect(url).not.toContain(codeVerifier);
    expect(url).not.toContain(TEST_CLIENT_SECRET);
  });

  test('is another one each time', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => authRequest(connectionOf(), REDIRECT_URI, { scopes: BASE_SCOPES })),
    );
    expect(one?.state).not.toBe(two?.state);
    expect(one?.codeVerifier).not.toBe(two?.codeVerifier);
  });
});

describe('what else the sign-in page is asked for', () => {
  async function parametersOf(connection = connectionOf(), wish: Partial<AuthWish> = {}) {
    const { url } = await authRequest(connection, REDIRECT_URI, { scopes: BASE_SCOPES, ...wish });
    return new URL(url);
  }

  test('which account, when another one is wanted', async () => {
    const { searchParams } = await parametersOf(connectionOf(), { chooseAccount: true });
    expect(searchParams.get('prompt')).toBe('select_account');
    expect((await parametersOf()).searchParams.has('prompt')).toBe(false);
  });

  test('the account that is meant', async () => {
    const { searchParams } = await parametersOf(connectionOf(), { loginHint: 'ines.calder@example.com' });
    expect(searchParams.get('login_hint')).toBe('ines.calder@example.com');
  });

  test('Webex for Government at its own address', async () => {
    expect((await parametersOf(connectionOf({ region: 'government' }))).origin).toBe('https://api-usgov.webex.com');
  });
});

describe('the granted scope', () => {
  test('is what was asked for where the answer names none (RFC 6749 §5.1)', async () => {
    const { finish, faults } = await signIn();
    const change = (body: string) => JSON.stringify({ ...JSON.parse(body), scope: undefined });
    faults.plan({ path: TOKEN, kind: 'rewrite', change });
    expect(await finish()).toMatchObject({ value: { scope: BASE_SCOPES.join(' ') } });
  });

  test('is compared as a set', () => {
    expect(missingScopes(['a', 'b'], 'c  b a b')).toEqual([]);
    expect(missingScopes(['a', 'b:x', 'b'], 'ab b:x')).toEqual(['a', 'b']);
    expect(missingScopes(['a'], '')).toEqual(['a']);
  });
});

describe('the exchange of the code', () => {
  test('gives tokens, with verifier and secret in the body of one request', async () => {
    const { finish, webex, exchanges, request } = await signIn();
    const scope = BASE_SCOPES.join(' ');
    const [grant, token] = [() => webex.state.grants[0], () => webex.state.accessTokens[0]];
    expect(await finish()).toEqual({
      ok: true,
      value: {
        accessToken: token()?.token,
        issuedAt: NOW,
        accessExpiresAt: NOW + 14 * 86_400_000,
        refreshToken: grant()?.refreshToken,
        scope,
      },
    });
    expect(exchanges()).toHaveLength(1);
    expect(Object.fromEntries(new URLSearchParams(exchanges()[0]?.body))).toMatchObject({
      grant_type: 'authorization_code',
      code_verifier: request.codeVerifier,
      client_secret: TEST_CLIENT_SECRET,
      redirect_uri: REDIRECT_URI,
    });
  });

  test('a code works once', async () => {
    const { finish } = await signIn();
    expect(await finish()).toMatchObject({ ok: true });
    expect(await finish()).toMatchObject({ ok: false });
  });

  test('a verifier of another sign-in is refused by Webex', async () => {
    const { request, redirected } = await signIn();
    const other = { ...request, codeVerifier: 'v'.repeat(43) };
    expect(await finishAuth(connectionOf(), REDIRECT_URI, other, redirected, NOW)).toMatchObject({ ok: false });
  });
});

describe('a window that comes back with something else: no code is traded', () => {
  const callback = (query: string) => `${REDIRECT_URI}?${query}`;

  test('another state', async () => {
    const { finish, redirected, exchanges, request } = await signIn();
    expect(await finish(redirected.replace(request.state, 'another'))).toEqual(failure('sign_in_mismatch'));
    expect(exchanges()).toEqual([]);
  });

  test.each([
    ['no state', () => callback('code=abc')],
    ['no code', (state: string) => callback(`state=${state}`)],
    ['a code twice', (state: string) => callback(`code=abc&code=def&state=${state}`)],
    ['a state twice', (state: string) => callback(`code=abc&state=${state}&state=${state}`)],
    ['nothing at all', () => REDIRECT_URI],
    ['something that is no address', () => 'not an address'],
    ['an error with another state', () => callback('error=access_denied&state=another')],
  ])('%s', async (_name, url) => {
    const { finish, exchanges, request } = await signIn();
    expect(await finish(url(request.state))).toEqual(failure('sign_in_mismatch'));
    expect(exchanges()).toEqual([]);
  });

  test('the person declined', async () => {
    const { finish, exchanges } = await signIn(connectionOf(), 'decline');
    expect(await finish()).toEqual(failure('sign_in_declined'));
    expect(exchanges()).toEqual([]);
  });

  test('a scope that is not ticked on the integration', async () => {
    const network = openSimNetwork({ now: () => NOW });
    const request = await authRequest(connectionOf(), REDIRECT_URI, { scopes: [...BASE_SCOPES, 'spark:all'] });
    const redirected = await decideAt(network.webex, request.url, ORDINARY_HOST, 'accept');
    expect(await finishAuth(connectionOf(), REDIRECT_URI, request, redirected, NOW)).toEqual({
      ok: false,
      failure: { code: 'scope_missing', detail: 'The requested scope is invalid.' },
    });
  });

  test('another error, its flood of words cut', async () => {
    const { finish, request } = await signIn();
    const url = callback(`error=server_error&error_description=${'x'.repeat(5000)}&state=${request.state}`);
    expect(await finish(url)).toEqual({ ok: false, failure: { code: 'sign_in_failed', detail: 'x'.repeat(300) } });
  });
});

describe('a token endpoint that refuses', () => {
  test('a wrong secret', async () => {
    const { finish } = await signIn(connectionOf({ clientSecret: 'wrong-secret' }));
    const refused = await finish();
    expect(refused).toMatchObject({ ok: false, failure: { code: 'client_refused' } });
    expect(JSON.stringify(refused)).not.toContain('wrong-secret');
  });

  test('an empty secret is tried as it is, and Webex says that it wants one', async () => {
    const { finish, exchanges } = await signIn(connectionOf({ clientSecret: '' }));
    expect(await finish()).toMatchObject({
      failure: { code: 'client_refused', detail: 'client_secret cannot be null or empty' },
    });
    expect(exchanges()).toHaveLength(1);
    expect(new URLSearchParams(exchanges()[0]?.body).has('client_secret')).toBe(false);
  });

  test.each([
    ['no connection', { kind: 'drop-before' }, 'sign_in_unreachable'],
    ['no answer', { kind: 'drop-after' }, 'sign_in_unreachable'],
    ['a gateway', { kind: 'status', status: 503, body: '<html>' }, 'webex_down'],
    ['too many requests', { kind: 'status', status: 429, body: '{}' }, 'too_many_requests'],
    ['a success that is not JSON', { kind: 'garbage' }, 'sign_in_failed'],
    ['a success without a token', { kind: 'garbage', body: '{"token_type":"Bearer"}' }, 'sign_in_failed'],
  ] as const)('%s', async (_name, fault, code) => {
    const { finish, faults, exchanges } = await signIn();
    faults.plan({ path: TOKEN, ...fault });
    expect(await finish()).toEqual(failure(code));
    expect(exchanges()).toHaveLength(1);
  });
});

describe('a token broker', () => {
  const broker = { broker: 'https://broker.example.com/wx', clientSecret: '' };

  test('is asked instead of Webex, without a secret and without cookies', async () => {
    const { finish, sent } = await signIn(connectionOf(broker));
    await finish();
    const [request] = sent.filter(({ url }) => url.hostname === 'broker.example.com');
    expect(request).toMatchObject({ method: 'POST', url: new URL('https://broker.example.com/wx/token') });
    const fields = new URLSearchParams(request?.body);
    expect(fields.get('client_id')).toBe(TEST_CLIENT_ID);
    expect(fields.has('client_secret')).toBe(false);
    expect(sent.some(({ url }) => url.pathname === TOKEN)).toBe(false);
  });

  test.each([
    ['a dead connection', { kind: 'drop-before' }, 'broker_down'],
    ['HTML with success', { kind: 'status', status: 200, body: '<html>' }, 'broker_down'],
    ['HTML with an error', { kind: 'status', status: 404, body: '<html>' }, 'broker_down'],
    [
      'its own words that Webex is down',
      { kind: 'status', status: 502, body: '{"error":"server_error"}' },
      'webex_down',
    ],
    [
      'its own words that it wants a pause',
      { kind: 'status', status: 429, body: '{"error":"x"}' },
      'too_many_requests',
    ],
  ] as const)('that answers with %s', async (_name, fault, code) => {
    const { finish, faults } = await signIn(connectionOf(broker));
    faults.plan({ path: '/wx/token', ...fault });
    expect(await finish()).toMatchObject(failure(code));
  });
});
