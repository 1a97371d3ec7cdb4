import { clock, settings } from './context';
import { addDays, addMinutes, type Moment } from './wall-time';

const digits = settings.digits ? `-u-nu-${settings.digits}` : '';
const locale = `${settings.lang}${digits}`;

function utc(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

const shortDate = utc({ day: 'numeric', month: 'short', year: 'numeric' });
const longDate = utc({ weekday: 'long', day: 'numeric', month: 'long' });
const monthAndYear = utc({ month: 'long', year: 'numeric' });
const weekdayShort = utc({ weekday: 'short' });
const weekdayNarrow = utc({ weekday: 'narrow' });
const number = new Intl.NumberFormat(locale, { useGrouping: false });
const timeOfDay = utc(
  clock === 12
    ? { hour: 'numeric', minute: '2-digit', hour12: true }
    : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
);

function at(date: string, time = '00:00'): Date {
  return new Date(`${date}T${time}:00Z`);
}

/** The text of a date field, such as `Mar 1, 2027`. */
export const dateText = (date: string): string => shortDate.format(at(date));
export const longDateText = (date: string): string => longDate.format(at(date));
export const monthText = (date: string): string => monthAndYear.format(at(date));
export const weekdayText = (date: string): string => weekdayShort.format(at(date));
export const weekdayLetter = (date: string): string => weekdayNarrow.format(at(date));
export const dayNumber = (date: string): string => number.format(Number(date.slice(8)));

/** The text of a time field: `10:00am` in English, `10:00`, `午前10:00`, `١٠:٠٠ ص`. */
export function timeText(time: string): string {
  const text = timeOfDay.format(at('2000-01-01', time));
  if (settings.lang !== 'en') return text;
  return text.replace(/\s*(AM|PM)$/, (_, half: string) => half.toLowerCase());
}

/** What a person typed into a time field as `HH:MM`, or null: the field's own text, or digits with an optional am or pm. */
export function readTime(typed: string): string | null {
  const text = typed.trim();
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const { time } = addMinutes({ date: '2000-01-01', time: '00:00' }, minute);
    if (timeText(time) === text) return time;
  }
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(text);
  if (!match) return null;
  const half = match[3]?.toLowerCase();
  const hour = (Number(match[1]) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** What a person typed into a date field, or null: an ISO date, or the field's own text for a day within two years of `near`. */
export function readDate(typed: string, near: string): string | null {
  const text = typed.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  for (let days = 0; days < 730; days += 1) {
    for (const date of [addDays(near, days), addDays(near, -days)]) if (dateText(date) === text) return date;
  }
  return null;
}

/** One line that tells a span, as bubbles show it. */
export function spanText(start: Moment, end: Moment, allDay: boolean): string {
  if (allDay) {
    return start.date === end.date
      ? longDateText(start.date)
      : `${longDateText(start.date)} – ${longDateText(end.date)}`;
  }
  if (start.date === end.date) return `${longDateText(start.date)} ⋅ ${timeText(start.time)} – ${timeText(end.time)}`;
  return `${longDateText(start.date)}, ${timeText(start.time)} – ${longDateText(end.date)}, ${timeText(end.time)}`;
}
