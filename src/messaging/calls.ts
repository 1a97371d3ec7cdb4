import type { Account } from '../domain/account';
import type { Creation } from '../domain/creation';
import type { Result } from '../domain/failure';
import type { Invitation, MadeMeeting } from '../domain/invitation';
import type { MeetingDraft } from '../domain/meeting-draft';

/**
 * Every call another context may make of the background: one row each. `from` says who may call:
 * `page` is our script on a host page, `ui` one of our own pages.
 */
export interface Calls {
  /** Makes the meeting of this click, or gives again what this key already made. */
  'meeting.create': { from: 'page' | 'ui'; request: { key: string; draft: MeetingDraft }; reply: Result<MadeMeeting> };
  /** Gives what the click with this key made, waiting for it if it is under way. */
  'meeting.await': { from: 'page' | 'ui'; request: { key: string }; reply: Result<MadeMeeting> };
  /** The invitation stands where the person wanted it. */
  'meeting.delivered': { from: 'page' | 'ui'; request: { key: string }; reply: Result<null> };
  /** What is known here of a link that stands in the caller's page. */
  'meeting.find': { from: 'page' | 'ui'; request: { link: string }; reply: Result<FoundMeeting> };
  /** Deletes a meeting made here, named by its link. Never any other. */
  'meeting.remove': { from: 'page' | 'ui'; request: { link: string }; reply: Result<null> };
  /** The newest click whose outcome still concerns the person. */
  'creation.latest': { from: 'ui'; request: Empty; reply: Result<CreationView | null> };
  /** Puts a creation's outcome away. */
  'creation.dismiss': { from: 'ui'; request: { key: string }; reply: Result<null> };
  'connection.read': { from: 'ui'; request: Empty; reply: Result<ConnectionView> };
  /** Opens Webex's sign-in window; an empty secret keeps the stored one for the same client ID. */
  'connection.connect': {
    from: 'ui';
    request: { clientId: string; clientSecret: string };
    reply: Result<AccountView>;
  };
  'connection.disconnect': { from: 'ui'; request: Empty; reply: Result<null> };
  'settings.open': { from: 'page' | 'ui'; request: Empty; reply: Result<null> };
}

export type Empty = Record<never, never>;
export type CallName = keyof Calls;
export type CallerKind = 'page' | 'ui';
export type RequestOf<Name extends CallName> = Calls[Name]['request'];
export type ReplyOf<Name extends CallName> = Calls[Name]['reply'];

/** A call as it travels. The version lets a newer background tell an older page that it is outdated. */
export interface CallMessage<Name extends CallName = CallName> {
  readonly oneClick: typeof PROTOCOL;
  readonly call: Name;
  readonly request: RequestOf<Name>;
}

export const PROTOCOL = 1;

/** How other contexts reach the background. Failures are values; it never rejects. */
export type Caller = <Name extends CallName>(call: Name, request: RequestOf<Name>) => Promise<ReplyOf<Name>>;

export interface FoundMeeting {
  /** Made here, by the account that is connected now: it may be removed. */
  readonly ours: boolean;
  readonly invitation?: Invitation;
}

export interface CreationView {
  readonly creation: Creation;
  readonly made?: MadeMeeting;
}

export interface AccountView {
  readonly account: Account;
  readonly canSchedule: boolean;
}

export interface ConnectionView {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Of the stored connection; the secret never leaves the background. */
  readonly clientId?: string;
  readonly connected?: AccountView;
}
