import type { WallTimes } from './meeting-draft';

/** When a meeting is to be, as a person fills it in. */
export interface Slot {
  /** `YYYY-MM-DD`; empty where nothing is chosen. */
  readonly date: string;
  /** `HH:mm` */
  readonly time: string;
  readonly minutes: number;
}

/** How often a meeting may be asked for: once, or by a rule as events have them (RFC 5545); `repetition.ts` reads it. */
export const REPEAT_NAMES = ['once', 'daily', 'weekly'] as const;

type Repeat = (typeof REPEAT_NAMES)[number];

export const REPEATS: Readonly<Record<Repeat, string>> = {
  once: 'NONE',
  daily: 'FREQ=DAILY',
  weekly: 'FREQ=WEEKLY',
};

/** Lengths to choose from, in minutes. */
export const LENGTHS = [15, 30, 45, 60, 90, 120] as const;

/** The next half hour by the clocks of `zone`, not all of which are whole hours from UTC; `now` in milliseconds since 1970. */
export function nextHalfHour(now: number, zone: string): Slot {
  const later = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).add({ minutes: 30 });
  const next = later.round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'floor' });
  return slotOf(next.epochMilliseconds, 30, zone);
}

/** Half an hour from the next time at which the clocks of `zone` read `HH:mm`. */
export function nextAt(time: string, now: number, zone: string): Slot {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = here.withPlainTime(Temporal.PlainTime.from(time));
  const next = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : here.add({ days: 1 });
  return { date: next.toPlainDate().toString(), time, minutes: 30 };
}

/** A moment and a length, as read on the clocks of `zone`. */
export function slotOf(start: number, minutes: number, zone: string): Slot {
  const at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date: at.toPlainDate().toString(), time, minutes };
}

/**
 * What was filled in on the clocks of `zone`, on those of another zone; undefined where it is no time, and null where
 * clocks that go back would have it read as another. The length is what passes, also where the clocks are changed in between.
 */
export function timesOf(
  { date, time, minutes }: Slot,
  zone: string,
  asIn: string = zone,
): WallTimes | null | undefined {
  try {
    const from = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' }).toZonedDateTime(zone);
    const [start, end] = [from.withTimeZone(asIn), from.add({ minutes }).withTimeZone(asIn)];
    if (!isReadAs(from, 'later') || !isReadAs(start, 'earlier') || !isReadAs(end, 'earlier')) return null;
    return { start: wall(start), end: wall(end), zone: asIn };
  } catch {
    return undefined;
  }
}

const wall = (at: Temporal.ZonedDateTime) => at.toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Whether a moment comes back where the clocks that show it are read. */
const isReadAs = (at: Temporal.ZonedDateTime, disambiguation: 'earlier' | 'later') =>
  at.equals(at.with({ second: 0 }, { offset: 'ignore', disambiguation }));
