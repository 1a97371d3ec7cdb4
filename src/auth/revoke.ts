import * as oauth from 'oauth4webapi';
import { ANSWER_WITHIN_MS } from '../platform/http';
import { type Connection, revokeEndpoint, type Tokens } from './connection';

/** Whether Webex took the tokens back; `unknown` where no address is known that could do it. */
export type Revoked = 'yes' | 'no' | 'unknown';

/**
 * Asks Webex to take the tokens back (RFC 7009). The refresh token goes first: with it Webex can end the whole grant.
 * Webex wants the client secret for this (webex-js-sdk, webex-core, token.js); a broker adds it.
 */
export async function revokeTokens(connection: Connection, tokens: Tokens): Promise<Revoked> {
  const endpoint = revokeEndpoint(connection);
  if (endpoint === undefined) return 'unknown';
  const given = [tokens.refreshToken, tokens.accessToken].filter((token) => token !== undefined);
  let all = true;
  for (const token of given) all = (await revokeOne(connection, endpoint, token)) && all;
  return all ? 'yes' : 'no';
}

async function revokeOne(connection: Connection, endpoint: string, token: string): Promise<boolean> {
  const { clientId, clientSecret } = connection;
  const auth = clientSecret === '' ? oauth.None() : oauth.ClientSecretBasic(clientSecret);
  const server = { issuer: new URL(endpoint).origin, revocation_endpoint: endpoint };
  try {
    const options = { signal: () => AbortSignal.timeout(ANSWER_WITHIN_MS) };
    await oauth.processRevocationResponse(
      await oauth.revocationRequest(server, { client_id: clientId }, auth, token, options),
    );
    return true;
  } catch {
    return false;
  }
}
