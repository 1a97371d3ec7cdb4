import { done, failed, type Result } from '../domain/failure';
import type { Meeting } from '../domain/meeting';
import { type Rule, ruleFrom, ruleText } from '../domain/recurrence';
import type { Schedule } from '../domain/schedule';
import { firstOf, lastStartOf, startsOf } from '../domain/series';

/** What is sent to move all dates of a series. */
export interface MovedSeries {
  readonly schedule: Schedule;
  readonly recurrence?: string;
}

/**
 * All dates of a series at another time of day, or in another zone. Webex takes no start in the past, so a series that has
 * begun goes on from its next date; a rule that ends is told its last date, so that none is lost or added.
 * @param as the time of day, the length and the zone, on any date
 * @param now milliseconds since 1970
 */
export function movedSeries(meeting: Meeting, as: Schedule, now: number): Result<MovedSeries> {
  const { start, end, timezone, recurrence } = meeting;
  const rule = recurrence ? ruleFrom(recurrence) : undefined;
  if (!rule) return failed('unexpected');
  const time = firstOf(as).toPlainTime();
  const length = firstOf(as).until(firstOf({ ...as, start: as.end }));
  const first = firstOf({ start, end, timezone });
  const moved = (old: Temporal.ZonedDateTime) =>
    old.toPlainDate().toZonedDateTime({ timeZone: as.timezone, plainTime: time });
  for (const old of startsOf(rule, first)) {
    const next = moved(old);
    if (next.epochMilliseconds < now) continue;
    const schedule = { start: isoOf(next), end: isoOf(next.add(length)), timezone: as.timezone };
    return done({ schedule, ...(rule.end ? { recurrence: endingAt(rule, lastStartOf(rule, first)) } : {}) });
  }
  return failed('time_in_the_past');

  function endingAt(of: Rule, last: Temporal.ZonedDateTime | undefined): string {
    return ruleText(last ? { ...of, end: { until: moved(last).epochMilliseconds } } : of);
  }
}

const isoOf = (time: Temporal.ZonedDateTime): string =>
  time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
