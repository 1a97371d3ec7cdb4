import type { Caller } from '../../messaging/calls';
import type { Shortcut } from '../../platform/shortcuts';

/** What the settings page asks of the background and of the browser. */
export interface OptionsNeeds {
  readonly call: Caller;
  /** In which we have sentences, BCP 47. */
  readonly languages: readonly string[];
  /** Asks the person to let us reach an address; has to be called inside a click. */
  requestOrigin(url: string): Promise<boolean>;
  /** The same for several, as match patterns. */
  requestOrigins(patterns: readonly string[]): Promise<boolean>;
  /** Whether notifications are allowed, and asking for them (inside a click) or giving them back. */
  readonly notifications: {
    areAllowed(): Promise<boolean>;
    allow(): Promise<boolean>;
    giveBack(): Promise<boolean>;
  };
  /** Asks the browser to keep what is stored. */
  askToPersist(): Promise<void>;
  readShortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the browser's page for them; gives its address where the browser does not. */
  openShortcutSettings(): Promise<string | undefined>;
}
