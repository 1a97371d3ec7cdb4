import type { AccessFailure, AccessMatch, AccessProgress, AccessState } from '../domain/access-request';
import type { EndedMeeting } from '../domain/ended-meeting';
import type { Failure } from '../domain/failure';
import type { AccessRequestRow } from './access-request-row';
import { type Place, rowsIn } from './place';
import type { Tables } from './rows';

/** How many requests something took. */
export interface Effort {
  readonly requests: number;
  readonly retries: number;
}

/** A page of the list, as far as it matters. */
export interface ListedPage {
  /** Those that are to be looked through. */
  readonly meetings: readonly EndedMeeting[];
  readonly hostedByOthers: number;
  readonly next?: string | undefined;
  /** How many stand there that can't be asked for: each is noted as a failure. */
  readonly unreadable?: number | undefined;
}

/** What came of looking through a meeting. */
export type Looked =
  | { readonly kind: 'match'; readonly match: AccessMatch }
  | { readonly kind: 'none' }
  | { readonly kind: 'failure'; readonly failure: Failure };

/**
 * Access requests and what was found for them. Each step of the work is one transaction that says where to go on and what was
 * found, so that a background may be stopped anywhere: a step is noted once or is done again, and noting it again changes
 * nothing. A request that has ended changes no more.
 */
export interface AccessRequests {
  /** Gives the row that stands there afterwards: one with this id stays as it is. */
  add(row: AccessRequestRow): Promise<AccessRequestRow>;
  read(id: string): Promise<AccessRequestRow | undefined>;
  /** Newest first. */
  all(): Promise<readonly AccessRequestRow[]>;
  /** Notes the page that `row` was about to read. */
  listed(row: AccessRequestRow, page: ListedPage, effort: Effort, at: number): Promise<AccessRequestRow | undefined>;
  /** Begins the part of the period again that `row` was in. */
  listAgain(row: AccessRequestRow, at: number): Promise<AccessRequestRow | undefined>;
  looked(
    id: string,
    meeting: EndedMeeting,
    what: Looked,
    effort: Effort,
    at: number,
  ): Promise<AccessRequestRow | undefined>;
  /** Undefined takes a failure away. */
  turn(
    id: string,
    state: Exclude<AccessState, 'done'>,
    at: number,
    failure?: Failure,
  ): Promise<AccessRequestRow | undefined>;
  /** In the order of their start, after this one; at most so many. */
  matches(id: string, after: string | undefined, most: number): Promise<readonly (AccessMatch & Ordered)[]>;
  failures(id: string, after: string | undefined, most: number): Promise<readonly (AccessFailure & Ordered)[]>;
  /** Deletes what was found and then the request, a part at a time; broken off, it can be asked for again. */
  forget(id: string): Promise<void>;
  /** Forgets those that ended, or were last worked on, before `time` (milliseconds since 1970). */
  prune(time: number): Promise<void>;
}

interface Ordered {
  readonly order: string;
}

const DELETED_AT_ONCE = 500;

