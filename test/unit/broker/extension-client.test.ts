import { afterEach, expect, test, vi } from 'vitest';
import type { Connection } from '../../../src/auth/connection';
import { authRequest, finishAuth, refreshTokens } from '../../../src/auth/oauth';
import { ORDINARY_HOST, TEST_CLIENT_ID, TEST_CLIENT_SECRET, TEST_SCOPES } from '../../simulator/test-account';
import { decideAt } from '../harness/consent';
import { NOW, REDIRECT_URI } from '../simulator/client';
import { createBench } from './bench';

const connection: Connection = {
  way: 'publisher',
  region: 'commercial',
  clientId: TEST_CLIENT_ID,
  clientSecret: '',
  broker: 'https://broker.example',
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test("the extension's own client signs in and renews through the broker, and never holds the secret", async () => {
  const { broker, webex } = createBench();
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
    const request = new Request(input, init);
    sent.push(await request.clone().text());
    return broker.fetch(request);
  });
  const request = await authRequest(connection, REDIRECT_URI, { scopes: TEST_SCOPES });
  const redirected = await decideAt(webex, request.url, ORDINARY_HOST, 'accept');
  const signedIn = await finishAuth(connection, REDIRECT_URI, request, redirected, NOW);
  if (!signedIn.ok) throw new Error(signedIn.failure.code);
  const renewed = await refreshTokens(connection, signedIn.value, NOW);
  expect(renewed).toMatchObject({ ok: true, value: { refreshToken: signedIn.value.refreshToken } });
  expect(sent).toHaveLength(2);
  expect(sent.join()).not.toContain(TEST_CLIENT_SECRET);
});

test('a dead session, an unknown client and a missing Webex reach the person as what they are', async () => {
  const { broker, faults } = createBench();
  vi.stubGlobal('fetch', (input: Parameters<typeof fetch>[0], init?: RequestInit) =>
    broker.fetch(new Request(input, init)),
  );
  const tokens = { accessToken: 'a', issuedAt: 0, accessExpiresAt: 0, refreshToken: 'not-a-token-of-webex', scope: '' };
  const codeWith = async (changes: Partial<typeof connection>) => {
    const result = await refreshTokens({ ...connection, ...changes }, tokens, NOW);
    return result.ok ? 'ok' : result.failure.code;
  };
  expect(await codeWith({})).toBe('session_ended');
  expect(await codeWith({ clientId: 'another-client' })).toBe('client_refused');
  faults.plan({ path: '/v1/access_token', kind: 'garbage' });
  expect(await codeWith({})).toBe('webex_down');
});
