import type { Invitation } from './invitation';

/** A meeting of today or tomorrow, as the popup lists it. Nothing of other people is in it but the title they gave. */
export interface AgendaMeeting {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 */
  readonly start: string;
  readonly end: string;
  /** IANA name of the meeting's own zone. */
  readonly timezone: string;
  readonly link: string;
  /** Made here, by the account that is connected now: it may be changed and removed. */
  readonly ours: boolean;
  /** One date of a series that was made here: it is removed as a whole, and changed where its event is. */
  readonly isSeries?: boolean;
  /** Of a meeting made here. Others can be copied as a link only. */
  readonly invitation?: Invitation;
}

/** A meeting that the account hosts or is invited to, as lists show it. Who hosts it is not read. */
export interface ListedMeeting {
  readonly id: string;
  /** The id of the meeting that this is, or is one date of. */
  readonly seriesId: string;
  readonly title: string;
  /** ISO 8601 */
  readonly start: string;
  readonly end: string;
  readonly timezone: string;
  readonly link: string;
}

/** The two days that are listed, by the clocks of a zone; milliseconds since 1970. */
export interface TwoDays {
  /** The midnight before now. */
  readonly today: number;
  readonly tomorrow: number;
  /** The midnight at which tomorrow ends. */
  readonly end: number;
}

export function twoDays(now: number, zone: string): TwoDays {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay();
  // Not every day begins at midnight, where the clocks are changed then.
  const midnight = (days: number) => today.add({ days }).startOfDay().epochMilliseconds;
  return { today: midnight(0), tomorrow: midnight(1), end: midnight(2) };
}

export type AgendaPart = 'now' | 'today' | 'tomorrow';

const PARTS = ['now', 'today', 'tomorrow'] as const satisfies readonly AgendaPart[];

/** So long before its start a meeting counts as now. */
export const SOON_MS = 5 * 60_000;

/** The meetings that are not over, by parts of the two days and in the order of their start; empty parts are left out. */
export function partsOf(meetings: readonly AgendaMeeting[], now: number, zone: string) {
  const { tomorrow, end: last } = twoDays(now, zone);
  const partOf = ({ start, end }: AgendaMeeting): AgendaPart | undefined => {
    const begins = Date.parse(start);
    if (Date.parse(end) <= now || begins >= last) return undefined;
    if (begins <= now + SOON_MS) return 'now';
    return begins < tomorrow ? 'today' : 'tomorrow';
  };
  const inOrder = [...meetings].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  return PARTS.map((part) => ({ part, meetings: inOrder.filter((one) => partOf(one) === part) })).filter(
    (one) => one.meetings.length > 0,
  );
}
