import { basicCredentials } from './client-auth';
import type { SimAnswer, SimRequest } from './http';
import { identityError } from './webex-errors';
import type { Grant, World } from './webex-state';

/** Where Webex's identity service takes tokens back. */
export const REVOKE_PATH = '/idb/oauth2/v1/revoke';

/**
 * `POST https://idbroker.webex.com/idb/oauth2/v1/revoke`, which Webex's own SDK calls and Webex documents nowhere
 * (github.com/webex/webex-js-sdk, webex-core, credentials/token.js): Basic client authentication is needed. Beyond that
 * it follows RFC 7009: an unknown token is no error, another client's token is refused, the hint decides nothing.
 */
export function revoke(world: World, request: SimRequest): SimAnswer {
  const { ids, state } = world;
  const client = basicCredentials(request);
  const known = world.integrations.find((one) => one.clientId === client?.id && one.clientSecret === client.secret);
  if (known === undefined) return identityError(ids, 401, 'invalid_client', 'Client authentication failed.');
  const token = new URLSearchParams(request.body).get('token') ?? '';
  if (token === '') return identityError(ids, 400, 'invalid_request', 'The token is missing.');
  const foreign = ({ clientId }: Grant): boolean => clientId !== known.clientId;
  const refuse = (): SimAnswer =>
    identityError(ids, 400, 'unauthorized_client', 'The token was not issued to this client.');

  const access = state.accessTokens.find((one) => one.token === token);
  if (access !== undefined) {
    if (foreign(access.grant)) return refuse();
    access.expiresAt = world.now();
  }
  const grant = state.grants.find((one) => one.refreshToken === token);
  if (grant !== undefined) {
    if (foreign(grant)) return refuse();
    grant.revoked = true;
  }
  return { status: 200, headers: {}, body: '' };
}
