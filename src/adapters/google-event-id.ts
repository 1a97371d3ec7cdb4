/**
 * The event's own id in what the page puts into `data-eventid` and its addresses: base64 of id and calendar, with blanks
 * between. One occurrence of a series counts as the series, whose id it carries before its own date, and so does the rest
 * of a series that was changed from one date on.
 */
export function eventIdOf(value: string): string {
  return namesIn(value).replace(OCCURRENCE, '') || value;
}

/** Whether the value names one occurrence of a series. */
export const isOccurrence = (value: string): boolean => OCCURRENCE.test(namesIn(value));

const OCCURRENCE = /(?:_R?\d{8}(?:T\d{6}Z?)?)+$/;

/** When an occurrence was to begin before it was moved, as its name says: in UTC. Undefined for anything else. */
export const plannedIn = (value: string): string | undefined => /_(\d{8}T\d{6}Z)$/.exec(namesIn(value))?.[1];

function namesIn(value: string): string {
  try {
    return atob(value.replaceAll('-', '+').replaceAll('_', '/')).split(' ')[0] ?? '';
  } catch {
    return value;
  }
}
