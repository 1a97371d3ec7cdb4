import type { Schedule } from './schedule';

/** What guests may see, finished: nobody after the background changes a word of it. */
export interface Invitation {
  readonly title: string;
  /** The join link, https. */
  readonly link: string;
  /** Plain text, a line each; empty strings are blank lines. */
  readonly lines: readonly string[];
  /** The same as HTML with every value escaped, for the clipboard and for addresses that take HTML. */
  readonly html: string;
  /**
   * Other ways in which its lines may stand where they were written, and they themselves, the longest first; missing where
   * there is no other.
   */
  readonly standing?: readonly (readonly string[])[];
}

/** The answer to a click: what to write and what to show. */
export interface MadeMeeting {
  /** The creation key of the click that made it. */
  readonly key: string;
  readonly invitation: Invitation;
  /** As it was asked of Webex. */
  readonly schedule?: Schedule;
  /** The caller's own form for a new event, filled in, where its page has one. */
  readonly filledIn?: string;
  /** Something the person should know, said once. */
  readonly note?: string;
}
