import type { Connection, Tokens } from '../auth/connection';
import { missingScopes } from '../auth/scopes';
import type { Account } from '../domain/account';
import { done, failed, type Result } from '../domain/failure';
import { WEBEX } from '../domain/region';
import type { WebexAccess } from '../webex/client';
import { createWebexClient } from '../webex/create-client';

/**
 * Whose tokens these are, and whether that account can schedule: asked once, before anything is stored. Where the sites
 * may be read, an empty list means that there is none on which it could (GET /meetingPreferences/sites).
 */
export async function readAccount(
  http: WebexAccess['http'],
  connection: Connection,
  tokens: Tokens,
): Promise<Result<Account>> {
  const lacks = (scope: string) => missingScopes([scope], tokens.scope).length > 0;
  const access = { token: tokens.accessToken, api: WEBEX[connection.region].api };
  const webex = createWebexClient({
    http,
    access: async () => done(access),
    renewed: async () => failed('session_ended'),
    lacksScope: async (scope) => lacks(scope),
  });
  const account = await webex.readMe();
  if (!account.ok || lacks('meeting:preferences_read')) return account;
  const sites = await webex.readSites();
  return sites.ok && sites.value.all.length === 0 ? done({ ...account.value, hostsNowhere: true }) : account;
}
