import { failed } from '../domain/failure';
import type { CallerKind, CallName, ReplyOf, RequestOf } from './calls';
import { CALLERS, Envelope, REQUESTS } from './schemas';

/** Who sent a message, as the browser says; nothing in the message itself is believed about that. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** The page's origin in Chromium; Firefox leaves it out, and `url` stands in. */
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface Whereabouts {
  readonly extensionId: string;
  /** Origin of our own pages. */
  readonly ownOrigin: string;
  /** Origins of the host pages we add to. */
  readonly hostPages: readonly string[];
}

export type Handlers = {
  readonly [Name in CallName]: (request: RequestOf<Name>, caller: CallerKind) => Promise<ReplyOf<Name>>;
};

/** Answers one message, or returns undefined for messages that are not calls of ours. */
export type Receive = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

export function createReceiver(handlers: Handlers, where: Whereabouts): Receive {
  return (message, sender) => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success) return undefined;
    const { call, request } = envelope.data;
    const caller = callerOf(sender, where);
    if (!caller || !CALLERS[call].includes(caller)) return Promise.resolve(failed('unexpected'));
    return answer(handlers, call, request, caller);
  };
}

async function answer<Name extends CallName>(handlers: Handlers, call: Name, request: unknown, caller: CallerKind) {
  const parsed = REQUESTS[call].safeParse(request);
  if (!parsed.success) return failed('unexpected');
  try {
    return await handlers[call](parsed.data, caller);
  } catch (error) {
    return isStorageError(error) ? failed('storage') : failed('unexpected');
  }
}

function callerOf(sender: Sender, where: Whereabouts): CallerKind | undefined {
  if (sender.id !== where.extensionId) return undefined;
  const origin = originOf(sender);
  if (origin === where.ownOrigin) return 'ui';
  if (sender.tab && origin && where.hostPages.includes(origin)) return 'page';
  return undefined;
}

function originOf({ origin, url }: Sender): string | undefined {
  if (origin) return origin;
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** IndexedDB fails with DOMExceptions: full disk, a profile that keeps nothing, a database that vanished. */
function isStorageError(error: unknown): boolean {
  return error instanceof DOMException;
}
