import { request as plainRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Certificate, makeCertificate } from '../../simulator/certificate';
import type { SimHandler } from '../../simulator/http';
import { type SimServer, startServer } from '../../simulator/server';
import { createBench, meetingBody, send, signIn } from './client';
import { createTlsClient, type TlsCall } from './tls-client';

const started: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of started.splice(0).reverse()) await one.close();
});

async function start(handler: SimHandler, certificate?: Certificate) {
  const used = certificate ?? (await makeCertificate(['webexapis.com']));
  const server: SimServer = await startServer({ hosts: { 'webexapis.com': handler }, certificate: used });
  const client = createTlsClient(server.port, used);
  started.push(server, client);
  return { server, call: client.call };
}

async function startWebex() {
  const { webex } = createBench();
  const token = await signIn(webex);
  const { server, call } = await start(webex.handle);
  const headers = { ...token, 'content-type': 'application/json' };
  const create = (signal?: AbortSignal): TlsCall => ({
    method: 'POST',
    path: '/v1/meetings',
    headers,
    body: JSON.stringify(meetingBody()),
    ...(signal === undefined ? {} : { signal }),
  });
  const list: TlsCall = { path: '/v1/meetings', headers };
  return { webex, server, call, create, list };
}

const echo: SimHandler = (request) => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ ...request, url: request.url.href }),
});

test('a request reaches the handler over TLS with method, address, headers and body', async () => {
  const { call } = await start(echo);
  const { body } = await call({ method: 'PUT', path: '/a/b?c=d', headers: { 'X-Test': 'yes' }, body: 'über' });
  expect(JSON.parse(body)).toMatchObject({
    method: 'PUT',
    url: 'https://webexapis.com/a/b?c=d',
    headers: { 'x-test': 'yes', host: 'webexapis.com' },
    body: 'über',
  });
});

test('a second request on the same connection is seen as such', async () => {
  const { server, call, list } = await startWebex();
  await call(list);
  await call({ ...list, path: '/v1/people/me?x=1' });
  expect(server.requests).toEqual([
    { host: 'webexapis.com', method: 'GET', path: '/v1/meetings', query: '', status: 200, reusedConnection: false },
    { host: 'webexapis.com', method: 'GET', path: '/v1/people/me', query: '?x=1', status: 200, reusedConnection: true },
  ]);
  expect(server.unexpected).toEqual([]);
});

test('drop-after makes the meeting and gives no answer', async () => {
  const { webex, server, call, create } = await startWebex();
  const fault = server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'drop-after' });
  await expect(call(create())).rejects.toThrow('socket hang up');
  expect([webex.state.meetings.length, fault.fired, server.requests[0]?.status]).toEqual([1, 1, 0]);
  expect((await call(create())).status).toBe(200);
  expect(webex.state.meetings).toHaveLength(2);
});

test('drop-before makes no meeting', async () => {
  const { webex, server, call, create } = await startWebex();
  server.faults.plan({ path: '/v1/meetings', kind: 'drop-before' });
  await expect(call(create())).rejects.toThrow('socket hang up');
  expect(webex.state.meetings).toEqual([]);
});

test('drop-reused-after spares a new connection and drops a used one after acting', async () => {
  const { webex, server, call, create } = await startWebex();
  const fault = server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'drop-reused-after' });
  expect((await call(create())).status).toBe(200);
  expect(fault.fired).toBe(0);
  await expect(call(create())).rejects.toThrow('socket hang up');
  expect([fault.fired, webex.state.meetings.length]).toEqual([1, 2]);
});

test('hold acts at once and answers when released', async () => {
  const { webex, server, call, create } = await startWebex();
  const fault = server.faults.plan({ path: '/v1/meetings', kind: 'hold' });
  const answer = call(create());
  await fault.reached;
  expect([webex.state.meetings.length, server.requests[0]?.status]).toEqual([1, 0]);
  fault.release();
  expect((await answer).status).toBe(200);
});

