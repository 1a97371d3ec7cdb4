import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;
/** How far on the dates of a series go that ends, or that never does (developer.webex.com, Create a Meeting). */
const MOST_YEARS = 5;
const MOST_DATES: Readonly<Record<string, number>> = { DAILY: 1826, WEEKLY: 261, MONTHLY: 60, YEARLY: 5 };
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const PART = /^(FREQ|INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|COUNT|UNTIL|WKST)=([A-Z0-9,+-]+)$/;

/** The parts of an RRULE (RFC 2445), or undefined if it is none. */
function partsOf(recurrence: string): ReadonlyMap<string, string> | undefined {
  const pairs = recurrence.split(';').map((part) => PART.exec(part));
  const parts = new Map(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
  const frequency = parts.get('FREQ') ?? '';
  const [interval, count] = [Number(parts.get('INTERVAL') ?? 1), Number(parts.get('COUNT') ?? 1)];
  const isUntil = /^\d{8}(T\d{6}Z?)?$/.test(parts.get('UNTIL') ?? '20000101');
  const isWhole = [interval, count].every((number) => Number.isInteger(number) && number > 0);
  const isWell = !parts.has('') && parts.size === pairs.length && frequency in MOST_DATES;
  return isWell && isWhole && isUntil && !(parts.has('UNTIL') && parts.has('COUNT')) ? parts : undefined;
}

export const isRecurrence = (recurrence: string): boolean => partsOf(recurrence) !== undefined;

/**
 * The starts of a series in milliseconds since the epoch, in order, by trying one day after the other. Of several days of
 * a month or year only the first counts, as Webex says of itself.
 */
export function startsOf(start: number, timezone: string, recurrence: string | undefined): readonly number[] {
  const key = [start, timezone, recurrence].join();
  const starts = known.get(key) ?? computed(start, timezone, recurrence);
  known.set(key, starts);
  return starts;
}

/** Trying thousands of days takes a while, and nothing about them changes. */
const known = new Map<string, readonly number[]>();

function computed(start: number, timezone: string, recurrence: string | undefined): readonly number[] {
  const parts = recurrence === undefined ? undefined : partsOf(recurrence);
  if (parts === undefined) return [start];
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timezone);
  const [firstDay, time] = [first.toPlainDate(), first.toPlainTime()];
  const last = firstDay.add({ years: MOST_YEARS });
  const most = Math.min(
    Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY),
    MOST_DATES[parts.get('FREQ') ?? ''] ?? 0,
  );
  const until = untilOf(parts.get('UNTIL'), timezone);
  const starts: number[] = [];
  for (let day = firstDay; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (!isMeant(day, firstDay, parts)) continue;
    const at = day.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds;
    if (at > until || starts.length === most) break;
    starts.push(at);
  }
  return starts;
}

function untilOf(text: string | undefined, timezone: string): number {
  const [, date, time, utc] = /^(\d{8})(?:T(\d{6})(Z?))?$/.exec(text ?? '') ?? [];
  if (date === undefined) return Number.POSITIVE_INFINITY;
  const wall = Temporal.PlainDateTime.from(`${date}T${time ?? '235959'}`);
  return wall.toZonedDateTime(utc === 'Z' ? 'UTC' : timezone).epochMilliseconds;
}

function isMeant(day: Temporal.PlainDate, first: Temporal.PlainDate, parts: ReadonlyMap<string, string>): boolean {
  const [byDay, byMonthDay, byMonth] = ['BYDAY', 'BYMONTHDAY', 'BYMONTH'].map((name) => parts.get(name)?.split(','));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const days = first.until(day, { largestUnit: 'days' }).days;
  const monday = (date: Temporal.PlainDate): number => Math.floor((Date.parse(`${date}T00:00Z`) / DAY_MS + 3) / 7);
  const months = (day.year - first.year) * 12 + day.month - first.month;
  const isOfMonth = (): boolean => {
    const [name] = byDay ?? [];
    const ordinal = /^\+?(-?\d)?([A-Z]{2})$/.exec(name ?? '');
    if (ordinal === null) return day.day === Number(byMonthDay?.[0] ?? first.day);
    const week = Number(ordinal[1] ?? 1);
    const fromEnd = Math.ceil((day.daysInMonth - day.day + 1) / 7);
    return DAYS[day.dayOfWeek - 1] === ordinal[2] && (week < 0 ? -fromEnd : Math.ceil(day.day / 7)) === week;
  };
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return days % interval === 0;
    case 'WEEKLY':
      return (
        (monday(day) - monday(first)) % interval === 0 &&
        (byDay ?? [DAYS[first.dayOfWeek - 1]]).includes(DAYS[day.dayOfWeek - 1] ?? '')
      );
    case 'MONTHLY':
      return months % interval === 0 && isOfMonth();
    default:
      return (
        (day.year - first.year) % interval === 0 && day.month === Number(byMonth?.[0] ?? first.month) && isOfMonth()
      );
  }
}
