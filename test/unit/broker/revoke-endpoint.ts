import type { SimHandler } from '../../simulator/http';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import type { Webex } from '../../simulator/webex';

/** A simulated https://idbroker.webex.com: its revocation endpoint takes Basic authentication only (RFC 7009 §2). */
export function createRevokeEndpoint(webex: Webex): SimHandler {
  const basic = `Basic ${btoa(`${TEST_CLIENT_ID}:${TEST_CLIENT_SECRET}`)}`;
  const headers = { 'content-type': 'application/json' };
  return ({ method, url, headers: asked, body }) => {
    if (method !== 'POST' || url.pathname !== '/idb/oauth2/v1/revoke') return { status: 404, headers, body: '{}' };
    if (asked.authorization !== basic) {
      return { status: 401, headers, body: JSON.stringify({ error: 'invalid_client', trackingID: 'CLIENT_1' }) };
    }
    const token = new URLSearchParams(body).get('token');
    for (const grant of webex.state.grants) grant.revoked ||= grant.refreshToken === token;
    for (const one of webex.state.accessTokens) if (one.token === token) one.expiresAt = 0;
    return { status: 200, headers: {}, body: '' };
  };
}
