import type { AuthStore, Connection, Tokens } from '../auth/connection';
import type { Revoked } from '../auth/revoke';
import { BASE_SCOPES, FEATURE_SCOPES } from '../auth/scopes';
import { readSignedIn } from '../auth/signed-in';
import { asLaidDown, type Ways } from '../auth/ways';
import { type Account, canSchedule, type Signature } from '../domain/account';
import { CHECKED_WITHIN_MS, isCheckedSoon } from '../domain/creation';
import { done, type Failure, failed, type Result } from '../domain/failure';
import { WEBEX } from '../domain/region';
import type { Way } from '../domain/way';
import type { ConnectionView, DisconnectChoice, Disconnected } from '../messaging/calls/connection';
import type { Clock } from '../platform/clock';
import type { AccountStore } from '../storage/auth-records';
import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';

export interface ConnectionStateNeeds {
  readonly store: AuthStore & AccountStore;
  readonly journal: Journal;
  readonly meetings: Meetings;
  ways(): Promise<Result<Ways>>;
  redirectUri(): string;
  revoke(connection: Connection, tokens: Tokens): Promise<Revoked>;
  inMemory(): Promise<boolean>;
  readonly clock: Clock;
  /** The site that is chosen for the meetings of this account. */
  chosenSite(account: Account): Promise<string | undefined>;
  /** Nobody is signed in any more. */
  signedOut(): Promise<void>;
  /** Looks for twins now, because nobody could do so later. */
  check(): Promise<void>;
}

export interface ConnectionState {
  read(): Promise<Result<ConnectionView>>;
  /** Who is connected, or undefined. */
  whoAmI(): Promise<Signature | undefined>;
  /** Why nobody is. */
  whyNobody(): Promise<Failure>;
  /** Whether clicks wait for an answer that only the connection they were made with can look for. */
  wouldStrand(next?: { readonly clientId: string; readonly accountId?: string }): Promise<boolean>;
  /** Has Webex take its tokens back, unless clicks would be stranded. They stay here until they are forgotten. */
  takeBack(choice: Pick<DisconnectChoice, 'leaveUnclear'>): Promise<Result<Revocation>>;
  /** Takes access back where that is possible, and forgets the account and the journal. The meetings stay in Webex. */
  disconnect(choice: DisconnectChoice): Promise<Result<Disconnected>>;
}

/** What became of the tokens at Webex. */
export type Revocation = Pick<Disconnected, 'revoked' | 'tokensPage'>;

/** Who is connected and how, and the end of it. */
export function makeConnectionState(needs: ConnectionStateNeeds): ConnectionState {
  const { store, journal, meetings } = needs;

  async function whoAmI(): Promise<Signature | undefined> {
    const [now, account] = await Promise.all([readSignedIn(needs), store.readAccount()]);
    return now.ok && account ? { account, clientId: now.value.connection.clientId } : undefined;
  }

  async function wouldStrand(next?: { readonly clientId: string; readonly accountId?: string }): Promise<boolean> {
    const [stored, account] = await Promise.all([store.readConnection(), store.readAccount()]);
    const changes =
      next?.clientId !== stored?.clientId || (next?.accountId !== undefined && next.accountId !== account?.id);
    if (!changes) return false;
    await needs.check();
    const [waiting, ended] = await Promise.all([
      journal.inState(['created', 'sent', 'unclear']),
      journal.since(needs.clock.now() - CHECKED_WITHIN_MS),
    ]);
    return [...waiting, ...ended.filter((row) => isCheckedSoon(row) && !row.checkedEarly)].some(
      (row) => row.clientId === stored?.clientId && row.accountId === account?.id,
    );
  }

  async function siteOf(account: Account): Promise<string | undefined> {
    const [first, ...others] = account.hostSites;
    return others.length > 0 ? needs.chosenSite(account) : first;
  }

  async function takeBack({ leaveUnclear }: Pick<DisconnectChoice, 'leaveUnclear'>): Promise<Result<Revocation>> {
    return !leaveUnclear && (await wouldStrand()) ? failed('rows_unclear') : done(await revokeStored());
  }

  async function revokeStored(): Promise<Revocation> {
    const [ways, stored, tokens] = await Promise.all([needs.ways(), store.readConnection(), store.readTokens()]);
    const connection = stored && asLaidDown(stored, ways);
    const page = WEBEX[connection?.region ?? 'commercial'].tokensPage;
    const revoked = connection && tokens ? await needs.revoke(connection, tokens) : 'unknown';
    return { revoked, ...(page ? { tokensPage: page } : {}) };
  }

  return {
    whoAmI,
    wouldStrand,
    takeBack,

    async read() {
      const [ways, now, stored, account] = await Promise.all([
        needs.ways(),
        readSignedIn(needs),
        store.readConnection(),
        store.readAccount(),
      ]);
      const preset = ways.ok ? ways.value.preset : undefined;
      const site = now.ok && account ? await siteOf(account) : undefined;
      const why = !now.ok && now.failure.code !== 'not_connected' ? now.failure : undefined;
      return done({
        redirectUri: needs.redirectUri(),
        scopes: BASE_SCOPES,
        featureScopes: FEATURE_SCOPES,
        ownAllowed: ways.ok && ways.value.own,
        features: now.ok ? await store.readFeatures() : [],
        inMemory: await needs.inMemory(),
        ...(preset ? { preset: integrationOf(preset) } : {}),
        ...(stored ? { stored: integrationOf(stored) } : {}),
        ...(now.ok && account ? { connected: { account, canSchedule: canSchedule(account) } } : {}),
        ...(site ? { site } : {}),
        ...(why ? { failure: why } : {}),
      });
    },

    async whyNobody() {
      const now = await readSignedIn(needs);
      return now.ok ? { code: 'not_connected' } : now.failure;
    },

    async disconnect({ leaveUnclear, forgetMeetings }) {
      const known = (await journal.since(0)).map(({ key }) => key);
      const revocation = await takeBack({ leaveUnclear });
      if (!revocation.ok) return revocation;
      await store.clear();
      await needs.signedOut().catch(() => undefined);
      await journal.forget(known);
      // A click that came while Webex was asked is not part of what the person has left behind.
      const kept = (await journal.since(0)).map(({ key }) => key);
      if (forgetMeetings) await meetings.clear(new Set(kept));
      return done({ ...revocation.value, meetingsKept: await meetings.count() });
    },
  };
}

const integrationOf = <W extends Way>({ way, clientId, region }: Connection & { readonly way: W }) => ({
  way,
  clientId,
  region,
});
