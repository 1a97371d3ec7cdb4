import type { Result } from '../../domain/failure';
import type { FieldRefusal } from '../../domain/field';
import type { EditorPart, HostPageId, PagePart } from '../../domain/host-page';
import type { Invitation } from '../../domain/invitation';
import type { MeetingDraft } from '../../domain/meeting-draft';
import type { FoundParts, GaveUp, SilentParts } from '../../domain/page-record';
import type { Empty } from './empty';

/** Where we work, and what goes on there. */
export interface PageCalls {
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

/** `no_access`: wanted, but the browser keeps the page from us. `gave_up`: all our scripts there have ended themselves. */
export type PageState = 'on' | 'off' | 'no_access' | 'gave_up';

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
