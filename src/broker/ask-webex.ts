import type { BrokerClock, BrokerEvent, BrokerNeeds } from './needs';
import { readLimited } from './read-limited';
import { Refusal } from './refusal';
import type { WebexRequest } from './webex-request';
import { within } from './within';

export const WEBEX_WITHIN_MS = 15_000;

/** Tokens are below 4 kB; what is larger than this is no answer of a token endpoint. */
export const LARGEST_ANSWER = 64 * 1024;

/** What came back from Webex: any status, and the body if it is JSON. */
export interface WebexAnswer {
  readonly status: number;
  /** `undefined` for a body that is no JSON, or isn't declared as such. */
  readonly value: unknown;
  /** Whole seconds, where Webex said so. */
  readonly retryAfter: string | undefined;
}

/**
 * Sends one request to Webex, once. Redirects are not followed: the request holds the client secret.
 * @throws Refusal 504 when the whole answer isn't there in 15 s; 502 when there is none, a redirect, or too large a one
 */
export async function askWebex(
  request: WebexRequest,
  needs: { readonly fetch: BrokerNeeds['fetch']; readonly clock: BrokerClock },
): Promise<WebexAnswer> {
  const late = new Refusal(504, 'temporarily_unavailable', 'Webex did not answer in time.', { event: 'webex-late' });
  return within(needs.clock, WEBEX_WITHIN_MS, late, async (signal) => {
    const response = await send(request, needs.fetch, signal);
    if (isFinal(response.status)) return read(response, signal);
    response.body?.cancel().catch(() => undefined);
    throw noAnswer('webex-redirected');
  });
}

/** A 502 that says no more than that Webex gave nothing to pass on; the log says why. */
export const noAnswer = (event: BrokerEvent): Refusal =>
  new Refusal(502, 'temporarily_unavailable', 'Webex gave no usable answer.', { event });

/** Status 0 is how some platforms show a redirect that wasn't followed; 600 and more can't be passed on. */
const isFinal = (status: number): boolean => (status >= 200 && status < 300) || (status >= 400 && status < 600);

async function send(request: WebexRequest, fetch: BrokerNeeds['fetch'], signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(request.url, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        ...request.headers,
      },
      body: new URLSearchParams(request.fields).toString(),
      redirect: 'manual',
      signal,
    });
  } catch {
    // The error's own words may hold the address or the body.
    throw noAnswer('webex-unreachable');
  }
}

async function read(response: Response, signal: AbortSignal): Promise<WebexAnswer> {
  const body = await readLimited(response.body, LARGEST_ANSWER, signal).catch(() => {
    throw noAnswer('webex-unreachable');
  });
  if (body === 'too-large') throw noAnswer('webex-too-large');
  const isJson = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(response.headers.get('content-type') ?? '');
  const retryAfter = /^\d{1,6}$/.exec(response.headers.get('retry-after') ?? '')?.[0];
  return { status: response.status, value: isJson && body !== 'not-text' ? parse(body.text) : undefined, retryAfter };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
