import type { Caller } from '../../messaging/calls';

/** What the settings page asks of the background and of the browser. */
export interface OptionsNeeds {
  readonly call: Caller;
  /** Asks the person to let us reach an address; has to be called inside a click. */
  requestOrigin(url: string): Promise<boolean>;
  /** Asks the browser to keep what is stored. */
  askToPersist(): Promise<void>;
}
