import type { Mutant } from '../mutant';
import { unit } from './kills';

const SERVER = 'src/messaging/server.ts';
const OWN = 'src/background/own-meetings.ts';
const VAULT = 'src/storage/vault.ts';
const OAUTH = 'src/auth/oauth.ts';
const SESSION = 'src/auth/session.ts';

/** Who may ask for what, whose meetings are touched, and where secrets go. */
export const trustMutants: readonly Mutant[] = [
  {
    name: 'another extension may call',
    file: SERVER,
    find: 'if (sender.id !== where.extensionId) return undefined;',
    replace: '',
    kills: unit('messaging/server', 'is refused, whatever it calls another extension'),
  },
  {
    name: 'a host page outside of a tab may call',
    file: SERVER,
    find: '!sender.tab || !origin',
    replace: '!origin',
    kills: unit('messaging/server', 'the host page outside of a tab'),
  },
  {
    name: 'a host page may call what only our pages may',
    file: SERVER,
    find: '!CALLERS[call].includes(asker.kind)',
    replace: 'false',
    kills: unit('messaging/server', 'a host page may not call connection.connect'),
  },
  {
    name: 'a key may be anything',
    file: 'src/messaging/schemas.ts',
    find: 'const Key = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));',
    replace: 'const Key = z.string();',
    kills: unit('messaging/schemas', 'bad requests a key that is no UUID'),
  },
  {
    name: 'a meeting that Webex did not delete is forgotten',
    file: OWN,
    find: 'if (!deleted.ok) return deleted;',
    replace: '',
    kills: unit('background/own-meetings', 'stays known if Webex does not delete it'),
  },
  {
    name: 'a vault record may stand in for another one',
    file: VAULT,
    find: 'additionalData: new TextEncoder()',
    replace: 'unused: new TextEncoder()',
    kills: unit('storage/vault', 'a record moved to another name cannot be read'),
  },
  {
    name: "the vault's key can be exported",
    file: VAULT,
    find: 'length: 256 }, false,',
    replace: 'length: 256 }, true,',
    kills: unit('storage/vault', 'no script can export the key'),
  },
  {
    name: 'a secret goes to another client ID',
    file: 'src/background/sign-in.ts',
    find: ' && stored.clientId === clientId',
    replace: '',
    kills: unit('background/sign-in', 'the stored one goes nowhere'),
  },
  {
    name: 'an account that cannot be read ends the connection before it',
    file: 'src/background/sign-in.ts',
    find: 'const account = await needs.readAccount(connection, tokens);',
    replace: 'await store.clear();\n    const account = await needs.readAccount(connection, tokens);',
    kills: unit('background/sign-in', 'leaves the old connection as it was the account cannot be read'),
  },
  {
    name: 'disconnecting leaves the meetings known here',
    file: 'src/background/connection-state.ts',
    find: 'if (forgetMeetings) await meetings.clear(new Set(kept));',
    replace: '',
    kills: unit('background/connection-state', 'until they are forgotten too'),
  },
  {
    name: 'PKCE without S256',
    file: OAUTH,
    find: "code_challenge_method: 'S256',",
    replace: '',
    kills: unit('auth/oauth', 'asks for a code with PKCE S256'),
  },
  {
    name: 'a refresh loses the refresh token',
    file: OAUTH,
    find: 'refreshToken: fresh.value.refreshToken ?? refreshToken,',
    replace: '',
    kills: unit('auth/refresh-tokens', 'keeps the old refresh token and scopes'),
  },
  {
    name: 'a token may die on its way',
    file: SESSION,
    find: 'tokens.accessExpiresAt - now > MARGIN_MS',
    replace: 'tokens.accessExpiresAt - now > 0',
    kills: unit('auth/session', 'renews it before it can die on its way'),
  },
];
