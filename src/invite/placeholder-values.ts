import type { Joinable, Meeting } from '../domain/meeting';
import type { PlaceholderValues } from '../domain/own-text';

/**
 * What placeholders stand for in the invitation to a place, in the invitation's language. A room has no times.
 * @param language BCP 47
 */
export function placeholderValues(
  { title, start, end, timezone }: Joinable & Partial<Meeting>,
  language: string,
  host: string | undefined,
): PlaceholderValues {
  return {
    title,
    host,
    ...(start && end ? { start: dayAndTime(start, timezone, language), duration: length(start, end, language) } : {}),
  };
}

/** Such as *Thursday, March 4, 2027 at 9:00 AM GMT+1*, in the meeting's own zone where the browser knows it. */
function dayAndTime(start: string, timeZone: string | undefined, language: string): string {
  const format = (zone: string | undefined) =>
    new Intl.DateTimeFormat(language, {
      ...{ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
      ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
      ...(zone ? { timeZone: zone } : {}),
    }).format(Date.parse(start));
  try {
    return format(timeZone);
  } catch {
    return format(undefined);
  }
}

/** Such as *1 hour, 30 minutes*. */
function length(start: string, end: string, language: string): string {
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  const counts = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  const words = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return new Intl.ListFormat(language, { type: 'unit' }).format(words);
}
