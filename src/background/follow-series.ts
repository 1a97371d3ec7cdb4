import { done, failed, type Result } from '../domain/failure';
import type { Meeting, MeetingRecord } from '../domain/meeting';
import { type Schedule, scheduleOf } from '../domain/schedule';
import { endsAtOf, includesDate, isSameMinute, staysTogether } from '../domain/series';
import type { ChangedEvent, Comparison, EventOfMeeting, EventPart, Followed } from '../messaging/calls/meetings';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';
import type { MeetingChanges, SeriesDate, WebexClient } from '../webex/client';
import { meetingTitle } from './meeting-title';
import { movedSeries } from './moved-series';
import type { Ownership } from './ownership';
import { sendChange, sure } from './send-change';

/** What a sentence about a series names. */
export interface SeriesWords {
  /** The meeting of this date still says this. */
  differs(parts: readonly EventPart[], date: Meeting): string;
  changed(parts: readonly EventPart[], date: Meeting): string;
  /** Asks whether all dates are to move, into another zone if so, and says what becomes of those that differ. */
  moveAll(schedule: Schedule, inZone: boolean): string;
  movedAll(schedule: Schedule, inZone: boolean): string;
}

/** Sentences of their own about what was left as it is. */
export type LeftWords = (key: 'series_left' | 'series_following' | 'series_days') => string;

export interface FollowSeriesNeeds {
  readonly meetings: Meetings;
  readonly webex: Pick<WebexClient, 'changeMeeting' | 'findDates'>;
  readonly ownership: Pick<Ownership, 'proven'>;
  readonly clock: Clock;
  readonly words: SeriesWords;
  readonly left: LeftWords;
  defaultTitle(): string;
}

export interface FollowSeries {
  /** Holds an event against its own date of the series; Webex is asked only where the rule alone doesn't agree. */
  compare(record: MeetingRecord, event: EventOfMeeting): Promise<Result<Comparison>>;
  /** One date by its own id, or all of them; never the series where one was meant. */
  follow(record: MeetingRecord, event: ChangedEvent): Promise<Result<Followed>>;
}

const NOTHING: Followed = { changed: [], words: '' };

