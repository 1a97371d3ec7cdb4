import type { Signature } from '../domain/account';
import { done, failed, type Result } from '../domain/failure';
import type { Invitation } from '../domain/invitation';
import type { Meeting, MeetingRecord } from '../domain/meeting';
import type { FoundMeeting } from '../messaging/calls';
import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';
import type { WebexClient } from '../webex/client';

export interface OwnMeetingsNeeds {
  readonly journal: Journal;
  readonly meetings: Meetings;
  readonly webex: WebexClient;
  whoAmI(): Promise<Signature | undefined>;
  render(meeting: Meeting): Invitation;
}

export interface OwnMeetings {
  find(link: string): Promise<Result<FoundMeeting>>;
  /** Deletes a meeting made here by the account and client ID connected now; any other is refused. */
  remove(link: string): Promise<Result<null>>;
  delivered(key: string): Promise<Result<null>>;
}

export function makeOwnMeetings({ journal, meetings, webex, whoAmI, render }: OwnMeetingsNeeds): OwnMeetings {
  async function isOurs(record: MeetingRecord): Promise<boolean> {
    const me = await whoAmI();
    return me?.clientId === record.clientId && me.account.id === record.accountId;
  }

  return {
    async find(link) {
      const record = await meetings.byLink(link);
      if (!record) return done({ ours: false });
      return done({ ours: await isOurs(record), invitation: render(record.meeting) });
    },

    async remove(link) {
      const record = await meetings.byLink(link);
      if (!record || !(await isOurs(record))) return failed('not_ours');
      const deleted = await webex.deleteMeeting(record.meeting.id);
      if (!deleted.ok) return deleted;
      await meetings.remove(record.meeting.id);
      await journal.change(record.key, { dismissed: true });
      return done(null);
    },

    async delivered(key) {
      const row = await journal.read(key);
      if (row?.state === 'confirmed') await journal.change(key, { state: 'delivered' });
      return done(null);
    },
  };
}
