import { describe, expect, test } from 'vitest';
import { tokenFailure } from '../../../src/auth/token-failure';

const failureOf = (status: number, body: unknown) =>
  tokenFailure(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));

describe('the shape of the identity broker', () => {
  test.each([
    ['invalid_client', 401, 'client_refused'],
    ['unauthorized_client', 400, 'client_refused'],
    ['invalid_grant', 400, 'session_ended'],
    ['invalid_scope', 400, 'scope_missing'],
    ['something_else', 400, 'sign_in_failed'],
    ['something_else', 401, 'client_refused'],
    ['something_else', 500, 'webex_down'],
  ] as const)('%s with %i: %s', async (error, status, code) => {
    const body = { error, error_description: 'Because.', trackingID: 'CLIENT_1' };
    expect(await failureOf(status, body)).toEqual({ code, detail: 'Because.', trackingId: 'CLIENT_1' });
  });
});

describe('the shape of the API', () => {
  const body = (description: string) => ({
    message: 'General sentence',
    errors: [{ description }],
    trackingId: 'ROUTER_1',
  });

  test.each(['Client Id is invalid', 'client_secret cannot be null or empty'])('%s', async (description) => {
    expect(await failureOf(400, body(description))).toEqual({
      code: 'client_refused',
      detail: description,
      trackingId: 'ROUTER_1',
    });
  });

  test('another reason', async () => {
    expect(await failureOf(400, body('Nothing known'))).toMatchObject({ code: 'sign_in_failed' });
  });

  test('only the general sentence', async () => {
    expect(await failureOf(429, { message: 'Slow down' })).toEqual({ code: 'too_many_requests', detail: 'Slow down' });
  });
});

test.each([
  ['HTML', '<html>client_secret</html>', 400, 'sign_in_failed'],
  ['HTML of a gateway', '<html>', 502, 'webex_down'],
  ['nothing', '', 400, 'sign_in_failed'],
  ['fields of other types', { error: { a: 1 }, errors: 'x' }, 400, 'sign_in_failed'],
] as const)('%s', async (_name, body, status, code) => {
  expect(await failureOf(status, body)).toEqual({ code });
});

test('a token broker that answers anything but JSON is broken', async () => {
  expect(await tokenFailure(new Response('<html>', { status: 502 }), true)).toEqual({ code: 'broker_down' });
  expect(await tokenFailure(new Response('{"error":"invalid_grant"}', { status: 400 }), true)).toMatchObject({
    code: 'session_ended',
  });
});

test('a flood of words is cut', async () => {
  const failure = await failureOf(400, { error_description: 'x'.repeat(9000), trackingID: 'y'.repeat(9000) });
  expect([failure.detail?.length, failure.trackingId?.length]).toEqual([300, 100]);
});

test('a body that breaks off while it is read', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('broken')) });
  expect(await tokenFailure(new Response(body, { status: 400 }))).toEqual({ code: 'sign_in_failed' });
});
