import type { AuthStore, Connection, Tokens } from '../auth/connection';
import { authRequest, finishAuth } from '../auth/oauth';
import type { Revoked } from '../auth/revoke';
import { BASE_SCOPES, FEATURE_SCOPES, missingScopes, scopesFor } from '../auth/scopes';
import { readSignedIn } from '../auth/signed-in';
import { asLaidDown, type Ways } from '../auth/ways';
import { type Account, canSchedule } from '../domain/account';
import { done, type Failure, failed, type Result } from '../domain/failure';
import type { Feature } from '../domain/feature';
import type { Region } from '../domain/region';
import type { AccountView, ConnectChoice } from '../messaging/calls/connection';
import type { Clock } from '../platform/clock';
import type { AuthWindowEnd } from '../platform/identity';
import type { AccountStore } from '../storage/auth-records';

export interface SignInNeeds {
  readonly store: AuthStore & AccountStore;
  readonly clock: Clock;
  /** Whether the browser keeps this Webex from us. */
  isRefused(region: Region): Promise<boolean>;
  ways(): Promise<Result<Ways>>;
  redirectUri(): string;
  openAuthWindow(url: string): Promise<AuthWindowEnd>;
  /** Whose tokens these are; asked before anything is stored. */
  readAccount(connection: Connection, tokens: Tokens): Promise<Result<Account>>;
  /** Whether clicks of the present connection wait for an answer that nobody could look for after a change. */
  wouldStrand(next: { readonly clientId: string; readonly accountId?: string }): Promise<boolean>;
  revoke(connection: Connection, tokens: Tokens): Promise<Revoked>;
  /** Somebody has signed in just now. */
  signedIn(): Promise<void>;
}

export interface SignIn {
  /** Signs in. What was connected before stays until this succeeds. */
  connect(choice: ConnectChoice): Promise<Result<AccountView>>;
  /** Asks the person for what a feature needs beside what is granted, and switches it on. */
  allow(feature: Feature): Promise<Result<AccountView>>;
  withhold(feature: Feature): Promise<Result<null>>;
}

interface Wish {
  readonly connection: Connection;
  /** What the account that was connected before has switched on; another one starts with nothing. */
  readonly features: readonly Feature[];
  /** What is switched on by this sign-in, whoever it is. */
  readonly more?: Feature;
  readonly chooseAccount: boolean;
  readonly leaveUnclear: boolean;
  readonly loginHint?: string | undefined;
}

