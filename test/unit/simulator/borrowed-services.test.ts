import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { makeCertificate } from '../../simulator/certificate';
import { forwardTo } from '../../simulator/forward';
import type { SimHandler } from '../../simulator/http';
import { startServer } from '../../simulator/server';
import { createSimFetch } from '../../simulator/sim-fetch';
import { fromWebHandler } from '../../simulator/web-handler';
import { createTlsClient } from './tls-client';

const started: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of started.splice(0).reverse()) await one.close();
});

const COOKIES = ['one=1; path=/', 'two=2; expires=Thu, 01 Jan 2037 00:00:00 GMT'];

/** Tells what it was asked, redirects and sets two cookies. */
async function listen(): Promise<number> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { host, 'x-forwarded-proto': scheme, cookie } = request.headers;
    response.writeHead(303, { location: 'https://webexapis.com/next', 'set-cookie': COOKIES });
    response.end(JSON.stringify({ asked: `${request.method} ${request.url}`, host, scheme, cookie, body }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  started.push(server);
  return (server.address() as AddressInfo).port;
}

const ASKED = {
  method: 'POST',
  path: '/a?b=c',
  headers: { cookie: 'known=yes', 'content-type': 'text/plain' },
  body: 'ü',
};
const TOLD = {
  asked: 'POST /a?b=c',
  host: 'webexapis.com',
  scheme: 'https',
  cookie: 'known=yes',
  body: 'ü',
};

test('a forwarded request keeps host, cookie and body; redirect and each cookie come back over TLS', async () => {
  const certificate = await makeCertificate(['webexapis.com']);
  const server = await startServer({ hosts: { 'webexapis.com': forwardTo(await listen()) }, certificate });
  const client = createTlsClient(server.port, certificate);
  started.push(server, client);
  const answer = await client.call(ASKED);
  expect([answer.status, answer.headers.location]).toEqual([303, 'https://webexapis.com/next']);
  expect(answer.headers['set-cookie']).toEqual(COOKIES);
  expect(JSON.parse(answer.body)).toEqual(TOLD);
});

test('a forwarded request whose server is gone fails', async () => {
  const url = new URL('https://webexapis.com/');
  await expect(forwardTo(1)({ method: 'GET', url, headers: {}, body: '' })).rejects.toThrow('ECONNREFUSED');
});

const echo: SimHandler = fromWebHandler(async (request) => {
  const headers = new Headers({ 'x-asked': `${request.method} ${request.url}` });
  for (const cookie of COOKIES) headers.append('set-cookie', cookie);
  const text = `${request.headers.get('content-type')} ${await request.text()}`;
  return new Response(text, { status: 201, headers });
});

test('a web handler gets method, address, headers and body, and its answer comes back whole', async () => {
  const answer = await createSimFetch({ 'broker.example.com': echo })('https://broker.example.com/a?b=c', {
    method: 'POST',
    headers: { 'content-type': 'text/x' },
    body: 'ü',
  });
  expect([answer.status, answer.headers.get('x-asked')]).toEqual([201, 'POST https://broker.example.com/a?b=c']);
  expect(answer.headers.getSetCookie()).toEqual(COOKIES);
  expect(await answer.text()).toBe('text/x ü');
  expect((await createSimFetch({ 'broker.example.com': echo })('https://broker.example.com/')).status).toBe(201);
});
