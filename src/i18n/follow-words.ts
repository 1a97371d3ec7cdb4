import type { Meeting } from '../domain/meeting';
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
};

/** From when to when, in the meeting's own zone. */
function spanOf({ start, end, timezone }: Meeting): string {
  const format = (timeZone?: string) =>
    new Intl.DateTimeFormat(browserLanguage(), {
      dateStyle: 'medium',
      timeStyle: 'short',
      ...(timeZone && { timeZone }),
    });
  const [from, to] = [new Date(start), new Date(end)];
  try {
    return format(timezone).formatRange(from, to);
  } catch {
    return format().formatRange(from, to);
  }
}
