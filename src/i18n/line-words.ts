import { browserLanguage, text } from './text';

/** What Enter does with a line in the address bar. */
export const lineWords = {
  help: () => text('omnibox_help'),
  meet: (title: string) => text('omnibox_meet', title || text('default_title')),
  schedule: (title: string, start: string, zone: string) =>
    text('omnibox_schedule', title || text('default_title'), dateAndTime(start, zone)),
  join: (link: string) => text('omnibox_join', link),
  number: (number: string) => text('omnibox_number', number),
  now: () => text('omnibox_now'),
};

/** @param start wall time on the clocks of `zone` */
function dateAndTime(start: string, zone: string): string {
  const format = new Intl.DateTimeFormat(browserLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  return format.format(Temporal.PlainDateTime.from(start).toZonedDateTime(zone).epochMilliseconds);
}
