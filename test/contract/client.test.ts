import { beforeAll, describe, expect, test } from 'vitest';
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
  const { accessToken } = await signedInTokens(webex);
  const token = { ok: true, value: accessToken } as const;
  const client = createWebexClient({ http, accessToken: async () => token, renewed: async () => token });
  await client.readMe();
  await client.createMeeting({ title: 'Quarterly numbers', schedule: SCHEDULE, tags: ['common', 'one-click:1'] });
  await client.findMeetings('one-click:1', SCHEDULE);
  await client.deleteMeeting(webex.state.meetings[0]?.id ?? '');
  expect(webex.state.removed).toHaveLength(1);
  return sent.filter(({ url }) => !url.pathname.endsWith('/access_token'));
}

/** A client whose every request gets this answer. */
const answered = (status: number, body: unknown) =>
  createWebexClient({
    http: async () => ({ status, header: () => null, body: JSON.stringify(body) }),
    accessToken: async () => ({ ok: true, value: 'token' }),
    renewed: async () => ({ ok: true, value: 'token' }),
  });

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

  test('asks with queries Webex knows', () => {
    for (const { method, url } of requests) expect([method, checkQuery(method, url)]).toEqual([method, []]);
  });

  test('says in every request that could mail somebody that it must not', () => {
    const [, create, , remove] = requests;
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

    test('a refusal', async () => {
      const body = example('post_meetings.400') as { errors: { description: string }[] };
      const outcome = await answered(400, body).createMeeting({ title: '', schedule: SCHEDULE, tags: [] });
      expect(outcome).toMatchObject({ failure: { code: 'refused', detail: body.errors[0]?.description } });
    });
  });
});
