import { describe, expect, test } from 'vitest';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { REDIRECT_URI, VERIFIER } from '../simulator/client';
import { benchAnswering, benchWith, codeForm, form, JSON_TYPE, post, REFRESH_TOKEN, renew } from './bench';

const TOKENS = { access_token: 'fresh', token_type: 'Bearer', expires_in: 60 };

describe('what Webex says is wrong', () => {
  test.each([
    ["the identity service's", 400, { error: 'invalid_grant', error_description: 'Expired.', trackingID: 'CLIENT_1' }],
    [
      "the API's",
      400,
      { message: 'Wrong.', errors: [{ description: 'Client Id is invalid' }], trackingId: 'ROUTER_1' },
    ],
    ['too many requests', 429, { message: 'Slow down.', trackingId: 'ROUTER_2' }],
    ['a failure of its own', 503, { message: 'Down.' }],
    ['nothing in particular', 400, {}],
  ])('in the form of %s is passed on with its status', async (_what, status, value) => {
    const response = await renew(benchAnswering(status, JSON.stringify(value)));
    expect([response.status, await response.json()]).toEqual([status, value]);
  });

  test('comes without fields of no known meaning or of odd types, and cut to length', async () => {
    const value = {
      error: 7,
      error_description: 'x'.repeat(400),
      more: 'no',
      errors: Array(9).fill({ description: 'y', a: 1 }),
    };
    const response = await renew(benchAnswering(400, JSON.stringify(value)));
    expect(await response.json()).toEqual({
      error_description: 'x'.repeat(300),
      errors: Array(5).fill({ description: 'y' }),
    });
  });

  test('does not give back what was sent, in whatever form it is repeated', async () => {
    const { broker } = benchWith(async (_address, { body, headers }) => {
      const said = `${String(body)} ${decodeURIComponent(String(body))} ${JSON.stringify(headers)}`;
      const value = {
        error: 'invalid_request',
        message: said,
        error_description: said,
        errors: [{ description: said }],
      };
      return new Response(JSON.stringify(value), { status: 400, headers: JSON_TYPE });
    });
    // Its form in a body is neither its own nor that of an address.
    const code = "a code's (own) form!";
    const exchange = await (await broker.fetch(post('/token', codeForm(code)))).text();
    for (const value of [
      TEST_CLIENT_SECRET,
      code,
      'a+code%27s',
      VERIFIER,
      REDIRECT_URI,
      encodeURIComponent(REDIRECT_URI),
    ]) {
      expect(exchange).not.toContain(value);
    }
    const revoked = await (
      await broker.fetch(post('/revoke', form({ client_id: TEST_CLIENT_ID, token: REFRESH_TOKEN })))
    ).text();
    for (const value of [REFRESH_TOKEN, TEST_CLIENT_SECRET, btoa(`${TEST_CLIENT_ID}:${TEST_CLIENT_SECRET}`)]) {
      expect(revoked).not.toContain(value);
    }
    expect(revoked).toContain('token=...');
  });

  test('includes when to come back, if it is a number of seconds', async () => {
    const comesBack = async (value: string) =>
      (await renew(benchAnswering(429, '{}', { ...JSON_TYPE, 'retry-after': value }))).headers.get('retry-after');
    expect(await comesBack('17')).toBe('17');
    expect(await comesBack('<script>')).toBe(null);
  });

  test("comes without Webex's headers", async () => {
    const response = await renew(
      benchAnswering(400, '{}', { ...JSON_TYPE, server: 'x', 'set-cookie': 'a=b', trackingid: 'c' }),
    );
    const names = [...response.headers.keys()];
    expect(names.sort()).toEqual(['cache-control', 'content-type', 'vary', 'x-content-type-options']);
  });
});

test('tokens are passed on without fields of no known meaning', async () => {
  const response = await renew(
    benchAnswering(200, JSON.stringify({ ...TOKENS, refresh_token: REFRESH_TOKEN, session: 'internal' })),
  );
  expect([response.status, await response.json()]).toEqual([200, { ...TOKENS, refresh_token: REFRESH_TOKEN }]);
});