export function createAccessRequests(place: () => Promise<Place>): AccessRequests {
  const rows = rowsIn(place);

  /** Changes a request that has not ended; whatever else `work` writes stands or falls with it. */
  const step = (
    id: string,
    work: (row: AccessRequestRow, tables: Tables) => Promise<AccessRequestRow | undefined>,
  ): Promise<AccessRequestRow | undefined> =>
    rows.change(async (tables) => {
      const row = await tables.accessRequests.get(id);
      const changed = row && hasNotEnded(row) ? await work(row, tables) : undefined;
      if (changed) await tables.accessRequests.put(changed);
      return changed ?? row;
    });

  const all = async () => (await rows.read(({ accessRequests }) => accessRequests.list('startedAt'))).toReversed();

  async function forget(id: string): Promise<void> {
    // From here on a step that is under way finds that there is nothing to go on with.
    await step(id, async (row) => ended(row, 'cancelled', row.workedAt));
    for (const store of ['accessMatches', 'accessFailures'] as const)
      while (
        await rows.change(async (tables) => {
          const part = await tables[store].list('order', within(id), DELETED_AT_ONCE);
          for (const { order } of part) await tables[store].delete(order);
          return part.length > 0;
        })
      );
    await rows.change(({ accessRequests }) => accessRequests.delete(id));
  }

  return {
    add: (row) =>
      rows.change(async ({ accessRequests }) => {
        const existing = await accessRequests.get(row.id);
        if (!existing) await accessRequests.put(row);
        return existing ?? row;
      }),
    read: (id) => rows.read(({ accessRequests }) => accessRequests.get(id)),
    all,

    listed: ({ id, place: read }, page, effort, at) =>
      step(id, async (row, { accessFailures }) => {
        const { place: now, progress } = row;
        if (!now || now.waiting.length > 0 || now.window !== read?.window || now.page !== read.page) return undefined;
        const isLast = page.next === undefined;
        const waiting = [...new Map(page.meetings.map((meeting) => [meeting.id, meeting])).values()];
        const unreadable = page.unreadable ?? 0;
        let newFailures = 0;
        for (let n = 0; n < unreadable; n += 1) {
          const order = `${id}  ${now.window} ${now.pages} ${n}`;
          if (!(await accessFailures.get(order))) newFailures += 1;
          await accessFailures.put({ ...UNREADABLE, order, requestId: id });
        }
        const counted = {
          ...spent(progress, effort),
          meetings: progress.meetings + waiting.length + unreadable,
          looked: progress.looked + unreadable,
          failures: progress.failures + newFailures,
          hostedByOthers: progress.hostedByOthers + page.hostedByOthers,
          windowsDone: progress.windowsDone + (isLast ? 1 : 0),
        };
        // What is still waiting counts as looked through by the time the next part begins.
        const looked = counted.looked + waiting.length;
        const { meetings, hostedByOthers } = counted;
        const before = isLast ? { meetings, looked, hostedByOthers } : now.before;
        const place = {
          window: now.window + (isLast ? 1 : 0),
          ...(page.next === undefined ? {} : { page: page.next }),
          pages: isLast ? 0 : now.pages + 1,
          waiting,
          before,
        };
        return orDone({ ...row, progress: counted, place, workedAt: at }, at);
      }),

    listAgain: ({ id, place: read }, at) =>
      step(id, async (row) => {
        const { place: now, progress } = row;
        if (now?.page === undefined || now.waiting.length > 0 || now.page !== read?.page) return undefined;
        const { window, before } = now;
        return {
          ...row,
          progress: { ...progress, ...before },
          place: { window, pages: 0, waiting: [], before },
          workedAt: at,
        };
      }),

    looked: (id, meeting, what, effort, at) =>
      step(id, async (row, { accessMatches, accessFailures }) => {
        const { place, progress } = row;
        // Its title may have changed while Webex was asked, as where somebody was erased.
        const standing = place?.waiting.find((one) => one.id === meeting.id);
        if (!place || !standing) return undefined;
        const waiting = place.waiting.filter((one) => one.id !== meeting.id);
        const { title } = standing;
        const order = orderOf(id, meeting);
        const [match, failure] = await Promise.all([accessMatches.get(order), accessFailures.get(order)]);
        const counted = { ...spent(progress, effort), looked: progress.looked + 1 };
        if (failure) {
          await accessFailures.delete(order);
          counted.failures -= 1;
        }
        if (what.kind === 'match') await accessMatches.put({ ...what.match, title, order });
        if (what.kind === 'match' && !match) counted.matches += 1;
        if (what.kind === 'failure') {
          const { id: meetingId, start } = meeting;
          await accessFailures.put({ order, requestId: id, meetingId, title, start, failure: what.failure });
          counted.failures += 1;
        }
        return orDone({ ...row, progress: counted, place: { ...place, waiting }, workedAt: at }, at);
      }),

    turn: (id, state, at, failure) =>
      step(id, async ({ failure: _before, ...row }) => {
        if (state === 'cancelled') return ended(row, state, at);
        return { ...row, state, ...(failure ? { failure } : {}) };
      }),

    matches: (id, after, most) =>
      rows.read(({ accessMatches }) => accessMatches.list('order', within(id, after), most)),
    failures: (id, after, most) =>
      rows.read(({ accessFailures }) => accessFailures.list('order', within(id, after), most)),

    forget,
    async prune(time) {
      for (const { id, endedAt, workedAt } of await all()) if ((endedAt ?? workedAt) < time) await forget(id);
    },
  };
}

/** What stands in the list without an id. */
const UNREADABLE = { meetingId: '', title: '', start: '', failure: { code: 'access_unreadable' } } as const;

const hasNotEnded = ({ state }: AccessRequestRow): boolean => state === 'running' || state === 'stopped';

const spent = (progress: AccessProgress, { requests, retries }: Effort) => ({
  ...progress,
  requests: progress.requests + requests,
  retries: progress.retries + retries,
});

/** Nothing of the list stays once there is nothing to go on with. */
const ended = (
  { place: _place, failure: _failure, ...row }: AccessRequestRow,
  state: 'done' | 'cancelled',
  at: number,
): AccessRequestRow => ({ ...row, state, endedAt: at });

const orDone = (row: AccessRequestRow, at: number): AccessRequestRow =>
  row.place?.waiting.length === 0 && row.place.window === row.progress.windows ? ended(row, 'done', at) : row;

/** Where a meeting stands among those of its request: by its start, then by its id. */
const orderOf = (id: string, { start, id: meetingId }: EndedMeeting): string => `${id} ${momentOf(start)} ${meetingId}`;

/** In UTC, for times with an offset don't sort. */
const momentOf = (start: string): string => (Number.isNaN(Date.parse(start)) ? '' : new Date(start).toISOString());

/** The sign after a blank is the first that no order of this request holds at that place. */
const within = (id: string, after = `${id} `) => ({ above: after, below: `${id}!` });
