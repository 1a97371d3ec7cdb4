import type { Caller } from '../../messaging/calls';
import type { AskedOfBrowser } from '../../trust-guide/installation';

/** What the page about trust asks of the background and of the browser. */
export interface TrustNeeds {
  readonly call: Caller;
  /** The extension's ID in this browser. */
  readonly extensionId: string;
  readonly asked: AskedOfBrowser;
}
