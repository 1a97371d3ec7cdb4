import type { Account } from '../domain/account';
import type { AgendaMeeting } from '../domain/agenda';
import type { Creation } from '../domain/creation';
import type { Failure, Result } from '../domain/failure';
import type { Feature } from '../domain/feature';
import type { FieldRefusal } from '../domain/field';
import type { EditorPart, HostPageId, PagePart } from '../domain/host-page';
import type { Invitation, MadeMeeting } from '../domain/invitation';
import type { InvitationChoices } from '../domain/invitation-choices';
import type { LaidDown } from '../domain/laid-down';
import type { EventTimes, MeetingDraft } from '../domain/meeting-draft';
import type { Choices, MeetingOptions } from '../domain/meeting-options';
import type { FoundParts, GaveUp, SilentParts } from '../domain/page-record';
import type { Region } from '../domain/region';
import type { Waiting } from '../domain/waiting';
import type { Way } from '../domain/way';
import type { AccessRequestCalls } from './calls/access-requests';
import type { Empty } from './calls/empty';
import type { TrustCalls } from './calls/trust';

/**
 * Every call another context may make of the background: one row each. `from` says who may call:
 * `page` is our script on a host page, `ui` one of our own pages.
 */
export interface Calls extends TrustCalls, AccessRequestCalls {
  /** Makes the meeting of this click, or gives again what this key already made. */
  'meeting.create': { from: 'page' | 'ui'; request: NewMeetingRequest; reply: Result<MadeMeeting> };
  /** Gives what the click with this key made, waiting for it if it is under way. */
  'meeting.await': { from: 'page' | 'ui'; request: { key: string }; reply: Result<MadeMeeting> };
  /** The invitation stands where the person wanted it. */
  'meeting.delivered': { from: 'page' | 'ui'; request: { key: string }; reply: Result<null> };
  /** What is known here of a link that stands in the caller's page. */
  'meeting.find': { from: 'page' | 'ui'; request: { link: string }; reply: Result<FoundMeeting> };
  /** Takes up a meeting that was made elsewhere by this extension and the connected account: the person asks for it. */
  'meeting.adopt': { from: 'page'; request: { link: string }; reply: Result<null> };
  /** An event was seen to go: gives its meeting, if that is ours and no other event is known to carry it. */
  'meeting.event_gone': { from: 'page'; request: GoneEvent; reply: Result<LeftMeeting | null> };
  /** The event is back, or the person keeps its meeting all the same. */
  'meeting.keep': { from: 'page' | 'ui'; request: { link: string }; reply: Result<null> };
  /** Deletes a meeting made here, named by its link. Never any other. */
  'meeting.remove': { from: 'page' | 'ui'; request: { link: string }; reply: Result<null> };
  /** How a meeting made here stands to the event that carries its link; Webex is asked only about a date of a series. */
  'meeting.compare': { from: 'page'; request: EventOfMeeting; reply: Result<Comparison> };
  /** Brings a meeting made here to these title and times: the person has saved its event, or asks for it. */
  'meeting.follow': { from: 'page' | 'ui'; request: ChangedEvent; reply: Result<Followed> };
  /** The editor in which a meeting was made is gone and, as far as could be seen, the event was not saved. */
  'meeting.unsaved': { from: 'page'; request: { link: string }; reply: Result<null> };
  /** The clicks that still want something of the person, newest first. Webex is not asked. */
  'creations.waiting': { from: 'ui'; request: Empty; reply: Result<readonly CreationView[]> };
  /** Puts a creation's outcome away. */
  'creation.dismiss': { from: 'ui'; request: { key: string }; reply: Result<null> };
  /** Makes the meeting of a click that failed before anything was sent, as a click of its own. */
  'creation.retry': { from: 'ui'; request: { key: string; newKey: string }; reply: Result<MadeMeeting> };
  /** The meetings of today and tomorrow that are known here. Webex is not asked. */
  'agenda.read': { from: 'ui'; request: Empty; reply: Result<readonly AgendaMeeting[]> };
  /** The same, and the meetings that others have invited the person to, after one question to Webex. */
  'agenda.refresh': { from: 'ui'; request: Empty; reply: Result<readonly AgendaMeeting[]> };
  'connection.read': { from: 'ui'; request: Empty; reply: Result<ConnectionView> };
  /** Opens Webex's sign-in window. */
  'connection.connect': { from: 'ui'; request: ConnectChoice; reply: Result<AccountView> };
  /** Opens Webex's sign-in window again, for what a feature needs beside the scopes granted so far. */
  'feature.allow': { from: 'ui'; request: { feature: Feature }; reply: Result<AccountView> };
  'feature.withhold': { from: 'ui'; request: { feature: Feature }; reply: Result<null> };
  'connection.disconnect': { from: 'ui'; request: DisconnectChoice; reply: Result<Disconnected> };
  /** The invitation to the person's own room; Webex is asked the first time only. */
  'room.read': { from: 'ui'; request: Empty; reply: Result<Invitation> };
  /** The invitation to the room whose link was typed here, if there is one. */
  'room.typed': { from: 'ui'; request: Empty; reply: Result<Invitation | null> };
  'room.keep': { from: 'ui'; request: { link: string }; reply: Result<Invitation> };
  'room.forget': { from: 'ui'; request: Empty; reply: Result<null> };
  /** What is chosen for new meetings. Webex is not asked. */
  'choices.read': { from: 'ui'; request: Empty; reply: Result<Choices> };
  /** Keeps what is chosen for every meeting that the named account makes from now on. */
  'choices.write': { from: 'ui'; request: { accountId: string; choices: Choices }; reply: Result<null> };
  /** What Webex does where nothing is chosen, as far as it may be asked and tells. */
  'choices.defaults': { from: 'ui'; request: Empty; reply: Result<MeetingOptions> };
  /** The invitation to a meeting that is only an example, as it would be with these choices. Nothing is kept. */
  'invitation.preview': { from: 'ui'; request: { invitation: InvitationChoices }; reply: Result<InvitationPreview> };
  /** A part has appeared in the caller's frame: the page's script for it is wanted there. */
  'page.appeared': { from: 'page'; request: { part: PagePart }; reply: Result<null> };
  /** Our script for this part has ended itself in the caller's page. */
  'page.gave_up': { from: 'page'; request: { part: EditorPart; why: GaveUp }; reply: Result<null> };
  /** By which hooks the parts of an editor were found, to be counted. */
  'page.found': { from: 'page'; request: { parts: FoundParts }; reply: Result<null> };
  /** Where we work, and where the browser does not let us. */
  'pages.read': { from: 'ui'; request: Empty; reply: Result<PagesView> };
  /** Whether we are wanted on a host page. Tabs that are open follow at once. */
  'pages.turn': { from: 'ui'; request: { id: HostPageId; isWanted: boolean }; reply: Result<PagesView> };
  /** A report for whoever helps, as text: no title, name, address or link is in it. */
  'diagnosis.read': { from: 'ui'; request: Empty; reply: Result<string> };
  /** What the person wants done in an event beside its meeting: nothing is read or changed that no feature uses. */
  'page.wishes': { from: 'page'; request: Empty; reply: Result<PageWishes> };
  /** Puts an invitation where the person was writing in the tab in front. The click on our toolbar button opens it to us. */
  'page.insert': { from: 'ui'; request: PageInsertRequest; reply: Result<PageInsertion> };
  /** What an organisation has laid down of what people choose otherwise. */
  'policy.read': { from: 'ui'; request: Empty; reply: Result<LaidDown> };
  /** Whether settings are kept the same in the person's browsers. */
  'sync.read': { from: 'ui'; request: Empty; reply: Result<SyncView> };
  'sync.turn': { from: 'ui'; request: { isOn: boolean }; reply: Result<SyncView> };
  /** All that a person chose, as the text of a file. Webex is not asked. */
  'settings.export': { from: 'ui'; request: Empty; reply: Result<string> };
  /** Takes what such a file says: all of it, or nothing changes. */
  'settings.import': { from: 'ui'; request: { text: string }; reply: Result<null> };
  'settings.open': { from: 'page' | 'ui'; request: Empty; reply: Result<null> };
}

