/** What guests may see, finished: nobody after the background changes a word of it. */
export interface Invitation {
  readonly title: string;
  /** The join link, https. */
  readonly link: string;
  /** Plain text, a line each; empty strings are blank lines. */
  readonly lines: readonly string[];
  /** The same as HTML with every value escaped, for the clipboard only. */
  readonly html: string;
}

/** The answer to a click: what to write and what to show. */
export interface MadeMeeting {
  /** The creation key of the click that made it. */
  readonly key: string;
  readonly invitation: Invitation;
  /** Something the person should know, said once. */
  readonly note?: string;
}
