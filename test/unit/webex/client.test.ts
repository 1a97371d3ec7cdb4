import { describe, expect, test } from 'vitest';
import { ATTENDEE_ONLY, ORDINARY_HOST, SEVERAL_SITES } from '../../simulator/test-account';
import { connectionOf } from '../harness/connections';
import { OTHER_INTEGRATION, openSimNetwork } from '../harness/sim-network';
import { NOW } from '../simulator/client';
import { disconnectedClient, MEETING, openClient, SCHEDULE } from './access';

describe('createMeeting', () => {
  test('makes the meeting with one POST, and mails nobody', async () => {
    const { client, webex, posts } = await openClient();
    const outcome = await client.createMeeting(MEETING);
    const [stored] = webex.state.meetings;
    expect(outcome).toMatchObject({
      kind: 'made',
      meeting: { id: stored?.id, title: 'Quarterly numbers', ...SCHEDULE, webLink: stored?.webLink },
    });
    expect(posts()).toHaveLength(1);
    expect(webex.state.mails).toEqual([]);
    expect(stored?.integrationTags).toEqual(MEETING.tags);
  });

  test('gives what guests need and never the host key', async () => {
    const { client, webex } = await openClient();
    const outcome = await client.createMeeting(MEETING);
    const [stored] = webex.state.meetings;
    expect(outcome).toMatchObject({
      meeting: {
        number: stored?.number,
        password: stored?.password,
        numericPassword: stored?.phonePassword,
        sipAddress: `${stored?.number}@acme.example.webex.com`,
        phones: [{ label: 'US Toll' }, { label: 'US Toll Free' }],
      },
    });
    expect(stored?.hostKey).toMatch(/^9999/);
    expect(JSON.stringify(outcome)).not.toContain(stored?.hostKey);
    expect(JSON.stringify(outcome)).not.toContain('hostKey');
  });
});

describe('findByLink', () => {
  test('gives the meeting with its host and our tags', async () => {
    const { client, webex } = await openClient();
    await client.createMeeting(MEETING);
    const [stored] = webex.state.meetings;
    expect(await client.findByLink(stored?.webLink ?? '')).toMatchObject({
      ok: true,
      value: {
        meeting: { id: stored?.id, webLink: stored?.webLink, password: stored?.password },
        host: { id: ORDINARY_HOST.id, email: ORDINARY_HOST.email },
        tags: MEETING.tags,
      },
    });
  });

  test('another meeting in the answer is not taken for it', async () => {
    const { client, webex, faults } = await openClient();
    await client.createMeeting(MEETING);
    const link = webex.state.meetings[0]?.webLink ?? '';
    const change = (body: string) => body.replaceAll(link, `${link}0`);
    faults.plan({ path: /^\/v1\/meetings\?/, kind: 'rewrite', change });
    expect(await client.findByLink(link)).toEqual({ ok: false, failure: { code: 'meeting_gone' } });
  });
});

