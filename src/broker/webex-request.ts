import type { BrokerEvent } from './needs';
import { type Form, required } from './read-form';
import { badRequest, Refusal } from './refusal';
import type { BrokerSettings } from './settings';

/** One request as it goes to Webex. */
export interface WebexRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly event: BrokerEvent;
  /** The client secret, in each form it is sent in. It may be in no answer at all. */
  readonly secrets: readonly string[];
  /** What the caller sent. It may not be in the words of an error. */
  readonly given: readonly string[];
}

/** 43 to 128 unreserved characters (RFC 7636 §4.1). */
const CODE_VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

/**
 * What Webex is asked for tokens, client secret included (developer.webex.com/create/docs/login-with-webex).
 * @throws Refusal for any other grant, client or redirect URI, and for a parameter that is missing or can't be right
 */
export function tokenRequest(settings: BrokerSettings, form: Form): WebexRequest {
  const kind = required(form, 'grant_type');
  if (kind !== 'authorization_code' && kind !== 'refresh_token') {
    throw new Refusal(400, 'unsupported_grant_type', 'Only authorization_code and refresh_token are taken.');
  }
  refuseOtherClient(settings, form);
  const own = kind === 'refresh_token' ? refreshFields(form) : codeFields(settings, form);
  const { clientId, clientSecret } = settings;
  return {
    url: settings.tokenUrl,
    headers: {},
    fields: { grant_type: kind, client_id: clientId, client_secret: clientSecret, ...own },
    event: kind === 'refresh_token' ? 'refresh' : 'code-exchange',
    secrets: [clientSecret],
    given: valuesOf(form),
  };
}

/**
 * What Webex is asked to revoke. It takes a token from a confidential client only, by Basic authentication (RFC 7009
 * §2.1, RFC 6749 §2.3.1). A hint is not passed on; servers have to do without (RFC 7009 §2.1).
 * @throws Refusal for another client or without a token
 */
export function revocationRequest(settings: BrokerSettings, form: Form): WebexRequest {
  refuseOtherClient(settings, form);
  const token = required(form, 'token');
  const basic = btoa(`${encodeURIComponent(settings.clientId)}:${encodeURIComponent(settings.clientSecret)}`);
  return {
    url: settings.revokeUrl,
    headers: { authorization: `Basic ${basic}` },
    fields: { token },
    event: 'revocation',
    secrets: [settings.clientSecret, basic],
    given: valuesOf(form),
  };
}

/** All that the caller chose; the grant type is a word of the protocol. */
const valuesOf = ({ grant_type: _word, ...rest }: Form): string[] => Object.values(rest);

function refuseOtherClient(settings: BrokerSettings, form: Form): void {
  if (required(form, 'client_id') === settings.clientId) return;
  throw new Refusal(400, 'invalid_client', 'The client_id is not the one this broker stands for.');
}

function refreshFields(form: Form): Record<string, string> {
  return { refresh_token: required(form, 'refresh_token') };
}

function codeFields(settings: BrokerSettings, form: Form): Record<string, string> {
  const redirectUri = required(form, 'redirect_uri');
  const code = required(form, 'code');
  // Webex would do without. The broker would then trade whatever code is brought to it.
  const codeVerifier = required(form, 'code_verifier');
  if (!settings.redirectUris.includes(redirectUri)) {
    throw badRequest('The redirect_uri is not one of those this broker serves.');
  }
  if (!CODE_VERIFIER.test(codeVerifier)) throw badRequest('The code_verifier is not of the form RFC 7636 gives it.');
  return { code, redirect_uri: redirectUri, code_verifier: codeVerifier };
}
