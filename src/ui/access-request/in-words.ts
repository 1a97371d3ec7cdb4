import { browserLanguage } from '../../i18n/text';

export const shareInWords = (share: number): string =>
  new Intl.NumberFormat(browserLanguage(), { style: 'percent' }).format(share);

/** A length of time with the one or two units that matter, never too short; in seconds below a minute only. */
export function lengthInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const length =
    seconds < 60
      ? { seconds: Math.max(1, Math.ceil(seconds)) }
      : { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return new Intl.DurationFormat(browserLanguage(), { style: 'long' }).format(length);
}

/** From one day to another, ISO 8601 dates. */
export function daysInWords(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
  const format = new Intl.DateTimeFormat(browserLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
  return first && last && isTime(first) && isTime(last) ? format.formatRange(first, last) : `${from} – ${to}`;
}

/** From one moment to another, ISO 8601, as clocks in `zone` show it; the first alone where the other is missing. */
export function timesInWords(zone: string, from: string, to?: string): string {
  const [first, last] = [new Date(from), to === undefined ? undefined : new Date(to)];
  const format = new Intl.DateTimeFormat(browserLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  if (!isTime(first)) return from;
  return last && isTime(last) && last >= first ? format.formatRange(first, last) : format.format(first);
}

const isTime = (date: Date): boolean => !Number.isNaN(date.getTime());
