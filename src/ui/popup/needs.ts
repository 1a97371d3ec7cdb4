import type { Slot } from '../../domain/slot';
import type { Caller } from '../../messaging/calls';

/** What the form is filled in with. Nothing is made of it before a press. */
export interface Asked {
  readonly title: string;
  readonly slot?: Slot | undefined;
}

/** What the popup needs of the browser. What reads a page or the clipboard is for a press only. */
export interface PopupNeeds {
  readonly call: Caller;
  /** What lies on the clipboard; undefined where the browser does not give it. */
  readClipboard(): Promise<string | undefined>;
  /** What was typed into the address bar to come here. */
  readonly asked: Asked;
  /** The origin of the page in front, where the browser tells it. */
  activeOrigin(): Promise<string | undefined>;
  /** Asks the person to let us reach addresses, as match patterns; has to be called inside a click. */
  requestOrigins(patterns: readonly string[]): Promise<boolean>;
  /** Address, links and words of the page in front. */
  readActiveTab(): Promise<string>;
}
