export interface PhoneNumber {
  readonly label: string;
  readonly number: string;
}

/**
 * What guests may know of a place to meet. What only the host may know (host key, host PIN, start link) is never read
 * from Webex's answer, so it can't leak from here.
 */
export interface Joinable {
  readonly title: string;
  readonly webLink: string;
  /** Digits only. */
  readonly number?: string;
  readonly password?: string;
  /** The password as digits, for phones and video systems. */
  readonly numericPassword?: string;
  readonly sipAddress?: string;
  readonly phones: readonly PhoneNumber[];
  readonly globalNumbersLink?: string;
}

export interface Meeting extends Joinable {
  readonly id: string;
  /** ISO 8601 */
  readonly start: string;
  readonly end: string;
  readonly timezone: string;
  /** An RRULE (RFC 5545) of a series; `start` and `end` are those of its first date. */
  readonly recurrence?: string;
}

/** A room that is always there for one person's guests. */
export type PersonalRoom = Joinable;

/** A meeting we made: kept so that it can be found, copied, and removed again. */
export interface MeetingRecord {
  readonly meeting: Meeting;
  /** The click's creation key. */
  readonly key: string;
  /** The title of the event that the meeting belongs to was kept from Webex. */
  readonly hasNeutralTitle?: boolean;
  readonly clientId: string;
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** When its last date ends; milliseconds since 1970. */
  readonly endsAt: number;
  /** The page's own name for the event that carries it, once an event was seen that agrees with it. */
  readonly eventId?: string;
  /** When its event was seen to go, in milliseconds since 1970, as long as nothing has been decided about that. */
  readonly goneAt?: number;
  /** The lines of its invitation as they were last given away to be written: by them they are found again. */
  readonly written?: readonly string[];
  /** A change was sent and its answer never came: Webex may say something else than this record. */
  readonly isUnsure?: boolean;
  /** The start that the person was reminded of. */
  readonly remindedOf?: string;
}
