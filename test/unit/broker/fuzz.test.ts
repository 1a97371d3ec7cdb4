import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEntry } from '../../../src/broker/needs';
import { serveBroker } from '../../../src/broker/node/serve-broker';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { BROKER, createBench, SETTINGS } from './bench';
import { type FuzzRequest, fuzzRequest } from './fuzz-requests';
import { BROKEN } from './fuzz-webex';

const SECRETS = [
  TEST_CLIENT_SECRET,
  btoa(`${TEST_CLIENT_ID}:${TEST_CLIENT_SECRET}`),
  btoa(TEST_CLIENT_SECRET).slice(0, 40),
];
const LOGGED = /^\{"event":"[a-z-]+","status":\d+,"duration":"[<>]=?\d+m?s"\}$/;
/** Only bounds a hang. */
const PATIENCE = { timeout: 120_000 };

const { fetch: works } = createBench().needs;

const fromWebex = fc.constantFrom(...Object.keys(BROKEN), 'works', 'works', 'works');

/** What the caller sent that is long enough to be known again. */
function valuesOf({ body }: FuzzRequest): string[] {
  const fields = [...new URLSearchParams(body)].filter(([name]) =>
    ['code', 'code_verifier', 'refresh_token', 'token', 'redirect_uri'].includes(name),
  );
  return fields.map(([, value]) => value).filter((value) => value.length >= 8);
}

/** Looks at what was logged for one request, and takes it away. */
function checkLog(log: LogEntry[], request: FuzzRequest): void {
  for (const entry of log.splice(0)) {
    const line = JSON.stringify(entry);
    expect(line).toMatch(LOGGED);
    for (const value of [...SECRETS, ...valuesOf(request)]) expect(line).not.toContain(value);
  }
}

function toRequest({ method, path, headers, body }: FuzzRequest): Request {
  const bodiless = ['GET', 'HEAD'].includes(method.toUpperCase());
  const all = new Headers();
  for (const [name, value] of headers) all.append(name, value);
  return new Request(`${BROKER}${path}`, { method, headers: all, ...(bodiless ? {} : { body }) });
}

test(
  '2,500 requests of any kind, before a Webex that works or fails in any way: no 500, and no secret anywhere',
  PATIENCE,
  async () => {
    const reached = new Set<string>();
    let [send, asked] = [works, false];
    const { broker, log } = createBench(
      {},
      {
        fetch: (address, init) => {
          asked = true;
          return send(address, init);
        },
      },
    );
    await fc.assert(
      fc.asyncProperty(fuzzRequest, fromWebex, async (request, how) => {
        const broken = BROKEN[how];
        send = broken?.send ?? works;
        asked = false;
        const response = await broker.fetch(toRequest(request));
        const said = `${JSON.stringify([...response.headers])} ${await response.text()}`;
        for (const secret of SECRETS) expect(said).not.toContain(secret);
        // Tokens must pass, and Webex gives the same refresh token again.
        if (response.status !== 200) for (const value of valuesOf(request)) expect(said).not.toContain(value);
        if (asked && broken) expect(broken.statuses).toContain(response.status);
        else expect(response.status).toBeLessThan(500);
        expect(log).toHaveLength(1);
        checkLog(log, request);
        if (asked) reached.add(how);
      }),
      { numRuns: 2_500 },
    );
    // A fuzz that is always refused at the door would prove little.
    expect([...reached].sort()).toEqual(['works', ...Object.keys(BROKEN)].sort());
  },
);

test('300 raw requests to the Node server: no 500, and no secret anywhere', PATIENCE, async () => {
  const bench = createBench();
  const running = await serveBroker(SETTINGS, bench.needs, { host: '127.0.0.1', port: 0 });
  const port = Number(new URL(running.address).port);
  const rawMethod = fc.constantFrom('TRACE', 'CONNECT', 'TRACK', 'post', 'POST', 'QUERY', '');
  const host = fc.constantFrom('broker.example', '', '[', 'a b', 'user@broker.example', 'x'.repeat(300));
  const target = fc.oneof(
    fc.constantFrom('*', 'http://[/token', '/token#x', '\\token', 'token', '/\u00ff'),
    fc.constant(undefined),
  );
  try {
    await fc.assert(
      fc.asyncProperty(fuzzRequest, rawMethod, host, target, fc.boolean(), async (request, method, name, path, odd) => {
        const content = Buffer.from(request.body);
        const head = [
          `${odd ? method : request.method} ${(odd ? path : undefined) ?? request.path} HTTP/1.1`,
          `Host: ${odd ? name : 'broker.example'}`,
          ...request.headers.filter(([field]) => !HOP_BY_HOP.test(field)).map(([field, value]) => `${field}: ${value}`),
          `Content-Length: ${content.length}`,
          'Connection: close',
        ];
        const socket = connect(port, '127.0.0.1');
        socket.on('error', () => undefined);
        socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), content]));
        const said = await text(socket).catch(() => '');
        expect(said).not.toMatch(/^HTTP\/1\.1 5/);
        for (const secret of SECRETS) expect(said).not.toContain(secret);
        checkLog(bench.log, request);
      }),
      { numRuns: 300 },
    );
    expect(bench.asked.length).toBeGreaterThan(0);
  } finally {
    await running.stop();
  }
});

/** Headers that would change where this request ends, so that no answer could be told from a hang. */
const HOP_BY_HOP = /^(content-length|transfer-encoding|connection|expect|upgrade|host)$/i;
