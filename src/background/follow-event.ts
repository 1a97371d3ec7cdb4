import { done, type Failure, type FailureCode, failed, type Result } from '../domain/failure';
import type { Meeting, MeetingRecord } from '../domain/meeting';
import { repetitionOf } from '../domain/repetition';
import { type Schedule, scheduleOf } from '../domain/schedule';
import { endsAtOf, firstOf, isSameMinute } from '../domain/series';
import type { ChangedEvent, Comparison, EventOfMeeting, EventPart, Followed } from '../messaging/calls/meetings';
import type { Asker } from '../messaging/server';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';
import type { WebexClient } from '../webex/client';
import type { FollowSeries } from './follow-series';
import { makeInTurn } from './in-turn';
import { meetingTitle } from './meeting-title';
import type { Ownership } from './ownership';
import { sendChange, sure } from './send-change';

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

/** What an event is told that is on no date of the series. */
const NO_SUCH_DATE: ReadonlySet<FailureCode> = new Set(['series_no_date', 'series_zone']);

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
  follow(event: ChangedEvent, by?: Asker['kind']): Promise<Result<Followed>>;
}

/** How a meeting of ours stands to the event that carries its link. */
export function makeFollowEvent(needs: FollowEventNeeds): FollowEvent {
  const { meetings, webex, ownership, clock, words, series } = needs;
  const inTurn = makeInTurn();

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

  function difference(meeting: Meeting, event: EventOfMeeting): Result<Difference> {
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

  function compareOne(meeting: Meeting, event: EventOfMeeting): Result<Comparison> {
    const found = difference(meeting, event);
    if (!found.ok) return found;
    const { parts } = found.value;
    const ofOne = repetition(event) === 'repeats' ? [words.oneDate()] : [];
    const sentences = parts.length > 0 ? [words.differs(parts, meeting), ...ofOne] : [];
    return done({ differs: parts, words: sentences.join(' ') });
  }

  return {
    async compare(given) {
      const ours = await ownership.ours(given.link);
      // What is under way has to end before it can be asked what became of it.
      return ours?.isUnsure ? inTurn(given.link, () => compareNow(given)) : compareNow(given);
    },
    follow: (given, by = 'page') => inTurn(given.link, () => followNow(given, by)),
  };

  async function compareNow(given: EventOfMeeting): Promise<Result<Comparison>> {
    const ours = await ownership.ours(given.link);
    if (!ours) return failed('not_ours');
    const { record, event } = await tellable(ours, given);
    const isSeries = record.meeting.recurrence !== undefined;
    const asked = record.isUnsure && !isSeries ? await ownership.proven(event.link) : undefined;
    if (asked && !asked.ok) return asked;
    const meeting = asked?.value.standing ?? record.meeting;
    const compared = isSeries ? await series.compare(record, event) : compareOne(meeting, event);
    // Another event on a day on which the series has no date is a copy too.
    const isElsewhere = !compared.ok && NO_SUCH_DATE.has(compared.failure.code) && isAnother(record, event);
    const found = isElsewhere ? done({ differs: ['time' as const], words: '' }) : compared;
    if (!found.ok) return found;
    const agrees = found.value.differs.length === 0;
    if (agrees && asked) await keep(record, event, meeting);
    else if (agrees && event.when && event.eventId && !record.eventId)
      await meetings.note(record.meeting.id, { eventId: event.eventId });
    const isCopy = !agrees && isAnother(record, event);
    return done({ ...found.value, ...(isCopy ? { isCopy } : {}) });
  }

  async function followNow(given: ChangedEvent, by: Asker['kind']): Promise<Result<Followed>> {
    const ours = await ownership.ours(given.link);
    if (!ours) return failed('not_ours');
    // A title that is typed in a page of ours is meant for Webex.
    const { record: known, event } = by === 'ui' ? { record: ours, event: given } : await tellable(ours, given);
    if (known.meeting.recurrence) return isAnother(known, event) ? failed('not_ours') : series.follow(known, event);
    const here = difference(known.meeting, event);
    if (!here.ok) return here;
    // Who asks by hand may be looking at what Webex says, and after a missing answer only Webex knows.
    const asked = !event.was || known.isUnsure ? await ownership.proven(event.link) : undefined;
    if (asked && !asked.ok) return asked;
    const found = asked ? difference(asked.value.standing, event) : here;
    if (!found.ok) return found;
    const { parts, title, schedule } = found.value;
    const repeats = event.was && repetition(event);
    const isNew = event.was?.repeats !== event.repeats;
    if (repeats === 'repeats' && (parts.length > 0 || isNew))
      return done({ changed: [], words: words.leftRepeating() });
    if (parts.length === 0) {
      if (!asked) return done({ changed: [], words: '' });
      await keep(known, event, asked.value.standing);
      // A change whose answer never came has arrived.
      const arrived = known.isUnsure ? here.value.parts : [];
      const said = arrived.length > 0 ? words.changed(arrived, asked.value.standing) : '';
      return done({ changed: arrived, words: said });
    }
    if (repeats === 'unread') return done({ changed: [], words: words.left() });
    if (isAnother(known, event)) return failed('not_ours');
    const late = schedule && isPast(event, clock.now());
    if (late) return { ok: false, failure: late };
    const proven = asked ?? (await ownership.proven(event.link));
    if (!proven.ok) return proven;
    const changes = { ...(title ? { title } : {}), ...(schedule ? { schedule } : {}) };
    const changed = await sendChange({ meetings, webex }, known, changes);
    if (!changed.ok) return changed;
    const meeting = { ...(asked?.value.standing ?? known.meeting), ...(title ? { title } : {}), ...schedule };
    await keep(known, event, meeting);
    return done({ changed: parts, words: words.changed(parts, meeting) });
  }

  /** What Webex is known to say of the meeting; all else of its record may have been noted meanwhile, and stays. */
  async function keep(known: MeetingRecord, event: EventOfMeeting, says: Meeting): Promise<void> {
    const { title, start, end, timezone } = says;
    const { hasNeutralTitle } = known;
    await meetings.change(known.meeting.id, (now) => {
      const meeting = { ...now.meeting, title, start, end, timezone };
      const eventId = now.eventId ?? (event.when ? event.eventId : undefined);
      return {
        ...{ ...sure(now), meeting, endsAt: endsAtOf(meeting) },
        ...(hasNeutralTitle === undefined ? {} : { hasNeutralTitle }),
        ...(eventId ? { eventId } : {}),
      };
    });
  }
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