export interface NewMeetingRequest {
  readonly key: string;
  readonly draft: MeetingDraft;
  /** Whose calendar it is, where the page says so. */
  readonly calendarAddress?: string | undefined;
}

export interface InvitationPreview {
  readonly invitation: Invitation;
  /** In which it is written, BCP 47. */
  readonly language: string;
}

export interface PageWishes {
  /** The person wants an event's guests invited in Webex. */
  readonly guests: boolean;
  /** The person wants another service's link taken out of an event that gets a Webex meeting. */
  readonly dropRival: boolean;
}

/**
 * What to insert: a new meeting, what an earlier click made, the personal room, or whatever a Webex link leads to. `press`
 * is an id of the press, by which its repetition is known.
 */
export type PageInsertRequest =
  | { readonly kind: 'new'; readonly key: string; readonly draft: MeetingDraft }
  | { readonly kind: 'made'; readonly press: string; readonly key: string }
  | { readonly kind: 'room'; readonly press: string }
  | { readonly kind: 'link'; readonly press: string; readonly link: string };

export interface PageInsertion {
  /** Why it does not stand in the page (sentence `field_<refusal>`). A field that takes none gets no new meeting made. */
  readonly outcome: 'inserted' | FieldRefusal;
  /** What was, or would have been, inserted; missing where nothing was made. */
  readonly invitation?: Invitation;
}

