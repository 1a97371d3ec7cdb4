import { expect, test } from 'vitest';
import { ATTENDEE_ONLY, ORDINARY_HOST, SEVERAL_SITES } from '../../simulator/test-account';
import { createBench, description, send, signIn, value } from './client';

const FORBIDDEN = /^The server understood the request, but refused to fulfill it because the access token is missing/;
const UNAUTHORIZED = 'The request requires a valid access token set in the Authorization request header.';

test('people/me tells name, address, zone and sites', async () => {
  const { webex } = createBench();
  const answer = await send(webex, 'GET', '/v1/people/me', undefined, await signIn(webex));
  expect(value(answer)).toMatchObject({
    id: ORDINARY_HOST.id,
    emails: [ORDINARY_HOST.email],
    displayName: 'Ines Calder',
    timezone: 'Europe/Berlin',
    siteUrls: ['acme.example.webex.com'],
  });
});

test('a site where the person may only attend carries a suffix', async () => {
  const { webex } = createBench([SEVERAL_SITES]);
  const answer = await send(webex, 'GET', '/v1/people/me', undefined, await signIn(webex, SEVERAL_SITES));
  expect(value(answer).siteUrls).toEqual([
    'acme.example.webex.com',
    'globex.example.webex.com',
    'initech.example.webex.com#attendee',
  ]);
});

test('people/me without its scope is forbidden with the documented text', async () => {
  const { webex } = createBench();
  const token = await signIn(webex, ORDINARY_HOST, { scope: 'meeting:schedules_read' });
  const answer = await send(webex, 'GET', '/v1/people/me', undefined, token);
  expect([answer.status, value(answer).message]).toEqual([403, expect.stringMatching(FORBIDDEN)]);
});

test.each([
  ['no token', {}],
  ['an unknown token', { authorization: 'Bearer unknown' }],
  ['another scheme', { authorization: 'Basic abc' }],
])('%s gets the documented 401', async (_name, headers) => {
  const answer = await send(createBench().webex, 'GET', '/v1/people/me', undefined, headers);
  expect([answer.status, value(answer).message, description(answer)]).toEqual([401, UNAUTHORIZED, UNAUTHORIZED]);
  expect(value(answer).trackingId).toMatch(/^ROUTER_/);
});

test('an access token lives 14 days', async () => {
  const { webex, clock } = createBench();
  const token = await signIn(webex);
  clock.now += 14 * 86_400_000 - 1;
  expect((await send(webex, 'GET', '/v1/people/me', undefined, token)).status).toBe(200);
  clock.now += 1;
  expect((await send(webex, 'GET', '/v1/people/me', undefined, token)).status).toBe(401);
});

test('the preferred site is the default one of those where the person can schedule', async () => {
  const { webex } = createBench([SEVERAL_SITES]);
  const token = await signIn(webex, SEVERAL_SITES);
  expect(value(await send(webex, 'GET', '/v1/meetingPreferences/sites', undefined, token))).toEqual({
    sites: [
      { siteUrl: 'acme.example.webex.com', default: false },
      { siteUrl: 'globex.example.webex.com', default: true },
    ],
  });
});

test('someone who may only attend has no sites to schedule on and no personal room', async () => {
  const { webex } = createBench([ATTENDEE_ONLY]);
  const token = await signIn(webex, ATTENDEE_ONLY);
  expect(value(await send(webex, 'GET', '/v1/meetingPreferences/sites', undefined, token)).sites).toEqual([]);
  expect((await send(webex, 'GET', '/v1/meetingPreferences/personalMeetingRoom', undefined, token)).status).toBe(403);
});

test('the personal room lies on the preferred site', async () => {
  const { webex } = createBench();
  const answer = await send(webex, 'GET', '/v1/meetingPreferences/personalMeetingRoom', undefined, await signIn(webex));
  expect(value(answer).personalMeetingRoomLink).toBe('https://acme.example.webex.com/meet/ines.calder');
});

test('every preference needs its scope', async () => {
  const { webex } = createBench();
  const token = await signIn(webex, ORDINARY_HOST, { scope: 'spark:people_read' });
  for (const name of ['sites', 'personalMeetingRoom', 'schedulingOptions']) {
    expect((await send(webex, 'GET', `/v1/meetingPreferences/${name}`, undefined, token)).status).toBe(403);
  }
});
