import { page, redirect } from './answers';
import { authorizeErrorPage, blockedPage, consentPage } from './consent-page';
import type { SimAnswer, SimRequest } from './http';
import type { Integration } from './webex-options';
import type { PendingConsent, World } from './webex-state';

/** How long an authorization code can be used: one minute, well inside the ten minutes OAuth allows (RFC 6749 §4.1.2). */
export const CODE_LIFE_MS = 60_000;

/** OpenID scopes need no tick in the portal (developer.webex.com/create/docs/login-with-webex). */
const OPENID_SCOPES = ['openid', 'email', 'profile', 'phone', 'address'];

function goBack(uri: string, state: string | undefined, values: Readonly<Record<string, string>>): SimAnswer {
  const target = new URL(uri);
  for (const [name, value] of Object.entries(values)) target.searchParams.set(name, value);
  if (state !== undefined) target.searchParams.set('state', state);
  return redirect(target.href);
}

function registeredUri(integration: Integration, asked: string | null): string | undefined {
  if (asked !== null) return integration.redirectUris.find((uri) => uri === asked);
  return integration.redirectUris.length === 1 ? integration.redirectUris[0] : undefined;
}

/** What is wrong with the request once the redirect URI is known to be good: `[error, description]`. */
function fault(query: URLSearchParams, integration: Integration): readonly [string, string] | undefined {
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const ticked = [...integration.scopes, ...OPENID_SCOPES];
  if (query.get('response_type') !== 'code') return ['unsupported_response_type', 'Only code is simulated.'];
  if (scopes.length === 0 || scopes.some((scope) => !ticked.includes(scope))) {
    return ['invalid_scope', 'The requested scope is invalid.'];
  }
  const challenge = query.get('code_challenge');
  const method = query.get('code_challenge_method') ?? 'plain';
  if (challenge !== null && (!['S256', 'plain'].includes(method) || !/^[\w.~-]{43,128}$/.test(challenge))) {
    return ['invalid_request', 'The code challenge or its method is invalid.'];
  }
  if (query.get('prompt') === 'none') return ['login_required', 'There is no Webex session.'];
  return undefined;
}

/**
 * `GET /v1/authorize` (developer.webex.com/create/docs/login-with-webex). An unknown client or redirect URI gets a page
 * and no redirect; every other mistake goes back to the application with `error` and its `state`.
 */
export function authorize(world: World, request: SimRequest): SimAnswer {
  const query = request.url.searchParams;
  const integration = world.integrations.find((one) => one.clientId === query.get('client_id'));
  if (integration === undefined) {
    return page(400, authorizeErrorPage('invalid_client', 'The client ID of this application is not known.'));
  }
  const redirectUri = registeredUri(integration, query.get('redirect_uri'));
  if (redirectUri === undefined) {
    const sentence = 'The redirect URI of this application is not one of those registered for it.';
    return page(400, authorizeErrorPage('redirect_uri_mismatch', sentence));
  }
  const state = query.get('state') ?? undefined;
  const wrong = fault(query, integration);
  if (wrong !== undefined) return goBack(redirectUri, state, { error: wrong[0], error_description: wrong[1] });
  // A page people see and stay on: Chromium's auth window would not show one that comes with an error status.
  if (world.state.blocked.has(integration.clientId)) return page(200, blockedPage());
  const consent: PendingConsent = {
    id: world.ids.word(24),
    clientId: integration.clientId,
    redirectUri,
    scopes: [...new Set((query.get('scope') ?? '').split(' ').filter((scope) => scope !== ''))],
    state,
    codeChallenge: query.get('code_challenge') ?? undefined,
    codeChallengeMethod: query.get('code_challenge_method') === 'S256' ? 'S256' : 'plain',
    prompt: query.get('prompt') ?? undefined,
    loginHint: query.get('login_hint') ?? undefined,
  };
  world.state.consents.push(consent);
  const { id: consentId, scopes, loginHint } = consent;
  const choose = world.people.length > 1 || consent.prompt === 'select_account';
  return page(200, consentPage({ consentId, integration, scopes, people: world.people, loginHint, choose }));
}

/** The simulator's own target of the consent form: fields `consent`, `person`, `decision` (accept or decline). */
export function decide(world: World, request: SimRequest): SimAnswer {
  const form = new URLSearchParams(request.body);
  const at = world.state.consents.findIndex((one) => one.id === form.get('consent'));
  const [consent] = at < 0 ? [] : world.state.consents.splice(at, 1);
  const person = world.people.find((one) => one.id === form.get('person'));
  if (consent === undefined || person === undefined) {
    return page(400, authorizeErrorPage('invalid_request', 'This page is no longer valid. Please sign in again.'));
  }
  const { redirectUri, state } = consent;
  if (form.get('decision') !== 'accept') {
    return goBack(redirectUri, state, { error: 'access_denied', error_description: 'The user declined the request.' });
  }
  const code = world.ids.word(64);
  const expiresAt = world.now() + CODE_LIFE_MS;
  world.state.codes.push({ code, consent, personId: person.id, expiresAt, used: false });
  return goBack(redirectUri, state, { code });
}
