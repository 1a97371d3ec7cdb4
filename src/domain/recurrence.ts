/** In the words of RFC 5545; Monday first, as `Temporal` counts days. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The weeks of a month that Webex can be told; -1 is the last. */
export type WeekOfMonth = 1 | 2 | 3 | 4 | -1;

/** Which days of its time a rule means; months and years have one day only (developer.webex.com, Create a Meeting). */
export type Days =
  | { readonly frequency: 'DAILY' }
  | { readonly frequency: 'WEEKLY'; readonly weekdays: readonly Weekday[] }
  | { readonly frequency: 'MONTHLY'; readonly day: DayOfMonth }
  | { readonly frequency: 'YEARLY'; readonly month: number; readonly day: DayOfMonth };

export type DayOfMonth = { readonly date: number } | { readonly weekday: Weekday; readonly week: WeekOfMonth };

/** How an event repeats, as far as Webex can be told. Every day it means is named, none is left to the first date. */
export type Rule = Days & {
  /** Every so many days, weeks, months or years. */
  readonly interval: number;
  /** Missing for a rule without end. `until`: milliseconds since 1970, inclusive. */
  readonly end?: { readonly count: number } | { readonly until: number };
};

/** The longest interval that is taken for meant. */
const LONGEST_INTERVAL = 99;

/** Parts of RFC 5545 that Webex is known to take. `WKST` is judged, not sent. */
const PARTS = /^(FREQ|INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|COUNT|UNTIL|WKST)$/;

/**
 * Reads the text of an RRULE (RFC 5545, section 3.3.10) of an event that first takes place at `first`.
 * @returns undefined for whatever Webex can't be told as it is meant
 */
export function parseRule(text: string, first: Temporal.ZonedDateTime): Rule | undefined {
  const parts = partsOf(text);
  const interval = Number(parts?.get('INTERVAL') ?? 1);
  const days = parts && daysOf(parts, first, interval);
  const end = parts && endOf(parts, first.timeZoneId);
  const isInterval = Number.isInteger(interval) && interval >= 1 && interval <= LONGEST_INTERVAL;
  if (!days || !isInterval || end === 'unreadable') return undefined;
  return { ...days, interval, ...(end ? { end } : {}) };
}

/** Reads what `ruleText` wrote, where nothing is left to the first date. */
export const ruleFrom = (text: string): Rule | undefined =>
  parseRule(text, Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO('UTC'));

/** The rule as Webex takes it: `UNTIL` in UTC, which is how RFC 5545 wants it for times in a zone. */
export function ruleText(rule: Rule): string {
  const { interval, end } = rule;
  const ending = end && ('count' in end ? `COUNT=${end.count}` : `UNTIL=${utcStamp(end.until)}`);
  return [`FREQ=${rule.frequency}`, `INTERVAL=${interval}`, ...daysText(rule), ...(ending ? [ending] : [])].join(';');
}

function partsOf(text: string): ReadonlyMap<string, string> | undefined {
  const pairs = text
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .map((part) => /^([A-Z]+)=([\w,+-]+)$/.exec(part.trim()));
  const parts = new Map(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
  const isKnown = [...parts.keys()].every((name) => PARTS.test(name)) && parts.size === pairs.length;
  return isKnown ? parts : undefined;
}

function daysOf(parts: ReadonlyMap<string, string>, first: Temporal.ZonedDateTime, interval: number): Days | undefined {
  const frequency = parts.get('FREQ');
  const [weekday, date, month] = ['BYDAY', 'BYMONTHDAY', 'BYMONTH'].map((name) => parts.get(name));
  switch (frequency) {
    case 'DAILY':
      if (date || month) return undefined;
      // Every day that is a Monday is every Monday.
      if (weekday && interval === 1) return weeklyOn(weekday, 1);
      return weekday ? undefined : { frequency };
    case 'WEEKLY':
      return date || month ? undefined : weeklyOn(weekday ?? weekdayOf(first), interval);
    case 'MONTHLY': {
      const day = dayOfMonth(weekday, date, first);
      return day && !month ? { frequency, day } : undefined;
    }
    case 'YEARLY': {
      // Without a month these would be days of every month, or weeks of the year.
      if ((weekday || date) && !month) return undefined;
      const day = dayOfMonth(weekday, date, first);
      const number = month ? wholeNumber(month, 12) : first.month;
      return day && number ? { frequency, month: number, day } : undefined;
    }
    default:
      return undefined;
  }
}

/** Every second week with a Sunday among its days depends on the day a week begins on, which Webex can't be told. */
function weeklyOn(list: string, interval: number): Days | undefined {
  const named = list.split(',');
  const weekdays = WEEKDAYS.filter((weekday) => named.includes(weekday));
  const isAmbiguous = interval > 1 && weekdays.length > 1 && weekdays.includes('SU');
  return weekdays.length === named.length && !isAmbiguous ? { frequency: 'WEEKLY', weekdays } : undefined;
}

function dayOfMonth(
  weekday: string | undefined,
  date: string | undefined,
  first: Temporal.ZonedDateTime,
): DayOfMonth | undefined {
  if (weekday && date) return undefined;
  if (!weekday) {
    const number = date ? wholeNumber(date, 31) : first.day;
    return number ? { date: number } : undefined;
  }
  const [, week, name] = /^\+?([1-4]|-1)([A-Z]{2})$/.exec(weekday) ?? [];
  const known = WEEKDAYS.find((each) => each === name);
  return known ? { weekday: known, week: Number(week) as WeekOfMonth } : undefined;
}

function endOf(parts: ReadonlyMap<string, string>, zone: string): Rule['end'] | 'unreadable' {
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  if (count && until) return 'unreadable';
  if (until) {
    const instant = untilOf(until, zone);
    return instant === undefined ? 'unreadable' : { until: instant };
  }
  if (!count) return undefined;
  const number = wholeNumber(count, 100_000);
  return number ? { count: number } : 'unreadable';
}

/** A moment in UTC, a wall time of the event's zone, or a date, which counts to its end. */
function untilOf(text: string, zone: string): number | undefined {
  const [, date, time, isUtc] = /^(\d{8})(?:T(\d{6})(Z)?)?$/.exec(text) ?? [];
  if (!date) return undefined;
  try {
    const day = Temporal.PlainDate.from(date);
    const wall = day.toPlainDateTime(time ? Temporal.PlainTime.from(`T${time}`) : '23:59:59');
    return wall.toZonedDateTime(isUtc ? 'UTC' : zone).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function daysText(days: Days): readonly string[] {
  switch (days.frequency) {
    case 'DAILY':
      return [];
    case 'WEEKLY':
      return [`BYDAY=${days.weekdays.join()}`];
    case 'MONTHLY':
      return [dayText(days.day)];
    case 'YEARLY':
      return [`BYMONTH=${days.month}`, dayText(days.day)];
  }
}

const dayText = (day: DayOfMonth): string =>
  'date' in day ? `BYMONTHDAY=${day.date}` : `BYDAY=${day.week}${day.weekday}`;

const utcStamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

function wholeNumber(text: string, most: number): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

export const weekdayOf = ({ dayOfWeek }: { readonly dayOfWeek: number }): Weekday => WEEKDAYS[dayOfWeek - 1] ?? 'MO';
