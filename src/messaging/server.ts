import { failed } from '../domain/failure';
import { type HostPage, hostPageAt } from '../domain/host-page';
import type { CallName, ReplyOf, RequestOf } from './calls';
import { CALLERS, Envelope, REQUESTS } from './schemas';

/** Who sent a message, as the browser says; nothing in the message itself is believed about that. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** The page's origin in Chromium; Firefox leaves it out, and `url` stands in. */
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

export interface Whereabouts {
  readonly extensionId: string;
  /** Origin of our own pages. */
  readonly ownOrigin: string;
  /** Whether a page of this kind may ask for anything. */
  isOn(page: HostPage): Promise<boolean>;
}

/** Who asks: one of our own pages, or our script in a frame of a host page. */
export type Asker =
  | { readonly kind: 'ui' }
  | {
      readonly kind: 'page';
      readonly page: HostPage;
      /** The page's own, of which it may have several. */
      readonly origin: string;
      readonly tabId: number | undefined;
      readonly frameId: number;
    };

export type Handlers = {
  readonly [Name in CallName]: (request: RequestOf<Name>, asker: Asker) => Promise<ReplyOf<Name>>;
};

/** Answers one message, or returns undefined for messages that are not calls of ours. */
export type Receive = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

export function createReceiver(handlers: Handlers, where: Whereabouts): Receive {
  return (message, sender) => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success) return undefined;
    const { call, request } = envelope.data;
    const asker = askerOf(sender, where);
    if (!asker || !CALLERS[call].includes(asker.kind)) return Promise.resolve(failed('unexpected'));
    return answer(handlers, call, request, asker, where);
  };
}

async function answer<Name extends CallName>(
  handlers: Handlers,
  call: Name,
  request: unknown,
  asker: Asker,
  { isOn }: Whereabouts,
) {
  const parsed = REQUESTS[call].safeParse(request);
  if (!parsed.success) return failed('unexpected');
  try {
    if (asker.kind === 'page' && !(await isOn(asker.page))) return failed('page_off');
    return await handlers[call](parsed.data, asker);
  } catch (error) {
    return isStorageError(error) ? failed('storage') : failed('unexpected');
  }
}

function askerOf(sender: Sender, where: Whereabouts): Asker | undefined {
  if (sender.id !== where.extensionId) return undefined;
  const origin = originOf(sender);
  if (origin === where.ownOrigin) return { kind: 'ui' };
  if (!sender.tab || !origin) return undefined;
  const page = hostPageAt(origin);
  return page && { kind: 'page', page, origin, tabId: sender.tab.id, frameId: sender.frameId ?? 0 };
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
