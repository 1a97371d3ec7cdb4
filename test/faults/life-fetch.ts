import type { Outcome } from './connections';
import type { Life } from './life';
import type { Wire } from './wire';

/** Where a background's requests go. */
export interface FetchNeeds {
  readonly life: Life;
  readonly wire: Wire;
  /** Whether a request still leaves whose background is stopped just as it leaves. */
  drawLeaves(): boolean;
}

/**
 * `fetch` of one background, over real connections that are kept alive and used again; like a browser's it repeats by
 * itself, once, what died on a used connection.
 */
export function createLifeFetch({ life, wire, drawLeaves }: FetchNeeds): typeof fetch {
  return (input, init = {}) => {
    const { signal, ...rest } = init;
    const request = new Request(input, rest);
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (life.isOver()) return;
      const isLast = !life.step(`before ${request.method} ${request.url.split('?')[0]} leaves`);
      if (isLast && !drawLeaves()) return;
      const release = life.keep();
      const forget = [release, life.whenOver(() => wire.abandon(call))];
      const end = (what: string, settle: () => void): void => {
        for (const one of forget) one();
        if (life.step(what)) settle();
      };
      const call = wire.send(request, (outcome) => {
        call.isAbandoned = true;
        end(`before the answer to ${call.name}`, () => {
          call.wasHeard = isUsable(outcome);
          if (outcome.kind === 'answer') resolve(responseOf(outcome));
          else reject(new TypeError('Failed to fetch'));
        });
      });
      if (isLast) wire.abandon(call);
      const giveUp = (): void => {
        wire.abandon(call);
        end(`after the timeout of ${call.name}`, () => reject(signal?.reason));
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      forget.push(() => signal?.removeEventListener('abort', giveUp));
    });
  };
}

function responseOf({ status, headers, body }: Outcome & { readonly kind: 'answer' }): Response {
  const told = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) told.set(name, [value].flat().join(', '));
  }
  return new Response(status === 204 || status === 304 ? null : body, { status, headers: told });
}

/** Whether it says what became of the request: a refusal, or a success that holds what was asked for. */
function isUsable(outcome: Outcome): boolean {
  if (outcome.kind === 'died' || outcome.status >= 500) return false;
  return outcome.status >= 400 || outcome.body.includes('"webLink"');
}
