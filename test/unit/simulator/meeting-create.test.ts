import { expect, test } from 'vitest';
import { HOST_KEY_MARK } from '../../simulator/meeting-answer';
import { ATTENDEE_ONLY, ORDINARY_HOST, SEVERAL_SITES } from '../../simulator/test-account';
import type { Person } from '../../simulator/webex-options';
import { createBench, description, meetingBody, send, signIn, value } from './client';

async function create(changes: Record<string, unknown> = {}, person: Person = ORDINARY_HOST, given?: unknown) {
  const bench = createBench([person]);
  const token = await signIn(bench.webex, person);
  const answer = await send(bench.webex, 'POST', '/v1/meetings', given ?? meetingBody(changes), token);
  return { ...bench, token, answer };
}

async function refusal(changes: Record<string, unknown>): Promise<string> {
  const { answer, webex } = await create(changes);
  expect(answer.status).toBe(400);
  expect(value(answer)).toEqual({
    message: 'The input parameters contain invalid items.',
    errors: [{ description: expect.any(String) }],
    trackingId: expect.any(String),
  });
  expect(webex.state.meetings).toEqual([]);
  return description(answer);
}

test('a created meeting is answered with all that an invitation needs', async () => {
  const { answer, webex } = await create({ agenda: 'Numbers', integrationTags: ['tag-1'] });
  const made = value(answer);
  expect(answer.status).toBe(200);
  expect(made).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    meetingNumber: expect.stringMatching(/^\d{11}$/),
    title: 'Quarterly numbers',
    agenda: 'Numbers',
    password: expect.stringMatching(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$/),
    phoneAndVideoSystemPassword: expect.stringMatching(/^\d{8}$/),
    meetingType: 'meetingSeries',
    state: 'active',
    timezone: 'Europe/Berlin',
    start: '2026-03-04T09:00:00+01:00',
    end: '2026-03-04T10:00:00+01:00',
    hostEmail: ORDINARY_HOST.email,
    siteUrl: 'acme.example.webex.com',
    webLink: expect.stringMatching(/^https:\/\/acme\.example\.webex\.com\/acme\/j\.php\?MTID=m[0-9a-f]{32}$/),
    integrationTags: ['tag-1'],
    scheduledType: 'meeting',
    telephony: {
      accessCode: expect.any(String),
      callInNumbers: [{ tollType: 'toll' }, { tollType: 'tollFree' }],
      links: [{ rel: 'globalCallinNumbers', method: 'GET' }],
    },
  });
  expect(made.sipAddress).toBe(`${made.meetingNumber}@acme.example.webex.com`);
  expect(webex.state.meetings).toHaveLength(1);
});

test('the host key can be told from every other number in the answer', async () => {
  const { hostKey, ...rest } = value((await create()).answer);
  expect(hostKey).toMatch(new RegExp(`^${HOST_KEY_MARK}\\d\\d$`));
  expect(JSON.stringify(rest)).not.toContain(HOST_KEY_MARK);
});

test('the same request twice makes two meetings', async () => {
  const { webex, token, answer } = await create();
  const second = await send(webex, 'POST', '/v1/meetings', meetingBody(), token);
  expect(value(second).id).not.toBe(value(answer).id);
  expect(webex.state.meetings).toHaveLength(2);
});

test('the same seed makes the same meeting', async () => {
  expect(value((await create()).answer)).toEqual(value((await create()).answer));
});

test.each(['title', 'start', 'end'])('%s is required', async (name) => {
  expect(await refusal({ [name]: undefined })).toBe(`'${name}' is required.`);
});

test('a title has at most 128 characters and at least one', async () => {
  expect((await create({ title: 'x'.repeat(128) })).answer.status).toBe(200);
  expect(await refusal({ title: 'x'.repeat(129) })).toMatch('title');
  expect(await refusal({ title: '' })).toMatch('title');
});

test('an agenda has at most 1300 characters', async () => {
  expect((await create({ agenda: 'x'.repeat(1300) })).answer.status).toBe(200);
  expect(await refusal({ agenda: 'x'.repeat(1301) })).toMatch('agenda');
});

test('there are at most three tags of at most 64 characters', async () => {
  const tags = ['a'.repeat(64), 'b', 'c'];
  expect((await create({ integrationTags: tags })).answer.status).toBe(200);
  expect(await refusal({ integrationTags: [...tags, 'd'] })).toMatch('integrationTags');
  expect(await refusal({ integrationTags: ['a'.repeat(65)] })).toMatch('integrationTags');
});

test('there are at most 1000 invitees, each with an address', async () => {
  const invitees = Array.from({ length: 1000 }, (_none, at) => ({ email: `guest-${at}@example.com` }));
  expect((await create({ invitees })).answer.status).toBe(200);
  expect(await refusal({ invitees: [...invitees, { email: 'one-more@example.com' }] })).toMatch('invitees');
  expect(await refusal({ invitees: [{ displayName: 'Nobody' }] })).toMatch('email');
});

