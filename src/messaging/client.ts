import { failed } from '../domain/failure';
import { type Caller, type CallMessage, type CallName, PROTOCOL, type ReplyOf } from './calls';

export interface Messenger {
  /** Undefined once the extension was reloaded under this page. */
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

/** The background may be stopped while it works: the channel then closes without an answer. */
const BACKGROUND_STOPPED = /message channel closed|message port closed|Receiving end does not exist/i;

/** A stopped background starts anew with the next message, so a few tries are plenty. */
const TRIES = 4;

/**
 * Calls the background. A call whose background was stopped is sent again: every call that changes something
 * carries its creation key or link, so the repetition finds what the first one did.
 */
export function createCaller(messenger: () => Messenger): Caller {
  return async <Name extends CallName>(call: Name, request: CallMessage<Name>['request']) => {
    const message: CallMessage<Name> = { oneClick: PROTOCOL, call, request };
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (messenger().id === undefined) return failed('outdated') as ReplyOf<Name>;
        const reply = await messenger().sendMessage(message);
        return (isReply(reply) ? reply : failed('unexpected')) as ReplyOf<Name>;
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        if (!BACKGROUND_STOPPED.test(text)) return failed('outdated') as ReplyOf<Name>;
        if (attempt === TRIES) return failed('unexpected') as ReplyOf<Name>;
      }
    }
  };
}

/** The background is ours; this only guards against a version of it that answers otherwise. */
function isReply(reply: unknown): reply is ReplyOf<CallName> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';
}
