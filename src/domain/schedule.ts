import { done, failed, type Result } from './failure';
import { type EventTimes, MEET_NOW_MINUTES, type WallTimes, type When } from './meeting-draft';

/** Times as Webex takes them: the offset in `start` and `end` always belongs to `timezone`. */
export interface Schedule {
  /** ISO 8601 with offset, to the second, such as `2027-03-01T10:00:00+01:00`. */
  readonly start: string;
  readonly end: string;
  /** IANA name. */
  readonly timezone: string;
}

/** Webex's limits for one meeting (developer.webex.com/docs/meetings, Create a Meeting). */
const SHORTEST_MINUTES = 10;
export const LONGEST_MINUTES = 24 * 60 - 1;

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * Turns what was asked for into times that Webex accepts, or says which rule they break.
 * A wall time that a clock change skips moves forward, as calendars do.
 * @param now milliseconds since 1970
 */
export function scheduleOf(when: When, now: number): Result<Schedule> {
  if (when.kind === 'event' && when.allDay) return failed('time_all_day');
  const times = timesOf(when, now);
  if (!times) return failed('time_unknown');
  const [start, end] = times;
  const minutes = (end.epochMilliseconds - start.epochMilliseconds) / 60_000;
  if (minutes <= 0) return failed('time_end_before_start');
  if (start.epochMilliseconds < now) return failed('time_in_the_past');
  if (minutes < SHORTEST_MINUTES) return failed('time_too_short');
  if (minutes > LONGEST_MINUTES) return failed('time_too_long');
  return done({ start: isoOf(start), end: isoOf(end), timezone: start.timeZoneId });
}

function timesOf(when: When, now: number): Times | undefined {
  if (when.kind === 'now') return startingNow(when.zone, now);
  const wall = when.kind === 'at' ? when : wallTimesOf(when, when.kind === 'said');
  return wall && fromWall(wall);
}

function wallTimesOf(times: EventTimes, isSaid: boolean): WallTimes | undefined {
  const { startDate, startTime, endTime, zone } = times;
  if (!startDate || !startTime || !endTime || !zone) return undefined;
  const saidEnd = endTime > startTime ? startDate : dayAfter(startDate);
  const lastDate = isSaid ? saidEnd : times.endDate;
  if (!lastDate) return undefined;
  return { start: `${startDate}T${startTime}`, end: `${lastDate}T${endTime}`, zone };
}

function dayAfter(date: string): string {
  try {
    return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  } catch {
    return '';
  }
}

type Times = readonly [Temporal.ZonedDateTime, Temporal.ZonedDateTime];

/**
 * Webex compares the start with its own clock after the request has travelled and cuts seconds,
 * so "now" is the next full minute but one: between one and two minutes ahead.
 */
function startingNow(zone: string, now: number): Times | undefined {
  if (!isZone(zone)) return undefined;
  const minute = Math.floor(now / 60_000) * 60_000 + 2 * 60_000;
  const start = Temporal.Instant.fromEpochMilliseconds(minute).toZonedDateTimeISO(zone);
  return [start, start.add({ minutes: MEET_NOW_MINUTES })];
}

function fromWall({ start, end, zone }: WallTimes): Times | undefined {
  if (!WALL.test(start) || !WALL.test(end) || !isZone(zone)) return undefined;
  try {
    return [
      Temporal.PlainDateTime.from(start, { overflow: 'reject' }).toZonedDateTime(zone),
      Temporal.PlainDateTime.from(end, { overflow: 'reject' }).toZonedDateTime(zone),
    ];
  } catch {
    return undefined;
  }
}

/** True for a zone name that this browser can compute with; bare offsets are no zones. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isoOf(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