test.each([
  ['title', 7],
  ['enabledJoinBeforeHost', 'yes'],
  ['joinBeforeHostMinutes', 7],
  ['unlockedMeetingJoinSecurity', 'open'],
  ['scheduledType', 'party'],
  ['recurrence', 'every day'],
  ['sendEmail', 'no'],
  ['agenda', 5],
])('a bad %s is refused', async (name, bad) => {
  expect(await refusal({ [name]: bad })).toMatch(name);
});

test('a password without both cases is refused with the documented text', async () => {
  expect(await refusal({ password: 'abc12345' })).toBe(
    'Meeting password validation failed. A mix of uppercase and lowercase letters (A, a, B, b, C, c, etc.) is required.',
  );
  expect(await refusal({ password: 'abcDEFgh' })).toMatch('number');
  expect(value((await create({ password: 'Abc12345' })).answer).password).toBe('Abc12345');
});

test('unknown fields are ignored in silence', async () => {
  const { answer } = await create({ enableJoinBeforeHost: true, nonsense: [1] });
  expect(answer.status).toBe(200);
  expect(value(answer)).not.toHaveProperty('enableJoinBeforeHost');
  expect(value(answer).enabledJoinBeforeHost).toBe(false);
});

test('known settings are kept', async () => {
  const settings = {
    enabledJoinBeforeHost: true,
    joinBeforeHostMinutes: 5,
    unlockedMeetingJoinSecurity: 'blockFromJoin',
  };
  expect(value((await create(settings)).answer)).toMatchObject(settings);
});

test('mail goes out unless sendEmail is false', async () => {
  expect((await create({ sendEmail: false })).webex.state.mails).toEqual([]);
  expect((await create({ sendEmail: undefined })).webex.state.mails).toMatchObject([{ occasion: 'created' }]);
});

test('a meeting is made on the preferred site, or on the asked one', async () => {
  expect(value((await create({}, SEVERAL_SITES)).answer).siteUrl).toBe('globex.example.webex.com');
  const asked = { siteUrl: 'acme.example.webex.com' };
  expect(value((await create(asked, SEVERAL_SITES)).answer).siteUrl).toBe('acme.example.webex.com');
  expect(await refusal({ siteUrl: 'unknown.example.webex.com' })).toMatch('unknown.example.webex.com');
});

test('who may only attend is refused with the documented text', async () => {
  const { answer, webex } = await create({}, ATTENDEE_ONLY);
  expect([answer.status, value(answer).message]).toEqual([403, expect.stringMatching('required roles or licenses')]);
  expect(webex.state.meetings).toEqual([]);
  expect((await create({ siteUrl: 'initech.example.webex.com' }, SEVERAL_SITES)).answer.status).toBe(403);
});

test('creating needs the scope to write', async () => {
  const { webex } = createBench();
  const token = await signIn(webex, ORDINARY_HOST, { scope: 'meeting:schedules_read' });
  expect((await send(webex, 'POST', '/v1/meetings', meetingBody(), token)).status).toBe(403);
});

test('a host can only be named by an administrator', async () => {
  expect(await refusal({ hostEmail: 'me' })).toBe("The 'me' email format is invalid.");
  expect((await create({ hostEmail: 'someone.else@example.com' })).answer.status).toBe(403);
  expect((await create({ hostEmail: ORDINARY_HOST.email })).answer.status).toBe(200);
});

test('a webinar needs a session type, and an unknown one is refused', async () => {
  expect(await refusal({ scheduledType: 'webinar' })).toMatch('sessionTypeId');
  expect(await refusal({ sessionTypeId: 99 })).toBe('Session type not found by Session type ID');
});

test('a personal room meeting takes no tags', async () => {
  expect(await refusal({ scheduledType: 'personalRoomMeeting', integrationTags: ['a'] })).toMatch('integrationTags');
});

test('a meeting of a space needs spark:all', async () => {
  expect((await create({ adhoc: true, roomId: 'room' })).answer.status).toBe(403);
});

test('a body that is no JSON object, or not sent as JSON, is refused', async () => {
  expect((await create({}, ORDINARY_HOST, '{"title":')).answer.status).toBe(400);
  expect((await create({}, ORDINARY_HOST, '[]')).answer.status).toBe(400);
  const { webex, token } = await create();
  const headers = { ...token, 'content-type': 'text/plain' };
  expect((await send(webex, 'POST', '/v1/meetings', meetingBody(), headers)).status).toBe(415);
});

test('a hundred creates a day are counted with the failed ones, then comes 429 with the time to wait', async () => {
  const { webex, clock } = createBench();
  const token = await signIn(webex);
  const post = (body: unknown) => send(webex, 'POST', '/v1/meetings', body, token);
  for (let at = 0; at < 50; at += 1) await post(meetingBody({ title: '' }));
  clock.now += 1000;
  for (let at = 0; at < 50; at += 1) await post(meetingBody());
  const limited = await post(meetingBody());
  expect([limited.status, limited.headers['retry-after']]).toEqual([429, String(86_400 - 1)]);
  expect(webex.state.meetings).toHaveLength(50);
  clock.now += 86_399_000;
  const later = { start: '2026-03-09T09:00:00Z', end: '2026-03-09T10:00:00Z', timezone: 'UTC' };
  expect((await send(webex, 'POST', '/v1/meetings', meetingBody(later), token)).status).toBe(200);
});
