import { Temporal } from 'temporal-polyfill';
import { invalid } from './webex-errors';

const MINUTE_MS = 60_000;
const STAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const LONGEST_MINUTES = 23 * 60 + 59;
const SHORTEST_MINUTES = 10;
const FARTHEST_YEARS = 10;

/** Throws a 400 unless the name is an IANA zone (a bare offset is none). */
export function checkZone(zone: string): void {
  try {
    if (/^[A-Za-z]/.test(zone)) return void Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    // An unknown name throws, and gets the same sentence as an offset.
  }
  throw invalid(`'${zone}' is not a valid time zone.`);
}

/** Milliseconds since the epoch as ISO 8601 to the second, with `Z` for UTC and else the offset of the zone. */
export function formatStamp(at: number, zone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  if (zone === 'UTC') return instant.toString({ smallestUnit: 'second' });
  return instant.toZonedDateTimeISO(zone).toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -size : size;
}

/**
 * Reads an ISO 8601 time into milliseconds since the epoch. Without an offset it is wall time in `zone`. With one, the
 * offset has to be the zone's own at that instant when `mustMatch` is set: Webex refuses anything else in `start` and
 * `end`. Throws a 400 for a bad form, more than three digits of a second included.
 */
export function readStamp(text: string, zone: string, mustMatch: boolean): number {
  const [, date, time = '00:00', second = '00', fraction = '', offset] = STAMP.exec(text) ?? [];
  const wrong = invalid(`'${text}' format is wrong`);
  if (date === undefined || fraction.length > 3) throw wrong;
  let wall: Temporal.PlainDateTime;
  try {
    wall = Temporal.PlainDateTime.from(`${date}T${time}:${second}.${fraction.padEnd(3, '0')}`);
  } catch {
    throw wrong;
  }
  if (offset === undefined) return wall.toZonedDateTime(zone).epochMilliseconds;
  const at = wall.toZonedDateTime('UTC').epochMilliseconds - offsetMinutes(offset) * MINUTE_MS;
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  if (mustMatch && zoned.offsetNanoseconds !== offsetMinutes(offset) * MINUTE_MS * 1e6) {
    throw invalid(`timezone '${zone}' and timezone offset in '${text}' do not match`);
  }
  return at;
}

const wholeMinute = (at: number): number => at - (((at % MINUTE_MS) + MINUTE_MS) % MINUTE_MS);

/**
 * The stored `[start, end]` of asked times: whole minutes, a start within the current minute moved to the next one.
 * Throws a 400 when the start lies in the past or ten years ahead, the end is not after it, or the meeting is shorter
 * than 10 minutes or longer than 23 h 59 min (developer.webex.com/docs/meetings and the description of `start`).
 */
export function placeInTime(start: number, end: number, now: number): readonly [number, number] {
  if (start < now || end < now) throw invalid("Parameter 'start' or 'end' is before current time");
  const thisMinute = wholeMinute(now) === wholeMinute(start);
  const from = wholeMinute(start) + (thisMinute ? MINUTE_MS : 0);
  const to = wholeMinute(end);
  checkSpan(from, to);
  const limit = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').add({ years: FARTHEST_YEARS });
  if (from >= limit.epochMilliseconds) throw invalid("'start' must be less than 10 years in the future.");
  return [from, to];
}

/** Throws a 400 unless `start` lies before `end` by a permitted duration. */
export function checkSpan(start: number, end: number): void {
  if (end <= start) throw invalid("'start' must be before 'end'.");
  const minutes = (end - start) / MINUTE_MS;
  if (minutes < SHORTEST_MINUTES) throw invalid('The meeting duration must not be shorter than 10 minutes.');
  if (minutes > LONGEST_MINUTES) throw invalid('The meeting duration must not be longer than 23 hours 59 minutes.');
}
