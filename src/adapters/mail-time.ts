import type { EventTimes } from '../domain/meeting-draft';

/**
 * A time to suggest where a page has none of its own, as in a mail, for the person to confirm or change: the next half hour
 * that is five minutes away or more, so that it is still to come once they have read it.
 */
export function nextHalfHour(): EventTimes {
  const start = Temporal.Now.plainDateTimeISO().add({ minutes: 5 }).round({
    smallestUnit: 'minute',
    roundingIncrement: 30,
    roundingMode: 'ceil',
  });
  const clock = (time: Temporal.PlainDateTime) => time.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    startDate: start.toPlainDate().toString(),
    startTime: clock(start),
    endTime: clock(start.add({ minutes: 30 })),
    zone: Temporal.Now.timeZoneId(),
  };
}
