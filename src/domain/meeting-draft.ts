import type { MeetingOptions } from './meeting-options';

/** Wall times as a person reads them on a clock in `zone`; never bare local times. */
export interface WallTimes {
  /** `YYYY-MM-DDTHH:mm` */
  readonly start: string;
  /** `YYYY-MM-DDTHH:mm` */
  readonly end: string;
  /** IANA name, such as `Europe/Berlin`. */
  readonly zone: string;
}

/**
 * What a page says of its event's time, as wall times in `zone`. Whatever can't be read for certain is missing: the
 * person is asked rather than a time guessed.
 */
export interface EventTimes {
  /** `YYYY-MM-DD` */
  readonly startDate?: string | undefined;
  /** `HH:mm` */
  readonly startTime?: string | undefined;
  readonly endDate?: string | undefined;
  readonly endTime?: string | undefined;
  readonly zone?: string | undefined;
  readonly allDay?: boolean | undefined;
}

/** What the person can be asked for: when, where a page can't be read, and on which dates (`repetition.ts`). */
export interface Answer {
  readonly when?: { readonly kind: 'said' } & EventTimes;
  readonly repeats?: string;
}

/**
 * What the person asked for: certain times, those of an event, what they said when asked (which needs no end date: the
 * meeting ends when its end time next comes), or a meeting at once.
 */
export type When =
  | ({ readonly kind: 'at' } & WallTimes)
  | ({ readonly kind: 'event' | 'said' } & EventTimes)
  | { readonly kind: 'now'; readonly zone: string };

export interface MeetingDraft {
  /** As typed; empty or missing is fine. */
  readonly title?: string | undefined;
  readonly when: When;
  /** What the page or the person says of its repetition (`repetition.ts`); missing where there is nothing to say. */
  readonly repeats?: string | undefined;
  /** The event may have begun on an earlier date than the one that is shown. */
  readonly mayBeLater?: boolean | undefined;
  /** For this meeting only. */
  readonly options?: MeetingOptions;
  /** The event shows its title to its own people only, or its page doesn't tell. */
  readonly isPrivate?: boolean;
  /** E-mail addresses of the event's guests; read only where the person wants them invited. */
  readonly guests?: readonly string[];
}

/** Length of a meeting made by *Meet now*, in minutes. Webex doesn't end a meeting when its time is over. */
export const MEET_NOW_MINUTES = 30;

/** Webex takes titles up to this many characters (developer.webex.com/docs/meetings, Create a Meeting). */
export const TITLE_LIMIT = 128;
