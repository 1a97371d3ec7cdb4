import { clock, datePattern, settings } from './context';

const part = (date: Date, options: Intl.DateTimeFormatOptions, type: string): string =>
  new Intl.DateTimeFormat(settings.lang === 'ar' ? 'ar-u-nu-latn' : settings.lang, { ...options, timeZone: 'UTC' })
    .formatToParts(date)
    .find((each) => each.type === type)?.value ?? '';

/** A date in the page's pattern. Only letters are replaced, and those of date-fns that occur here: y, MMM, MM, d, dd, do. */
export function dateText(iso: string): string {
  const date = new Date(`${iso}T12:00:00Z`);
  const [year = '', month = '', day = ''] = iso.split('-');
  const names: Readonly<Record<string, string>> = {
    y: year,
    MMM: part(date, { day: 'numeric', month: 'short', year: 'numeric' }, 'month'),
    MM: month,
    dd: day,
    d: String(Number(day)),
    do: `${Number(day)}.`,
  };
  return datePattern.replace(/MMM|MM|dd|do|d|y/g, (letters) => names[letters] ?? letters);
}

/** A time in date-fns' format `p`: `h:mm a` or `HH:mm`. */
export function timeText(time: string): string {
  if (clock === 24) return time;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const half = part(new Date(Date.UTC(2024, 0, 1, hour)), { hour: 'numeric', hour12: true }, 'dayPeriod');
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${half}`;
}

/** A zone as the page's lists name it, such as `GMT+1 • Europe/Berlin`. */
export function zoneText(zone: string, iso: string): string {
  return `${offsetText(zone, iso)} • ${zone === 'Europe/Kiev' ? 'Europe/Kyiv' : zone}`;
}

export function offsetText(zone: string, iso: string): string {
  const at = new Date(`${iso}T12:00:00Z`);
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? 'GMT+0' : name;
}
