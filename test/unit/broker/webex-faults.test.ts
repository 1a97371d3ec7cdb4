import { describe, expect, test } from 'vitest';
import { LARGEST_ANSWER, WEBEX_WITHIN_MS } from '../../../src/broker/ask-webex';
import { TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { benchAnswering, benchWith, createBench, errorOf, JSON_TYPE, renew } from './bench';
import { createGate } from './gate';

const TOKENS = { access_token: 'fresh', token_type: 'Bearer', expires_in: 60 };

describe('Webex gives nothing to pass on', () => {
  const html = '<html>Service portal</html>';
  test.each([
    ['HTML', 200, html, { 'content-type': 'text/html' }, 'webex-unusable'],
    ['HTML that calls itself JSON', 200, html, JSON_TYPE, 'webex-unusable'],
    ['an error in HTML', 503, html, { 'content-type': 'text/html' }, 'webex-unusable'],
    ['JSON that calls itself HTML', 200, JSON.stringify(TOKENS), { 'content-type': 'text/html' }, 'webex-unusable'],
    ['an empty body', 200, '', JSON_TYPE, 'webex-unusable'],
    ['JSON without tokens', 200, '{}', JSON_TYPE, 'webex-unusable'],
    ['tokens of odd types', 200, JSON.stringify({ ...TOKENS, access_token: 7 }), JSON_TYPE, 'webex-unusable'],
    ['an error that is a list', 400, '[]', JSON_TYPE, 'webex-unusable'],
    ['too much', 200, JSON.stringify({ ...TOKENS, pad: 'x'.repeat(LARGEST_ANSWER) }), JSON_TYPE, 'webex-too-large'],
    ['a redirect', 302, '', { location: 'https://elsewhere.example/' }, 'webex-redirected'],
    ['the secret', 200, JSON.stringify({ ...TOKENS, scope: TEST_CLIENT_SECRET }), JSON_TYPE, 'webex-unusable'],
  ])('but %s: 502', async (_what, status, body, headers: Record<string, string>, event) => {
    const bench = benchAnswering(status, body, headers);
    const told = await errorOf(await renew(bench));
    expect(told).toEqual({
      status: 502,
      error: 'temporarily_unavailable',
      description: 'Webex gave no usable answer.',
    });
    expect(bench.log).toEqual([{ event, status: 502, duration: '<100ms' }]);
  });

  test.each(['drop-before', 'drop-after'] as const)(
    'as the connection dies (%s): 502, and nothing is sent again',
    async (kind) => {
      const bench = createBench();
      const planned = bench.faults.plan({ path: '/v1/access_token', kind, times: 5 });
      expect((await errorOf(await renew(bench))).status).toBe(502);
      expect(planned.fired).toBe(1);
      expect(bench.log).toEqual([{ event: 'webex-unreachable', status: 502, duration: '<100ms' }]);
    },
  );

  test("as the connection can't be made: the error's own words are not repeated", async () => {
    const bench = benchWith(async (address, { body }) => {
      throw new Error(`connect ECONNREFUSED ${address} ${String(body)}`);
    });
    const response = await renew(bench);
    expect(await response.text()).not.toMatch(/ECONNREFUSED|secret/);
    expect(response.status).toBe(502);
  });

  test('within fifteen seconds: 504, and the request is given up', async () => {
    let given: AbortSignal | null | undefined;
    const bench = benchWith((_address, { signal }) => {
      given = signal;
      return new Promise(() => undefined);
    });
    const answer = renew(bench);
    await bench.clock.waitedFor(WEBEX_WITHIN_MS);
    bench.clock.pass(WEBEX_WITHIN_MS);
    expect(await errorOf(await answer)).toMatchObject({ status: 504, error: 'temporarily_unavailable' });
    expect(given?.aborted).toBe(true);
    expect(bench.log).toEqual([{ event: 'webex-late', status: 504, duration: '>=15s' }]);
  });

  /** An answer that begins and never ends. */
  function endless() {
    const [read, cancelled] = [createGate(), createGate()];
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"access_token":')),
      pull: () => read.resolve(),
      cancel: () => cancelled.resolve(),
    });
    return { response: new Response(body, { headers: JSON_TYPE }), read: read.promise, cancelled: cancelled.promise };
  }

  test('but a beginning: 504, and the rest is cancelled', async () => {
    const { response, read, cancelled } = endless();
    const bench = benchWith(async () => response);
    const answer = renew(bench);
    await read;
    bench.clock.pass(WEBEX_WITHIN_MS);
    expect((await answer).status).toBe(504);
    await cancelled;
  });

  test('before time was up: what begins after that is cancelled too', async () => {
    const { response, cancelled } = endless();
    const begun = createGate<Response>();
    const bench = benchWith(() => begun.promise);
    const answer = renew(bench);
    await bench.clock.waitedFor(WEBEX_WITHIN_MS);
    bench.clock.pass(WEBEX_WITHIN_MS);
    expect((await answer).status).toBe(504);
    begun.resolve(response);
    await cancelled;
  });
});

test('redirects are not followed: the secret goes to the configured address only', async () => {
  const addresses: [string, string | undefined][] = [];
  const bench = benchWith(async (address, { redirect }) => {
    addresses.push([address, redirect]);
    return new Response('', { status: 307, headers: { location: 'https://elsewhere.example/' } });
  });
  await renew(bench);
  expect(addresses).toEqual([['https://webexapis.com/v1/access_token', 'manual']]);
});
