import { beforeAll, describe, expect, test } from 'vitest';
import { makeAccessWorld } from '../simulator/access-world';
import { ORDINARY_HOST, TEST_SCOPES, testIntegration } from '../simulator/test-account';
import { createWebex } from '../simulator/webex';
import type { Person } from '../simulator/webex-options';
import { meetingBody, NOW, REDIRECT_URI, send, signIn, value } from '../unit/simulator/client';
import { example, SPEC_MISSING, specPresent, validator } from './openapi';

/** The person and site the examples speak of. */
const EXAMPLE_HOST: Person = {
  ...ORDINARY_HOST,
  email: 'john.andersen@example.com',
  sites: [{ siteUrl: 'site4-example.webex.com', host: true, preferred: true }],
};

/** Meetings that took place in the week before. */
const ENDED = makeAccessWorld({
  ...{ seed: 1, meetings: 3, people: 20, from: NOW - 6 * 86_400_000, to: NOW - 86_400_000 },
  email: 'vera.lind@example.com',
}).instances;

async function startService(person: Person = ORDINARY_HOST) {
  const integrations = [testIntegration([REDIRECT_URI], { scopes: TEST_SCOPES })];
  const webex = createWebex({ integrations, people: [person], now: () => NOW });
  const token = await signIn(webex, person);
  const call = (method: string, path: string, body?: unknown) => send(webex, method, path, body, token);
  return { webex, call };
}

/** Moves the dates of an example into the simulator's future; times of day and offsets stay. */
function moved(body: unknown): Record<string, unknown> {
  const { start, end, ...rest } = body as Record<string, unknown>;
  const later = (text: unknown): string => `2026-06-10${String(text).slice(10)}`;
  return { ...rest, start: later(start), end: later(end) };
}

const QUESTION_IDS = [
  '/registration/customizedQuestions/*/id must be number',
  '/registration/customizedQuestions/*/options/*/id must be number',
];

/** Example answers that don't fit their own schema, with all that is wrong (`*` is any index); the others have to fit. */
const KNOWN_BAD_EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'post_meetings.200': QUESTION_IDS,
  'get_meetings_meetingId.200': QUESTION_IDS,
  'get_meetingPreferences_personalMeetingRoom.200': ['/telephony/links must be object'],
};

/** Findings without the indexes of arrays, each once. */
function summary(findings: readonly string[]): string[] {
  return [...new Set(findings.map((finding) => finding.replace(/\/\d+(?=\/)/g, '/*')))].sort();
}

// A skipped group alone is easy to overlook, and reporters leave out its name.
if (!specPresent) process.stderr.write(`skipped: ${SPEC_MISSING}\n`);