/** How a series of ours stands to the event, of one of its dates, that carries its link. */
export function makeFollowSeries(needs: FollowSeriesNeeds): FollowSeries {
  const { meetings, webex, ownership, clock, words, left } = needs;

  const titleOf = ({ title }: EventOfMeeting, fallback: string): string =>
    title === undefined ? fallback : meetingTitle(title, needs.defaultTitle());

  function partsOf(event: EventOfMeeting, schedule: Schedule, date: SeriesDate): readonly EventPart[] {
    return [
      ...(titleOf(event, date.title) === date.title ? [] : ['title' as const]),
      ...(isSameMinute(schedule, date) ? [] : ['time' as const]),
    ];
  }

  /** The date of the series that a page's event is: the one that both call by the same name, else the one that begins with it. */
  async function dateOf(
    { meeting }: MeetingRecord,
    { planned }: EventOfMeeting,
    schedule: Schedule,
  ): Promise<Result<SeriesDate>> {
    const found = await webex.findDates(meeting.id, planned ? spanning(schedule, planned) : schedule);
    if (!found.ok) return found;
    const own = found.value.filter(({ id }) => planned !== undefined && id.endsWith(`_${planned}`));
    const same = found.value.filter((date) => isSameMinute({ start: schedule.start, end: date.end }, date));
    const [date, another] = own.length > 0 ? own : same;
    return date && !another ? done(date) : failed('series_no_date');
  }

  async function changeDate(record: MeetingRecord, event: ChangedEvent, schedule: Schedule): Promise<Result<Followed>> {
    const opened = event.was ? asSchedule(event.was.when) : done(schedule);
    if (!opened.ok) return opened;
    const date = await dateOf(record, event, opened.value);
    if (!date.ok) return date;
    const parts = partsOf(event, schedule, date.value);
    if (parts.length === 0) return done(NOTHING);
    const isMoved = parts.includes('time');
    if (isMoved && Date.parse(schedule.start) < clock.now()) return failed('time_in_the_past');
    const title = titleOf(event, date.value.title);
    const changes: MeetingChanges = {
      ...(parts.includes('title') ? { title } : {}),
      ...(isMoved ? { schedule } : {}),
    };
    const changed = await sent(record, () => webex.changeMeeting(date.value.id, changes));
    return changed.ok
      ? done({ changed: parts, words: words.changed(parts, { ...record.meeting, ...schedule, title }) })
      : changed;
  }

  async function changeAll(record: MeetingRecord, event: ChangedEvent, schedule: Schedule): Promise<Result<Followed>> {
    const { meeting } = record;
    const opened = asSchedule(event.was?.when);
    if (!opened.ok) return opened;
    const says = record.isUnsure ? await standing(record) : done(meeting);
    if (!says.ok) return says;
    const title = titleOf(event, says.value.title);
    const isInStep = staysTogether(meeting, opened.value, schedule, clock.now());
    const isMoved = !isSameMinute(schedule, opened.value) || !isInStep;
    const isOtherDays = event.was?.repeats !== event.repeats || (isMoved && !isSameDay(event, opened.value, meeting));
    const moved = isMoved && !isOtherDays ? movedSeries(meeting, schedule, clock.now()) : done(undefined);
    if (!moved.ok) return moved;
    const asks = moved.value !== undefined && !event.isConfirmed;
    const changes: MeetingChanges = {
      ...(title === says.value.title ? {} : { title }),
      ...(asks ? {} : moved.value),
    };
    const parts: EventPart[] = [
      ...(changes.title ? ['title' as const] : []),
      ...(changes.schedule ? ['time' as const] : []),
    ];
    if (parts.length > 0) {
      const changed = await sent(record, () => sendChange({ meetings, webex }, record, changes));
      if (!changed.ok) return changed;
      const { schedule: times, recurrence } = changes;
      await meetings.change(meeting.id, (now) => {
        const after = { ...now.meeting, title, ...times, ...(recurrence ? { recurrence } : {}) };
        // A title alone says nothing of times that went without an answer.
        const rest = times || !record.isUnsure ? sure(now) : now;
        const { hasNeutralTitle } = record;
        return {
          ...{ ...rest, meeting: after, endsAt: endsAtOf(after) },
          ...(hasNeutralTitle === undefined ? {} : { hasNeutralTitle }),
        };
      });
    }
    const sentences = [
      ...(changes.title ? [words.changed(['title'], { ...meeting, title })] : []),
      ...(isOtherDays ? [left('series_days')] : []),
      ...(asks ? [words.moveAll(schedule, !isInStep)] : []),
      ...(changes.schedule ? [words.movedAll(schedule, !isInStep)] : []),
    ];
    return done({ changed: parts, words: sentences.join(' '), ...(asks ? { asks } : {}) });
  }

  /** Ours, by Webex's word too, whichever of its dates is meant. */
  async function sent({ meeting }: MeetingRecord, send: () => Promise<Result<null>>): Promise<Result<null>> {
    const proven = await ownership.proven(meeting.webLink);
    return proven.ok ? send() : proven;
  }

  async function standing({ meeting }: MeetingRecord): Promise<Result<Meeting>> {
    const proven = await ownership.proven(meeting.webLink);
    return proven.ok ? done(proven.value.standing) : proven;
  }

  return {
    async compare(record, event) {
      // A title alone may be that of one date only.
      if (!event.when) return done({ differs: [], words: '' });
      const schedule = asSchedule(event.when);
      if (!schedule.ok) return schedule;
      const { meeting } = record;
      const { planned } = event;
      const isMoved = planned !== undefined && minuteOf(planned) !== minuteOf(schedule.value.start);
      // A single date that was moved may well be in a zone of its own.
      if (!isMoved && !staysTogether(meeting, schedule.value, meeting, clock.now())) return failed('series_zone');
      const isUsual = includesDate(meeting, schedule.value) && titleOf(event, meeting.title) === meeting.title;
      if (isUsual && !isMoved && !record.isUnsure) return done({ differs: [], words: '' });
      const date = await dateOf(record, event, schedule.value);
      if (!date.ok) return date;
      const parts = partsOf(event, schedule.value, date.value);
      const { title, start, end } = date.value;
      const said = parts.length > 0 ? words.differs(parts, { ...meeting, title, start, end }) : '';
      return done({ differs: parts, words: said });
    },

    async follow(record, event) {
      const schedule = asSchedule(event.when);
      if (!schedule.ok) return schedule;
      if (!event.was || event.scope === 'this') return changeDate(record, event, schedule.value);
      // Where the page asked nothing and nothing else holds the meeting, all of it is meant.
      const isAll = event.scope === 'all' || (!event.scope && event.isConfirmed);
      if (isAll) return changeAll(record, event, schedule.value);
      return done({ changed: [], words: left(event.scope === 'following' ? 'series_following' : 'series_left') });
    },
  };
}

/** Past dates may be compared too; only a change has to lie ahead. */
const asSchedule = (when: EventOfMeeting['when'] | undefined): Result<Schedule> =>
  when ? scheduleOf({ kind: 'event', ...when }, Number.NEGATIVE_INFINITY) : failed('time_unknown');

/** From the earlier of an event's planned start and its start of now, to the later. */
function spanning(schedule: Schedule, planned: string): Schedule {
  const at = Temporal.Instant.from(planned).toString();
  const isEarlier = Date.parse(at) < Date.parse(schedule.start);
  return { ...schedule, ...(isEarlier ? { start: at } : Date.parse(at) > Date.parse(schedule.end) ? { end: at } : {}) };
}

const minuteOf = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 60_000);

/** On the same day as before, which was one in the zone of the series: only then the rule means the same days as before. */
const isSameDay = ({ was, when }: ChangedEvent, opened: Schedule, meeting: Meeting): boolean =>
  was?.when?.startDate === when?.startDate && opened.timezone === meeting.timezone;
