import { afterEach, expect, test } from 'vitest';
import { type OAuthServer, startOAuthServer } from '../../oauth-server/oauth-server';
import type { SimAnswer } from '../../simulator/http';
import {
  ORDINARY_HOST,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
  TEST_SCOPES,
  testIntegration,
} from '../../simulator/test-account';
import { createWebex } from '../../simulator/webex';
import { authorizePath, exchangeFields, REDIRECT_URI, refreshFields, value } from './client';

const servers: OAuthServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    await server.close();
    expect(server.broken).toEqual([]);
  }
});

async function start() {
  const [integration, people] = [testIntegration([REDIRECT_URI]), [ORDINARY_HOST]];
  const webex = createWebex({ integrations: [], people });
  const server = await startOAuthServer({ integration, people, webex });
  servers.push(server);
  return server;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** One request, as a browser with these cookies sends it. */
async function ask(
  server: OAuthServer,
  address: string,
  fields?: Readonly<Record<string, string>>,
  jar = new Map<string, string>(),
): Promise<SimAnswer> {
  const answer = await server.handle({
    method: fields === undefined ? 'GET' : 'POST',
    url: new URL(address, 'https://webexapis.com'),
    headers: {
      host: 'webexapis.com',
      cookie: [...jar].map(([name, text]) => `${name}=${text}`).join('; '),
      ...(fields === undefined ? {} : FORM),
    },
    body: fields === undefined ? '' : new URLSearchParams(fields).toString(),
  });
  for (const cookie of answer.cookies ?? []) {
    const [, name = '', text = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    jar.set(name, text);
  }
  return answer;
}

/** Follows redirects within the provider, signing in and agreeing, until it sends the browser away. */
async function signIn(server: OAuthServer, changes: Readonly<Record<string, string | undefined>> = {}): Promise<URL> {
  const jar = new Map<string, string>();
  let answer = await ask(server, authorizePath(changes), undefined, jar);
  for (let step = 0; step < 12; step += 1) {
    const to = answer.headers.location;
    if (to?.startsWith(REDIRECT_URI)) return new URL(to);
    const form = /<form [^>]*action="([^"]+)"[\s\S]*name="prompt" value="(\w+)"/.exec(answer.body);
    const filled = { prompt: form?.[2] ?? '', login: ORDINARY_HOST.email, password: 'any' };
    answer = to
      ? await ask(server, to, undefined, jar)
      : await ask(server, form?.[1] ?? 'https://webexapis.com/no-form', filled, jar);
  }
  throw new Error(`the provider does not send the browser away: ${answer.status} ${answer.body}`);
}

async function newTokens(server: OAuthServer) {
  const code = (await signIn(server)).searchParams.get('code') ?? '';
  return { code, ...value(await ask(server, '/v1/access_token', exchangeFields(code))) } as Record<string, string>;
}

const refresh = (server: OAuthServer, token: unknown) => ask(server, '/v1/access_token', refreshFields(token));

const me = (server: OAuthServer, token: unknown) =>
  server.handle({
    method: 'GET',
    url: new URL('https://webexapis.com/v1/people/me'),
    headers: { authorization: `Bearer ${token}` },
    body: '',
  });

test('its token is worth a call of the simulated Webex, by the scopes it was given for', async () => {
  const server = await start();
  const tokens = await newTokens(server);
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3_600, scope: TEST_SCOPES.join(' ') });
  expect(value(await me(server, tokens.access_token)).emails).toEqual([ORDINARY_HOST.email]);
  expect((await me(server, 'made-up')).status).toBe(401);
  expect(server.issued).toEqual({ access: [tokens.access_token], refresh: [tokens.refresh_token] });
});

test('ended access tokens are worth nothing, and a refresh helps', async () => {
  const server = await start();
  const tokens = await newTokens(server);
  await me(server, tokens.access_token);
  await server.expireTokens();
  expect((await me(server, tokens.access_token)).status).toBe(401);
  server.modes.accessLifeSeconds = 60;
  const second = value(await refresh(server, tokens.refresh_token));
  expect(second.expires_in).toBe(60);
  expect((await me(server, second.access_token)).status).toBe(200);
});

test('refresh tokens rotate, and using a former one ends everything', async () => {
  const server = await start();
  const first = await newTokens(server);
  const second = value(await refresh(server, first.refresh_token));
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(value(await refresh(server, first.refresh_token)).error).toBe('invalid_grant');
  expect((await me(server, second.access_token)).status).toBe(401);
  expect(value(await refresh(server, second.refresh_token)).error).toBe('invalid_grant');
  expect(server.grants.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
    'code granted',
    'refresh granted',
    'refresh refused',
    'refresh refused',
  ]);
  expect(server.grants[2]?.why).toBe('refresh token already used');
});

test('using a code again ends what it gave', async () => {
  const server = await start();
  const { code, access_token: token } = await newTokens(server);
  expect(value(await ask(server, '/v1/access_token', exchangeFields(code ?? ''))).error).toBe('invalid_grant');
  expect((await me(server, token)).status).toBe(401);
});

test('PKCE and the client secret are required, and only the registered redirect URI is served', async () => {
  const server = await start();
  const bare = await signIn(server, { code_challenge: undefined, code_challenge_method: undefined });
  expect(bare.searchParams.get('error')).toBe('invalid_request');
  const { client_secret: _secret, ...fields } = exchangeFields('any');
  expect((await ask(server, '/v1/access_token', fields)).status).toBe(401);
  const elsewhere = await ask(server, authorizePath({ redirect_uri: 'https://elsewhere.example/' }));
  expect([elsewhere.status, elsewhere.headers.location]).toEqual([400, undefined]);
});

test('a token can be taken back at the identity service', async () => {
  const server = await start();
  const tokens = await newTokens(server);
  const { status } = await server.identityBroker({
    method: 'POST',
    url: new URL('https://idbroker.webex.com/idb/oauth2/v1/revoke'),
    headers: { ...FORM, authorization: `Basic ${btoa(`${TEST_CLIENT_ID}:${TEST_CLIENT_SECRET}`)}` },
    body: `token=${tokens.refresh_token}`,
  });
  expect(status).toBe(200);
  expect(value(await refresh(server, tokens.refresh_token)).error).toBe('invalid_grant');
});
