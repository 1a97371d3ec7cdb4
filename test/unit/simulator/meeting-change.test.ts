import { expect, test } from 'vitest';
import { ATTENDEE_ONLY, ORDINARY_HOST } from '../../simulator/test-account';
import { createBench, description, meetingBody, send, signIn, value } from './client';

async function createOne(changes: Record<string, unknown> = {}) {
  const bench = createBench([ORDINARY_HOST, ATTENDEE_ONLY]);
  const { webex } = bench;
  const token = await signIn(webex);
  const body = meetingBody({ agenda: 'Numbers', invitees: [{ email: ATTENDEE_ONLY.email }], ...changes });
  const made = value(await send(webex, 'POST', '/v1/meetings', body, token));
  const path = `/v1/meetings/${made.id}`;
  const patch = (fields: unknown, headers: Record<string, string> = {}) =>
    send(webex, 'PATCH', path, fields, { ...token, ...headers });
  const remove = (query = '', headers: Record<string, string> = {}) =>
    send(webex, 'DELETE', path + query, undefined, { ...token, ...headers });
  return { ...bench, id: String(made.id), made, patch, remove };
}

test('only the given fields change', async () => {
  const { made, patch } = await createOne();
  const answer = await patch({ title: 'New title', enabledJoinBeforeHost: true });
  expect(answer.status).toBe(200);
  expect(value(answer)).toEqual({ ...made, title: 'New title', enabledJoinBeforeHost: true, meetingSeriesId: made.id });
});

test('a plain JSON body and the documented patch type are both taken', async () => {
  const { patch } = await createOne();
  expect((await patch({ title: 'A' }, { 'content-type': 'application/json-patch+json' })).status).toBe(200);
  expect((await patch({ title: 'A' }, { 'content-type': 'text/plain' })).status).toBe(415);
});

test('null clears the agenda, and is refused elsewhere', async () => {
  const { patch } = await createOne();
  expect(value(await patch({ agenda: null }))).not.toHaveProperty('agenda');
  expect((await patch({ title: null })).status).toBe(400);
});

test('one end of the meeting can be moved alone, by the same rules', async () => {
  const { patch } = await createOne();
  expect(value(await patch({ end: '2026-03-04T11:00:00+01:00' })).end).toBe('2026-03-04T11:00:00+01:00');
  expect(description(await patch({ end: '2026-03-04T09:05:00+01:00' }))).toMatch('10 minutes');
  expect(description(await patch({ start: '2026-03-04T08:00:00Z' }))).toMatch('do not match');
  expect(description(await patch({ start: '2026-03-01T09:00:00+01:00' }))).toMatch('before current time');
});

test('another zone alone moves nothing', async () => {
  const { patch } = await createOne();
  const answer = value(await patch({ timezone: 'Asia/Tokyo' }));
  expect([answer.timezone, answer.start]).toEqual(['Asia/Tokyo', '2026-03-04T17:00:00+09:00']);
});

test('a refused change changes nothing', async () => {
  const { webex, patch } = await createOne();
  const before = structuredClone(webex.state.meetings);
  expect((await patch({ title: 'New', end: '2026-03-04T09:05:00+01:00' })).status).toBe(400);
  expect(webex.state.meetings).toEqual(before);
  expect(webex.state.mails).toEqual([]);
});

test('only the host changes or removes a meeting', async () => {
  const { webex, patch, remove } = await createOne();
  const guest = await signIn(webex, ATTENDEE_ONLY);
  expect((await patch({ title: 'Mine' }, guest)).status).toBe(403);
  expect((await remove('', guest)).status).toBe(403);
  expect(webex.state.meetings).toHaveLength(1);
});

test('a running meeting is neither changed nor removed', async () => {
  const { webex, id, patch, remove } = await createOne();
  webex.startMeeting(id);
  expect(description(await patch({ title: 'New' }))).toBe('Meeting is in progress');
  expect(description(await remove())).toBe('Meeting is in progress');
});

test('an ended meeting is not changed, by its state or by the clock', async () => {
  const first = await createOne();
  first.webex.endMeeting(first.id);
  expect(description(await first.patch({ title: 'New' }))).toBe('Meeting has ended');
  const second = await createOne();
  second.clock.now = Date.UTC(2026, 2, 4, 9);
  expect(description(await second.patch({ title: 'New' }))).toBe('Meeting has ended');
});

test('a personal room meeting is not changed', async () => {
  const { patch } = await createOne({ scheduledType: 'personalRoomMeeting' });
  expect((await patch({ title: 'New' })).status).toBe(400);
});

test('a removed meeting is gone, and removing it again is not found', async () => {
  const { webex, id, remove } = await createOne();
  const answer = await remove('?sendEmail=false');
  expect([answer.status, answer.body]).toEqual([204, '']);
  expect(webex.state.meetings).toEqual([]);
  expect(webex.state.removed[0]?.id).toBe(id);
  expect((await remove()).status).toBe(404);
});

test('mail about a change or a removal goes out unless sendEmail is false', async () => {
  const { webex, patch, remove, id } = await createOne();
  await patch({ title: 'A', sendEmail: false });
  expect(webex.state.mails).toEqual([]);
  await patch({ title: 'B' });
  await remove();
  expect(webex.state.mails).toEqual([
    { meetingId: id, occasion: 'changed' },
    { meetingId: id, occasion: 'removed' },
  ]);
  const quiet = await createOne();
  await quiet.remove('?sendEmail=false');
  expect(quiet.webex.state.mails).toEqual([]);
});

test('an unknown path is not found, and a known one with another method not allowed', async () => {
  const { webex } = createBench();
  const token = await signIn(webex);
  expect((await send(webex, 'GET', '/v1/unknown', undefined, token)).status).toBe(404);
  expect((await send(webex, 'DELETE', '/v1/meetings', undefined, token)).status).toBe(405);
  expect((await send(webex, 'PUT', '/v1/meetings/any', {}, token)).status).toBe(405);
});

test('a preflight is answered for any origin, without a token', async () => {
  const answer = await send(createBench().webex, 'OPTIONS', '/v1/meetings', undefined, {
    'access-control-request-headers': 'authorization,content-type',
  });
  expect(answer.status).toBe(204);
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'authorization,content-type',
  });
});
