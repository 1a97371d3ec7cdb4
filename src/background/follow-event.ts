import { done, type Failure, failed, type Result } from '../domain/failure';
import type { Meeting, MeetingRecord } from '../domain/meeting';
import { type Schedule, scheduleOf } from '../domain/schedule';
import type { Comparison, EventOfMeeting, EventPart, Followed } from '../messaging/calls';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';
import type { WebexClient } from '../webex/client';
import { meetingTitle } from './meeting-title';
import type { Ownership } from './ownership';

/** What a sentence about a change names. */
export interface FollowWords {
  /** The meeting still says this, and the event something else. */
  differs(parts: readonly EventPart[], meeting: Meeting): string;
  changed(parts: readonly EventPart[], meeting: Meeting): string;
}

export interface FollowEventNeeds {
  readonly meetings: Meetings;
  readonly webex: Pick<WebexClient, 'changeMeeting'>;
  readonly ownership: Ownership;
  readonly clock: Clock;
  readonly words: FollowWords;
  defaultTitle(): string;
}

export interface FollowEvent {
  compare(event: EventOfMeeting): Promise<Result<Comparison>>;
  /** Sends only what differs, and mails nobody. Asked again, it finds nothing left to do. */
  follow(event: EventOfMeeting): Promise<Result<Followed>>;
}

/** How a meeting of ours stands to the event that carries its link. */
export function makeFollowEvent(needs: FollowEventNeeds): FollowEvent {
  const { meetings, webex, ownership, clock, words } = needs;

  interface Difference {
    readonly parts: readonly EventPart[];
    readonly title?: string;
    readonly schedule?: Schedule;
  }

  function difference({ meeting }: MeetingRecord, event: EventOfMeeting): Result<Difference> {
    // Past events may be compared too; only a change has to lie ahead.
    const schedule = scheduleOf({ kind: 'event', ...event.when }, Number.NEGATIVE_INFINITY);
    if (!schedule.ok) return schedule;
    const title = event.title === undefined ? meeting.title : meetingTitle(event.title, needs.defaultTitle());
    const isMoved =
      !isSameMinute(schedule.value.start, meeting.start) || !isSameMinute(schedule.value.end, meeting.end);
    const parts: EventPart[] = [
      ...(title === meeting.title ? [] : ['title' as const]),
      ...(isMoved ? ['time' as const] : []),
    ];
    return done({
      parts,
      ...(title === meeting.title ? {} : { title }),
      ...(isMoved ? { schedule: schedule.value } : {}),
    });
  }

  return {
    async compare(event) {
      const record = await ownership.ours(event.link);
      if (!record) return failed('not_ours');
      const found = difference(record, event);
      if (!found.ok) return found;
      const { parts } = found.value;
      return done({ differs: parts, words: parts.length > 0 ? words.differs(parts, record.meeting) : '' });
    },

    async follow(event) {
      const known = await ownership.ours(event.link);
      if (!known) return failed('not_ours');
      const found = difference(known, event);
      if (!found.ok) return found;
      const { parts, title, schedule } = found.value;
      if (parts.length === 0) return done({ changed: [], words: '' });
      const late = schedule && isPast(event, clock.now());
      if (late) return { ok: false, failure: late };
      const record = await ownership.proven(event.link);
      if (!record.ok) return record;
      const changes = { ...(title ? { title } : {}), ...(schedule ? { schedule } : {}) };
      const changed = await webex.changeMeeting(known.meeting.id, changes);
      if (!changed.ok) return changed;
      const meeting: Meeting = {
        ...known.meeting,
        ...(title ? { title } : {}),
        ...(schedule ? { start: schedule.start, end: schedule.end, timezone: schedule.timezone } : {}),
      };
      await meetings.put({ ...known, meeting, endsAt: Date.parse(meeting.end) });
      return done({ changed: parts, words: words.changed(parts, meeting) });
    },
  };
}

function isPast(event: EventOfMeeting, now: number): Failure | undefined {
  const schedule = scheduleOf({ kind: 'event', ...event.when }, now);
  return schedule.ok ? undefined : schedule.failure;
}

/** Webex keeps times to the minute. */
const isSameMinute = (one: string, other: string): boolean =>
  Math.floor(Date.parse(one) / 60_000) === Math.floor(Date.parse(other) / 60_000);
