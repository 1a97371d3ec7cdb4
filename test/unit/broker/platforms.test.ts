import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { expect, test } from 'vitest';
import { createBroker } from '../../../src/broker/create-broker';
import type { RateLimiter } from '../../../src/broker/needs';
import { serveBroker } from '../../../src/broker/node/serve-broker';
import { readSettings } from '../../../src/broker/read-settings';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { REDIRECT_URI } from '../simulator/client';
import { type Bench, codeForm, consentedCode, createBench, ORIGIN, post, refreshForm, SETTINGS } from './bench';
import { createGate } from './gate';

const ENVIRONMENT = {
  BROKER_CLIENT_ID: TEST_CLIENT_ID,
  BROKER_CLIENT_SECRET: TEST_CLIENT_SECRET,
  BROKER_REDIRECT_URIS: REDIRECT_URI,
  BROKER_ORIGINS: ORIGIN,
  BROKER_SALT: 'a-salt-for-this-test',
};

function brokerOf({ needs }: Bench, environment: Readonly<Record<string, unknown>>, limiter: RateLimiter) {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return createBroker(read.settings, { ...needs, limiter });
}

test('as a Worker: settings from bindings, the limiter of the platform', async () => {
  const bench = createBench();
  const keys: string[] = [];
  const LIMITER = {
    limit: async ({ key }: { readonly key: string }) => {
      keys.push(key);
      return { success: keys.length < 2 };
    },
  };
  const bindings = { ...ENVIRONMENT, BROKER_TRUSTED_HEADER: 'cf-connecting-ip', LIMITER };
  const worker = {
    fetch: (request: Request, env: typeof bindings) =>
      brokerOf(bench, env, { allow: async (key) => ({ ok: (await env.LIMITER.limit({ key })).success }) }).fetch(
        request,
      ),
  };
  const headers = { 'cf-connecting-ip': '2001:db8::7' };
  const first = await worker.fetch(post('/token', codeForm(await consentedCode(bench.webex)), headers), bindings);
  const second = await worker.fetch(post('/token', refreshForm('some-token'), headers), bindings);
  expect([first.status, second.status, second.headers.get('retry-after')]).toEqual([200, 429, '60']);
  // Another instance of the same Worker gives the same client the same name.
  expect(keys[0]).toBe(keys[1]);
});

test('as a Lambda function behind its address', async () => {
  const bench = createBench();
  const broker = brokerOf(bench, { ...ENVIRONMENT, BROKER_TRUSTED_HEADER: 'x-forwarded-for' }, bench.needs.limiter);
  const handler = handle(new Hono().all('*', (context) => broker.fetch(context.req.raw)));
  const body = codeForm(await consentedCode(bench.webex)).toString();
  const http = { method: 'POST', path: '/token', protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: '' };
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/token',
    rawQueryString: '',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': '203.0.113.7',
      host: 'broker.example',
    },
    body: btoa(body),
    isBase64Encoded: true,
    requestContext: { http, domainName: 'broker.example' },
  };
  const answer = await handler(event as unknown as Parameters<typeof handler>[0]);
  expect(answer.statusCode).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ token_type: 'Bearer' });
});

test('on Node, being stopped lets what is under way finish and takes nothing new', async () => {
  const bench = createBench();
  const planned = bench.faults.plan({ path: '/v1/access_token', kind: 'hold' });
  const running = await serveBroker(SETTINGS, bench.needs, { host: '127.0.0.1', port: 0 });
  const body = codeForm(await consentedCode(bench.webex));
  const answer = fetch(`${running.address}/token`, { method: 'POST', body, headers: { connection: 'close' } });
  await planned.reached;
  const stopped = createGate();
  void running.stop().then(stopped.resolve);
  await expect(fetch(`${running.address}/health`)).rejects.toThrow();
  planned.release();
  expect((await answer).status).toBe(200);
  await stopped.promise;
});
