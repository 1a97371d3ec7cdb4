import { type Creation, isOpen } from '../domain/creation';
import type { Meeting, MeetingRecord } from '../domain/meeting';
import { endsAtOf } from '../domain/series';
import { isJoinLink } from '../domain/webex-link';
import type { Clock } from '../platform/clock';
import type { Journal } from '../storage/journal';

export interface ConfirmMeetingNeeds {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Host names of the connected account's sites. */
  mySites(): Promise<readonly string[]>;
}

/** Notes that Webex has this click's meeting; returns the row as it then stands, or undefined where it was forgotten. */
export type ConfirmMeeting = (row: Creation, meeting: Meeting) => Promise<Creation | undefined>;

/** A link that isn't Webex's is written nowhere: the row fails instead, and names the meeting so that it isn't lost. */
export function makeConfirmMeeting({ journal, clock, mySites }: ConfirmMeetingNeeds): ConfirmMeeting {
  return async (row, answered) => {
    const { recurrence } = row;
    // Webex may write the same rule in another way.
    const meeting = answered.recurrence && recurrence ? { ...answered, recurrence } : answered;
    const unusable = { state: 'failed', meetingId: meeting.id, failure: { code: 'bad_link' } } as const;
    return isJoinLink(meeting.webLink, await mySites())
      ? journal.confirm(recordOf(meeting, row, clock.now()))
      : journal.change(row.key, unusable, isOpen);
  };
}

/** What is kept of a meeting from now on, signed with whose it is. */
export const recordOf = (
  meeting: Meeting,
  { key, clientId, accountId, hasNeutralTitle }: Pick<Creation, 'key' | 'clientId' | 'accountId' | 'hasNeutralTitle'>,
  now: number,
): MeetingRecord => ({
  meeting,
  key,
  clientId,
  accountId,
  ...(hasNeutralTitle ? { hasNeutralTitle } : {}),
  madeAt: now,
  endsAt: endsAtOf(meeting),
});
