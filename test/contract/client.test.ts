import { beforeAll, describe, expect, test } from 'vitest';
import { JOIN_BEFORE_HOST, LOBBY, type MeetingOptions, REMINDERS } from '../../src/domain/meeting-options';
import { WEBEX } from '../../src/domain/region';
import { http } from '../../src/platform/http';
import { createWebexClient } from '../../src/webex/create-client';
import { signedInTokens } from '../unit/harness/connections';
import { openSimNetwork, type SentRequest } from '../unit/harness/sim-network';
import { NOW } from '../unit/simulator/client';
import { example, SPEC_MISSING, specPresent, validator } from './openapi';
import { checkQuery, parameter } from './parameters';

const SCHEDULE = {
  start: '2026-03-04T09:00:00+01:00',
  end: '2026-03-04T10:00:00+01:00',
  timezone: 'Europe/Berlin',
};

/** Every request our client makes of the REST API in a meeting's life, as it left. */
async function wholeLife(): Promise<readonly SentRequest[]> {
  const { webex, sent } = openSimNetwork({ now: () => NOW });
  const { accessToken: token } = await signedInTokens(webex);
  const access = async () => ({ ok: true, value: { token, api: WEBEX.commercial.api } }) as const;
  const client = createWebexClient({ http, access, renewed: access, lacksScope: async () => false });
  await client.readMe();
  await client.readSites();
  await client.readPersonalRoom();
  await client.readSchedulingOptions();
  await client.readSchedulingOptions('acme.example.webex.com');
  await client.createMeeting({ title: 'Quarterly numbers', schedule: SCHEDULE, tags: ['common', 'one-click:1'] });
  await client.findMeetings('one-click:1', SCHEDULE);
  await client.listMeetings(NOW, NOW + 2 * 86_400_000);
  await client.findByLink(webex.state.meetings[0]?.webLink ?? '');
  await client.listEnded({ from: NOW - 30 * 86_400_000, to: NOW });
  await client.listParticipants('870f51ff287b41be84648412901e0402_I_167427437874906709');
  await client.deleteMeeting(webex.state.meetings[0]?.id ?? '');
  expect(webex.state.removed).toHaveLength(1);
  return sent.filter(({ url }) => !url.pathname.endsWith('/access_token'));
}

/** A client whose every request gets this answer. */
function answered(status: number, body: unknown) {
  const access = async () => ({ ok: true, value: { token: 'token', api: WEBEX.commercial.api } }) as const;
  return createWebexClient({
    http: async () => ({ status, header: () => null, body: JSON.stringify(body) }),
    access,
    renewed: access,
    lacksScope: async () => false,
  });
}

// A skipped group alone is easy to overlook, and reporters leave out its name.
if (!specPresent) process.stderr.write(`skipped: ${SPEC_MISSING}\n`);

