import { expect, test } from 'vitest';
import { TEST_CLIENT_ID } from '../../simulator/test-account';
import { BROKER, codeForm, createBench, errorOf, form, post } from './bench';

const CODE = 'a-code-of-some-length';
const TOKEN = 'a-refresh-token-of-some-length';

test('there is health, and nothing else', async () => {
  const { broker, log } = createBench();
  const ask = (method: string, path: string) => broker.fetch(new Request(`${BROKER}${path}`, { method }));
  expect(await (await ask('GET', '/health')).json()).toEqual({ status: 'ok' });
  expect(log).toEqual([{ event: 'health', status: 200, duration: '<100ms' }]);
  expect((await ask('HEAD', '/health')).status).toBe(200);
  for (const path of ['/', '/token/', '/Token', '/v1/access_token', '/health/x', '/%', '/..%2ftoken']) {
    expect(await errorOf(await ask('POST', path))).toMatchObject({ status: 404, error: 'invalid_request' });
  }
  for (const [method, path, allow] of [
    ['GET', '/token', 'POST'],
    ['PUT', '/revoke', 'POST'],
    ['POST', '/health', 'GET, HEAD'],
  ] as const) {
    const response = await ask(method, path);
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
  }
});

test('every answer is JSON that nobody keeps or guesses at, and names no server', async () => {
  const { broker } = createBench();
  const requests = [
    new Request(`${BROKER}/health`),
    new Request(`${BROKER}/nowhere`),
    post('/token', codeForm(CODE)),
    post('/token', codeForm(CODE, { grant_type: 'password' })),
    post('/revoke', form({ client_id: TEST_CLIENT_ID, token: TOKEN })),
  ];
  for (const request of requests) {
    const { headers } = await broker.fetch(request);
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      vary: 'Origin',
    });
  }
});
