/**
 * Every expected way things can go wrong. The code is stable: it names the sentence a person reads (`failure_<code>`) and
 * is what tests, the journal and support speak of. Codes that begin with `time_` are mended by saying when to meet.
 */
export const FAILURE_CODES = [
  'not_connected',
  'sign_in_closed',
  'sign_in_declined',
  'sign_in_mismatch',
  'sign_in_unreachable',
  'sign_in_busy',
  'sign_in_failed',
  'scope_missing',
  'client_refused',
  'session_ended',
  'connection_changed',
  'vault_damaged',
  'policy_broken',
  'broker_down',
  'rows_unclear',
  'forbidden',
  'cannot_schedule',
  'refused',
  'too_many_requests',
  'webex_down',
  'offline',
  'unclear',
  'not_made',
  'interrupted',
  'click_unknown',
  'earlier_unclear',
  'bad_link',
  'time_end_before_start',
  'time_too_short',
  'time_too_long',
  'time_in_the_past',
  'time_unknown',
  'time_all_day',
  'repeat_unknown',
  'repeat_beyond',
  'repeat_too_long',
  'repeat_counted',
  'series_no_date',
  'series_zone',
  'too_many_here',
  'no_access',
  'page_off',
  'not_ours',
  'meeting_gone',
  'storage',
  'not_erased',
  'file_too_large',
  'file_not_json',
  'file_not_ours',
  'file_version',
  'file_fields',
  'file_values',
  'access_period',
  'access_account',
  'access_gone',
  'access_off',
  'access_unreadable',
  'outdated',
  'unexpected',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** An expected failure, safe to show and to send to a page: it never holds a secret. */
export interface Failure {
  readonly code: FailureCode;
  /** The other side's own words (Webex's `errors[0].description`), at most a sentence or two. */
  readonly detail?: string;
  /** What Webex support asks for. */
  readonly trackingId?: string;
  readonly retryAfterSeconds?: number;
  /** The scopes that have to be ticked on the integration. */
  readonly scopes?: readonly string[];
  /** What `forbidden` is for want of, where Webex's words tell. */
  readonly lacks?: 'licence' | 'role';
  /** What the person can answer to a question about an event's repetition, as it is said back. */
  readonly answers?: readonly string[];
  /** The same, each with what stands on its button. */
  readonly choices?: readonly Choice[];
  /** The sentence for the person, for a script on a page, which carries no words of its own. */
  readonly words?: string;
  /** What to offer beside that sentence; trying again where nothing is named. */
  readonly remedy?: 'settings' | 'access' | 'look_again';
}

export interface Choice {
  readonly answer: string;
  readonly words: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (code: FailureCode, more: Omit<Failure, 'code'> = {}): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, ...more },
});
