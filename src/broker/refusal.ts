import type { BrokerEvent } from './needs';

/** Error codes of RFC 6749 §4.1.2.1 and §5.2, all the broker says of its own. */
export type OAuthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'unsupported_grant_type'
  | 'temporarily_unavailable'
  | 'server_error';

/**
 * Ends a request with an answer of the broker's own. Descriptions are fixed sentences: no value of a request or of a
 * setting is ever put into one.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly code: OAuthError;
  readonly headers: Readonly<Record<string, string>>;
  /** What the log says instead of the kind of request. */
  readonly event: BrokerEvent | undefined;

  constructor(
    status: number,
    code: OAuthError,
    description: string,
    more: { readonly headers?: Readonly<Record<string, string>>; readonly event?: BrokerEvent } = {},
  ) {
    super(description);
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.event = more.event;
  }
}

/** A 400 `invalid_request`. */
export const badRequest = (description: string): Refusal => new Refusal(400, 'invalid_request', description);
