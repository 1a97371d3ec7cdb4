import { done, type Result } from '../domain/failure';
import type { FoundMeeting } from '../messaging/calls/meetings';
import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';
import type { WebexClient } from '../webex/client';
import type { Invitations } from './invitations';
import type { Ownership } from './ownership';

export interface OwnMeetingsNeeds {
  readonly journal: Journal;
  readonly meetings: Meetings;
  readonly webex: Pick<WebexClient, 'deleteMeeting'>;
  readonly ownership: Ownership;
  readonly invitations: Pick<Invitations, 'writer'>;
}

export interface OwnMeetings {
  find(link: string): Promise<Result<FoundMeeting>>;
  /** Deletes a meeting of ours; any other is refused. One that Webex has no more counts as deleted. */
  remove(link: string): Promise<Result<null>>;
  delivered(key: string): Promise<Result<null>>;
  /** The event that carries the link was, as far as could be seen, never saved: the popup offers to remove the meeting. */
  unsaved(link: string): Promise<Result<null>>;
}

export function makeOwnMeetings({ journal, meetings, webex, ownership, invitations }: OwnMeetingsNeeds): OwnMeetings {
  return {
    async find(link) {
      const record = await meetings.byLink(link);
      if (!record) return done({ ours: false });
      const isOurs = (await ownership.ours(link)) !== undefined;
      if (isOurs) {
        // An event that shows the link again was saved after all, or is back.
        if ((await journal.read(record.key))?.unsaved) await journal.change(record.key, { unsaved: false });
        if (record.goneAt !== undefined) await meetings.note(record.meeting.id, { goneAt: undefined });
      }
      const writer = await invitations.writer();
      return done({ ours: isOurs, invitation: writer.toMeeting(record) });
    },

    async remove(link) {
      const proven = await ownership.proven(link);
      const isGone = !proven.ok && proven.failure.code === 'meeting_gone';
      const known = proven.ok ? proven.value.record : isGone ? await ownership.ours(link) : undefined;
      if (!known) return proven.ok ? done(null) : proven;
      const deleted = isGone ? done(null) : await webex.deleteMeeting(known.meeting.id);
      if (!deleted.ok) return deleted;
      await meetings.remove(known.meeting.id);
      await journal.change(known.key, { dismissed: true });
      return done(null);
    },

    async delivered(key) {
      const row = await journal.read(key);
      if (row?.state === 'confirmed') await journal.change(key, { state: 'delivered' });
      return done(null);
    },

    async unsaved(link) {
      const record = await ownership.ours(link);
      if (record) await journal.change(record.key, { unsaved: true });
      return done(null);
    },
  };
}
