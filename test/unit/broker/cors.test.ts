import { describe, expect, test } from 'vitest';
import { BROKER, createBench, ORIGIN, post, refreshForm } from './bench';

const FIREFOX = 'moz-extension://0b7d2f0e-5a3c-4d1e-9f00-1234567890ab';

const access = (response: Response) =>
  [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));

const preflight = (origin?: string) =>
  createBench().broker.fetch(
    new Request(`${BROKER}/token`, {
      method: 'OPTIONS',
      headers: { ...(origin === undefined ? {} : { origin }), 'access-control-request-method': 'POST' },
    }),
  );

const renewal = (origin: string) => createBench().broker.fetch(post('/token', refreshForm('some-token'), { origin }));

describe.each([
  ['the configured extension', ORIGIN],
  ['any extension in Firefox', FIREFOX],
])('%s', (_who, origin) => {
  test('may ask', async () => {
    const response = await preflight(origin);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'Content-Type',
      'cache-control': 'no-store',
      vary: 'Origin',
    });
  });

  test('may read answers and refusals', async () => {
    const response = await renewal(origin);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('vary')).toBe('Origin');
    const lost = await createBench().broker.fetch(new Request(`${BROKER}/nowhere`, { headers: { origin } }));
    expect(lost.headers.get('access-control-allow-origin')).toBe(origin);
  });
});

test.each([
  'https://page.example',
  'null',
  `chrome-extension://${'p'.repeat(32)}`,
  `${ORIGIN}/`,
  `${ORIGIN}.page.example`,
  ORIGIN.toUpperCase(),
  'moz-extension://',
  `${FIREFOX}.page.example`,
  `https://page.example/${FIREFOX}`,
])('%s gets no header of access control, and the same answer', async (origin) => {
  const asked = await preflight(origin);
  expect([asked.status, access(asked), asked.headers.get('vary')]).toEqual([204, [], 'Origin']);
  const response = await renewal(origin);
  expect([response.status, access(response), response.headers.get('vary')]).toEqual([400, [], 'Origin']);
  expect((await response.json()).error).toBe('invalid_grant');
});

test('whoever names no origin is answered, without headers of access control', async () => {
  const { broker } = createBench();
  expect(access(await preflight())).toEqual([]);
  expect(access(await broker.fetch(post('/token', refreshForm('some-token'))))).toEqual([]);
});
