import { calendarZone, settings } from './context';

const NAMES = [
  ...['Pacific/Honolulu', 'America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York'],
  ...['America/Sao_Paulo', 'UTC', 'Europe/London', 'Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Athens'],
  ...['Africa/Cairo', 'Asia/Riyadh', 'Asia/Dubai', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Singapore', 'Asia/Tokyo'],
  ...['Australia/Sydney', 'Pacific/Auckland'],
];

/** Names are those of winter, as the real list has them whatever the event's date. */
const WINTER = new Date('2027-01-15T12:00:00Z');

function part(zone: string, locale: string, timeZoneName: 'longOffset' | 'longGeneric'): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName });
  return format.formatToParts(WINTER).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** The text of a zone as the page shows it: `(GMT+01:00) Central European Time - Berlin`. */
export function zoneLabel(zone: string): string {
  const offset = part(zone, 'en', 'longOffset');
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `(${offset === 'GMT' ? 'GMT+00:00' : offset}) ${part(zone, settings.lang, 'longGeneric')} - ${city}`;
}

/** The list the page keeps in `#timezonedata`: zone and label of each. */
export function zoneList(): [string, string][] {
  const wanted = [calendarZone, ...(settings.eventzone ? [settings.eventzone] : [])];
  return [...new Set([...NAMES, ...wanted])].map((zone) => [zone, zoneLabel(zone)]);
}

/** Offset from UTC in milliseconds at this moment, east positive. */
export function offsetOf(zone: string): number {
  const text = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date());
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(text.map(({ value }) => value).join('')) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
