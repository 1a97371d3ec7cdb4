import { describe, expect, test } from 'vitest';
import type { FaultKind } from '../../simulator/faults';
import { MEETING, openClient, SCHEDULE } from './access';

const PATH = '/v1/meetings';
const BODY = JSON.stringify({
  message: 'General sentence',
  errors: [{ description: 'The particular reason' }],
  trackingId: 'ROUTER_1',
});
const WORDS = { detail: 'The particular reason', trackingId: 'ROUTER_1' };

describe('a status that says Webex has not acted', () => {
  test.each([
    [400, 'refused'],
    [403, 'forbidden'],
    [404, 'refused'],
    [409, 'refused'],
    [423, 'too_many_requests'],
    [429, 'too_many_requests'],
  ] as const)('%i: not made, with the reason in the words of Webex, after one POST', async (status, code) => {
    const { client, faults, posts } = await openClient();
    faults.plan({ method: 'POST', path: PATH, kind: 'status', status, body: BODY });
    expect(await client.createMeeting(MEETING)).toEqual({ kind: 'not_made', failure: { code, ...WORDS } });
    expect(posts()).toHaveLength(1);
  });

  test('429 tells how long to wait', async () => {
    const { client, faults } = await openClient();
    faults.plan({ path: PATH, kind: 'status', status: 429, headers: { 'retry-after': '17' } });
    expect(await client.createMeeting(MEETING)).toEqual({
      kind: 'not_made',
      failure: { code: 'too_many_requests', retryAfterSeconds: 17 },
    });
  });

  test('the refusals of Webex itself arrive with its sentence', async () => {
    const { client } = await openClient();
    const long = await client.createMeeting({ ...MEETING, title: 'x'.repeat(129) });
    expect(long).toMatchObject({ kind: 'not_made', failure: { code: 'refused', detail: expect.any(String) } });
  });
});

describe('an outcome nobody knows: unclear, and nothing is sent again', () => {
  const faults: readonly [string, FaultKind][] = [
    ['the connection dies before Webex acts', { kind: 'drop-before' }],
    ['the connection dies after Webex has acted', { kind: 'drop-after' }],
    ['an answer that is not JSON', { kind: 'garbage' }],
    ['an empty answer', { kind: 'garbage', body: '' }],
    ['JSON that is no meeting', { kind: 'garbage', body: '[]' }],
    ['a meeting without a link', { kind: 'rewrite', change: (body) => body.replace('"webLink"', '"web"') }],
    ['a meeting without an id', { kind: 'rewrite', change: (body) => body.replace(/"id":"[^"]+"/, '"id":""') }],
    ...[500, 502, 503, 504].map((status): [string, FaultKind] => [`${status}`, { kind: 'status', status, body: BODY }]),
  ];

  test.each(faults)('%s', async (_name, fault) => {
    const { client, faults: planned, posts, webex } = await openClient();
    planned.plan({ method: 'POST', path: PATH, times: 9, ...fault });
    expect(await client.createMeeting(MEETING)).toEqual({ kind: 'unclear' });
    expect(posts()).toHaveLength(1);
    expect(webex.state.meetings.length).toBeLessThanOrEqual(1);
  });
});

describe('a refused token', () => {
  test('is renewed once, and one meeting is made', async () => {
    const { client, webex, posts, renewals } = await openClient();
    webex.expireTokens();
    expect(await client.createMeeting(MEETING)).toMatchObject({ kind: 'made' });
    const statuses = webex.state.requests.filter(({ path }) => path === PATH).map(({ status }) => status);
    expect(statuses).toEqual([401, 200]);
    expect(webex.state.meetings).toHaveLength(1);
    const [first, second] = posts();
    expect(first?.headers.authorization).toBe(`Bearer ${renewals[0]}`);
    expect(second?.headers.authorization).not.toBe(first?.headers.authorization);
    expect(second?.body).toBe(first?.body);
  });

  test('refused again: not made, and no third attempt', async () => {
    const { client, faults, posts } = await openClient();
    faults.plan({ path: PATH, kind: 'status', status: 401, times: 9 });
    expect(await client.createMeeting(MEETING)).toMatchObject({ kind: 'not_made', failure: { code: 'session_ended' } });
    expect(posts()).toHaveLength(2);
  });

  test('renewed and then no answer: unclear, and nothing is sent again', async () => {
    const { client, faults, webex, posts } = await openClient();
    faults.plan({ path: PATH, kind: 'status', status: 401 });
    faults.plan({ path: PATH, kind: 'drop-after' });
    expect(await client.createMeeting(MEETING)).toEqual({ kind: 'unclear' });
    expect(posts()).toHaveLength(2);
    expect(webex.state.meetings).toHaveLength(1);
  });
});

describe('reading', () => {
  test.each([
    [400, 'refused'],
    [401, 'session_ended'],
    [403, 'forbidden'],
    [429, 'too_many_requests'],
    [500, 'webex_down'],
    [503, 'webex_down'],
  ] as const)('%i: %s', async (status, code) => {
    const { client, faults } = await openClient();
    faults.plan({ path: /^\/v1\/(meetings|people)/, kind: 'status', status, body: BODY, times: 9 });
    const failure = { ok: false, failure: { code, ...WORDS } };
    expect(await client.findMeetings('t', SCHEDULE)).toEqual(failure);
    expect(await client.readMe()).toEqual(failure);
    expect(await client.deleteMeeting('m1')).toEqual(failure);
  });

  test.each([
    ['no answer', { kind: 'drop-after' }],
    ['an answer that is not JSON', { kind: 'garbage' }],
    ['JSON that is something else', { kind: 'garbage', body: '{"items":{}}' }],
  ] as const)('%s: webex_down', async (_name, fault) => {
    const { client, faults } = await openClient();
    faults.plan({ path: /^\/v1\/(meetings|people)/, times: 9, ...fault });
    const down = { ok: false, failure: { code: 'webex_down' } };
    expect(await client.findMeetings('t', SCHEDULE)).toEqual(down);
    expect(await client.readMe()).toEqual(down);
  });

  test('a deletion without an answer is not taken for done', async () => {
    const { client, faults } = await openClient();
    faults.plan({ method: 'DELETE', path: /^\/v1\/meetings/, kind: 'drop-after' });
    expect(await client.deleteMeeting('m1')).toEqual({ ok: false, failure: { code: 'webex_down' } });
  });
});
