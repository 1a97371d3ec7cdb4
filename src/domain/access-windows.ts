import type { AccessQuestion } from './access-request';
import { done, failed, type Result } from './failure';

/** A stretch of time: from this moment on, and before that one, in milliseconds since 1970. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Webex names no longest window for its list of meetings; it lists 10,000 of one window at most (List Meetings), and a month
 * of one host is far below that.
 */
const DAYS_IN_WINDOW = 30;

/** The first day and the last may be so far apart. */
export const LONGEST_YEARS = 10;

/**
 * The parts of a period, one after the other without a gap; what lies after `now` is left out, for nothing there is over.
 * @param now milliseconds since 1970
 * @returns `access_period` where the days are none, in the wrong order, in the future, or more than ten years apart
 */
export function windowsOf({ from, to, zone }: AccessQuestion, now: number): Result<readonly Window[]> {
  const days = daysIn(from, to, zone);
  if (!days) return failed('access_period');
  const end = Math.min(days.end.epochMilliseconds, now);
  const windows: Window[] = [];
  for (let at = days.start; at.epochMilliseconds < end; ) {
    const next = at.add({ days: DAYS_IN_WINDOW });
    windows.push({ from: at.epochMilliseconds, to: Math.min(next.epochMilliseconds, end) });
    at = next;
  }
  return windows.length > 0 ? done(windows) : failed('access_period');
}

function daysIn(from: string, to: string, zone: string) {
  try {
    const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
    const isBackwards = Temporal.PlainDate.compare(first, last) > 0;
    const isTooLong = Temporal.PlainDate.compare(first.add({ years: LONGEST_YEARS }), last) < 0;
    if (isBackwards || isTooLong) return undefined;
    return { start: first.toZonedDateTime(zone), end: last.add({ days: 1 }).toZonedDateTime(zone) };
  } catch {
    return undefined;
  }
}
