import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { askWebex, type WebexAnswer } from './ask-webex';
import { createClientKey } from './client-key';
import { corsHeaders, PREFLIGHT_HEADERS } from './cors';
import { type BrokerEvent, type BrokerNeeds, durationBucket, type RateLimiter } from './needs';
import { type Form, readForm } from './read-form';
import { Refusal } from './refusal';
import type { BrokerSettings } from './settings';
import { type PassedOn, passRevocation, passTokens } from './webex-answer';
import { revocationRequest, tokenRequest, type WebexRequest } from './webex-request';

/** A web handler, as every platform with `Request` and `Response` can serve it. */
export interface Broker {
  fetch(request: Request): Promise<Response>;
}

type Handled = { Variables: { event: BrokerEvent } };

const PATHS = { '/token': 'POST', '/revoke': 'POST', '/health': 'GET, HEAD' } as const;

/**
 * The token broker: adds the client secret to what an extension may ask of Webex's token endpoint, and to nothing else.
 * `POST /token` (RFC 6749 §4.1.3 and §6), `POST /revoke` (RFC 7009), `GET /health`. Keeps nothing between requests but
 * what the limiter counts. Every answer but those to HEAD and OPTIONS is JSON; errors are in OAuth's form.
 */
export function createBroker(settings: BrokerSettings, needs: BrokerNeeds): Broker {
  const keyOf = createClientKey(settings, needs.peerAddress);

  const ask =
    (
      event: BrokerEvent,
      build: (settings: BrokerSettings, form: Form) => WebexRequest,
      pass: (answer: WebexAnswer, request: WebexRequest) => PassedOn,
    ) =>
    async (context: Context<Handled>): Promise<Response> => {
      context.set('event', event);
      await welcome(await keyOf(context.req.raw), needs);
      const request = build(settings, await readForm(context.req.raw, needs.clock));
      context.set('event', request.event);
      const answer = await askWebex(request, needs);
      const { status, value } = pass(answer, request);
      return json(status, value, answer.retryAfter === undefined ? {} : { 'retry-after': answer.retryAfter });
    };

  const app = new Hono<Handled>();
  app.use(finish(settings, needs));
  app.post('/token', ask('token', tokenRequest, passTokens));
  app.post('/revoke', ask('revocation', revocationRequest, passRevocation));
  app.get('/health', (context) => {
    context.set('event', 'health');
    return json(200, { status: 'ok' });
  });
  app.options('*', (context) => {
    context.set('event', 'preflight');
    const open = corsHeaders(context.req.raw.headers.get('origin'), settings.origins);
    const admitted = 'access-control-allow-origin' in open;
    return new Response(null, { status: 204, headers: admitted ? PREFLIGHT_HEADERS : {} });
  });
  for (const [path, allow] of Object.entries(PATHS)) {
    app.all(path, () => {
      throw new Refusal(405, 'invalid_request', 'This address takes another method.', { headers: { allow } });
    });
  }
  app.notFound(() => refused(new Refusal(404, 'invalid_request', 'There is nothing at this address.')));
  app.onError((error, context) => {
    if (error instanceof Refusal) {
      if (error.event !== undefined) context.set('event', error.event);
      return refused(error);
    }
    context.set('event', 'broker-failed');
    return refused(new Refusal(500, 'server_error', 'The broker failed.'));
  });
  return { fetch: async (request) => app.fetch(request) };
}

/** Adds what every answer has, and logs it. */
function finish(settings: BrokerSettings, needs: BrokerNeeds): MiddlewareHandler<Handled> {
  return async (context, next) => {
    const began = needs.clock.now();
    await next();
    const headers = {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...corsHeaders(context.req.raw.headers.get('origin'), settings.origins),
    };
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
    const duration = durationBucket(needs.clock.now() - began);
    needs.log({ event: context.get('event') ?? 'other', status: context.res.status, duration });
  };
}

/** @throws Refusal 429. A limiter that fails lets everyone in: it keeps off load, and no secret depends on it. */
async function welcome(key: string, { limiter, log }: BrokerNeeds): Promise<void> {
  let verdict: Awaited<ReturnType<RateLimiter['allow']>>;
  try {
    verdict = await limiter.allow(key);
  } catch {
    log({ event: 'limiter-failed', status: 0, duration: '<100ms' });
    return;
  }
  if (verdict.ok) return;
  const headers = { 'retry-after': String(Math.max(1, Math.ceil(verdict.retryAfterSeconds ?? 60))) };
  throw new Refusal(429, 'temporarily_unavailable', 'There were too many requests.', { headers });
}

const refused = ({ status, code, message, headers }: Refusal): Response =>
  json(status, { error: code, error_description: message }, headers);

const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });
