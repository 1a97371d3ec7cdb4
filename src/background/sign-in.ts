import { type AuthStore, type Connection, WEBEX_ENDPOINTS } from '../auth/connection';
import { authRequest, finishAuth } from '../auth/oauth';
import { BASE_SCOPES } from '../auth/scopes';
import { type Account, canSchedule, type Signature } from '../domain/account';
import { done, failed, type Result } from '../domain/failure';
import type { AccountView, ConnectionView } from '../messaging/calls';
import type { Clock } from '../platform/clock';
import type { AuthWindowEnd } from '../platform/identity';
import type { AccountStore } from '../storage/auth-records';

export interface SignInNeeds {
  readonly store: AuthStore & AccountStore;
  readonly clock: Clock;
  redirectUri(): string;
  openAuthWindow(url: string): Promise<AuthWindowEnd>;
  /** Forgets every click and meeting noted here. Nothing changes in Webex. */
  forgetMeetings(): Promise<void>;
  /** Whose token this is; asked before anything is stored. */
  readMe(accessToken: string): Promise<Result<Account>>;
}

export interface SignIn {
  /** Signs in with a Webex integration of one's own. What was connected before stays until this succeeds. */
  connect(clientId: string, clientSecret: string): Promise<Result<AccountView>>;
  read(): Promise<Result<ConnectionView>>;
  /** Forgets everything this browser keeps of the account; the meetings stay in Webex. */
  disconnect(): Promise<Result<null>>;
  whoAmI(): Promise<Signature | undefined>;
}

export function makeSignIn(needs: SignInNeeds): SignIn {
  const { store, clock } = needs;

  async function connect(clientId: string, clientSecret: string): Promise<Result<AccountView>> {
    const connection = await connectionFor(clientId.trim(), clientSecret.trim());
    const request = await authRequest(connection, needs.redirectUri(), BASE_SCOPES);
    const end = await needs.openAuthWindow(request.url);
    if (end.kind !== 'redirected') return failed(WINDOW_FAILURES[end.kind]);
    const tokens = await finishAuth(connection, needs.redirectUri(), request, end.url, clock.now());
    if (!tokens.ok) return tokens;
    const account = await needs.readMe(tokens.value.accessToken);
    if (!account.ok) return account;
    await store.replace({ connection, tokens: tokens.value, account: account.value });
    return done(viewOf(account.value));
  }

  async function connectionFor(clientId: string, clientSecret: string): Promise<Connection> {
    const stored = clientSecret === '' ? await store.readConnection() : undefined;
    const secret = stored?.clientId === clientId ? stored.clientSecret : clientSecret;
    return { clientId, clientSecret: secret, ...WEBEX_ENDPOINTS };
  }

  return {
    connect,
    async read() {
      const [connection, account] = await Promise.all([store.readConnection(), store.readAccount()]);
      return done({
        redirectUri: needs.redirectUri(),
        scopes: BASE_SCOPES,
        ...(connection ? { clientId: connection.clientId } : {}),
        ...(connection && account ? { connected: viewOf(account) } : {}),
      });
    },
    async disconnect() {
      await store.clear();
      await needs.forgetMeetings();
      return done(null);
    },
    async whoAmI() {
      const [connection, account] = await Promise.all([store.readConnection(), store.readAccount()]);
      return connection && account ? { account, clientId: connection.clientId } : undefined;
    },
  };
}

const WINDOW_FAILURES = {
  closed: 'sign_in_closed',
  unreachable: 'sign_in_unreachable',
  busy: 'sign_in_busy',
  broken: 'sign_in_failed',
} as const;

const viewOf = (account: Account): AccountView => ({ account, canSchedule: canSchedule(account) });
