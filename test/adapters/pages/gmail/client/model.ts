import type { Place } from '../settings';

/** What a message says: its subject, and its body as plain text with `\n` between lines. */
export interface Words {
  readonly subject: string;
  readonly body: string;
}

/** One message that is being written, as the page itself knows it, whatever its nodes show. */
export interface Message {
  /** Counts the windows of this document: the value of `composeid`. */
  readonly id: number;
  /** The value of `draft`, once the draft is saved; before, the page puts the word `undefined` there. */
  readonly draft: string;
  place: Place;
  minimised: boolean;
  subject: string;
  body: string;
  /** What was last saved, and how often. */
  saved: Words | null;
  saves: number;
}

/** The page's own state, for tests to look at. Writing to the DOM doesn't change it; events do. */
export interface MailModel {
  /** Open messages. */
  messages: Message[];
  sent: Words[];
  /** Saved drafts whose window was closed. */
  drafts: Words[];
  /** Events that came out of a node the page didn't make and would have set off something. */
  leaked: string[];
  errors: string[];
}

export const model: MailModel = { messages: [], sent: [], drafts: [], leaked: [], errors: [] };

let made = 0;

export function newMessage(place: Place, subject: string): Message {
  made += 1;
  const draft = `#msg-a:r-${7_673_660_351_152_959_000n + BigInt(made)}`;
  const message = { id: made, draft, place, minimised: false, subject, body: '', saved: null, saves: 0 };
  model.messages.push(message);
  return message;
}

export function forget(message: Message): void {
  model.messages = model.messages.filter((each) => each !== message);
}
