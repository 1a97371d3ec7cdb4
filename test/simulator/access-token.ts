import { createHash } from 'node:crypto';
import { json } from './answers';
import { credentials } from './client-auth';
import type { SimAnswer, SimRequest } from './http';
import { apiError, identityError } from './webex-errors';
import type { Integration } from './webex-options';
import type { Grant, PendingConsent, World } from './webex-state';

function verifierFits(consent: PendingConsent, verifier: string | null): boolean {
  if (consent.codeChallenge === undefined) return true;
  if (verifier === null || !/^[\w.~-]{43,128}$/.test(verifier)) return false;
  if (consent.codeChallengeMethod === 'plain') return verifier === consent.codeChallenge;
  return createHash('sha256').update(verifier, 'ascii').digest('base64url') === consent.codeChallenge;
}

/** A new access token beside the older ones, which stay usable; the refresh token starts anew, changed or not. */
function issue(world: World, grant: Grant): SimAnswer {
  const { modes } = world;
  const token = world.ids.word(64);
  const now = world.now();
  grant.expiresAt = now + modes.refreshLifeSeconds * 1000;
  world.state.accessTokens.push({ token, grant, expiresAt: now + modes.accessLifeSeconds * 1000 });
  const refresh = { refresh_token: grant.refreshToken, refresh_token_expires_in: modes.refreshLifeSeconds };
  return json(200, {
    access_token: token,
    expires_in: modes.accessLifeSeconds,
    ...(modes.omitRefreshToken ? {} : refresh),
    token_type: 'Bearer',
    ...(modes.omitScope ? {} : { scope: grant.scopes.join(' ') }),
  });
}

/** A code works once; a try with a wrong verifier, client or redirect URI spends it, and no try harms earlier tokens. */
function exchangeCode(world: World, integration: Integration, form: URLSearchParams): SimAnswer {
  const refuse = (why: string): SimAnswer => identityError(world.ids, 400, 'invalid_grant', why);
  const code = world.state.codes.find((one) => one.code === form.get('code'));
  if (code === undefined || code.used) return refuse('The authorization code is unknown or was used before.');
  code.used = true;
  const { consent } = code;
  if (code.expiresAt <= world.now()) return refuse('The authorization code has expired.');
  if (consent.clientId !== integration.clientId) return refuse('The authorization code is for another client.');
  if (consent.redirectUri !== form.get('redirect_uri')) return refuse('The redirect URI differs from the first one.');
  if (!verifierFits(consent, form.get('code_verifier'))) return refuse('The code verifier does not fit.');
  const grant: Grant = {
    refreshToken: world.ids.word(64),
    formerRefreshTokens: [],
    clientId: integration.clientId,
    personId: code.personId,
    scopes: [
      ...consent.scopes.filter((scope) => world.modes.grantOnly?.includes(scope) ?? true),
      ...world.modes.alsoGrant,
    ],
    expiresAt: 0,
    revoked: false,
  };
  world.state.grants.push(grant);
  return issue(world, grant);
}

/** Whoever comes with a refresh token that was replaced may be a thief, or the one robbed: the grant ends for both. */
function endReused(world: World, refreshToken: string): void {
  for (const grant of world.state.grants) grant.revoked ||= grant.formerRefreshTokens.includes(refreshToken);
}

function refresh(world: World, integration: Integration, form: URLSearchParams): SimAnswer {
  const given = form.get('refresh_token') ?? '';
  endReused(world, given);
  const grant = world.state.grants.find((one) => one.refreshToken === given);
  const dead = grant === undefined || grant.revoked || grant.expiresAt <= world.now();
  if (dead || grant.clientId !== integration.clientId) {
    return identityError(world.ids, 400, 'invalid_grant', 'The refresh token is unknown, expired or revoked.');
  }
  if (world.modes.rotateRefreshTokens && !world.modes.omitRefreshToken) {
    grant.formerRefreshTokens.push(given);
    grant.refreshToken = world.ids.word(64);
  }
  return issue(world, grant);
}

/**
 * `POST /v1/access_token` (developer.webex.com/create/docs/login-with-webex). Integrations are confidential clients:
 * without a secret the answer is a 400 in the shape of the REST calls, with a wrong one a 401 `invalid_client` of the
 * identity service.
 */
export function accessToken(world: World, request: SimRequest): SimAnswer {
  const { ids } = world;
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    return apiError(ids, 415);
  }
  const form = new URLSearchParams(request.body);
  const { id, secret } = credentials(request, form);
  const integration = world.integrations.find((one) => one.clientId === id);
  if (secret === '') return apiError(ids, 400, ['client_secret cannot be null or empty']);
  if (integration === undefined) return apiError(ids, 400, ['Client Id is invalid']);
  if (integration.clientSecret !== secret) {
    return identityError(ids, 401, 'invalid_client', 'Client authentication failed.');
  }
  const kind = form.get('grant_type');
  if (kind === 'authorization_code') return exchangeCode(world, integration, form);
  if (kind === 'refresh_token') return refresh(world, integration, form);
  return identityError(ids, 400, 'unsupported_grant_type', 'The grant type is not supported.');
}
