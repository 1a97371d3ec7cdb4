import { beforeAll, describe, expect, test } from 'vitest';
import { JOIN_BEFORE_HOST, LOBBY, type MeetingOptions, REMINDERS } from '../../src/domain/meeting-options';
import { WEBEX } from '../../src/domain/region';
import { http } from '../../src/platform/http';
import { createWebexClient } from '../../src/webex/client';
import { signedInTokens } from '../unit/harness/connections';
import { openSimNetwork, type SentRequest } from '../unit/harness/sim-network';
import { NOW } from '../unit/simulator/client';
import { example, SPEC_MISSING, specPresent, validator } from './openapi';
import { checkQuery } from './parameters';

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

  test('asks with queries Webex knows', () => {
    for (const { method, url } of requests) expect([method, checkQuery(method, url)]).toEqual([method, []]);
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
