import { createFaults, type Faults } from './faults';
import type { SimHandler } from './http';

/** What a caller of `fetch` sees when no answer comes. */
const LOST = 'Failed to fetch';

/**
 * A `fetch` that asks the handlers directly, for tests that need no sockets. An unknown host and a dropped connection
 * reject with a TypeError, an aborted signal with its reason; every request counts as one on a fresh connection.
 */
export function createSimFetch(
  hosts: Readonly<Record<string, SimHandler>>,
  faults: Faults = createFaults(),
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const handler = hosts[url.hostname];
    if (handler === undefined) throw new TypeError(LOST);
    const headers = Object.fromEntries(request.headers);
    const body = await request.text();
    const aborted = new Promise<never>((_resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
    });
    const asked = { method: request.method, url, headers, body };
    const answer = await Promise.race([faults.run(asked, false, handler), aborted]);
    if (answer === undefined) throw new TypeError(LOST);
    const empty = answer.status === 204 || answer.status === 304;
    const told = new Headers(answer.headers);
    for (const cookie of answer.cookies ?? []) told.append('set-cookie', cookie);
    return new Response(empty ? null : answer.body, { status: answer.status, headers: told });
  };
}
