import type { EventTimes } from '../domain/meeting-draft';
import { areAlike, numbersIn, readClock } from './read-clock';
import { readDate } from './read-date';

/**
 * Dates and times of a form whose fields tell only by what they hold which of them they are: two dates and two clock
 * times, each start before end. Dates without times mean a whole day. Any other number of them is not read at all.
 * @param fields text fields in the order of the page, without those for title and place
 * @param language the page's, with its region (BCP 47)
 */
export function readFormTimes(fields: readonly HTMLInputElement[], language: string): EventTimes {
  const shown = fields.filter(({ disabled, value }) => !disabled && isTime(value)).map(({ value }) => value);
  const clocks = shown.filter((value) => readClock(value, language));
  const dates = shown.filter((value) => !clocks.includes(value));
  const [start = '', end = ''] = dates;
  if (dates.length !== 2 || clocks.length % 2 === 1 || clocks.length > 2 || !areAlike(clocks)) return {};
  const [startTime, endTime] = clocks.map((value) => readClock(value, language));
  return {
    startDate: readDate(start, language),
    startTime,
    endDate: readDate(end, language),
    endTime,
    allDay: clocks.length === 0,
  };
}

/** Whether a field's text may be a date or a clock time, readable or not. */
export function isTime(value: string): boolean {
  const { length } = numbersIn(value);
  return length > 1 && length < 4 && !isZoneLabel(value);
}

/** Whether a text is a time zone as Windows writes it. */
export const isZoneLabel = (text: string): boolean => /^\(UTC/.test(text.trim());
