import type { SimRequest } from './http';
import { invalid, Refusal } from './webex-errors';

const MALFORMED =
  "The request could not be understood by the server due to malformed syntax. See 'errors' for more details.";

/** The JSON object in a request body; throws 415 for another content type and 400 for anything that is no object. */
export function readObject(request: SimRequest, types: readonly string[]): Readonly<Record<string, unknown>> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (!types.includes(type.trim().toLowerCase())) throw new Refusal(415);
  let value: unknown;
  try {
    value = JSON.parse(request.body);
  } catch {
    throw invalid(MALFORMED);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(MALFORMED);
  return value as Record<string, unknown>;
}
