import type { Account } from '../domain/account';
import type { Creation } from '../domain/creation';
import type { Failure, Result } from '../domain/failure';
import type { Feature } from '../domain/feature';
import type { Invitation, MadeMeeting } from '../domain/invitation';
import type { EventTimes, MeetingDraft } from '../domain/meeting-draft';
import type { Choices, MeetingOptions } from '../domain/meeting-options';
import type { Region } from '../domain/region';
import type { Way } from '../domain/way';

/**
 * Every call another context may make of the background: one row each. `from` says who may call:
 * `page` is our script on a host page, `ui` one of our own pages.
 */
export interface Calls {
  /** Makes the meeting of this click, or gives again what this key already made. */
  'meeting.create': { from: 'page' | 'ui'; request: NewMeetingRequest; reply: Result<MadeMeeting> };
  /** Gives what the click with this key made, waiting for it if it is under way. */
  'meeting.await': { from: 'page' | 'ui'; request: { key: string }; reply: Result<MadeMeeting> };
  /** The invitation stands where the person wanted it. */
  'meeting.delivered': { from: 'page' | 'ui'; request: { key: string }; reply: Result<null> };
  /** What is known here of a link that stands in the caller's page. */
  'meeting.find': { from: 'page' | 'ui'; request: { link: string }; reply: Result<FoundMeeting> };
  /** Deletes a meeting made here, named by its link. Never any other. */
  'meeting.remove': { from: 'page' | 'ui'; request: { link: string }; reply: Result<null> };
  /** How a meeting made here stands to the event that carries its link; Webex is not asked. */
  'meeting.compare': { from: 'page'; request: EventOfMeeting; reply: Result<Comparison> };
  /** Brings a meeting made here to its event's title and times: the person has saved the event, or asks for it. */
  'meeting.follow': { from: 'page'; request: EventOfMeeting; reply: Result<Followed> };
  /** The editor in which a meeting was made is gone and, as far as could be seen, the event was not saved. */
  'meeting.unsaved': { from: 'page'; request: { link: string }; reply: Result<null> };
  /** The newest click whose outcome still concerns the person. */
  'creation.latest': { from: 'ui'; request: Empty; reply: Result<CreationView | null> };
  /** Puts a creation's outcome away. */
  'creation.dismiss': { from: 'ui'; request: { key: string }; reply: Result<null> };
  /** Makes the meeting of a click that failed before anything was sent, as a click of its own. */
  'creation.retry': { from: 'ui'; request: { key: string; newKey: string }; reply: Result<MadeMeeting> };
  'connection.read': { from: 'ui'; request: Empty; reply: Result<ConnectionView> };
  /** Opens Webex's sign-in window. */
  'connection.connect': { from: 'ui'; request: ConnectChoice; reply: Result<AccountView> };
  /** Opens Webex's sign-in window again, for what a feature needs beside the scopes granted so far. */
  'feature.allow': { from: 'ui'; request: { feature: Feature }; reply: Result<AccountView> };
  'feature.withhold': { from: 'ui'; request: { feature: Feature }; reply: Result<null> };
  'connection.disconnect': { from: 'ui'; request: DisconnectChoice; reply: Result<Disconnected> };
  /** The invitation to the person's own room; Webex is asked the first time only. */
  'room.read': { from: 'ui'; request: Empty; reply: Result<Invitation> };
  /** What is chosen for new meetings. Webex is not asked. */
  'choices.read': { from: 'ui'; request: Empty; reply: Result<Choices> };
  /** Keeps what is chosen for every meeting that the named account makes from now on. */
  'choices.write': { from: 'ui'; request: { accountId: string; choices: Choices }; reply: Result<null> };
  /** What Webex does where nothing is chosen, as far as it may be asked and tells. */
  'choices.defaults': { from: 'ui'; request: Empty; reply: Result<MeetingOptions> };
  'settings.open': { from: 'page' | 'ui'; request: Empty; reply: Result<null> };
}

export interface NewMeetingRequest {
  readonly key: string;
  readonly draft: MeetingDraft;
  /** Whose calendar it is, where the page says so. */
  readonly calendarAddress?: string | undefined;
}

/** An event of the caller's page, and the link in it. */
export interface EventOfMeeting {
  readonly link: string;
  readonly title?: string | undefined;
  readonly when: EventTimes;
}

export type EventPart = 'title' | 'time';

export interface Comparison {
  /** What differs; empty while they agree. */
  readonly differs: readonly EventPart[];
  /** What the meeting still says, as a sentence; empty while they agree. */
  readonly words: string;
}

export interface Followed {
  readonly changed: readonly EventPart[];
  /** What was changed, as a sentence; empty where nothing had to be. */
  readonly words: string;
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
  /** Nothing was sent for it, so it can be made after all by a new click. */
  readonly canRetry: boolean;
}

export interface AccountView {
  readonly account: Account;
  readonly canSchedule: boolean;
}

/** What to connect with, and how. */
export interface ConnectChoice {
  readonly using:
    | { readonly kind: 'preset' }
    /** An empty secret keeps the stored one of the same client ID. */
    | { readonly kind: 'own'; readonly region: Region; readonly clientId: string; readonly clientSecret: string };
  /** Lets Webex ask which account, instead of taking the one it knows. */
  readonly chooseAccount: boolean;
  /** Goes on although it is not known yet whether some meetings were made, and nobody could find out afterwards. */
  readonly leaveUnclear: boolean;
}

export interface DisconnectChoice {
  readonly leaveUnclear: boolean;
  /** Also forgets the meetings made here. They stay in Webex. */
  readonly forgetMeetings: boolean;
}

export interface Disconnected {
  /** Whether Webex took its tokens back; `unknown` where no address is known that could do it. */
  readonly revoked: 'yes' | 'no' | 'unknown';
  /** Webex's own page for taking access away. */
  readonly tokensPage?: string;
  /** How many meetings made here stay listed, to read only. */
  readonly meetingsKept: number;
}

export interface ConnectionView {
  readonly redirectUri: string;
  /** What the main job needs, and what each feature needs beside it. */
  readonly scopes: readonly string[];
  readonly featureScopes: Readonly<Record<Feature, readonly string[]>>;
  /** The integration that needs nothing entered: the organisation's or the build's. */
  readonly preset?: { readonly way: 'publisher' | 'organisation'; readonly clientId: string; readonly region: Region };
  readonly ownAllowed: boolean;
  /** Of the stored connection; the secret never leaves the background. */
  readonly stored?: { readonly way: Way; readonly clientId: string; readonly region: Region };
  readonly connected?: AccountView;
  /** Features that are switched on, with their scopes granted. */
  readonly features: readonly Feature[];
  /** Why there is no way to Webex just now: signed out, or a policy that can't be used. */
  readonly failure?: Failure;
  /** Nothing can be kept in this browser: the sign-in lasts until it is closed. */
  readonly inMemory: boolean;
}
