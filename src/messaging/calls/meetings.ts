import type { AgendaMeeting } from '../../domain/agenda';
import type { Creation } from '../../domain/creation';
import type { Result } from '../../domain/failure';
import type { Invitation, MadeMeeting } from '../../domain/invitation';
import type { EventTimes, MeetingDraft } from '../../domain/meeting-draft';
import type { Waiting } from '../../domain/waiting';
import type { Empty } from './empty';

/** Making meetings, and what becomes of those that were made here. */
export interface MeetingCalls {
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
  'meeting.keep': { from: 'page'; request: { link: string }; reply: Result<null> };
  /** Deletes a meeting made here, named by its link. Never any other. */
  'meeting.remove': { from: 'page' | 'ui'; request: { link: string }; reply: Result<null> };
  /**
   * How a meeting made here stands to the event that carries its link. Webex is asked about a date of a series, and where
   * a change went without an answer.
   */
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
}

export interface NewMeetingRequest {
  readonly key: string;
  readonly draft: MeetingDraft;
  /** Whose calendar it is, where the page says so. */
  readonly calendarAddress?: string | undefined;
}

export interface FoundMeeting {
  /** Made here, by the account that is connected now: it may be removed. */
  readonly ours: boolean;
  readonly invitation?: Invitation;
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

/** An event of the caller's page, and the link in it. */
export interface EventOfMeeting {
  readonly link: string;
  readonly title?: string | undefined;
  /** Left out where only the title is looked at. */
  readonly when?: EventTimes | undefined;
  /** The page's own name for the event, where it has one. */
  readonly eventId?: string | undefined;
  /** Of one date of a series: when it was to begin before it was moved, as `20270301T090000Z`; Webex names its dates so too. */
  readonly planned?: string | undefined;
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

export interface CreationView {
  readonly creation: Creation;
  readonly waits: Waiting;
  readonly made?: MadeMeeting;
}
