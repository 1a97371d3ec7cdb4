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
  readonly siteUrl: string;
}

/** A room that is always there for one person's guests. */
export type PersonalRoom = Joinable;

/** A meeting we made: kept so that it can be found, copied, and removed again. */
export interface MeetingRecord {
  readonly meeting: Meeting;
  /** The click's creation key. */
  readonly key: string;
  readonly clientId: string;
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}
