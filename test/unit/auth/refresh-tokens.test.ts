import { describe, expect, test } from 'vitest';
import { refreshTokens } from '../../../src/auth/oauth';
import { connectionOf, signedInTokens } from '../harness/connections';
import { openSimNetwork } from '../harness/sim-network';
import { NOW } from '../simulator/client';

const failure = (code: string) => ({ ok: false, failure: { code } });

/** A person who is signed in; `rewrite` changes the next answer of the token endpoint. */
async function signedIn() {
  const network = openSimNetwork({ now: () => NOW });
  const tokens = await signedInTokens(network.webex);
  const rewrite = (change: (body: Record<string, unknown>) => object) =>
    network.faults.plan({
      path: '/v1/access_token',
      kind: 'rewrite',
      change: (body) => JSON.stringify(change(JSON.parse(body))),
    });
  return { ...network, tokens, rewrite };
}

describe('refreshTokens', () => {
  const later = NOW + 86_400_000;

  test('gives another access token and keeps the refresh token that Webex sends again', async () => {
    const { tokens, webex } = await signedIn();
    expect(await refreshTokens(connectionOf(), tokens, later)).toEqual({
      ok: true,
      value: {
        ...tokens,
        accessToken: webex.state.accessTokens[1]?.token,
        issuedAt: later,
        accessExpiresAt: later + 14 * 86_400_000,
      },
    });
  });

  test('keeps the old refresh token and scopes where the answer names none', async () => {
    const { tokens, rewrite } = await signedIn();
    rewrite(({ refresh_token: _token, scope: _scope, ...rest }) => rest);
    const { refreshToken, scope } = tokens;
    expect(await refreshTokens(connectionOf(), tokens, later)).toMatchObject({ value: { refreshToken, scope } });
  });

  test('takes a new refresh token and other scopes where it names them', async () => {
    const { tokens, rewrite } = await signedIn();
    rewrite((body) => ({ ...body, refresh_token: 'rotated', scope: 'spark:people_read' }));
    expect(await refreshTokens(connectionOf(), tokens, later)).toMatchObject({
      value: { refreshToken: 'rotated', scope: 'spark:people_read' },
    });
  });

  test('a grant that was taken back ends the session', async () => {
    const { tokens, webex } = await signedIn();
    webex.revokeGrants();
    const ended = await refreshTokens(connectionOf(), tokens, later);
    expect(ended).toMatchObject({ ok: false, failure: { code: 'session_ended' } });
    expect(JSON.stringify(ended)).not.toContain(tokens.refreshToken);
  });

  test('without a refresh token the session has ended, and nothing is sent', async () => {
    const { tokens, sent } = await signedIn();
    const before = sent.length;
    const { refreshToken: _token, ...rest } = tokens;
    expect(await refreshTokens(connectionOf(), rest, later)).toEqual(failure('session_ended'));
    expect(sent).toHaveLength(before);
  });
});
