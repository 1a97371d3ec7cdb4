import type { Meeting } from '../domain/meeting';
import type { Schedule } from '../domain/schedule';
import { browserLanguage, text } from './text';

type Part = 'title' | 'time';

/** The sentences about a meeting and its event, in the browser's language. */
export const followWords = {
  differs: (parts: readonly Part[], meeting: Meeting): string => {
    if (!parts.includes('time')) return text('follow_differs_title', meeting.title);
    if (!parts.includes('title')) return text('follow_differs_time', spanOf(meeting));
    return text('follow_differs_both', meeting.title, spanOf(meeting));
  },
  changed: (parts: readonly Part[], meeting: Meeting): string => {
    if (!parts.includes('time')) return text('follow_changed_title', meeting.title);
    if (!parts.includes('title')) return text('follow_changed_time', spanOf(meeting));
    return text('follow_changed_both', meeting.title, spanOf(meeting));
  },
  oneDate: () => text('follow_one_date'),
  leftRepeating: () => text('follow_repeats'),
  left: () => text('follow_left'),
};

/** The sentences about a series and one of its dates. */
export const seriesWords = {
  differs: (parts: readonly Part[], date: Meeting): string =>
    [followWords.differs(parts, date), text('series_this_date')].join(' '),
  changed: followWords.changed,
  moveAll: (schedule: Schedule, inZone: boolean): string => text('series_move_all', hoursOf(schedule, inZone)),
  movedAll: (schedule: Schedule, inZone: boolean): string => text('series_moved_all', hoursOf(schedule, inZone)),
};

/** From when to when, in the meeting's own zone. */
const spanOf = (meeting: Meeting): string => rangeOf(meeting, { dateStyle: 'medium', timeStyle: 'short' });

/** The same without the day, and with the zone's name where that is new. */
const hoursOf = (schedule: Schedule, inZone: boolean): string =>
  rangeOf(
    schedule,
    inZone ? { hour: 'numeric', minute: '2-digit', timeZoneName: 'longGeneric' } : { timeStyle: 'short' },
  );

function rangeOf({ start, end, timezone }: Schedule, options: Intl.DateTimeFormatOptions): string {
  const format = (timeZone?: string) =>
    new Intl.DateTimeFormat(browserLanguage(), { ...options, ...(timeZone && { timeZone }) });
  const [from, to] = [new Date(start), new Date(end)];
  try {
    return format(timezone).formatRange(from, to);
  } catch {
    return format().formatRange(from, to);
  }
}
