import { secondsLeft } from '../../domain/access-estimate';
import type { AccessFailure, AccessMatch, AccessQuestion, AccessRequest } from '../../domain/access-request';
import { windowsOf } from '../../domain/access-windows';
import type { Signature } from '../../domain/account';
import { done, type Failure, type FailureCode, failed, type Result } from '../../domain/failure';
import type { AccessPart, AccessView, Part } from '../../messaging/calls/access-requests';
import type { AccessRequestRow } from '../../storage/access-request-row';
import type { AccessRequests } from '../../storage/access-requests';
import { SCOPES } from '../../webex/requests';
import { createPace, type Pace } from './pace';
import { makeWork, type WorkNeeds } from './work';

export interface AccessUseCaseNeeds extends Omit<WorkNeeds, 'pace' | 'requests'> {
  readonly stores: { readonly accessRequests: AccessRequests };
  readonly pace?: Pace;
  lacksScope(scope: string): Promise<boolean>;
  isOnline(): boolean;
}

/** What `calls/access-requests.ts` promises. */
export interface AccessUseCases {
  list(): Promise<Result<readonly AccessView[]>>;
  start(id: string, question: AccessQuestion): Promise<Result<AccessView>>;
  goOn(id: string): Promise<Result<AccessView>>;
  cancel(id: string): Promise<Result<AccessView>>;
  forget(id: string): Promise<Result<null>>;
  matches(part: AccessPart): Promise<Result<Part<AccessMatch>>>;
  failures(part: AccessPart): Promise<Result<Part<AccessFailure>>>;
  /** Settles once nothing is being worked on. */
  rested(): Promise<void>;
}

/** How long a request is worked on after somebody asked it to go on; a page that is open asks about once a second. */
const LEASE_MS = 5000;

/**
 * In a tab that nobody looks at browsers let a page's clock strike once a minute only (developer.chrome.com/blog/timer-throttling-
 * in-chrome-88): what asks in such a rhythm is given half as long again as it takes to ask.
 */
const SLOWEST_RHYTHM_MS = 75_000;

const leaseAfter = (pause: number): number => (pause > SLOWEST_RHYTHM_MS ? LEASE_MS : Math.max(LEASE_MS, pause * 1.5));

/** What passes by itself: it is tried again for as long as somebody waits. */
const PASSING: ReadonlySet<FailureCode> = new Set([
  'offline',
  'webex_down',
  'too_many_requests',
  'broker_down',
  'sign_in_unreachable',
  'storage',
]);

const PART_SIZE = 200;

