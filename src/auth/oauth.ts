import * as oauth from 'oauth4webapi';
import { done, type Failure, failed, type Result } from '../domain/failure';
import { WEBEX } from '../domain/region';
import { ANSWER_WITHIN_MS } from '../platform/http';
import { type Connection, type Tokens, tokenEndpoint } from './connection';
import { tokenFailure } from './token-failure';

/** One sign-in under way: what has to match when the window comes back. */
export interface AuthRequest {
  readonly url: string;
  readonly state: string;
  readonly codeVerifier: string;
  readonly scopes: readonly string[];
}

export interface AuthWish {
  readonly scopes: readonly string[];
  /** Webex asks which account instead of taking the one it knows. */
  readonly chooseAccount?: boolean;
  /** Address of the account that is meant. */
  readonly loginHint?: string | undefined;
}

/**
 * The address of Webex's sign-in page, with PKCE (S256) and a state of our own
 * (developer.webex.com/create/docs/login-with-webex: `prompt=select_account`, `login_hint`).
 */
export async function authRequest(connection: Connection, redirectUri: string, wish: AuthWish): Promise<AuthRequest> {
  const codeVerifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(WEBEX[connection.region].authorize);
  url.search = new URLSearchParams({
    client_id: connection.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: wish.scopes.join(' '),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(wish.chooseAccount ? { prompt: 'select_account' } : {}),
    ...(wish.loginHint ? { login_hint: wish.loginHint } : {}),
  }).toString();
  return { url: url.href, state, codeVerifier, scopes: wish.scopes };
}

/** Checks what the window came back with and trades the code for tokens. */
export async function finishAuth(
  connection: Connection,
  redirectUri: string,
  request: AuthRequest,
  redirected: string,
  now: number,
): Promise<Result<Tokens>> {
  const [server, client] = [serverOf(connection), clientOf(connection)];
  let callback: URLSearchParams;
  try {
    callback = oauth.validateAuthResponse(server, client, new URL(redirected), request.state);
  } catch (error) {
    return { ok: false, failure: redirectFailure(error) };
  }
  if (callback.getAll('code').length !== 1) return failed('sign_in_mismatch');
  const granted = await tokensFrom(connection, now, async () => {
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      clientAuth(connection),
      callback,
      redirectUri,
      request.codeVerifier,
      requestOptions(),
    );
    return { response, read: (ok) => oauth.processAuthorizationCodeResponse(server, client, ok) };
  });
  if (!granted.ok) return granted;
  // An answer without a scope grants what was asked (RFC 6749 §5.1).
  return done({ ...granted.value, scope: granted.value.scope || request.scopes.join(' ') });
}

/** Trades the refresh token for fresh tokens. Webex sends the same refresh token again; whatever comes back is kept. */
export async function refreshTokens(connection: Connection, tokens: Tokens, now: number): Promise<Result<Tokens>> {
  const { refreshToken } = tokens;
  if (!refreshToken) return failed('session_ended');
  const [server, client] = [serverOf(connection), clientOf(connection)];
  const fresh = await tokensFrom(connection, now, async () => {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client,
      clientAuth(connection),
      refreshToken,
      requestOptions(),
    );
    return { response, read: (ok) => oauth.processRefreshTokenResponse(server, client, ok) };
  });
  if (!fresh.ok) return fresh;
  return done({
    ...fresh.value,
    refreshToken: fresh.value.refreshToken ?? refreshToken,
    scope: fresh.value.scope || tokens.scope,
  });
}

interface TokenExchange {
  readonly response: Response;
  read(response: Response): Promise<oauth.TokenEndpointResponse>;
}

async function tokensFrom(
  connection: Connection,
  now: number,
  exchange: () => Promise<TokenExchange>,
): Promise<Result<Tokens>> {
  const byBroker = connection.broker !== undefined;
  let answer: TokenExchange;
  try {
    answer = await exchange();
  } catch {
    return failed(byBroker ? 'broker_down' : 'sign_in_unreachable');
  }
  const { response } = answer;
  if (!response.ok) return { ok: false, failure: await tokenFailure(response, byBroker) };
  try {
    const token = await answer.read(response);
    return done({
      accessToken: token.access_token,
      issuedAt: now,
      accessExpiresAt: now + (token.expires_in ?? 0) * 1000,
      ...(token.refresh_token ? { refreshToken: token.refresh_token } : {}),
      scope: token.scope ?? '',
    });
  } catch {
    return failed(byBroker ? 'broker_down' : 'sign_in_failed');
  }
}

function redirectFailure(error: unknown): Failure {
  if (error instanceof oauth.AuthorizationResponseError) {
    const detail = error.error_description;
    const more = detail ? { detail: detail.slice(0, 300) } : {};
    if (error.error === 'access_denied') return { code: 'sign_in_declined' };
    if (error.error === 'invalid_scope') return { code: 'scope_missing', ...more };
    return { code: 'sign_in_failed', ...more };
  }
  return { code: 'sign_in_mismatch' };
}

const serverOf = (connection: Connection): oauth.AuthorizationServer => ({
  issuer: new URL(WEBEX[connection.region].authorize).origin,
  token_endpoint: tokenEndpoint(connection),
});

const clientOf = (connection: Connection): oauth.Client => ({ client_id: connection.clientId });

const clientAuth = (connection: Connection): oauth.ClientAuth =>
  connection.clientSecret === '' ? oauth.None() : oauth.ClientSecretPost(connection.clientSecret);

const requestOptions = (): oauth.TokenEndpointRequestOptions => ({
  signal: () => AbortSignal.timeout(ANSWER_WITHIN_MS),
});