describe.skipIf(!specPresent)(specPresent ? 'our client, by the OpenAPI of Webex' : SPEC_MISSING, () => {
  let requests: readonly SentRequest[] = [];

  beforeAll(async () => {
    requests = await wholeLife();
  });

  test('makes these requests and no others', () => {
    expect(requests.map(({ method, url }) => `${method} ${url.pathname.replace(/[0-9a-f]{32}/, 'ID')}`)).toEqual([
      'GET /v1/people/me',
      'GET /v1/meetingPreferences/sites',
      'GET /v1/meetingPreferences/personalMeetingRoom',
      'GET /v1/meetingPreferences/schedulingOptions',
      'GET /v1/meetingPreferences/schedulingOptions',
      'POST /v1/meetings',
      'GET /v1/meetings',
      'GET /v1/meetings',
      'GET /v1/meetings',
      'GET /v1/meetings',
      'GET /v1/meetingParticipants',
      'DELETE /v1/meetings/ID',
    ]);
  });

  test('sends to the server of the description, over TLS, with a token and nothing of the browser', () => {
    for (const { url, headers } of requests) {
      expect(url.origin).toBe('https://webexapis.com');
      expect(headers.authorization).toMatch(/^Bearer \S+$/);
      expect(headers).not.toHaveProperty('cookie');
    }
  });

  test('sends a body Webex knows, field by field: a misspelt one is ignored there in silence', () => {
    const bodies = requests.filter(({ body }) => body !== '');
    expect(bodies.map(({ method, headers }) => [method, headers['content-type']])).toEqual([
      ['POST', 'application/json'],
    ]);
    for (const { body } of bodies) {
      expect(validator('post', '/meetings', 'request', { closed: true })(JSON.parse(body))).toEqual([]);
    }
  });

  test('sends each option as a field and a value that Webex knows, and none that is left to it', async () => {
    const bodies: string[] = [];
    const access = async () => ({ ok: true, value: { token: 'token', api: WEBEX.commercial.api } }) as const;
    const client = createWebexClient({
      http: async (_url, { body = '' }) => {
        bodies.push(body);
        return { status: 400, header: () => null, body: '{}' };
      },
      access,
      renewed: access,
      lacksScope: async () => false,
    });
    const create = (options: MeetingOptions) =>
      client.createMeeting({ title: 'Quarterly numbers', schedule: SCHEDULE, tags: ['common'], options });
    await create({});
    for (const joinBeforeHost of JOIN_BEFORE_HOST) await create({ joinBeforeHost });
    for (const lobby of LOBBY) await create({ lobby });
    for (const reminder of REMINDERS) await create({ reminder });
    for (const isOn of [true, false]) await create({ autoRecord: isOn, everybodyCoHost: isOn });
    await create({ site: 'acme.example.webex.com' });
    const [usual = '', ...others] = bodies;
    const none = Object.keys(JSON.parse(usual));
    for (const body of others) {
      expect(validator('post', '/meetings', 'request', { closed: true })(JSON.parse(body))).toEqual([]);
      expect(Object.keys(JSON.parse(body)).filter((name) => !none.includes(name))).not.toEqual([]);
    }
    expect(others).toHaveLength(JOIN_BEFORE_HOST.length + LOBBY.length + REMINDERS.length + 3);
  });

  test('sends the rule of a series as a field that Webex knows, and none for a meeting that takes place once', async () => {
    const { webex, sent } = openSimNetwork({ now: () => NOW });
    const { accessToken: token } = await signedInTokens(webex);
    const access = async () => ({ ok: true, value: { token, api: WEBEX.commercial.api } }) as const;
    const client = createWebexClient({ http, access, renewed: access, lacksScope: async () => false });
    const meeting = { title: 'Quarterly numbers', schedule: SCHEDULE, tags: ['common'] };
    const recurrence = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;UNTIL=20260630T080000Z';
    const made = await client.createMeeting({ ...meeting, recurrence });
    await client.createMeeting(meeting);
    const bodies = sent.filter(({ url }) => url.pathname === '/v1/meetings').map(({ body }) => JSON.parse(body));
    expect(bodies.map((body) => body.recurrence)).toEqual([recurrence, undefined]);
    expect(validator('post', '/meetings', 'request', { closed: true })(bodies[0])).toEqual([]);
    expect(made).toMatchObject({ kind: 'made', meeting: { recurrence } });
  });

  test('asks for the dates of a series, and changes one of them or all, in ways that Webex knows', async () => {
    const { webex, sent } = openSimNetwork({ now: () => NOW });
    const { accessToken: token } = await signedInTokens(webex);
    const access = async () => ({ ok: true, value: { token, api: WEBEX.commercial.api } }) as const;
    const client = createWebexClient({ http, access, renewed: access, lacksScope: async () => false });
    const recurrence = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE';
    await client.createMeeting({ title: 'Quarterly numbers', schedule: SCHEDULE, tags: [], recurrence });
    const series = webex.state.meetings[0]?.id ?? '';
    const found = await client.findDates(series, SCHEDULE);
    const [date] = found.ok ? found.value : [];
    const before = sent.length;
    expect(await client.findDates(series, SCHEDULE)).toMatchObject({
      ok: true,
      value: [{ title: 'Quarterly numbers' }],
    });
    expect(await client.changeMeeting(date?.id ?? '', { title: 'One', schedule: SCHEDULE })).toMatchObject({
      ok: true,
    });
    expect(await client.changeMeeting(series, { schedule: SCHEDULE, recurrence })).toMatchObject({ ok: true });
    const [asked, one, all] = sent.slice(before);
    expect(asked && checkQuery('GET', asked.url)).toEqual([]);
    for (const change of [one, all]) {
      const body = JSON.parse(change?.body ?? '{}');
      expect(validator('patch', '/meetings/{meetingId}', 'request', { closed: true })(body)).toEqual([]);
      expect(body.sendEmail).toBe(false);
    }
    expect(one?.url.pathname).toContain(`${series}_`);
    expect([one, all].map((change) => 'recurrence' in JSON.parse(change?.body ?? '{}'))).toEqual([false, true]);
  });

  test('asks with queries Webex knows', () => {
    for (const { method, url } of requests) expect([method, checkQuery(method, url)]).toEqual([method, []]);
  });

  test('asks for a series with the times of its first date, which Webex gives only where told so', () => {
    const byTag = requests.filter(({ url }) => url.searchParams.has('integrationTag'));
    expect(byTag.map(({ url }) => url.searchParams.get('current'))).toEqual(['false']);
    expect(parameter('GET', '/meetings', 'current')).toMatchObject({ schema: { type: 'boolean', default: true } });
  });

  test('says in every request that could mail somebody that it must not', () => {
    const create = requests.find(({ method }) => method === 'POST');
    const remove = requests.find(({ method }) => method === 'DELETE');
    expect(JSON.parse(create?.body ?? '{}')).toMatchObject({ sendEmail: false });
    expect(remove?.url.searchParams.get('sendEmail')).toBe('false');
  });

  test('the check of queries finds an unknown name, a wrong value and an unknown path', () => {
    const at = (query: string) => new URL(`https://webexapis.com/v1/meetings?${query}`);
    expect(checkQuery('GET', at('integrationTags=x'))).toEqual(['integrationTags is not known']);
    expect(checkQuery('GET', at('max=many'))).toEqual(['max must be a number']);
    expect(checkQuery('GET', at('meetingType=series'))).toEqual(['meetingType may not be series']);
    expect(() => checkQuery('GET', new URL('https://webexapis.com/v1/meeting'))).toThrow('no GET');
  });

  describe("reads Webex's own examples", () => {
    test('a created meeting, without its host key', async () => {
      const body: Record<string, unknown> = { ...(example('post_meetings.200') as object), hostKey: '990099' };
      const { title, webLink, meetingNumber: number, password, sipAddress } = body;
      const outcome = await answered(200, body).createMeeting({ title: '', schedule: SCHEDULE, tags: [] });
      expect(outcome).toMatchObject({ kind: 'made', meeting: { title, webLink, number, password, sipAddress } });
      expect(example('post_meetings.200')).toHaveProperty('hostKey');
      expect(JSON.stringify(outcome)).not.toContain(body.hostKey);
    });

    test('a list of meetings', async () => {
      const body = example('get_meetings.200') as { items: readonly Record<string, unknown>[] };
      const ids = body.items.map(({ id }) => ({ id }));
      expect(await answered(200, body).findMeetings('tag', SCHEDULE)).toMatchObject({ ok: true, value: ids });
    });

    test('the meetings of some days, without whom they belong to', async () => {
      const body = example('get_meetings.200') as { items: readonly Record<string, unknown>[] };
      const ahead = body.items.filter(({ state }) => state !== 'expired' && state !== 'ended');
      const shown = ahead.map(({ id, title, start, end, webLink }) => ({ id, title, start, end, link: webLink }));
      const list = await answered(200, body).listMeetings(NOW, NOW + 1);
      expect(shown.length).toBeGreaterThan(0);
      expect(list).toMatchObject({ ok: true, value: { meetings: shown, isWhole: true } });
      expect(JSON.stringify(list)).not.toContain(body.items[0]?.hostEmail);
    });

    test('a page of meetings that are over, without host keys and passwords', async () => {
      const { items } = example('get_meetings.200') as { items: readonly Record<string, string>[] };
      const ended = items.filter(({ state }) => state === 'ended');
      const list = await answered(200, { items: ended }).listEnded({ from: 0, to: NOW });
      expect(ended.length).toBeGreaterThan(0);
      const meetings = ended.map(
        ({ id, meetingSeriesId: seriesId, title, start, end, hostUserId, hostEmail: email }) => ({
          ...{ id, seriesId, title, start, end },
          host: { id: hostUserId, email },
        }),
      );
      expect(list).toMatchObject({ ok: true, value: { meetings, next: undefined } });
      for (const secret of ['hostKey', 'password', 'webLink'])
        expect(JSON.stringify(list)).not.toContain(ended[0]?.[secret] || secret);
    });

    test('who took part, by the times of their device, without numbers that were called from', async () => {
      const body = example('get_meetingParticipants.200') as { items: readonly Record<string, unknown>[] };
      const [item] = body.items;
      const list = await answered(200, body).listParticipants('id');
      const { id, displayName: name, host: isHost } = item ?? {};
      const [device] = (item?.devices ?? []) as readonly { joinedTime: string; leftTime: string }[];
      const { joinedTime: joined, leftTime: left } = device ?? {};
      const email = String(item?.email).toLowerCase();
      const devices = ['webex_meeting_center_mac'];
      expect(list).toMatchObject({
        ok: true,
        value: { participants: [{ id, name, joined, left, isHost, email, devices }] },
      });
      expect(JSON.stringify(body)).toContain('745273328');
      expect(JSON.stringify(list)).not.toContain('745273328');
    });

    test('a meeting that is found by its link, with its host and without the host key', async () => {
      const body: Record<string, string> = { ...(example('get_meetings_meetingId.200') as object), hostKey: '990099' };
      const link = body.webLink ?? '';
      const series = { ...body, meetingType: 'meetingSeries', integrationTags: ['common'] };
      const found = await answered(200, { items: [series] }).findByLink(link);
      expect(found).toMatchObject({
        ok: true,
        value: {
          meeting: { id: body.id, webLink: link },
          host: { id: body.hostUserId, email: body.hostEmail },
          tags: ['common'],
        },
      });
      expect(example('get_meetings_meetingId.200')).toHaveProperty('hostKey');
      expect(JSON.stringify(found)).not.toContain(body.hostKey);
    });

    test('a person', async () => {
      const { id, displayName, emails } = example('get_people_me.200') as Record<string, unknown> & {
        emails: string[];
      };
      const me = await answered(200, example('get_people_me.200')).readMe();
      expect(me).toMatchObject({ ok: true, value: { id, name: displayName, email: emails[0] } });
    });

    test('the sites of a person', async () => {
      const body = example('get_meetingPreferences_sites.200') as {
        sites: { siteUrl: string; default: boolean }[];
      };
      const all = body.sites.map(({ siteUrl }) => siteUrl);
      const preferred = body.sites.find((site) => site.default)?.siteUrl;
      expect(preferred).toBeTruthy();
      expect(await answered(200, body).readSites()).toEqual({ ok: true, value: { all, preferred } });
    });

    test('a personal room, without its host PIN', async () => {
      const body = example('get_meetingPreferences_personalMeetingRoom.200') as Record<string, unknown>;
      const { topic: title, personalMeetingRoomLink: webLink, sipAddress } = body;
      const room = await answered(200, body).readPersonalRoom();
      expect(room).toMatchObject({ ok: true, value: { title, webLink, sipAddress } });
      expect(body).toHaveProperty('hostPin');
      expect(JSON.stringify(room)).not.toContain(body.hostPin);
    });

    test('how an account schedules by itself', async () => {
      const body = example('get_meetingPreferences_schedulingOptions.200') as object;
      const read = (more: object) => answered(200, { ...body, ...more }).readSchedulingOptions();
      expect(await read({})).toEqual({ ok: true, value: { joinBeforeHost: 'off' } });
      expect(await read({ enabledJoinBeforeHost: true })).toEqual({ ok: true, value: { joinBeforeHost: 10 } });
    });

    test('a refusal', async () => {
      const body = example('post_meetings.400') as { errors: { description: string }[] };
      const outcome = await answered(400, body).createMeeting({ title: '', schedule: SCHEDULE, tags: [] });
      expect(outcome).toMatchObject({ failure: { code: 'refused', detail: body.errors[0]?.description } });
    });
  });
});
