import { language, settings, tag } from './context';

const locale = `${tag}-u-ca-gregory-nu-${settings.digits}`;
const number = new Intl.NumberFormat(locale, { useGrouping: false });
const padded = new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 });
const clock = settings.clock ?? language.clock;
const timeOfDay = new Intl.DateTimeFormat(locale, {
  hour: clock === 12 ? 'numeric' : '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
  ...(clock === 12 ? { hour12: true } : { hourCycle: 'h23' as const }),
});

/** The pattern in which the mailbox shows dates. */
const pattern = settings.dateformat ?? language.date;

/** A date as the mailbox's format has it, such as `3/1/2027` or `Mon 01.03.2027`. */
export function dateText(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
  const parts: Readonly<Record<string, () => string>> = {
    yyyy: () => number.format(year),
    yy: () => padded.format(year % 100),
    MMMM: () => named({ month: 'long' }),
    MMM: () => named({ month: 'short' }),
    MM: () => padded.format(month),
    M: () => number.format(month),
    dddd: () => named({ weekday: 'long' }),
    ddd: () => named({ weekday: 'short' }),
    dd: () => padded.format(day),
    d: () => number.format(day),
  };
  return pattern.replace(/yyyy|yy|M{1,4}|d{1,4}/g, (token) => parts[token]?.() ?? token);
}

export function timeText(time: string): string {
  return timeOfDay.format(new Date(`2000-01-01T${time}:00Z`));
}

/** What a person typed as a date, if it is one of the ten years around in the mailbox's format. */
export function typedDate(text: string): string | undefined {
  for (let day = Date.UTC(2022, 0, 1); day < Date.UTC(2032, 0, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (dateText(date) === text.trim()) return date;
  }
  return undefined;
}

export function typedTime(text: string): string | undefined {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const time = new Date(minute * 60_000).toISOString().slice(11, 16);
    if (timeText(time) === text.trim()) return time;
  }
  return undefined;
}
