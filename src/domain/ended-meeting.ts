/** One meeting that took place: an instance of a series, by an id of its own. */
export interface EndedMeeting {
  readonly id: string;
  readonly seriesId?: string;
  readonly number?: string;
  readonly title: string;
  /** When it really began and ended, ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly timezone: string;
  readonly site?: string;
  readonly host: { readonly id?: string; readonly name: string; readonly email: string };
}

/** One stay of somebody in a meeting. */
export interface Participant {
  /** Webex's, of this person in this meeting. */
  readonly id: string;
  /** In small letters; empty where Webex knows none. */
  readonly email: string;
  readonly name: string;
  readonly isHost: boolean;
  readonly isCoHost: boolean;
  readonly isInvitee: boolean;
  /** ISO 8601; missing while Webex has not noted it. */
  readonly joined?: string;
  readonly left?: string;
  readonly devices: readonly string[];
}
