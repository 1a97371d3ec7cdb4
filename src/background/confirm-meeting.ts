import type { Creation } from '../domain/creation';
import type { Meeting } from '../domain/meeting';
import { isJoinLink } from '../domain/webex-link';
import type { Clock } from '../platform/clock';
import type { Journal } from '../storage/journal';

export interface ConfirmMeetingNeeds {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Host names of the connected account's sites. */
  mySites(): Promise<readonly string[]>;
}

/** Notes that Webex has this click's meeting; returns the row as it then stands. */
export type ConfirmMeeting = (row: Creation, meeting: Meeting) => Promise<Creation>;

/** A link that isn't Webex's is written nowhere: the row fails instead, and names the meeting so that it isn't lost. */
export function makeConfirmMeeting({ journal, clock, mySites }: ConfirmMeetingNeeds): ConfirmMeeting {
  return async (row, meeting) => {
    const { key, clientId, accountId } = row;
    const changed = isJoinLink(meeting.webLink, await mySites())
      ? await journal.confirm({
          meeting,
          key,
          clientId,
          accountId,
          madeAt: clock.now(),
          endsAt: Date.parse(meeting.end),
        })
      : await journal.change(key, { state: 'failed', meetingId: meeting.id, failure: { code: 'bad_link' } });
    return changed ?? row;
  };
}
