import type { BrokerClock } from './needs';
import { readLimited } from './read-limited';
import { badRequest, Refusal } from './refusal';
import { within } from './within';

/** A full exchange is below 2 kB; 8 kB leaves room for longer tokens. */
export const LARGEST_BODY = 8 * 1024;
export const BODY_WITHIN_MS = 5_000;

/** No value of OAuth's has reason to be longer; nor has it characters beyond visible ASCII and space (RFC 6749 A). */
const LONGEST_VALUE = 4_096;
const VALUE = /^[\x20-\x7e]*$/;

/** Names that count as parameters here; others are ignored, as RFC 6749 §3.2 asks. */
export type Parameter =
  | 'grant_type'
  | 'client_id'
  | 'code'
  | 'redirect_uri'
  | 'code_verifier'
  | 'refresh_token'
  | 'token';

const PARAMETERS: readonly string[] = [
  'grant_type',
  'client_id',
  'code',
  'redirect_uri',
  'code_verifier',
  'refresh_token',
  'token',
] satisfies Parameter[];

export type Form = Readonly<Partial<Record<Parameter, string>>>;

/**
 * Reads the form of a token or revocation request (RFC 6749 §4.1.3 and §6, RFC 7009 §2.1).
 * @returns the parameters that count; one without a value is left out (RFC 6749 §3.2)
 * @throws Refusal 415, 413, 408 or 400
 */
export async function readForm(request: Request, clock: BrokerClock): Promise<Form> {
  refuseByHead(request);
  const late = new Refusal(408, 'invalid_request', 'The request body did not arrive in time.');
  const body = await within(clock, BODY_WITHIN_MS, late, (signal) =>
    readLimited(request.body, LARGEST_BODY, signal).catch(() => {
      throw badRequest('The request body could not be read.');
    }),
  );
  if (body === 'too-large') throw tooLarge();
  if (body === 'not-text') throw badRequest('The request body is not UTF-8.');
  return toForm(new URLSearchParams(body.text));
}

const tooLarge = (): Refusal => new Refusal(413, 'invalid_request', 'The request body is larger than 8 kB.');

function refuseByHead(request: Request): void {
  const { headers } = request;
  if (new URL(request.url).search !== '') throw badRequest('Parameters belong in the body, not in the address.');
  // A client's credentials are the broker's business; whoever sends some has mistaken it for Webex itself.
  if (headers.has('authorization')) throw badRequest('No Authorization header may be sent.');
  const type = /^application\/x-www-form-urlencoded(?:\s*;\s*charset="?utf-8"?)?\s*$/i;
  if (!type.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) {
    throw new Refusal(
      415,
      'invalid_request',
      'The body must be application/x-www-form-urlencoded in UTF-8, not compressed.',
    );
  }
  if (Number(headers.get('content-length') ?? 0) > LARGEST_BODY) throw tooLarge();
}

function toForm(fields: URLSearchParams): Form {
  if (fields.has('client_secret')) throw badRequest('A client_secret may not be sent; it is added here.');
  const form: Partial<Record<Parameter, string>> = {};
  for (const [name, value] of fields) {
    if (!isParameter(name)) continue;
    if (fields.getAll(name).length > 1) throw badRequest(`The parameter ${name} is given more than once.`);
    if (value.length > LONGEST_VALUE) throw badRequest(`The parameter ${name} is too long.`);
    if (!VALUE.test(value)) throw badRequest(`The parameter ${name} holds characters it can't have.`);
    if (value !== '') form[name] = value;
  }
  return form;
}

const isParameter = (name: string): name is Parameter => PARAMETERS.includes(name);

/** A parameter that has to be there. */
export function required(form: Form, name: Parameter): string {
  const value = form[name];
  if (value === undefined) throw badRequest(`The parameter ${name} is missing.`);
  return value;
}
