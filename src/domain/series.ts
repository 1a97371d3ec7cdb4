import type { Meeting } from './meeting';
import { type DayOfMonth, type Rule, ruleFrom, WEEKDAYS, weekdayOf } from './recurrence';
import type { Schedule } from './schedule';

/** A rule that never ends is looked through for so many years at most. */
const LOOKED_THROUGH_YEARS = 30;

/** The first date of a schedule, in its own zone. */
export const firstOf = ({ start, timezone }: Schedule): Temporal.ZonedDateTime =>
  Temporal.Instant.from(start).toZonedDateTimeISO(timezone);

/**
 * The starts of a rule's dates, in order: the same wall time on each, as calendars do it. A time that a clock change
 * skips moves forward. A first start that its own rule doesn't mean is none of them.
 */
export function* startsOf(rule: Rule, first: Temporal.ZonedDateTime): Generator<Temporal.ZonedDateTime> {
  const { end } = rule;
  let left = end && 'count' in end ? end.count : Number.POSITIVE_INFINITY;
  const until = end && 'until' in end ? end.until : Number.POSITIVE_INFINITY;
  const time = first.toPlainTime();
  for (const date of datesOf(rule, first.toPlainDate())) {
    const start = date.toZonedDateTime({ timeZone: first.timeZoneId, plainTime: time });
    if (left === 0 || start.epochMilliseconds > until) return;
    left -= 1;
    yield start;
  }
}

/** The last start of a rule that ends. */
export function lastStartOf(rule: Rule, first: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  if (!rule.end) return undefined;
  let last: Temporal.ZonedDateTime | undefined;
  for (const start of startsOf(rule, first)) last = start;
  return last;
}

/** True if the rule means the day it is said to begin on. */
export function includesFirst(rule: Rule, first: Temporal.ZonedDateTime): boolean {
  const [start] = startsOf(rule, first);
  return start !== undefined && start.epochMilliseconds === first.epochMilliseconds;
}

/** True if a series has a date that begins and ends with the schedule, as far as its rule alone tells. */
export function includesDate({ start, end, timezone, recurrence }: Meeting, schedule: Schedule): boolean {
  const rule = recurrence ? ruleFrom(recurrence) : undefined;
  if (!rule) return false;
  const first = firstOf({ start, end, timezone });
  const length = Date.parse(end) - Date.parse(start);
  for (const { epochMilliseconds: at } of startsOf(rule, first)) {
    const date = { start: new Date(at).toISOString(), end: new Date(at + length).toISOString() };
    if (isSameMinute(date, schedule)) return true;
    if (at > Date.parse(schedule.start)) return false;
  }
  return false;
}

/** When dates of a meeting begin after one moment and before another, as far as its rule alone tells; all in milliseconds since 1970. */
export function startsBetween({ start, end, timezone, recurrence }: Meeting, after: number, before: number) {
  const rule = recurrence ? ruleFrom(recurrence) : undefined;
  const first = firstOf({ start, end, timezone });
  const found: number[] = [];
  for (const { epochMilliseconds: at } of rule ? startsOf(rule, first) : [first]) {
    if (at >= before) break;
    if (at > after) found.push(at);
  }
  return found;
}

const TWO_YEARS_MS = 2 * 366 * 24 * 60 * 60_000;

/**
 * Whether the zones of two schedules are as far apart on all dates of a series after a moment (milliseconds since 1970) as they
 * are where the first schedule begins, so that what is one time there is one time on each of them. Two years are looked through.
 */
export function staysTogether(meeting: Meeting, one: Schedule, other: Schedule, after: number): boolean {
  if (one.timezone === other.timezone) return true;
  const apart = (at: number) => offsetOf(at, one.timezone) - offsetOf(at, other.timezone);
  const here = apart(Date.parse(one.start));
  return startsBetween(meeting, after, after + TWO_YEARS_MS).every((at) => apart(at) === here);
}

const offsetOf = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds;

type Span = Pick<Schedule, 'start' | 'end'>;

/** Webex keeps times to the minute. */
export const isSameMinute = (one: Span, other: Span): boolean =>
  minuteOf(one.start) === minuteOf(other.start) && minuteOf(one.end) === minuteOf(other.end);

const minuteOf = (iso: string): number => Math.floor(Date.parse(iso) / 60_000);

/** When the last date of a meeting is over, in milliseconds since 1970; for a series without end, or with one that can't be read, a time that is far off. */
export function endsAtOf({ start, end, timezone, recurrence }: Meeting): number {
  const ends = Date.parse(end);
  if (!recurrence) return ends;
  const rule = ruleFrom(recurrence);
  const first = firstOf({ start, end, timezone });
  const last = (rule && lastStartOf(rule, first)) ?? first.add({ years: LOOKED_THROUGH_YEARS });
  return ends + last.epochMilliseconds - first.epochMilliseconds;
}

function* datesOf(rule: Rule, first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  const last = first.add({ years: LOOKED_THROUGH_YEARS });
  for (let step = 0; ; step += rule.interval) {
    const period = periodOf(rule, first, step);
    if (Temporal.PlainDate.compare(period, last) > 0) return;
    for (const date of datesIn(rule, period)) if (Temporal.PlainDate.compare(date, first) >= 0) yield date;
  }
}

/** The first day of the day, week, month or year that lies so many steps on. */
function periodOf({ frequency }: Rule, first: Temporal.PlainDate, step: number): Temporal.PlainDate {
  switch (frequency) {
    case 'DAILY':
      return first.add({ days: step });
    case 'WEEKLY':
      return first.add({ days: 1 - first.dayOfWeek + 7 * step });
    case 'MONTHLY':
      return first.with({ day: 1 }).add({ months: step });
    case 'YEARLY':
      return first.with({ month: 1, day: 1 }).add({ years: step });
  }
}

function datesIn(rule: Rule, period: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  switch (rule.frequency) {
    case 'DAILY':
      return [period];
    case 'WEEKLY':
      return rule.weekdays.map((weekday) => period.add({ days: WEEKDAYS.indexOf(weekday) }));
    case 'MONTHLY':
      return dateInMonth(rule.day, period);
    case 'YEARLY':
      return dateInMonth(rule.day, period.with({ month: rule.month }));
  }
}

/** Months without such a day have none (RFC 5545, section 3.3.10). */
function dateInMonth(day: DayOfMonth, month: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  if ('date' in day) return day.date <= month.daysInMonth ? [month.with({ day: day.date })] : [];
  const all = Array.from({ length: month.daysInMonth }, (_, index) => month.with({ day: index + 1 }));
  const date = all.filter((each) => weekdayOf(each) === day.weekday).at(day.week > 0 ? day.week - 1 : day.week);
  return date ? [date] : [];
}
