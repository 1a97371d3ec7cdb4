import type { Signature } from './account';
import type { Failure, FailureCode } from './failure';
import type { MeetingDraft } from './meeting-draft';
import type { MeetingOptions } from './meeting-options';
import type { Schedule } from './schedule';

/** Who made the click. */
export type ClickOrigin = 'page' | 'popup' | 'menu';

/**
 * created: noted, nothing sent yet. sent: the one request is out. unclear: no usable answer came; the meeting may exist.
 * confirmed: Webex has it. delivered: the person has it where they wanted it. failed: Webex has not made it, or says so.
 */
export type CreationState = 'created' | 'sent' | 'unclear' | 'confirmed' | 'delivered' | 'failed';

/** One row of the journal: the whole story of one click. It holds no secret. */
export interface Creation {
  /** UUID made by the click. */
  readonly key: string;
  readonly state: CreationState;
  readonly origin: ClickOrigin;
  /** What was asked for, so that it can be asked for again when it came to nothing. */
  readonly draft: MeetingDraft;
  readonly title: string;
  /** The event's own title was kept from Webex. */
  readonly hasNeutralTitle?: boolean;
  readonly schedule: Schedule;
  /** The RRULE that was asked for. */
  readonly recurrence?: string;
  /** The draft's, and what the person has chosen for all meetings. */
  readonly options?: MeetingOptions;
  /** Of the connection; both empty where nobody was connected. */
  readonly clientId: string;
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly sentAt?: number;
  /** Look-ups by tag made so far. */
  readonly lookUps: number;
  /** Look-ups that got no usable answer. */
  readonly misses?: number;
  /** When it was settled by anything but Webex's own answer that it is made; milliseconds since 1970. */
  readonly endedAt?: number;
  readonly meetingId?: string;
  readonly failure?: Failure;
  /** Webex has been asked whether the one request made more than one meeting, once it must have acted on all of it. */
  readonly twinsChecked?: boolean;
  /** Webex has been asked so before, while its list could be behind. */
  readonly checkedEarly?: boolean;
  /** How often that was tried. */
  readonly checks?: number;
  /** The event it was made for was, as far as could be seen, never saved. */
  readonly unsaved?: boolean;
  /** The person has seen the outcome and put it away. */
  readonly dismissed: boolean;
}

/** Failures after which nothing was made, or what may come of it still is removed: what was asked for can be made anew. */
const RETRYABLE: ReadonlySet<FailureCode> = new Set([
  'not_connected',
  'session_ended',
  'connection_changed',
  'vault_damaged',
  'policy_broken',
  'client_refused',
  'sign_in_unreachable',
  'broker_down',
  'offline',
  'no_access',
  'interrupted',
  'forbidden',
  'scope_missing',
  'too_many_requests',
  'not_made',
]);

export const canRetry = ({ state, failure }: Creation): boolean =>
  state === 'failed' && failure !== undefined && RETRYABLE.has(failure.code);

/** Whether it was made with this connection and account. */
export const isBy = ({ clientId, accountId }: Creation, me: Signature | undefined): boolean =>
  me?.clientId === clientId && me.account.id === accountId;

/** Nobody knows yet whether its meeting is made. */
export const isUnsettled = ({ state }: Creation): boolean =>
  state === 'created' || state === 'sent' || state === 'unclear';

/** Webex could not be asked for so long that nothing asks by itself any more; a person still can. */
export const isGivenUp = ({ state, failure }: Creation): boolean => state === 'failed' && failure?.code === 'unclear';

/** What is found out about it still counts. */
export const isOpen = (row: Creation): boolean => isUnsettled(row) || isGivenUp(row);

/** Every meeting made here carries this tag, whichever click made it. */
export const COMMON_TAG = 'one-click-for-webex';

/** The tag by which Webex finds the meeting of one click again. At most 64 characters, private to the client ID. */
export const tagOf = (key: string): string => `one-click:${key}`;

/** The creation key of the click that made a meeting with these tags, if they are all that our meetings carry. */
export function keyIn(tags: readonly string[]): string | undefined {
  const keys = tags.flatMap((tag) => /^one-click:([0-9a-f-]{36})$/.exec(tag)?.[1] ?? []);
  return tags.includes(COMMON_TAG) && keys.length === 1 ? keys[0] : undefined;
}

/** When an unclear creation is looked up by its tag, in seconds after it was sent. */
export const LOOK_UP_AFTER_SECONDS = [5, 15, 45, 120] as const;

/** Refusals that may be the answer to a repetition by the browser, while the first request was acted on. */
const ANSWERED: ReadonlySet<FailureCode> = new Set(['too_many_requests', 'refused', 'forbidden', 'not_made']);

/** The browser may be closed for days before a click can be checked. */
export const CHECKED_WITHIN_MS = 7 * 24 * 60 * 60_000;

/** Once it is settled whether a request made a meeting, Webex is asked what else has come of it. */
export const isUnchecked = ({ state, failure, twinsChecked }: Creation): boolean =>
  !twinsChecked &&
  (state === 'confirmed' || state === 'delivered' || (state === 'failed' && ANSWERED.has(failure?.code ?? 'offline')));

/** The alarm rings for so many checks that fail; from then on each start of the background tries again. */
export const isCheckedSoon = (row: Creation): boolean => isUnchecked(row) && (row.checks ?? 0) < 20;