describe.skipIf(!specPresent)(specPresent ? 'with the OpenAPI of Webex' : SPEC_MISSING, () => {
  describe('the simulator answers as described', () => {
    let service: Awaited<ReturnType<typeof startService>>;
    let id = '';

    beforeAll(async () => {
      service = await startService();
      service.webex.state.instances.push(...ENDED);
      const body = meetingBody({ agenda: 'Numbers', integrationTags: ['tag'], recurrence: 'FREQ=DAILY;COUNT=2' });
      id = String(value(await service.call('POST', '/v1/meetings', body)).id);
    });

    test.each([
      ['POST /meetings', 'post', '/meetings', () => service.call('POST', '/v1/meetings', meetingBody())],
      ['GET /meetings', 'get', '/meetings', () => service.call('GET', '/v1/meetings')],
      [
        'GET /meetings of scheduled meetings',
        'get',
        '/meetings',
        () => service.call('GET', '/v1/meetings?meetingType=scheduledMeeting'),
      ],
      [
        'GET /meetings of those that are over',
        'get',
        '/meetings',
        () => service.call('GET', '/v1/meetings?meetingType=meeting&state=ended'),
      ],
      [
        'participants',
        'get',
        '/meetingParticipants',
        () => service.call('GET', `/v1/meetingParticipants?meetingId=${ENDED[0]?.id}`),
      ],
      ['GET one', 'get', '/meetings/{meetingId}', () => service.call('GET', `/v1/meetings/${id}`)],
      ['PATCH', 'patch', '/meetings/{meetingId}', () => service.call('PATCH', `/v1/meetings/${id}`, { title: 'New' })],
      ['people/me', 'get', '/people/me', () => service.call('GET', '/v1/people/me')],
      ['sites', 'get', '/meetingPreferences/sites', () => service.call('GET', '/v1/meetingPreferences/sites')],
      [
        'personal room',
        'get',
        '/meetingPreferences/personalMeetingRoom',
        () => service.call('GET', '/v1/meetingPreferences/personalMeetingRoom'),
      ],
      [
        'scheduling options',
        'get',
        '/meetingPreferences/schedulingOptions',
        () => service.call('GET', '/v1/meetingPreferences/schedulingOptions'),
      ],
    ] as const)('%s: 200, every field known', async (_name, method, path, ask) => {
      const answer = await ask();
      expect(answer.status).toBe(200);
      expect(validator(method, path, 200, { closed: true })(value(answer))).toEqual([]);
      const items = value(answer).items;
      if (Array.isArray(items)) expect(items.length).toBeGreaterThan(0);
    });

    test('POST /meetings: 400, every field known', async () => {
      const answer = await service.call('POST', '/v1/meetings', meetingBody({ title: 'x'.repeat(129) }));
      expect(answer.status).toBe(400);
      expect(value(answer)).toMatchObject({ message: expect.any(String), trackingId: expect.any(String) });
      expect(validator('post', '/meetings', 400, { closed: true })(value(answer))).toEqual([]);
    });

    test('meetingPreferences: 403, every field known', async () => {
      const { webex } = await startService();
      const token = await signIn(webex, ORDINARY_HOST, { scope: 'spark:people_read' });
      const answer = await send(webex, 'GET', '/v1/meetingPreferences/sites', undefined, token);
      expect(answer.status).toBe(403);
      expect(validator('get', '/meetingPreferences/sites', 403, { closed: true })(value(answer))).toEqual([]);
    });
  });

  describe('the simulator takes the example requests, moved into the future', () => {
    test('POST /meetings', async () => {
      const body = moved(example('post_meetings.request'));
      expect(validator('post', '/meetings', 'request')(body)).toEqual([]);
      const { call } = await startService(EXAMPLE_HOST);
      const answer = await call('POST', '/v1/meetings', body);
      expect([answer.status, answer.body]).toEqual([200, expect.any(String)]);
      expect(value(answer)).toMatchObject({
        start: '2026-06-10T20:00:00+08:00',
        integrationTags: body.integrationTags,
      });
      expect(validator('post', '/meetings', 200)(value(answer))).toEqual([]);
    });

    test('PATCH /meetings/{meetingId}', async () => {
      const body = moved(example('patch_meetings_meetingId.request'));
      expect(validator('patch', '/meetings/{meetingId}', 'request')(body)).toEqual([]);
      const { call } = await startService(EXAMPLE_HOST);
      const { id } = value(await call('POST', '/v1/meetings', meetingBody()));
      const answer = await call('PATCH', `/v1/meetings/${id}`, body);
      expect([answer.status, value(answer).title]).toEqual([200, 'Example Daily Meeting Modified']);
      expect(validator('patch', '/meetings/{meetingId}', 200)(value(answer))).toEqual([]);
    });
  });

  test.each([
    ['post_meetings.200', 'post', '/meetings', 200],
    ['post_meetings.400', 'post', '/meetings', 400],
    ['get_meetings.200', 'get', '/meetings', 200],
    ['get_meetings_meetingId.200', 'get', '/meetings/{meetingId}', 200],
    ['patch_meetings_meetingId.200', 'patch', '/meetings/{meetingId}', 200],
    ['get_meetingParticipants.200', 'get', '/meetingParticipants', 200],
    ['get_people_me.200', 'get', '/people/me', 200],
    ['get_meetingPreferences_sites.200', 'get', '/meetingPreferences/sites', 200],
    ['get_meetingPreferences_sites.403', 'get', '/meetingPreferences/sites', 403],
    ['get_meetingPreferences_personalMeetingRoom.200', 'get', '/meetingPreferences/personalMeetingRoom', 200],
    ['get_meetingPreferences_schedulingOptions.200', 'get', '/meetingPreferences/schedulingOptions', 200],
  ] as const)('the example %s fits its schema', (name, method, path, status) => {
    expect(summary(validator(method, path, status)(example(name)))).toEqual(KNOWN_BAD_EXAMPLES[name] ?? []);
  });

  test('the check itself finds a missing field, a wrong type and a misspelt field', () => {
    const [first] = (example('get_meetings.200') as { items: Record<string, unknown>[] }).items;
    const { webLink: _webLink, ...rest } = first ?? {};
    expect(validator('get', '/meetings', 200)({ items: [rest] })).toEqual([
      "/items/0 must have required property 'webLink'",
    ]);
    expect(validator('post', '/meetings', 'request')(meetingBody({ sendEmail: 'no' }))).toEqual([
      '/sendEmail must be boolean',
    ]);
    const misspelt = meetingBody({ enableJoinBeforeHost: true });
    expect(validator('post', '/meetings', 'request')(misspelt)).toEqual([]);
    expect(validator('post', '/meetings', 'request', { closed: true })(misspelt)).toEqual([
      '/ must NOT have additional properties: enableJoinBeforeHost',
    ]);
    expect(() => validator('post', '/meetings', 418)).toThrow('no body');
  });
});