test('a client that goes away during a hold harms nothing', async () => {
  const { webex, server, call, create, list } = await startWebex();
  const fault = server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
  const given = new AbortController();
  const answer = call(create(given.signal));
  await fault.reached;
  given.abort();
  await expect(answer).rejects.toThrow('aborted');
  fault.release();
  expect((await call(list)).status).toBe(200);
  expect(webex.state.meetings).toHaveLength(1);
  expect(server.unexpected).toEqual([]);
});

test('stall acts only when asked to, and its release drops the connection', async () => {
  const { webex, server, call, create } = await startWebex();
  const idle = server.faults.plan({ path: '/v1/meetings', kind: 'stall' });
  const acting = server.faults.plan({ path: '/v1/meetings', kind: 'stall', act: true });
  for (const [fault, meetings] of [[idle, 0] as const, [acting, 1] as const]) {
    const answer = call(create());
    await fault.reached;
    expect(webex.state.meetings).toHaveLength(meetings);
    fault.release();
    await expect(answer).rejects.toThrow('socket hang up');
  }
});

test('closing the server ends what waits', async () => {
  const { server, call, create } = await startWebex();
  const fault = server.faults.plan({ path: '/v1/meetings', kind: 'stall' });
  const answer = call(create());
  await fault.reached;
  const lost = expect(answer).rejects.toThrow();
  await server.close();
  await lost;
});

test('a host nobody asked for is refused and recorded with its TLS name', async () => {
  const { server, call } = await start(echo);
  expect((await call({ path: '/', host: 'telemetry.example' })).status).toBe(421);
  expect(server.unexpected).toEqual([{ host: 'telemetry.example', how: 'tls-name', detail: 'handshake' }]);
  expect(server.requests).toEqual([]);
});

test('a host header that differs from a known TLS name is refused and recorded', async () => {
  const { server, call } = await start(echo);
  expect((await call({ path: '/x', host: 'other.example:8443', servername: 'webexapis.com' })).status).toBe(421);
  expect(server.unexpected).toEqual([{ host: 'other.example', how: 'host-header', detail: 'GET /x' }]);
});

test('plain HTTP is refused and recorded, even for a known host', async () => {
  const { server } = await start(echo);
  const status = await new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path: '/', headers: { host: 'webexapis.com' } };
    plainRequest(options, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
  expect(server.unexpected).toEqual([{ host: 'webexapis.com', how: 'plain-text', detail: 'no TLS' }]);
});

test('a client that speaks something else is recorded without a host', async () => {
  const { server } = await start(echo);
  await new Promise<void>((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write('SSH-2.0-client\r\n\r\n'));
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.resume();
  });
  expect(server.unexpected).toEqual([{ host: '', how: 'plain-text', detail: 'no TLS' }]);
});

test('a body over a megabyte is refused', async () => {
  const { call } = await start(echo);
  expect((await call({ method: 'POST', path: '/', body: 'x'.repeat(1_000_000) })).status).toBe(200);
  const large = await call({ method: 'POST', path: '/', body: 'x'.repeat(1_000_001) });
  expect(large.status).toBe(413);
});

test('a handler that fails is recorded', async () => {
  const { server, call } = await start(() => {
    throw new Error('a mistake in a handler');
  });
  await expect(call({ path: '/' })).rejects.toThrow();
  expect(server.unexpected).toMatchObject([{ how: 'handler-failed', detail: expect.stringContaining('a mistake') }]);
});

test('the certificate names its hosts and carries the key that spki tells', async () => {
  const [one, other] = await Promise.all([makeCertificate(['a.example', 'b.example']), makeCertificate(['a.example'])]);
  expect(one.spki).toMatch(/^[\w+/]{43}=$/);
  expect(other.spki).not.toBe(one.spki);
  const { call, server } = await start(echo, one);
  expect(server.spki).toBe(one.spki);
  expect((await call({ path: '/' })).status).toBe(200);
});

test('answers over the socket are those of the handler', async () => {
  const { webex, call, list } = await startWebex();
  const direct = await send(webex, 'GET', '/v1/meetings', undefined, list.headers);
  const { status, body, headers } = await call(list);
  expect([status, body]).toEqual([direct.status, direct.body]);
  expect(headers['content-type']).toBe('application/json;charset=UTF-8');
});
