import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { ORIGIN } from './bench';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SECRET = 'not-a-secret-of-anyone';
const GOOD = {
  BROKER_CLIENT_ID: 'C0ffee',
  BROKER_CLIENT_SECRET: SECRET,
  BROKER_REDIRECT_URIS: 'https://abc.chromiumapp.org/',
  BROKER_ORIGINS: ORIGIN,
  BROKER_TRUSTED_HEADER: 'none',
  BROKER_PORT: '0',
};

/** Starting takes a moment on a busy machine; this only bounds a hang. */
const PATIENCE = { timeout: 60_000 };

const children: ChildProcessByStdio<null, Readable, Readable>[] = [];

/** What `npm run broker` runs. */
function run(environment: Readonly<Record<string, string>>) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['test/tools/broker.mjs'], {
    cwd: ROOT,
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

test('without settings the broker does not start: exit code 1, and each one is named', PATIENCE, async () => {
  const child = run({ BROKER_CLIENT_SECRET: 'short-secret', BROKER_ORIGINS: 'https://page.example' });
  const [told, said, [code]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'close')]);
  expect([code, said]).toEqual([1, '']);
  expect(told.match(/^BROKER_\w+ is (missing|malformed)/gm)).toEqual([
    'BROKER_CLIENT_ID is missing',
    'BROKER_CLIENT_SECRET is malformed',
    'BROKER_REDIRECT_URIS is missing',
    'BROKER_ORIGINS is malformed',
    'BROKER_TRUSTED_HEADER is missing',
    'BROKER_PORT is missing',
  ]);
  expect(told).not.toMatch(/short-secret|page\.example/);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  'with settings it says where it listens, answers, and ends on %s',
  PATIENCE,
  async (signal) => {
    const child = run(GOOD);
    const closed = once(child, 'close');
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const { value: first } = await lines.next();
    const address = /^The token broker listens on (http:\/\/127\.0\.0\.1:\d+)$/.exec(first)?.[1];
    const health = await fetch(`${address}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const { value: entry } = await lines.next();
    expect(JSON.parse(entry)).toMatchObject({ event: 'health', status: 200 });
    child.kill(signal);
    expect(await closed).toEqual([0, null]);
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  },
);

test('where another program listens it ends with a sentence and exit code 1', PATIENCE, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  try {
    const child = run({ ...GOOD, BROKER_PORT: String((other.address() as AddressInfo).port) });
    const [told, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(code).toBe(1);
    expect(told).toBe("The token broker can't listen at the address of BROKER_HOST and BROKER_PORT (EADDRINUSE).\n");
  } finally {
    other.close();
  }
});
