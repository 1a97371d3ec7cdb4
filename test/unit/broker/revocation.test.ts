import { describe, expect, test } from 'vitest';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { type Bench, benchAnswering, createBench, form, post, REFRESH_TOKEN } from './bench';

describe('a revocation', () => {
  const revoke = ({ broker }: Bench) =>
    broker.fetch(post('/revoke', form({ client_id: TEST_CLIENT_ID, token: REFRESH_TOKEN, token_type_hint: 'x' })));

  test('goes to Webex with Basic authentication and the token alone', async () => {
    const bench = createBench();
    expect((await revoke(bench)).status).toBe(200);
    const [asked] = bench.asked;
    expect(asked?.url.href).toBe('https://idbroker.webex.com/idb/oauth2/v1/revoke');
    expect(asked?.headers.authorization).toBe(`Basic ${btoa(`${TEST_CLIENT_ID}:${TEST_CLIENT_SECRET}`)}`);
    expect(asked?.body).toBe(`token=${REFRESH_TOKEN}`);
    expect(bench.log).toEqual([{ event: 'revocation', status: 200, duration: '<100ms' }]);
  });

  test('that Webex refuses or does not answer is told as it is', async () => {
    const refused = await revoke(benchAnswering(400, '{"error":"unsupported_token_type"}'));
    expect([refused.status, await refused.json()]).toEqual([400, { error: 'unsupported_token_type' }]);
    expect((await revoke(benchAnswering(500, 'oops', { 'content-type': 'text/plain' }))).status).toBe(502);
  });
});
