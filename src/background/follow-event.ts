import { done, type Failure, failed, type Result } from '../domain/failure';
import type { Meeting, MeetingRecord } from '../domain/meeting';
import { repetitionOf } from '../domain/repetition';
import { type Schedule, scheduleOf } from '../domain/schedule';
import { endsAtOf, firstOf, isSameMinute } from '../domain/series';
import type { ChangedEvent, Comparison, EventOfMeeting, EventPart, Followed } from '../messaging/calls/meetings';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';
import type { WebexClient } from '../webex/client';
import type { FollowSeries } from './follow-series';
import { meetingTitle } from './meeting-title';
import type { Ownership } from './ownership';

/** What a sentence about a change names. */
export interface FollowWords {
  /** The meeting still says this, and the event something else. */
  differs(parts: readonly EventPart[], meeting: Meeting): string;
  changed(parts: readonly EventPart[], meeting: Meeting): string;
  /** The event repeats, and the meeting belongs to one of its dates. */
  oneDate(): string;
  /** The event repeats, so its meeting was left as it is. */
  leftRepeating(): string;
  left(): string;
}

export interface FollowEventNeeds {
  readonly meetings: Meetings;
  readonly webex: Pick<WebexClient, 'changeMeeting'>;
  readonly ownership: Ownership;
  readonly clock: Clock;
  readonly words: FollowWords;
  readonly series: FollowSeries;
  defaultTitle(): string;
  /** Whether the person wants the titles of private events kept from Webex. */
  hidesTitles(): Promise<boolean>;
}

export interface FollowEvent {
  compare(event: EventOfMeeting): Promise<Result<Comparison>>;
  /** Sends only what differs, and mails nobody. Asked again, it finds nothing left to do. */
  follow(event: ChangedEvent): Promise<Result<Followed>>;
}

/** How a meeting of ours stands to the event that carries its link. */
export function makeFollowEvent(needs: FollowEventNeeds): FollowEvent {
  const { meetings, webex, ownership, clock, words, series } = needs;

  interface Difference {
    readonly parts: readonly EventPart[];
    readonly title?: string;
    readonly schedule?: Schedule;
  }

  /**
   * The event as far as its title may be told, and the record as it then stands: a title that is kept from Webex stays so,
   * however the event changes.
   */
  async function tellable<Event extends EventOfMeeting>(known: MeetingRecord, event: Event) {
    const isKept = event.isPrivate !== false && (known.hasNeutralTitle || (await needs.hidesTitles()));
    if (!isKept) return { record: { ...known, hasNeutralTitle: false }, event };
    // Where the page doesn't tell whether it is private, nothing is sent either way.
    if (!event.isPrivate) return { record: known, event: { ...event, title: undefined } };
    return { record: { ...known, hasNeutralTitle: true }, event: { ...event, title: needs.defaultTitle() } };
  }

  function difference({ meeting }: MeetingRecord, event: EventOfMeeting): Result<Difference> {
    // Past events may be compared too; only a change has to lie ahead.
    const schedule = event.when && scheduleOf({ kind: 'event', ...event.when }, Number.NEGATIVE_INFINITY);
    if (schedule && !schedule.ok) return schedule;
    const title = event.title === undefined ? meeting.title : meetingTitle(event.title, needs.defaultTitle());
    const isMoved = schedule !== undefined && !isSameMinute(schedule.value, meeting);
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

  function compareOne(record: MeetingRecord, event: EventOfMeeting): Result<Comparison> {
    const found = difference(record, event);
    if (!found.ok) return found;
    const { parts } = found.value;
    const ofOne = repetition(event) === 'repeats' ? [words.oneDate()] : [];
    const sentences = parts.length > 0 ? [words.differs(parts, record.meeting), ...ofOne] : [];
    return done({ differs: parts, words: sentences.join(' ') });
  }

  return {
    async compare(given) {
      const ours = await ownership.ours(given.link);
      if (!ours) return failed('not_ours');
      const { record, event } = await tellable(ours, given);
      const compared = record.meeting.recurrence ? await series.compare(record, event) : compareOne(record, event);
      // Another event on a day on which the series has no date is a copy too.
      const isElsewhere = !compared.ok && compared.failure.code === 'series_no_date' && isAnother(record, event);
      const found = isElsewhere ? done({ differs: ['time' as const], words: '' }) : compared;
      if (!found.ok) return found;
      const agrees = found.value.differs.length === 0;
      if (agrees && event.when && event.eventId && !record.eventId)
        await meetings.note(record.meeting.id, { eventId: event.eventId });
      const isCopy = !agrees && isAnother(record, event);
      return done({ ...found.value, ...(isCopy ? { isCopy } : {}) });
    },

    async follow(given) {
      const ours = await ownership.ours(given.link);
      if (!ours) return failed('not_ours');
      const { record: known, event } = await tellable(ours, given);
      if (known.meeting.recurrence) return isAnother(known, event) ? failed('not_ours') : series.follow(known, event);
      const found = difference(known, event);
      if (!found.ok) return found;
      const { parts, title, schedule } = found.value;
      const repeats = event.was && repetition(event);
      const isNew = event.was?.repeats !== event.repeats;
      if (repeats === 'repeats' && (parts.length > 0 || isNew))
        return done({ changed: [], words: words.leftRepeating() });
      if (parts.length === 0) return done({ changed: [], words: '' });
      if (repeats === 'unread') return done({ changed: [], words: words.left() });
      if (isAnother(known, event)) return failed('not_ours');
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
      const eventId = known.eventId ?? (event.when ? event.eventId : undefined);
      await meetings.put({ ...known, meeting, endsAt: endsAtOf(meeting), ...(eventId ? { eventId } : {}) });
      return done({ changed: parts, words: words.changed(parts, meeting) });
    },
  };
}

/** Whether the event takes place more than once: the page asked for which of its dates, or says so. */
function repetition({ scope, repeats, when }: ChangedEvent): 'once' | 'repeats' | 'unread' {
  if (scope) return 'repeats';
  const schedule = scheduleOf({ kind: 'event', ...when }, Number.NEGATIVE_INFINITY);
  if (!repeats || !schedule.ok) return repeats === undefined ? 'once' : 'unread';
  return repetitionOf(repeats, firstOf(schedule.value), 0).kind === 'once' ? 'once' : 'repeats';
}

/** The event is known not to be the one that the meeting was made for. */
const isAnother = (record: MeetingRecord, { eventId }: EventOfMeeting): boolean =>
  record.eventId !== undefined && eventId !== undefined && record.eventId !== eventId;

function isPast(event: EventOfMeeting, now: number): Failure | undefined {
  const schedule = scheduleOf({ kind: 'event', ...event.when }, now);
  return schedule.ok ? undefined : schedule.failure;
}
