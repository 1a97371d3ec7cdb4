import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { serveBroker } from '../../../src/broker/node/serve-broker';
import { BODY_WITHIN_MS, LARGEST_BODY } from '../../../src/broker/read-form';
import { codeForm, createBench, errorOf, post, refreshForm, SETTINGS } from './bench';

const FORM = 'application/x-www-form-urlencoded';

test.each([
  ['none', undefined],
  ['JSON', 'application/json'],
  ['multipart', 'multipart/form-data; boundary=x'],
  ['another charset', `${FORM};charset=iso-8859-1`],
  ['a type that only begins alike', `${FORM}x`],
])('a body of another type (%s) is 415', async (_what, type) => {
  const { broker, asked } = createBench();
  const body = new TextEncoder().encode(codeForm('code').toString());
  const told = await errorOf(
    await broker.fetch(post('/token', body, type === undefined ? {} : { 'content-type': type })),
  );
  expect(told).toMatchObject({ status: 415, error: 'invalid_request' });
  expect(asked).toEqual([]);
});

test('a compressed body is 415', async () => {
  const { broker } = createBench();
  expect((await broker.fetch(post('/token', codeForm('code'), { 'content-encoding': 'gzip' }))).status).toBe(415);
});

test.each([FORM, `${FORM};charset=UTF-8`, `${FORM}; charset="utf-8"`, FORM.toUpperCase()])(
  '%s is read',
  async (type) => {
    const { broker, asked } = createBench();
    await broker.fetch(post('/token', refreshForm('some-token').toString(), { 'content-type': type }));
    expect(asked).toHaveLength(1);
  },
);

/** A body that comes in these parts; unless told to end, it never does. */
function stream(parts: readonly string[], ends: boolean) {
  const seen = { cancelled: false, read: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const part = parts[seen.read];
      seen.read += 1;
      if (part !== undefined) controller.enqueue(new TextEncoder().encode(part));
      else if (ends) controller.close();
      else return new Promise(() => undefined);
      return undefined;
    },
    cancel: () => {
      seen.cancelled = true;
    },
  });
  const request = new Request('https://broker.example/token', {
    method: 'POST',
    headers: { 'content-type': FORM },
    body,
    duplex: 'half',
  } as RequestInit);
  return { request, seen };
}

test('a body of 8 kB is read, one byte more is 413', async () => {
  const { broker, asked } = createBench();
  const start = `${refreshForm('some-token')}&pad=`;
  const pad = 'x'.repeat(LARGEST_BODY - start.length);
  await broker.fetch(post('/token', `${start}${pad}`, { 'content-type': FORM }));
  expect(asked).toHaveLength(1);
  const told = await errorOf(await broker.fetch(post('/token', `${start}${pad}x`, { 'content-type': FORM })));
  expect(told).toMatchObject({ status: 413, error: 'invalid_request' });
  expect(asked).toHaveLength(1);
});

test('a body without end is 413 as soon as it is too large, and read no further', async () => {
  const { broker } = createBench();
  const { request, seen } = stream(Array<string>(1_000).fill('x'.repeat(1_024)), false);
  expect((await broker.fetch(request)).status).toBe(413);
  expect(seen.cancelled).toBe(true);
  expect(seen.read).toBeLessThan(15);
});

test('a body that says that it is too large is not read', async () => {
  const { broker } = createBench();
  const request = post('/token', codeForm('code'), { 'content-type': FORM, 'content-length': '8193' });
  expect((await broker.fetch(request)).status).toBe(413);
  expect(request.bodyUsed).toBe(false);
});

test('a body that does not arrive in five seconds is 408', async () => {
  const { broker, clock, asked, log } = createBench();
  const { request, seen } = stream(['grant_type=refr'], false);
  const answer = broker.fetch(request);
  await clock.waitedFor(BODY_WITHIN_MS);
  clock.pass(BODY_WITHIN_MS);
  expect(await errorOf(await answer)).toMatchObject({ status: 408, error: 'invalid_request' });
  expect(seen.cancelled).toBe(true);
  expect(asked).toEqual([]);
  expect(log).toEqual([{ event: 'token', status: 408, duration: '<15s' }]);
});

test('a body that arrives in parts is read, and no timer is left', async () => {
  const { broker, clock, asked } = createBench();
  const whole = refreshForm('some-token').toString();
  await broker.fetch(stream([whole.slice(0, 7), whole.slice(7)], true).request);
  expect(asked).toHaveLength(1);
  expect(clock.pending).toBe(0);
});

test('a body that breaks off, and one that is no UTF-8, are 400', async () => {
  const { broker } = createBench();
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
  const init = { method: 'POST', headers: { 'content-type': FORM }, body: broken, duplex: 'half' } as RequestInit;
  expect((await broker.fetch(new Request('https://broker.example/token', init))).status).toBe(400);
  const latin = new Uint8Array([0x61, 0x3d, 0xfc]);
  expect((await broker.fetch(post('/token', latin, { 'content-type': FORM }))).status).toBe(400);
});

test('on Node too a slow body is 408: the answer arrives while the body is still awaited', async () => {
  const { needs, clock } = createBench();
  const running = await serveBroker(SETTINGS, needs, { host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(running.address).port), '127.0.0.1');
  try {
    const head = ['POST /token HTTP/1.1', 'Host: broker.example', `Content-Type: ${FORM}`, 'Content-Length: 50'];
    socket.write(`${head.join('\r\n')}\r\nConnection: close\r\n\r\ngrant_type=`);
    await clock.waitedFor(BODY_WITHIN_MS);
    clock.pass(BODY_WITHIN_MS);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
  } finally {
    socket.destroy();
    await running.stop();
  }
});
