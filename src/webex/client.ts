import type { Account } from '../domain/account';
import type { ListedMeeting } from '../domain/agenda';
import type { EndedMeeting, Participant } from '../domain/ended-meeting';
import type { Failure, Result } from '../domain/failure';
import type { Meeting, PersonalRoom } from '../domain/meeting';
import type { MeetingOptions } from '../domain/meeting-options';
import type { Schedule } from '../domain/schedule';
import type { Answer } from './answers';
import type { NextPage } from './next-page';

export interface NewMeeting {
  readonly title: string;
  readonly schedule: Schedule;
  /** An RRULE (RFC 5545); `schedule` is that of the first date. */
  readonly recurrence?: string | undefined;
  /** At most three, each up to 64 characters. */
  readonly tags: readonly string[];
  /** Only what is named here is sent; Webex decides the rest. */
  readonly options?: MeetingOptions | undefined;
  /** E-mail addresses; nobody is mailed. */
  readonly invitees?: readonly string[] | undefined;
}

/** Where an account can schedule. */
export interface Sites {
  /** Host names. */
  readonly all: readonly string[];
  /** The one that Webex takes where none is named. */
  readonly preferred?: string;
}

/** One date of a series: a meeting with an id of its own. */
export interface SeriesDate {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 */
  readonly start: string;
  readonly end: string;
}

/** What Webex says of a meeting now. */
export interface StandingMeeting extends Partial<Pick<Meeting, 'title' | 'start' | 'end'>> {
  readonly tags: readonly string[];
}

/** A meeting that was found by its link. */
export interface HostedMeeting {
  readonly meeting: Meeting;
  readonly host: { readonly id: string | undefined; readonly email: string };
  /** Those of this client ID; Webex shows no others. */
  readonly tags: readonly string[];
}

export interface MeetingChanges {
  readonly title?: string;
  readonly schedule?: Schedule;
  /** For a whole series. */
  readonly recurrence?: string;
}

/**
 * What became of a create: made, certainly not made, or unclear - no usable answer, so the meeting may exist.
 */
export type CreateOutcome =
  | { readonly kind: 'made'; readonly meeting: Meeting }
  | { readonly kind: 'not_made'; readonly failure: Failure }
  | { readonly kind: 'unclear' };

/** The Webex calls in use. None of them sends mail to anyone. */
export interface WebexClient {
  /**
   * @param isStillMine asked right before the request leaves, each time, with its token at hand: whether that belongs to who
   * asked for the meeting; else nothing leaves, and it fails with `connection_changed`
   */
  createMeeting(meeting: NewMeeting, isStillMine?: () => Promise<boolean>): Promise<CreateOutcome>;
  /** Meetings of this client ID with the tag that lie around the schedule. */
  findMeetings(tag: string, schedule: Schedule): Promise<Result<readonly Meeting[]>>;
  /**
   * The meetings between two moments (milliseconds since 1970) that are not over, date by date; at most a hundred.
   * `isWhole` is false where Webex has more of them.
   */
  listMeetings(
    from: number,
    to: number,
  ): Promise<Result<{ readonly meetings: readonly ListedMeeting[]; readonly isWhole: boolean }>>;
  /** The dates of a series that lie around the schedule. */
  findDates(series: string, schedule: Schedule): Promise<Result<readonly SeriesDate[]>>;
  /** The meeting with exactly this join link, if it is no meeting in a personal room; `meeting_gone` where Webex shows none. */
  findByLink(link: string): Promise<Result<HostedMeeting>>;
  /** A meeting as Webex has it, with our tags on it; it shows them to the client ID that set them only. */
  readMeeting(id: string): Promise<Result<StandingMeeting>>;
  /** Changes what is given and nothing else: a whole series, or one date by its own id. */
  changeMeeting(id: string, changes: MeetingChanges): Promise<Result<null>>;
  /** A meeting that is already gone counts as deleted. */
  deleteMeeting(id: string): Promise<Result<null>>;
  /**
   * A page of the meetings that are over and lie between two moments (milliseconds since 1970), at most a hundred: its first
   * page, or the one that the page before led to. `unreadable` counts those that stand there without an id.
   */
  listEnded(
    window: { readonly from: number; readonly to: number },
    page?: string,
  ): Promise<
    Result<{ readonly meetings: readonly EndedMeeting[]; readonly next: NextPage; readonly unreadable?: number }>
  >;
  /**
   * A page of those who took part in one meeting that is over, named by the id of that very instance: of a series Webex would
   * tell its last one. Webex tells the host only. Needs `meeting:participants_read`.
   */
  listParticipants(
    meetingId: string,
    page?: string,
  ): Promise<Result<{ readonly participants: readonly Participant[]; readonly next: NextPage }>>;
  readMe(): Promise<Result<Account>>;
  /** Needs `meeting:preferences_read`. */
  readSites(): Promise<Result<Sites>>;
  /** Needs `meeting:preferences_read`. */
  readPersonalRoom(): Promise<Result<PersonalRoom>>;
  /** How the account is set up on this site, or on its preferred one. Needs `meeting:preferences_read`. */
  readSchedulingOptions(site?: string): Promise<Result<MeetingOptions>>;
}

export interface WebexAccess {
  /** Sends one request; rejects when there is no answer. */
  http(url: string, request: { method: string; headers: Record<string, string>; body?: string }): Promise<Answer>;
  /** A token that works, and the base address of the API where it does. */
  access(): Promise<Result<TokenAt>>;
  /** Another token after this one was refused with 401. */
  renewed(refused: string): Promise<Result<TokenAt>>;
  /** Whether this scope is known not to be granted. */
  lacksScope(scope: string): Promise<boolean>;
}

export interface TokenAt {
  readonly token: string;
  readonly api: string;
}
