import { searchFor } from '../../domain/access-match';
import type { EndedMeeting } from '../../domain/ended-meeting';
import { type Failure, type FailureCode, failed, type Result } from '../../domain/failure';
import type { AccessRequestRow } from '../../storage/access-request-row';
import type { Effort, Looked } from '../../storage/access-requests';
import type { WebexClient } from '../../webex/client';
import type { Pace } from './pace';
import { windowAt } from './windows';

export interface LookThroughNeeds {
  readonly webex: Pick<WebexClient, 'listEnded' | 'listParticipants'>;
  readonly pace: Pace;
}

/** What came of one meeting; undefined where it was no longer wanted. */
export interface LookedThrough {
  readonly result: Result<Looked> | undefined;
  readonly effort: Effort;
}

/**
 * What Webex can have against one meeting. It refuses those in personal rooms: "currently meeting ID of a scheduled personal
 * room meeting is not supported" (List Meeting Participants). Its list does not tell them apart, for they "also fall into the
 * category of meeting" (List Meetings), so each meeting is asked for, and what is refused is told as such.
 */
const OF_THE_MEETING: ReadonlySet<FailureCode> = new Set(['refused', 'forbidden']);

/** More people than any meeting holds: such pages go in circles. */
const MOST_PAGES = 1000;

/** What may be this meeting's or all of Webex's. */
const OF_EITHER: ReadonlySet<FailureCode> = new Set(['webex_down', 'too_many_requests']);

/** Looks for the person among those who took part in one meeting. A failure is one that is no matter of this meeting alone. */
export function makeLookThrough({ webex, pace }: LookThroughNeeds) {
  async function search(row: AccessRequestRow, meeting: EndedMeeting, isWanted: () => boolean): Promise<LookedThrough> {
    const { add, found } = searchFor(row.email);
    let effort: Effort = { requests: 0, retries: 0 };
    const from = async (page?: string, pages = 1): Promise<Result<Looked> | undefined> => {
      const asked = await pace.ask(() => webex.listParticipants(meeting.id, page), isWanted);
      effort = sum(effort, asked.effort);
      if (!asked.result?.ok) return asked.result;
      add(asked.result.value.participants);
      const { next } = asked.result.value;
      if (pages > MOST_PAGES) return failed('webex_down');
      if (next !== undefined) return from(next, pages + 1);
      const match = found(row.id, meeting);
      return { ok: true, value: match ? { kind: 'match', match } : { kind: 'none' } };
    };
    const result = await from();
    return { result, effort };
  }

  return async (row: AccessRequestRow, meeting: EndedMeeting, isWanted: () => boolean): Promise<LookedThrough> => {
    const { result, effort } = await search(row, meeting, isWanted);
    if (!result || result.ok) return { result, effort };
    const { failure } = result;
    if (OF_THE_MEETING.has(failure.code))
      return { result: failureOf({ ...failure, code: 'access_unreadable' }), effort };
    if (!OF_EITHER.has(failure.code)) return { result, effort };
    // Rather wait than give up one meeting after the other to a Webex that is down as a whole.
    const other = await pace.ask(() => webex.listEnded(windowAt(row, 0)), isWanted);
    return {
      result: other.result?.ok ? failureOf(failure) : other.result && result,
      effort: sum(effort, other.effort),
    };
  };
}

const failureOf = (failure: Failure): Result<Looked> => ({ ok: true, value: { kind: 'failure', failure } });

const sum = (one: Effort, other: Effort): Effort => ({
  requests: one.requests + other.requests,
  retries: one.retries + other.retries,
});
