import type { EndedMeeting } from './ended-meeting';
import type { Failure } from './failure';

/** What a person asked: where in the host's meetings of this time they took part. */
export interface AccessQuestion {
  /** In small letters. */
  readonly email: string;
  /** First and last day, ISO 8601 dates, both included, in `zone`. */
  readonly from: string;
  readonly to: string;
  /** IANA */
  readonly zone: string;
}

/** How far an access request has come. */
export interface AccessProgress {
  /** Parts of the period whose meetings have been listed. */
  readonly windowsDone: number;
  readonly windows: number;
  /** Meetings of the host that are over: found so far, and looked through. */
  readonly meetings: number;
  readonly looked: number;
  /** Meetings the person took part in. */
  readonly matches: number;
  /** Meetings that others host: Webex tells their participants to nobody but the host. Not among `meetings`. */
  readonly hostedByOthers: number;
  /** Meetings that could not be looked through; they count as looked through. */
  readonly failures: number;
  /** Requests whose outcome is noted, and how many of them repeated one that Webex had put off or not answered. */
  readonly requests: number;
  readonly retries: number;
}

/** How many meetings were looked through to an answer. A part that is listed again has its failures counted before its meetings. */
export const searched = ({ looked, failures }: AccessProgress): number => Math.max(0, looked - failures);

/** Whether nothing is missing of what was asked for. */
export const isWhole = ({ state, progress }: AccessRequest): boolean => state === 'done' && progress.failures === 0;

/**
 * `running` is what nobody has ended; while nobody asks it to go on it rests. `stopped` waits for the person, as `failure`
 * says (sign in, allow it, take the other account back), and goes on when it is asked to after that.
 */
export type AccessState = 'running' | 'done' | 'cancelled' | 'stopped';

export interface AccessRequest extends AccessQuestion {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** When it was done or cancelled. */
  readonly endedAt?: number;
  readonly state: AccessState;
  readonly progress: AccessProgress;
  /** Why it has stopped, for a stopped one. */
  readonly failure?: Failure;
}

/** One stay of the person in a meeting: each device and each return is one of its own. */
export interface Stay {
  /** ISO 8601; `left` is missing while they are still there. */
  readonly joined?: string;
  readonly left?: string;
  readonly name: string;
  readonly isCoHost: boolean;
  readonly isInvitee: boolean;
  /** Kinds of device (Webex's words). */
  readonly devices: readonly string[];
}

/** A meeting that the person took part in. Of its host nothing is kept, unless the host is that person. */
export interface AccessMatch extends Omit<EndedMeeting, 'id' | 'host'> {
  readonly requestId: string;
  readonly meetingId: string;
  /** Different people that took part, told apart by their addresses; one without an address counts by Webex's id. */
  readonly totalParticipants: number;
  readonly isOneOnOne: boolean;
  readonly host?: { readonly name: string; readonly email: string };
  readonly stays: readonly Stay[];
}

/** A meeting that could not be looked through, and why. */
export interface AccessFailure {
  readonly requestId: string;
  readonly meetingId: string;
  readonly title: string;
  /** ISO 8601 */
  readonly start: string;
  readonly failure: Failure;
}
