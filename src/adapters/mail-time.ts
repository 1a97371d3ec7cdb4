import type { EventTimes } from '../domain/meeting-draft';

/** A time to suggest where a page has none of its own, as in a mail: the next half hour, for the person to confirm or change. */
export function nextHalfHour(): EventTimes {
  const start = Temporal.Now.plainDateTimeISO().round({
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
