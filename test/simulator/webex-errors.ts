import { json } from './answers';
import type { SimAnswer } from './http';
import type { Ids } from './ids';

/** Sentences Webex documents for its REST calls (developer.webex.com/docs/basics, /docs/meetings and its OpenAPI). */
export const MESSAGES: Readonly<Record<number, string>> = {
  400: 'The input parameters contain invalid items.',
  401: 'The request requires a valid access token set in the Authorization request header.',
  403:
    'The server understood the request, but refused to fulfill it because the access token is missing required ' +
    'scopes or the user is missing required roles or licenses.',
  404: 'The requested resource could not be found.',
  405: 'The request method is not supported for the requested resource.',
  415: 'The request content type is not supported.',
  423: 'The requested resource is temporarily unavailable.',
  429: 'Too many requests have been sent in a given amount of time and the request has been rate limited.',
};

/** Thrown by a rule; `webex.ts` turns it into the answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly descriptions: readonly string[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, descriptions: readonly string[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(descriptions[0] ?? `refused with ${status}`);
    this.status = status;
    this.descriptions = descriptions;
    this.headers = headers;
  }
}

/** A refusal of the request's own content. */
export function invalid(description: string): Refusal {
  return new Refusal(400, [description]);
}

/** Webex's error body: `{message, errors: [{description}], trackingId}`. */
export function apiError(
  ids: Ids,
  status: number,
  descriptions: readonly string[] = [],
  headers: Readonly<Record<string, string>> = {},
): SimAnswer {
  const message = MESSAGES[status] ?? 'Something went wrong.';
  const trackingId = `ROUTER_${ids.hex(32).toUpperCase()}`;
  const errors = (descriptions.length > 0 ? descriptions : [message]).map((description) => ({ description }));
  return json(status, { message, errors, trackingId }, { trackingid: trackingId, ...headers });
}

/** The other error body, which comes from Webex's identity service on the token endpoint. */
export function identityError(ids: Ids, status: number, error: string, description: string): SimAnswer {
  const trackingID = `CLIENT_${ids.hex(32).toUpperCase()}`;
  return json(status, { error, error_description: description, trackingID });
}
