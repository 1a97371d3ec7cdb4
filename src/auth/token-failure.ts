import * as z from 'zod/mini';
import type { Failure } from '../domain/failure';

/** Webex's token endpoint answers in two shapes: that of its identity broker and that of its API. */
const ErrorBody = z.object({
  error: z.optional(z.string()),
  error_description: z.optional(z.string()),
  trackingID: z.optional(z.string()),
  message: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ description: z.optional(z.string()) }))),
  trackingId: z.optional(z.string()),
});

/**
 * Says in our own terms why the token endpoint refused. Nothing of the request is repeated.
 * @param byBroker a token broker answered; it always does so in JSON, so anything else means that it is broken
 */
export async function tokenFailure(response: Response, byBroker = false): Promise<Failure> {
  const body = ErrorBody.safeParse(parse(await response.text().catch(() => '')));
  if (!body.success) {
    if (byBroker) return { code: 'broker_down' };
    return { code: response.status >= 500 ? 'webex_down' : 'sign_in_failed' };
  }
  const { error, error_description, trackingID, message, errors, trackingId } = body.data;
  const detail = (error_description ?? errors?.[0]?.description ?? message ?? error ?? '').slice(0, 300);
  const tracking = trackingID ?? trackingId;
  return {
    code: codeOf(response.status, error, detail),
    ...(detail ? { detail } : {}),
    ...(tracking ? { trackingId: tracking.slice(0, 100) } : {}),
  };
}

function codeOf(status: number, error: string | undefined, detail: string): Failure['code'] {
  if (error === 'invalid_client' || error === 'unauthorized_client') return 'client_refused';
  if (/client.?(id|secret)|client_secret/i.test(detail)) return 'client_refused';
  if (error === 'invalid_grant') return 'session_ended';
  if (error === 'invalid_scope') return 'scope_missing';
  if (status === 401) return 'client_refused';
  if (status === 429) return 'too_many_requests';
  return status >= 500 ? 'webex_down' : 'sign_in_failed';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
