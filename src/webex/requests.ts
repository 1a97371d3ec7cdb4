import type * as z from 'zod/mini';
import { done, type Failure, failed, type Result } from '../domain/failure';
import { type Answer, failureOf, parseJson } from './answers';
import type { TokenAt, WebexAccess } from './client';
import { type NextPage, nextPageOf } from './next-page';
import { refuseUnlisted } from './only-listed';

/** The scope that each kind of request needs (developer.webex.com/docs/meetings). */
export const SCOPES = {
  write: 'meeting:schedules_write',
  read: 'meeting:schedules_read',
  preferences: 'meeting:preferences_read',
  participants: 'meeting:participants_read',
  person: 'spark:people_read',
} as const;

export type Scope = (typeof SCOPES)[keyof typeof SCOPES];

export interface WebexRequests {
  /**
   * One request; a refused token is renewed once, which is safe for a POST too because Webex refused to act on it.
   * @param mayLeave asked each time the token is at hand; where it says no, nothing leaves: `connection_changed`
   * @throws for a request that is not listed
   */
  send(
    method: string,
    path: string,
    json?: object,
    mayLeave?: () => Promise<boolean>,
  ): Promise<Result<Answer | 'no_answer'>>;
  /** One GET whose answer has this shape. */
  read<S extends z.ZodMiniType>(
    scope: Scope,
    path: string,
    schema: S,
    failureFrom?: (answer: Answer) => Failure,
  ): Promise<Result<z.infer<S>>>;
  /** The first page of a list, or the one that the page before led to; with the way to the page after it. */
  readPage<S extends z.ZodMiniType>(
    scope: Scope,
    first: string,
    schema: S,
    page?: string,
  ): Promise<Result<{ readonly body: z.infer<S>; readonly next: NextPage }>>;
  /** Webex has one status for want of a scope, a role or a licence; which scopes are granted is known here. */
  refusal(scope: Scope, failure: Failure): Promise<{ readonly ok: false; readonly failure: Failure }>;
}

export function createRequests(access: WebexAccess): WebexRequests {
  async function sendAt(
    method: string,
    path: string,
    json?: object,
    isNextPage = false,
    mayLeave = async () => true,
  ): Promise<Result<Sent>> {
    refuseUnlisted(method, path, isNextPage);
    const at = await access.access();
    if (!at.ok) return at;
    if (!(await mayLeave())) return failed('connection_changed');
    const { api } = at.value;
    const answer = await attempt(method, path, at.value, json);
    if (answer === 'no_answer' || answer.status !== 401) return done({ answer, api });
    const renewed = await access.renewed(at.value.token);
    if (!renewed.ok) return renewed;
    if (!(await mayLeave())) return failed('connection_changed');
    return done({ answer: await attempt(method, path, renewed.value, json), api });
  }

  async function send(method: string, path: string, json?: object, mayLeave?: () => Promise<boolean>) {
    const sent = await sendAt(method, path, json, false, mayLeave);
    return sent.ok ? done(sent.value.answer) : sent;
  }

  async function attempt(method: string, path: string, at: TokenAt, json?: object): Promise<Answer | 'no_answer'> {
    const headers = {
      authorization: `Bearer ${at.token}`,
      accept: 'application/json',
      ...(json ? { 'content-type': 'application/json' } : {}),
    };
    try {
      return await access.http(`${at.api}${path}`, {
        method,
        headers,
        ...(json ? { body: JSON.stringify(json) } : {}),
      });
    } catch {
      return 'no_answer';
    }
  }

  async function refusal(scope: Scope, failure: Failure): Promise<{ ok: false; failure: Failure }> {
    const isScope = failure.code === 'forbidden' && (await access.lacksScope(scope).catch(() => false));
    if (!isScope) return { ok: false, failure };
    const { trackingId } = failure;
    return failed('scope_missing', { scopes: [scope], ...(trackingId ? { trackingId } : {}) });
  }

  async function read<S extends z.ZodMiniType>(
    scope: Scope,
    path: string,
    schema: S,
    failureFrom: (answer: Answer) => Failure = failureOf,
  ): Promise<Result<z.infer<S>>> {
    const sent = await send('GET', path);
    return sent.ok ? bodyOf(scope, sent.value, schema, failureFrom) : sent;
  }

  async function readPage<S extends z.ZodMiniType>(scope: Scope, first: string, schema: S, page?: string) {
    const path = page ?? first;
    const sent = await sendAt('GET', path, undefined, page !== undefined);
    if (!sent.ok) return sent;
    const { answer, api } = sent.value;
    const body = await bodyOf(scope, answer, schema, failureOf);
    if (!body.ok) return body;
    const next = nextPageOf(answer === 'no_answer' ? null : answer.header('link'), api, path);
    return next.ok ? done({ body: body.value, next: next.value }) : next;
  }

  async function bodyOf<S extends z.ZodMiniType>(
    scope: Scope,
    answer: Answer | 'no_answer',
    schema: S,
    failureFrom: (answer: Answer) => Failure,
  ): Promise<Result<z.infer<S>>> {
    if (answer === 'no_answer') return failed('webex_down');
    if (answer.status !== 200) return refusal(scope, failureFrom(answer));
    const body = schema.safeParse(parseJson(answer.body));
    return body.success ? done(body.data) : failed('webex_down');
  }

  return { send, read, readPage, refusal };
}

interface Sent {
  readonly answer: Answer | 'no_answer';
  readonly api: string;
}
