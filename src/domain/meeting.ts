export interface PhoneNumber {
  readonly label: string;
  readonly number: string;
}

/**
 * A Webex meeting as guests may know it. What only the host may know (host key, start link) is never read
 * from Webex's answer, so it can't leak from here.
 */
export interface Meeting {
  readonly id: string;
  /** Digits only. */
  readonly number?: string;
  readonly title: string;
  /** ISO 8601 */
  readonly start: string;
  readonly end: string;
  readonly timezone: string;
  readonly webLink: string;
  readonly siteUrl: string;
  readonly password?: string;
  /** The password as digits, for phones and video systems. */
  readonly numericPassword?: string;
  readonly sipAddress?: string;
  readonly phones: readonly PhoneNumber[];
  readonly globalNumbersLink?: string;
}

/** A meeting we made: kept so that it can be found, copied, and removed again. */
export interface MeetingRecord {
  readonly meeting: Meeting;
  /** The click's creation key. */
  readonly key: string;
  readonly clientId: string;
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}
