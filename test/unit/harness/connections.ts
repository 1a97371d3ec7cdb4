import type { Connection, Tokens } from '../../../src/auth/connection';
import { authRequest, finishAuth } from '../../../src/auth/oauth';
import { BASE_SCOPES } from '../../../src/auth/scopes';
import { ORDINARY_HOST, TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import type { Webex } from '../../simulator/webex';
import type { Person } from '../../simulator/webex-options';
import { NOW, REDIRECT_URI } from '../simulator/client';
import { decideAt } from './consent';

/** The connection of the made-up integration, with changes. */
export const connectionOf = (changes: Partial<Connection> = {}): Connection => ({
  way: 'own',
  region: 'commercial',
  clientId: TEST_CLIENT_ID,
  clientSecret: TEST_CLIENT_SECRET,
  ...changes,
});

/** Tokens of a sign-in that went well, got through the network of the test at `now`. */
export async function signedInTokens(
  webex: Webex,
  connection = connectionOf(),
  person: Person = ORDINARY_HOST,
  now = NOW,
): Promise<Tokens> {
  const request = await authRequest(connection, REDIRECT_URI, { scopes: BASE_SCOPES });
  const redirected = await decideAt(webex, request.url, person, 'accept');
  const tokens = await finishAuth(connection, REDIRECT_URI, request, redirected, now);
  if (!tokens.ok) throw new Error(`the sign-in of the test failed: ${tokens.failure.code}`);
  return tokens.value;
}
