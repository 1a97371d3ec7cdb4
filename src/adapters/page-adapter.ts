import type { Invitation } from '../domain/invitation';
import type { EventTimes } from '../domain/meeting-draft';

/** What an open editor says about its event: its title, and its times as far as they can be read for certain. */
export interface EventReading {
  readonly title: string | undefined;
  readonly when: EventTimes;
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
  /** Address of the account whose calendar the page shows, if the page says so. */
  account(): string | undefined;
  /** Selectors of parts whose appearing means that an editor may have opened. */
  readonly appears: readonly string[];
  /** Opens what the page keeps collapsed; false if nothing here can be written to. */
  open(editor: Editor, signal: AbortSignal): Promise<boolean>;
  rival(editor: Editor): Rival | undefined;
  /** Writes and reads back what the page kept. */
  write(editor: Editor, invitation: Invitation, signal: AbortSignal): Promise<WriteOutcome>;
}
