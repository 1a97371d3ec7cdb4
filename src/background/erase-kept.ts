import { done, failed, type Result } from '../domain/failure';
import type { KeptKind } from '../domain/kept';
import type { Erasable, Erased, EraseRequest, KeptView } from '../messaging/calls/trust';
import type { Clock } from '../platform/clock';
import type { SyncArea } from '../platform/sync-area';
import type { Activity } from '../storage/activity';
import type { AccountStore } from '../storage/auth-records';
import type { Journal } from '../storage/journal';
import type { KeptStore } from '../storage/kept-store';
import type { Meetings } from '../storage/meetings';
import type { Pages } from '../storage/pages';
import type { ConnectionState, Revocation } from './connection-state';
import type { HostPages } from './host-pages';
import type { SyncSettings } from './sync-settings';

export interface EraseKeptNeeds {
  readonly kept: Pick<KeptStore, 'clear' | 'clearAll' | 'record'>;
  readonly records: Pick<AccountStore, 'forget'>;
  readonly journal: Pick<Journal, 'since' | 'forget'>;
  readonly meetings: Pick<Meetings, 'clear'>;
  readonly activity: Pick<Activity, 'clear'>;
  readonly store: Pick<Pages, 'clear'>;
  readonly pages: Pick<HostPages, 'policyChanged'>;
  readonly connection: Pick<ConnectionState, 'takeBack' | 'disconnect' | 'wouldStrand'>;
  readonly sync: Pick<SyncSettings, 'stop'>;
  readonly area: Pick<SyncArea, 'remove'>;
  readonly clock: Clock;
  readonly authWindow: AuthWindowNote;
  readonly optionalPermissions: OptionalPermissions;
  /** Nobody is signed in any more. */
  signedOut(): Promise<void>;
  inventory(): Promise<readonly KeptView[]>;
  /** The meetings that are kept have changed. */
  changed(): void;
}

export interface AuthWindowNote {
  isNoted(): Promise<boolean>;
  forget(): Promise<void>;
}

export interface OptionalPermissions {
  areGranted(): Promise<boolean>;
  giveBack(): Promise<void>;
}

type Step = (leaveUnclear: boolean) => Promise<Result<Revocation | null>>;

/** What goes together with a sign-in. */
const WITH_SIGN_IN: readonly KeptKind[] = ['account', 'sign_in', 'settings', 'room', 'clicks'];

/**
 * Erases what is kept, by kind or all of it, and believes only what it reads afterwards: what was there before and still is
 * fails as `not_erased`. Whatever ends a sign-in has Webex take its tokens back first.
 */
export function makeEraseKept(needs: EraseKeptNeeds): (request: EraseRequest) => Promise<Result<Erased>> {
  const { kept, records, journal, sync, connection } = needs;

  const disconnect: Step = async (leaveUnclear) => {
    const left = await connection.disconnect({ leaveUnclear, forgetMeetings: false });
    if (!left.ok) return left;
    await needs.authWindow.forget();
    const { meetingsKept: _, ...revocation } = left.value;
    return done(revocation);
  };

  const STEPS: Readonly<Record<Erasable, Step>> = {
    meetings: simply(() => needs.meetings.clear(new Set())),
    async clicks(leaveUnclear) {
      // A click that comes meanwhile must be found again, or it could make a second meeting.
      const known = (await journal.since(0)).map(({ key }) => key);
      if (!leaveUnclear && (await connection.wouldStrand())) return failed('rows_unclear');
      await journal.forget(known);
      return done(null);
    },
    account: disconnect,
    sign_in: disconnect,
    settings: simply(() => sync.stop(() => records.forget(['choices', 'sync']))),
    synced: simply(() => sync.stop(() => needs.area.remove())),
    pages: simply(() => needs.store.clear()),
    room: simply(() => records.forget(['room', 'typedRoom'])),
    access_requests: simply(() => kept.clear(['accessRequests', 'accessMatches', 'accessFailures'])),
    activity: simply(() => needs.activity.clear()),
    async everything(leaveUnclear) {
      const taken = await connection.takeBack({ leaveUnclear });
      if (!taken.ok) return taken;
      // Stopped in between, syncing is off and the browser's copy gone, and all the rest is as it was. A browser that does
      // not give that copy up holds up nothing else.
      await sync
        .stop(async () => {
          await needs.area.remove().finally(() => kept.clearAll());
        })
        .finally(async () => {
          await Promise.allSettled([
            needs.authWindow.forget(),
            needs.optionalPermissions.giveBack(),
            needs.signedOut(),
          ]);
        });
      return taken;
    },
  };

  /** Scripts in open pages follow only now: they may count again at once. */
  async function afterwards(what: Erasable): Promise<void> {
    if (what === 'everything') needs.changed();
    if (what === 'everything' || what === 'pages') await needs.pages.policyChanged();
  }

  /** Even where it breaks off, some of it may have gone. */
  async function step(what: Erasable, leaveUnclear: boolean): Promise<Result<Revocation | null>> {
    try {
      return await STEPS[what](leaveUnclear);
    } finally {
      await afterwards(what).catch(() => undefined);
    }
  }

  return async ({ what, leaveUnclear }) => {
    const began = needs.clock.now();
    const hadTokens = (await kept.record('tokens')) !== undefined;
    try {
      const erased = await step(what, leaveUnclear);
      if (!erased.ok) return erased;
      const views = await needs.inventory();
      const left = views.filter((view) => isOf(view, what) && isFromBefore(view, began));
      if (left.length > 0 || (what === 'everything' && (await needs.optionalPermissions.areGranted())))
        return failed('not_erased');
      return done({ kept: views, ...(hadTokens ? erased.value : {}) });
    } catch {
      return failed('not_erased');
    }
  };
}

const simply =
  (work: () => Promise<void>): Step =>
  async () => {
    await work();
    return done(null);
  };

function isOf({ kind }: KeptView, what: Erasable): boolean {
  if (what === 'account' || what === 'sign_in') return WITH_SIGN_IN.includes(kind);
  return what === 'everything' || kind === what;
}

/** What was written since is not what the person wanted to be rid of. */
const isFromBefore = ({ count, oldest }: KeptView, began: number): boolean =>
  count > 0 && (oldest === undefined || oldest <= began);