export function makeSignIn(needs: SignInNeeds): SignIn {
  const { store, clock } = needs;
  let isUnderWay = false;

  /** The browsers allow one sign-in window at a time; a second sign-in is told so instead of disturbing the first. */
  async function alone(wishing: () => Promise<Result<Wish>>): Promise<Result<AccountView>> {
    if (isUnderWay) return failed('sign_in_busy');
    isUnderWay = true;
    try {
      const wish = await wishing();
      return wish.ok ? await signIn(wish.value) : wish;
    } finally {
      isUnderWay = false;
    }
  }

  async function signIn(wish: Wish): Promise<Result<AccountView>> {
    const { connection, chooseAccount, loginHint } = wish;
    if (!wish.leaveUnclear && (await needs.wouldStrand({ clientId: connection.clientId })))
      return failed('rows_unclear');
    const scopes = scopesFor(featuresOf(wish));
    const request = await authRequest(connection, needs.redirectUri(), { scopes, chooseAccount, loginHint });
    if (await needs.isRefused(connection.region)) return failed('no_access');
    const end = await needs.openAuthWindow(request.url);
    if (end.kind !== 'redirected') return failed(WINDOW_FAILURES[end.kind]);
    const tokens = await finishAuth(connection, needs.redirectUri(), request, end.url, clock.now());
    if (!tokens.ok) return { ok: false, failure: await withScopes(tokens.failure, connection, scopes) };
    return takeOver(wish, tokens.value);
  }

  /** What Webex has granted takes the place of what was there before, if it is enough. */
  async function takeOver(wish: Wish, tokens: Tokens): Promise<Result<AccountView>> {
    const { connection } = wish;
    const missing = missingScopes(BASE_SCOPES, tokens.scope);
    if (missing.length > 0) return givenUp(connection, tokens, { code: 'scope_missing', scopes: missing });
    const account = await needs.readAccount(connection, tokens);
    if (!account.ok) return givenUp(connection, tokens, account.failure);
    const next = { clientId: connection.clientId, accountId: account.value.id };
    if (!wish.leaveUnclear && (await needs.wouldStrand(next)))
      return givenUp(connection, tokens, { code: 'rows_unclear' }, account.value);
    const [before, formerTokens, formerAccount] = await former();
    const isSameAccount = formerAccount?.id === account.value.id;
    const wished = isSameAccount ? featuresOf(wish) : featuresOf({ ...wish, features: [] });
    const features = wished.filter((one) => missingScopes(FEATURE_SCOPES[one], tokens.scope).length === 0);
    await store.replace({ connection, tokens, account: account.value, features });
    const isAnother = before?.clientId !== connection.clientId || !isSameAccount;
    if (before && formerTokens && isAnother) void needs.revoke(before, formerTokens);
    await needs.signedIn();
    return done({ account: account.value, canSchedule: canSchedule(account.value) });
  }

  /**
   * Has Webex take fresh tokens back that nobody will use. Not where they may belong to the grant that is still in use:
   * Webex could end all of it.
   */
  async function givenUp(
    connection: Connection,
    tokens: Tokens,
    failure: Failure,
    account?: Account,
  ): Promise<Result<never>> {
    const [before, formerTokens, formerAccount] = await former();
    const isInUse = formerTokens !== undefined && before?.clientId === connection.clientId;
    const isAnother = account !== undefined && account.id !== formerAccount?.id;
    if (!isInUse || isAnother) void needs.revoke(connection, tokens);
    return { ok: false, failure };
  }

  async function former() {
    const [ways, stored, tokens, account] = await Promise.all([
      needs.ways(),
      store.readConnection(),
      store.readTokens(),
      store.readAccount(),
    ]);
    return [stored && asLaidDown(stored, ways), tokens, account] as const;
  }

  /** Webex doesn't say which scope it refused: it can only be one that this integration has not granted before. */
  async function withScopes(failure: Failure, connection: Connection, asked: readonly string[]): Promise<Failure> {
    if (failure.code !== 'scope_missing') return failure;
    const [before, tokens] = await former();
    const granted = before?.clientId === connection.clientId ? (tokens?.scope ?? '') : '';
    return { ...failure, scopes: missingScopes(asked, granted) };
  }

  async function connectionFor({ using }: ConnectChoice): Promise<Result<Connection>> {
    const ways = await needs.ways();
    if (!ways.ok) return ways;
    if (using.kind === 'preset') return ways.value.preset ? done(ways.value.preset) : failed('connection_changed');
    if (!ways.value.own) return failed('connection_changed');
    const [clientId, typed] = [using.clientId.trim(), using.clientSecret.trim()];
    const stored = typed === '' ? await store.readConnection() : undefined;
    const keeps = stored?.way === 'own' && stored.clientId === clientId && stored.region === using.region;
    return done({ way: 'own', region: using.region, clientId, clientSecret: keeps ? stored.clientSecret : typed });
  }

  return {
    connect: (choice) =>
      alone(async () => {
        const connection = await connectionFor(choice);
        if (!connection.ok) return connection;
        const [before] = await former();
        // Whoever comes instead has consented to none of them.
        const isSame = before?.clientId === connection.value.clientId && !choice.chooseAccount;
        const features = isSame ? await store.readFeatures() : [];
        const { chooseAccount, leaveUnclear } = choice;
        return done({ connection: connection.value, features, chooseAccount, leaveUnclear });
      }),

    allow: (feature) =>
      alone(async () => {
        const now = await readSignedIn(needs);
        if (!now.ok) return now;
        const features = await store.readFeatures();
        const loginHint = (await store.readAccount())?.email;
        return done({
          connection: now.value.connection,
          features,
          more: feature,
          chooseAccount: false,
          leaveUnclear: false,
          loginHint,
        });
      }),

    async withhold(feature) {
      await store.writeFeatures((await store.readFeatures()).filter((one) => one !== feature));
      return done(null);
    },
  };
}

const featuresOf = ({ features, more }: Pick<Wish, 'features' | 'more'>): readonly Feature[] => [
  ...new Set([...features, ...(more ? [more] : [])]),
];

const WINDOW_FAILURES = {
  closed: 'sign_in_closed',
  unreachable: 'sign_in_unreachable',
  busy: 'sign_in_busy',
  broken: 'sign_in_failed',
} as const;
