import { done, type Result } from '../domain/failure';
import type { GoneEvent, LeftMeeting } from '../messaging/calls/meetings';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';
import type { Ownership } from './ownership';

export interface GoneEventsNeeds {
  readonly meetings: Meetings;
  readonly ownership: Pick<Ownership, 'ours'>;
  readonly clock: Clock;
}

export interface GoneEvents {
  /** Notes that an event was seen to go; gives its meeting, if that is ours and belongs to no other event. */
  gone(event: GoneEvent): Promise<Result<LeftMeeting | null>>;
  /** The event is back, or its meeting is to stay all the same. */
  keep(link: string): Promise<Result<null>>;
}

/** Meetings whose event is gone are offered for removal, and never removed by themselves. */
export function makeGoneEvents({ meetings, ownership, clock }: GoneEventsNeeds): GoneEvents {
  async function linkOf({ eventId, link }: GoneEvent): Promise<string | undefined> {
    return link ?? (await meetings.byEvent(eventId))[0]?.meeting.webLink;
  }
  return {
    async gone(event) {
      const link = await linkOf(event);
      const record = link === undefined ? undefined : await ownership.ours(link);
      if (!record || (record.eventId ?? event.eventId) !== event.eventId) return done(null);
      const { id, webLink, title } = record.meeting;
      await meetings.note(id, { goneAt: clock.now() });
      return done({ link: webLink, title });
    },
    async keep(link) {
      const record = await ownership.ours(link);
      if (record) await meetings.note(record.meeting.id, { goneAt: undefined });
      return done(null);
    },
  };
}