describe('a refusal with 403', () => {
  const FORBIDDEN = { kind: 'status', status: 403, body: '{"message":"No","trackingId":"R"}', times: 10 } as const;
  const missing = (scope: string) => ({
    ok: false,
    failure: { code: 'scope_missing', scopes: [scope], trackingId: 'R' },
  });

  test('names the scope that the request needs, if that one was not granted', async () => {
    const { client, faults } = await openClient(ORDINARY_HOST, connectionOf(), async () => true);
    faults.plan({ path: /^\/v1\//, ...FORBIDDEN });
    const { failure } = missing('meeting:schedules_write');
    expect(await client.createMeeting(MEETING)).toEqual({ kind: 'not_made', failure });
    expect(await client.changeMeeting('m1', { title: 'x' })).toEqual(missing('meeting:schedules_write'));
    expect(await client.deleteMeeting('m1')).toEqual(missing('meeting:schedules_write'));
    expect(await client.findMeetings('t', SCHEDULE)).toEqual(missing('meeting:schedules_read'));
    expect(await client.readMeeting('m1')).toEqual(missing('meeting:schedules_read'));
    expect(await client.findByLink('https://a')).toEqual(missing('meeting:schedules_read'));
    expect(await client.readMe()).toEqual(missing('spark:people_read'));
    expect(await client.readSites()).toEqual(missing('meeting:preferences_read'));
    expect(await client.readPersonalRoom()).toEqual(missing('meeting:preferences_read'));
    expect(await client.readSchedulingOptions()).toEqual(missing('meeting:preferences_read'));
  });

  test('is not made, also where nobody can say which scopes are granted', async () => {
    const { client, faults } = await openClient(ORDINARY_HOST, connectionOf(), async () => {
      throw new DOMException('closed');
    });
    faults.plan({ path: /^\/v1\//, ...FORBIDDEN });
    const failure = { code: 'forbidden', detail: 'No', trackingId: 'R' };
    expect(await client.createMeeting(MEETING)).toEqual({ kind: 'not_made', failure });
  });

  test('no other refusal is put down to a scope', async () => {
    const { client, faults } = await openClient(ORDINARY_HOST, connectionOf(), async () => true);
    faults.plan({ path: /^\/v1\//, ...FORBIDDEN, status: 400 });
    expect(await client.createMeeting(MEETING)).toMatchObject({ failure: { code: 'refused' } });
  });
});

describe('findMeetings', () => {
  test('finds the meeting by its tag, without the host key', async () => {
    const { client, webex } = await openClient();
    await client.createMeeting(MEETING);
    await client.createMeeting({ ...MEETING, tags: ['common', 'one-click:2'] });
    const found = await client.findMeetings('one-click:1', SCHEDULE);
    expect(found).toMatchObject({ ok: true, value: [{ id: webex.state.meetings[0]?.id }] });
    for (const { hostKey } of webex.state.meetings) expect(JSON.stringify(found)).not.toContain(hostKey);
  });

  test('finds one that lies months ahead, among many with the same tag', async () => {
    const { client, webex } = await openClient();
    const schedule = { start: '2026-09-01T00:00:00+05:30', end: '2026-09-01T23:59:00+05:30', timezone: 'Asia/Kolkata' };
    for (let n = 0; n < 12; n += 1) await client.createMeeting({ ...MEETING, schedule });
    expect(await client.findMeetings('one-click:1', schedule)).toMatchObject({ ok: true, value: { length: 12 } });
    expect(webex.state.meetings).toHaveLength(12);
  });

  test('finds nothing where there is nothing, and nothing of another client ID', async () => {
    const { client, webex } = await openClient();
    await client.createMeeting(MEETING);
    expect(await client.findMeetings('one-click:2', SCHEDULE)).toEqual({ ok: true, value: [] });
    const { clientId, clientSecret } = OTHER_INTEGRATION;
    const other = await openClient(ORDINARY_HOST, connectionOf({ clientId, clientSecret }));
    other.webex.state.meetings.push(...webex.state.meetings);
    expect(await other.client.findMeetings('one-click:1', SCHEDULE)).toEqual({ ok: true, value: [] });
  });
});

describe('deleteMeeting', () => {
  test('deletes, mails nobody, and counts a meeting that is gone as deleted', async () => {
    const { client, webex } = await openClient();
    await client.createMeeting(MEETING);
    const id = webex.state.meetings[0]?.id ?? '';
    expect(await client.deleteMeeting(id)).toEqual({ ok: true, value: null });
    expect(webex.state.meetings).toEqual([]);
    expect(await client.deleteMeeting(id)).toEqual({ ok: true, value: null });
    expect(webex.state.mails).toEqual([]);
  });

  test('an id with a slash stays one part of the path', async () => {
    const { client, sent } = await openClient();
    await client.deleteMeeting('../people/me?x=1');
    expect(sent.at(-1)?.url.pathname).toBe('/v1/meetings/..%2Fpeople%2Fme%3Fx%3D1');
  });
});

describe('readMe', () => {
  test('tells name, address and the sites where the person can be a host', async () => {
    const { client } = await openClient(SEVERAL_SITES);
    expect(await client.readMe()).toEqual({
      ok: true,
      value: {
        id: SEVERAL_SITES.id,
        name: 'Mei Tanaka',
        email: 'mei.tanaka@example.com',
        hostSites: ['acme.example.webex.com', 'globex.example.webex.com'],
        sites: ['acme.example.webex.com', 'globex.example.webex.com', 'initech.example.webex.com'],
      },
    });
  });

  test('tells that an attendee is host nowhere', async () => {
    const { client } = await openClient(ATTENDEE_ONLY);
    expect(await client.readMe()).toMatchObject({ value: { hostSites: [], sites: ['acme.example.webex.com'] } });
  });
});

test('without a token nothing is sent', async () => {
  const { sent } = openSimNetwork({ now: () => NOW });
  const client = disconnectedClient();
  const notConnected = { ok: false, failure: { code: 'not_connected' } };
  expect(await client.createMeeting(MEETING)).toEqual({ kind: 'not_made', failure: notConnected.failure });
  expect(await client.findMeetings('x', SCHEDULE)).toEqual(notConnected);
  expect(await client.deleteMeeting('x')).toEqual(notConnected);
  expect(await client.readMe()).toEqual(notConnected);
  expect(sent).toEqual([]);
});