export function makeAccessRequests(needs: AccessUseCaseNeeds): AccessUseCases {
  const { clock, whoAmI } = needs;
  const requests = needs.stores.accessRequests;
  const pace = needs.pace ?? createPace(clock);
  const work = makeWork({ ...needs, requests: noticing(requests), pace });
  /** When each was asked to go on last, and for how long that counts. */
  const leases = new Map<string, { readonly at: number; readonly until: number }>();
  const troubles = new Map<string, Failure>();
  let current: { readonly id: string; readonly since: number; readonly looked: number } | undefined;
  let running: Promise<void> = Promise.resolve();

  /** What held a request up is over once something is noted. */
  function noticing(rows: AccessRequests): AccessRequests {
    const over = (row: AccessRequestRow | undefined) => {
      if (row) troubles.delete(row.id);
      return row;
    };
    return {
      ...rows,
      listed: async (...given) => over(await rows.listed(...given)),
      looked: async (...given) => over(await rows.looked(...given)),
    };
  }

  const isWanted = (id: string) => (leases.get(id)?.until ?? 0) > clock.now();

  function viewOf(row: AccessRequestRow): AccessView {
    const isWorking = current?.id === row.id && isWanted(row.id);
    const waits = isWorking ? Math.ceil((pace.waitsUntil() - clock.now()) / 1000) : 0;
    const trouble = row.state === 'running' ? troubles.get(row.id) : undefined;
    const measured = isWorking &&
      current && {
        looked: row.progress.looked - current.looked,
        milliseconds: clock.now() - current.since,
      };
    const left = measured ? secondsLeft(row.progress, measured) : undefined;
    return {
      request: requestOf(row),
      isWorking,
      ...(trouble ? { trouble } : {}),
      ...(waits > 0 ? { waitsSeconds: waits } : {}),
      ...(left === undefined ? {} : { secondsLeft: left }),
    };
  }

  const viewed = (row: AccessRequestRow | undefined): Result<AccessView> =>
    row ? done(viewOf(row)) : failed('access_gone');

  /** Who may go on with it, or why nobody can just now. None of this asks Webex. */
  async function mayGoOn(row: AccessRequestRow): Promise<Result<Signature>> {
    const me = await whoAmI();
    if (!me) return { ok: false, failure: await needs.whyNobody() };
    if (me.account.id !== row.accountId) return failed('access_account');
    if (await needs.lacksScope(SCOPES.participants)) return failed('scope_missing', { scopes: [SCOPES.participants] });
    if (!(await needs.isOn())) return failed('access_off');
    return needs.isOnline() ? done(me) : failed('offline');
  }

  /** Notes what holds it up: what only the person can mend stops it, all else is told for as long as it lasts. */
  async function pause(row: AccessRequestRow, failure: Failure): Promise<AccessRequestRow | undefined> {
    if (PASSING.has(failure.code)) {
      troubles.set(row.id, failure);
      return row;
    }
    const isNoted = row.state === 'stopped' && row.failure?.code === failure.code;
    return isNoted ? row : requests.turn(row.id, 'stopped', clock.now(), failure);
  }

  async function run(row: AccessRequestRow, { account }: Signature): Promise<void> {
    pace.begin();
    try {
      const why = await work(row.id, account, () => isWanted(row.id));
      if (!why) return;
      await pause(row, why);
      pace.rest();
    } catch (error) {
      troubles.set(row.id, { code: error instanceof DOMException ? 'storage' : 'unexpected' });
      pace.rest();
    } finally {
      current = undefined;
    }
  }

  async function resume(row: AccessRequestRow): Promise<AccessRequestRow | undefined> {
    const may = await mayGoOn(row);
    if (!may.ok) return pause(row, may.failure);
    const now = row.state === 'stopped' ? await requests.turn(row.id, 'running', clock.now()) : row;
    // Nothing comes between this look and the start: one is worked on at a time, however many ask.
    if (current || now?.state !== 'running') return now;
    current = { id: now.id, since: clock.now(), looked: now.progress.looked };
    running = run(now, may.value);
    return now;
  }

  async function partOf<T>(
    { id, after }: AccessPart,
    read: (id: string, after: string | undefined, most: number) => Promise<readonly (T & { readonly order: string })[]>,
  ): Promise<Result<Part<T>>> {
    if (after !== undefined && !after.startsWith(`${id} `)) return failed('unexpected');
    const found = await read(id, after, PART_SIZE + 1);
    const shown = found.slice(0, PART_SIZE);
    const next = found.length > PART_SIZE ? shown.at(-1)?.order : undefined;
    const items = shown.map(({ order: _order, ...item }) => item as unknown as T);
    return done({ items, ...(next ? { next } : {}) });
  }

  return {
    list: async () => done((await requests.all()).map(viewOf)),

    async start(id, question) {
      const me = await whoAmI();
      if (!me) return { ok: false, failure: await needs.whyNobody() };
      if (!(await needs.isOn())) return failed('access_off');
      const now = clock.now();
      const windows = windowsOf(question, now);
      if (!windows.ok) return windows;
      const none = { meetings: 0, looked: 0, hostedByOthers: 0 };
      const row = await requests.add({
        ...question,
        ...{ id, startedAt: now, workedAt: now, state: 'running', accountId: me.account.id },
        progress: {
          ...{ windowsDone: 0, windows: windows.value.length, ...none },
          ...{ matches: 0, failures: 0, requests: 0, retries: 0 },
        },
        place: { window: 0, pages: 0, waiting: [], before: none },
      });
      return done(viewOf(row));
    },

    async goOn(id) {
      const row = await requests.read(id);
      if (!row || row.state === 'done' || row.state === 'cancelled') return viewed(row);
      const at = clock.now();
      leases.set(id, { at, until: at + leaseAfter(at - (leases.get(id)?.at ?? Number.NEGATIVE_INFINITY)) });
      return viewed(current ? row : await resume(row));
    },

    async cancel(id) {
      leases.delete(id);
      return viewed(await requests.turn(id, 'cancelled', clock.now()));
    },

    async forget(id) {
      leases.delete(id);
      troubles.delete(id);
      await requests.forget(id);
      return done(null);
    },

    matches: (part) => partOf<AccessMatch>(part, requests.matches),
    failures: (part) => partOf<AccessFailure>(part, requests.failures),
    rested: () => running,
  };
}

/** Without what only the work needs: what is left of the list, and whose meetings they are. */
const requestOf = ({
  accountId: _account,
  workedAt: _workedAt,
  place: _place,
  ...request
}: AccessRequestRow): AccessRequest => request;