/** An event of the caller's page, and the link in it. */
export interface EventOfMeeting {
  readonly link: string;
  readonly title?: string | undefined;
  /** Left out where only the title is looked at. */
  readonly when?: EventTimes | undefined;
  /** The page's own name for the event, where it has one. */
  readonly eventId?: string | undefined;
  /** Its repetition, as it stands in the page: empty where it can't be read, undefined where there is nothing to say. */
  readonly repeats?: string | undefined;
  /** Whether its title is for its own people only; undefined where the page doesn't tell. */
  readonly isPrivate?: boolean | undefined;
}

/** Which dates of a repeating event a change is for, as the person answered the page. */
export const SCOPES = ['this', 'following', 'all'] as const;

export interface ChangedEvent extends EventOfMeeting {
  /** The event as it was opened; missing where the person asks for the change themselves. */
  readonly was?: Pick<EventOfMeeting, 'when' | 'repeats'> | undefined;
  /** Missing where the page did not ask; `unread` where it did and the answer can't be read for certain. */
  readonly scope?: (typeof SCOPES)[number] | 'unread' | undefined;
  /** The person has been told what becomes of dates that differ, and wants it so. */
  readonly isConfirmed?: boolean | undefined;
}

/** An event that is not in the caller's page any more. */
export interface GoneEvent {
  readonly eventId: string;
  /** The link that was seen in it, where it was seen. */
  readonly link?: string | undefined;
}

/** A meeting without an event. */
export interface LeftMeeting {
  readonly link: string;
  readonly title: string;
}

export type EventPart = 'title' | 'time';

export interface Comparison {
  /** What differs; empty while they agree. */
  readonly differs: readonly EventPart[];
  /** What the meeting still says, as a sentence; empty while they agree. */
  readonly words: string;
  /** They differ, and the meeting is known to belong to another event. */
  readonly isCopy?: boolean;
}

export interface Followed {
  readonly changed: readonly EventPart[];
  /** What was changed or left, as a sentence; empty where nothing had to be. */
  readonly words: string;
  /** The sentence is a question: asked again with `isConfirmed`, the rest follows too. */
  readonly asks?: boolean;
}

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
  readonly waits: Waiting;
  readonly made?: MadeMeeting;
}

/** `no_access`: wanted, but the browser keeps the page from us. `gave_up`: all our scripts there have ended themselves. */
export type PageState = 'on' | 'off' | 'no_access' | 'gave_up';

export interface SyncView {
  readonly isOn: boolean;
  /** The organisation does not want it. */
  readonly isForbidden?: boolean;
  /** The browser did not take the last change. */
  readonly isFailing?: boolean;
}

export interface PageView {
  readonly id: HostPageId;
  readonly state: PageState;
  /** What has ended itself and why, also where the rest goes on or something else keeps us away just now. */
  readonly gaveUp?: SilentParts;
  /** The organisation does not want us there. */
  readonly isForbidden?: boolean;
}

export interface PagesView {
  readonly pages: readonly PageView[];
  /** The address of Webex that every call needs and that the browser keeps from us. */
  readonly refusedWebex?: string;
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
