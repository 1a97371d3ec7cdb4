import { type Window, windowsOf } from '../../domain/access-windows';
import type { AccessRequestRow } from '../../storage/access-request-row';

/** No meeting is longer than a day (Create a Meeting). */
const LONGEST_MEETING_MS = 24 * 60 * 60_000;

const NONE: Window = { from: 0, to: 0 };

/** The n-th part of a request's period. A meeting belongs to the part that it began in, and to no other. */
export function partAt(row: AccessRequestRow, n: number): Window {
  const windows = windowsOf(row, row.startedAt);
  return (windows.ok && windows.value[n]) || NONE;
}

/** What Webex is asked for: a day more, so that it lists meetings that cross the end of the part whatever it compares. */
export function windowAt(row: AccessRequestRow, n: number): Window {
  const { from, to } = partAt(row, n);
  return { from, to: to + LONGEST_MEETING_MS };
}
