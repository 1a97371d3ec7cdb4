import * as z from 'zod/mini';
import { noAnswer, type WebexAnswer } from './ask-webex';
import type { WebexRequest } from './webex-request';

/** The fields of a token answer (developer.webex.com/create/docs/login-with-webex); others stay here. */
const Tokens = z.object({
  access_token: z.string().check(z.minLength(1)),
  token_type: z.string(),
  expires_in: z.optional(z.number()),
  refresh_token: z.optional(z.string()),
  refresh_token_expires_in: z.optional(z.number()),
  scope: z.optional(z.string()),
  id_token: z.optional(z.string()),
});

const words = z.catch(z.optional(z.string()), undefined);

/**
 * Webex says what is wrong in two shapes: that of its identity service (`error`, `error_description`, `trackingID`)
 * and that of its API (`message`, `errors`, `trackingId`; developer.webex.com/docs/basics).
 */
const Refused = z.object({
  error: words,
  error_description: words,
  trackingID: words,
  message: words,
  errors: z.catch(z.optional(z.array(z.object({ description: words }))), undefined),
  trackingId: words,
});

const LONGEST_WORDS = 300;
const MOST_ERRORS = 5;
/** Shorter values are no secrets, and would tear holes into ordinary words. */
const SHORTEST_CONFIDENTIAL = 8;

/** What may not come back, of the request as it went to Webex. */
type Confidential = Pick<WebexRequest, 'secrets' | 'given'>;

/** What is passed on: Webex's status and its known fields. */
export interface PassedOn {
  readonly status: number;
  readonly value: unknown;
}

/**
 * The tokens, or why there are none.
 * @throws Refusal 502 for a success without tokens or with the secret in it, and for an error that is no JSON object
 */
export function passTokens(answer: WebexAnswer, confidential: Confidential): PassedOn {
  if (!isSuccess(answer)) return passError(answer, confidential);
  const tokens = Tokens.safeParse(answer.value);
  if (answer.status !== 200 || !tokens.success) throw noAnswer('webex-unusable');
  // What the caller gave may be in it: Webex gives the same refresh token again.
  const text = JSON.stringify(tokens.data);
  if (confidential.secrets.some((secret) => text.includes(secret))) throw noAnswer('webex-unusable');
  return { status: 200, value: tokens.data };
}

/** `{}` for every success (RFC 7009 §2.2: the body means nothing), or why nothing was revoked; 502 as above. */
export function passRevocation(answer: WebexAnswer, confidential: Confidential): PassedOn {
  return isSuccess(answer) ? { status: 200, value: {} } : passError(answer, confidential);
}

const isSuccess = ({ status }: WebexAnswer): boolean => status >= 200 && status < 300;

function passError({ status, value }: WebexAnswer, confidential: Confidential): PassedOn {
  const refused = Refused.safeParse(value);
  if (!refused.success) throw noAnswer('webex-unusable');
  const { errors, ...rest } = refused.data;
  const say = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : withoutConfidential(text, confidential).slice(0, LONGEST_WORDS);
  const told = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, say(text)]));
  const list = errors?.slice(0, MOST_ERRORS).map(({ description }) => ({ description: say(description) }));
  return { status, value: list === undefined ? told : { ...told, errors: list } };
}

/** Takes out what came with the request, or was added to it, should Webex repeat it in its words. */
function withoutConfidential(text: string, confidential: Confidential): string {
  const forms = [...confidential.secrets, ...confidential.given]
    .filter((value) => value.length >= SHORTEST_CONFIDENTIAL)
    .flatMap((value) => [value, encodeURIComponent(value), formEncoded(value)])
    .sort((a, b) => b.length - a.length);
  return forms.reduce((left, form) => left.replaceAll(form, '...'), text);
}

const formEncoded = (value: string): string => new URLSearchParams({ v: value }).toString().slice('v='.length);
