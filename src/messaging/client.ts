import { failed } from '../domain/failure';
import { type Caller, type CallMessage, type CallName, PROTOCOL, type ReplyOf } from './calls';

export interface Messenger {
  /** Undefined once the extension was reloaded under this page. */
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

/** Said by the browsers once the extension was reloaded or removed under a page; any other error means a stopped background. */
const RELOADED = /invalidated/i;

/** Whether a call opens a sign-in window, so that a second one would open another; only our own pages have such calls. */
export const opensWindow = (call: CallName): boolean => call === 'connection.connect' || call === 'feature.allow';

/** A stopped background starts anew with the next message, so a few tries are plenty. */
const TRIES = 4;

/**
 * Calls the background. A call whose background was stopped is sent again: every call that changes something carries its
 * creation key, its link or its press, so the repetition finds what the first one did. Only what opens a sign-in window is
 * not repeated by itself.
 * @param isSentOnce tells which calls those are, where there are any
 */
export function createCaller(messenger: () => Messenger, isSentOnce?: (call: CallName) => boolean): Caller {
  return async <Name extends CallName>(call: Name, request: CallMessage<Name>['request']) => {
    const message: CallMessage<Name> = { oneClick: PROTOCOL, call, request };
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (messenger().id === undefined) return failed('outdated') as ReplyOf<Name>;
        const reply = await messenger().sendMessage(message);
        return (reply ?? failed('unexpected')) as ReplyOf<Name>;
      } catch (error) {
        if (attempt === TRIES || isSentOnce?.(call) || RELOADED.test(String(error)))
          return failed('outdated') as ReplyOf<Name>;
      }
    }
  };
}
