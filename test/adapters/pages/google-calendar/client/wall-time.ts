/** Wall time without a zone: dates are `YYYY-MM-DD`, times `HH:MM` in 24 hours. */
export interface Moment {
  readonly date: string;
  readonly time: string;
}

const MINUTE = 60_000;

function toUtc({ date, time }: Moment): number {
  return Date.parse(`${date}T${time}:00Z`);
}

function fromUtc(milliseconds: number): Moment {
  const [date = '', time = ''] = new Date(milliseconds).toISOString().split('T');
  return { date, time: time.slice(0, 5) };
}

export function addMinutes(moment: Moment, minutes: number): Moment {
  return fromUtc(toUtc(moment) + minutes * MINUTE);
}

export function addDays(date: string, days: number): string {
  return addMinutes({ date, time: '00:00' }, days * 24 * 60).date;
}

export function minutesBetween(start: Moment, end: Moment): number {
  return (toUtc(end) - toUtc(start)) / MINUTE;
}

/** 0 is Sunday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The Monday of the week. */
export function monday(date: string): string {
  return addDays(date, -((weekday(date) + 6) % 7));
}

export function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** `2027-03-01T10:00` as a moment, or null. */
export function parseMoment(text: string | null): Moment | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(text ?? '');
  return match?.[1] ? { date: match[1], time: match[2] ?? '00:00' } : null;
}

/** The wall time of an instant in a zone. */
export function inZone(instant: Date, zone: string): Moment {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant,
  );
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/** One side of the `dates` parameter: `20270301`, `20270301T100000` or `20270301T100000Z`. */
export function parseTemplateDate(text: string, zone: string): (Moment & { readonly allDay: boolean }) | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z)?)?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, utc] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { date, time: '00:00', allDay: true };
  const moment = { date, time: `${hour}:${minute}` };
  return { ...(utc ? inZone(new Date(toUtc(moment)), zone) : moment), allDay: false };
}
