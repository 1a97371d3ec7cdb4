import type { Invitation } from '../domain/invitation';

/** A value read from a page: read for certain, there but not certain, or not there at all. */
export type Reading<T> = { readonly state: 'read'; readonly value: T } | { readonly state: 'unknown' | 'absent' };

export const read = <T>(value: T): Reading<T> => ({ state: 'read', value });
export const UNKNOWN = { state: 'unknown' } as const;
export const ABSENT = { state: 'absent' } as const;

/** What an open editor says about its event. Times are wall times in `zone`. */
export interface EventReading {
  readonly title: Reading<string>;
  /** `YYYY-MM-DD` */
  readonly startDate: Reading<string>;
  /** `HH:mm` */
  readonly startTime: Reading<string>;
  readonly endDate: Reading<string>;
  readonly endTime: Reading<string>;
  /** IANA name. */
  readonly zone: Reading<string>;
  readonly allDay: Reading<boolean>;
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

/** Our code for one host page. Everything it adds dies with the signal it is given. */
export interface PageAdapter {
  readonly id: string;
  /** Selectors of parts whose appearing means that an editor may have opened. */
  readonly appears: readonly string[];
  editors(page: Document): readonly Editor[];
  /** Puts our element into the editor; false if no place was found. */
  mount(editor: Editor, element: HTMLElement): boolean;
  read(editor: Editor, signal: AbortSignal): Promise<EventReading>;
  /** Text in which a meeting link may stand: location and description. */
  texts(editor: Editor): string;
  rival(editor: Editor): Rival | undefined;
  /** Writes and reads back what the page kept. */
  write(editor: Editor, invitation: Invitation, signal: AbortSignal): Promise<WriteOutcome>;
  /** Takes back our own text, if it still is as we wrote it; false if anything of it had to stay. */
  unwrite(editor: Editor, invitation: Invitation, signal: AbortSignal): Promise<boolean>;
}
