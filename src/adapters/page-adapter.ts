import type { EditorPart } from '../domain/host-page';
import type { Invitation } from '../domain/invitation';
import type { EventTimes } from '../domain/meeting-draft';
import type { Part } from '../domain/page-record';
import type { Caller } from '../messaging/calls';
import type { PageWords } from './page-words';
import type { PanelLayout } from './panel';

/** What an open editor says about its event: its title, and its times as far as they can be read for certain. */
export interface EventReading {
  readonly title: string | undefined;
  /** Undefined where there is no event, as in a mail. */
  readonly when: EventTimes | undefined;
  /** Its repetition as it stands there: empty if it can't be read, undefined if the page has nothing to say about it. */
  readonly repeats?: string | undefined;
  /** It may have begun on an earlier date than the one that is shown. */
  readonly mayBeLater?: boolean | undefined;
  /** Whether the event shows its title to its own people only; undefined where that can't be read. */
  readonly isPrivate?: boolean | undefined;
}

/** A place where a meeting can go. */
export interface Editor {
  readonly root: HTMLElement;
  /** The same for the same editor after the page has rendered it anew. */
  readonly key: string;
}

/** Another service's conference that already stands in the event. */
export type Rival = 'Google Meet' | 'Microsoft Teams' | 'Zoom';

/** What became of one part of an invitation. `kept`: the page's own text was there and stays. */
export type PartOutcome = 'written' | 'kept' | 'refused' | 'missing';

export interface WriteOutcome {
  readonly location: PartOutcome;
  readonly description: PartOutcome;
}

/** How another service's conference is taken out of an event, so that guests get one link. */
export interface RivalDropping {
  /** There is one, and a way to take it out. */
  isPossible(editor: Editor): boolean;
  /** Takes it out; false if it is still there afterwards. */
  drop(editor: () => Editor, signal: AbortSignal): Promise<boolean>;
  /** Does so where the person has chosen it for all events, and gives what came of it as a sentence. */
  byChoice(
    open: { readonly call: Caller; editor(): Editor; readonly signal: AbortSignal },
    rival: Rival,
  ): Promise<string | undefined>;
}

/** The part of a page adapter that reads an open event, and takes our text out of it. */
export interface EventAdapter {
  editors(page: Document): readonly Editor[];
  /** Puts our element into the editor; false if no place was found. */
  mount(editor: Editor, element: HTMLElement): boolean;
  read(editor: Editor, signal: AbortSignal): Promise<EventReading>;
  /** Text in which a meeting link may stand: location and description. */
  texts(editor: Editor): string;
  /** Takes back our own text, if it still is as we wrote it; false if anything of it had to stay. */
  unwrite(editor: Editor, invitation: Invitation, signal: AbortSignal): Promise<boolean>;
}

/** Our code for one host page. Everything it adds dies with the signal it is given. */
export interface PageAdapter extends EventAdapter {
  /** Selectors of parts whose appearing means that an editor may have opened. */
  readonly appears: readonly string[];
  /** Which part of the host page it adds to; its editors, unless said. */
  readonly part?: EditorPart;
  readonly layout: PanelLayout;
  /** The hooks of each part, in the order they are tried; which of them still find something is counted. */
  readonly parts: Readonly<Partial<Record<Part, readonly string[]>>>;
  readonly words: PageWords;
  /** Attribute of `body` that changes with the view: another view shows other events, if perhaps at the same address. */
  readonly viewAttribute?: string;
  /** A time to suggest where the page has none of its own, as in a mail. */
  suggestion?(): EventTimes;
  /** Address of the account whose calendar the page shows, if the page says so. */
  account?(): string | undefined;
  /** Opens what the page keeps collapsed; false if nothing here can be written to. */
  open(editor: Editor, signal: AbortSignal): Promise<boolean>;
  /** Addresses of the event's guests. Asked for only where the person wants them invited in Webex. */
  guests?(editor: Editor): readonly string[];
  rival(editor: Editor): Rival | undefined;
  /** Where the page has a button of its own that takes the other conference out of the event. */
  readonly rivalDropping?: RivalDropping;
  /** The person has said when, and a meeting was made for it: something of that may hold for the whole page. */
  learn?(times: EventTimes): void;
  /** Writes and reads back what the page kept. */
  write(editor: Editor, invitation: Invitation, signal: AbortSignal): Promise<WriteOutcome>;
}
