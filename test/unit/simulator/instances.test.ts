import { describe, expect, test } from 'vitest';
import { ORDINARY_HOST, SEVERAL_SITES, TEST_SCOPES } from '../../simulator/test-account';
import type { StoredInstance } from '../../simulator/webex-state';
import { createBench, description, NOW, send, signIn, value } from './client';

const DAY_MS = 86_400_000;

const instanceOf = (changes: Partial<StoredInstance> = {}): StoredInstance => ({
  id: 'series1_I_1',
  seriesId: 'series1',
  scheduledMeetingId: 'series1_20260302T090000Z',
  title: 'Weekly',
  start: NOW - DAY_MS,
  end: NOW - DAY_MS + 3_600_000,
  hostId: ORDINARY_HOST.id,
  siteUrl: 'acme.example.webex.com',
  isInPersonalRoom: false,
  invited: [],
  stays: [],
  ...changes,
});

const stayOf = (n: number) => ({
  ...{ id: `p${n}`, email: `guest${n}@example.net`, displayName: `Guest ${n}`, host: false, coHost: false },
  ...{ invitee: true, joined: NOW - DAY_MS, left: NOW - DAY_MS + 60_000, deviceType: 'webex_meeting_center_mac' },
});

async function openWith(instances: readonly StoredInstance[], scope = TEST_SCOPES.join(' ')) {
  const { webex, clock } = createBench([ORDINARY_HOST, SEVERAL_SITES]);
  webex.state.instances.push(...instances);
  const token = await signIn(webex, ORDINARY_HOST, { scope });
  const get = (path: string) => send(webex, 'GET', path, undefined, token);
  return { webex, clock, get };
}

const idsIn = (answer: Parameters<typeof value>[0]) => (value(answer).items as { id: string }[]).map(({ id }) => id);
const nextOf = ({ headers }: { readonly headers: Readonly<Record<string, string>> }) =>
  /<(.+)>; rel="next"/.exec(headers.link ?? '')?.[1];

const list = (query = '') => `/v1/meetings?meetingType=meeting&state=ended${query}`;

describe('meetings that took place', () => {
  test('are those of the last seven days where no time is named, as the description says', async () => {
    const old = instanceOf({ id: 'old', start: NOW - 8 * DAY_MS, end: NOW - 8 * DAY_MS + 60_000 });
    const { get } = await openWith([instanceOf(), old]);
    expect(idsIn(await get(list()))).toEqual(['series1_I_1']);
    const all = await get(list(`&from=2026-02-01T00:00:00Z&to=2026-03-04T00:00:00Z`));
    expect(idsIn(all)).toEqual(['old', 'series1_I_1']);
  });

  test('are told a quarter of an hour after their end, to host and invitees', async () => {
    const fresh = instanceOf({ id: 'fresh', start: NOW - 3_600_000, end: NOW - 14 * 60_000 });
    const invited = instanceOf({ id: 'invited', hostId: SEVERAL_SITES.id, invited: [ORDINARY_HOST.email] });
    const foreign = instanceOf({ id: 'foreign', hostId: SEVERAL_SITES.id });
    const { get, clock } = await openWith([fresh, invited, foreign]);
    expect(idsIn(await get(list()))).toEqual(['invited']);
    clock.now += 60_000;
    expect(idsIn(await get(list()))).toEqual(['invited', 'fresh']);
  });

  test('come in pages that a link leads through', async () => {
    const { get } = await openWith(Array.from({ length: 25 }, (_, n) => instanceOf({ id: `i${n}` })));
    const first = await get(list());
    expect(idsIn(first)).toHaveLength(10);
    const second = await get(nextOf(first) ?? '');
    const third = await get(nextOf(second) ?? '');
    expect([...idsIn(first), ...idsIn(second), ...idsIn(third)]).toHaveLength(25);
    expect(nextOf(third)).toBeUndefined();
    expect((await get(list('&max=101'))).status).toBe(400);
  });
});

describe('participants', () => {
  const read = (id: string, more = '') => `/v1/meetingParticipants?meetingId=${id}${more}`;

  test('of an instance, ten at a time, and at most a hundred', async () => {
    const stays = Array.from({ length: 130 }, (_, n) => stayOf(n));
    const { get } = await openWith([instanceOf({ stays })]);
    expect(idsIn(await get(read('series1_I_1')))).toHaveLength(10);
    const first = await get(read('series1_I_1', '&max=100'));
    const second = await get(nextOf(first) ?? '');
    expect(new Set([...idsIn(first), ...idsIn(second)]).size).toBe(130);
    expect(nextOf(second)).toBeUndefined();
  });

  test('of the id of a series or of one of its dates are those of the last time', async () => {
    const early = instanceOf({ id: 'early', start: NOW - 2 * DAY_MS, stays: [stayOf(1)] });
    const late = instanceOf({ id: 'late', stays: [stayOf(2)] });
    const { get } = await openWith([late, early]);
    expect(idsIn(await get(read('series1')))).toEqual(['late_p2']);
    expect(idsIn(await get(read('series1_20260302T090000Z')))).toEqual(['late_p2']);
    expect(idsIn(await get(read('early')))).toEqual(['early_p1']);
  });

  test('are told to the host with the scope only, and of no personal room', async () => {
    const foreign = instanceOf({ id: 'foreign', hostId: SEVERAL_SITES.id, invited: [ORDINARY_HOST.email] });
    const { get } = await openWith([foreign, instanceOf({ id: 'room', isInPersonalRoom: true })]);
    expect((await get(read('foreign'))).status).toBe(403);
    expect(description(await get(read('room')))).toContain('Personal room');
    expect((await get(read('unknown'))).status).toBe(404);
    expect((await get('/v1/meetingParticipants')).status).toBe(400);
    const { get: without } = await openWith([instanceOf()], 'meeting:schedules_read');
    expect((await without(read('series1_I_1'))).status).toBe(403);
  });

  test('who are still there have left in 1970', async () => {
    const { left: _left, ...here } = stayOf(1);
    const { get } = await openWith([instanceOf({ stays: [here] })]);
    const [item] = value(await get(read('series1_I_1'))).items as { leftTime: string; state: string }[];
    expect(item).toMatchObject({ leftTime: '1970-01-01T00:00:00Z', state: 'joined' });
  });
});

describe('a limit on requests', () => {
  test.each([
    [true, '1'],
    [false, undefined],
  ])('lets through what is saved up, then so many a second; says when: %s', async (saysWhen, told) => {
    const { webex, clock, get } = await openWith([]);
    webex.modes.rateLimit = { perSecond: 2, burst: 3, saysWhen };
    const statuses = async (count: number) => {
      const seen: number[] = [];
      for (let n = 0; n < count; n += 1) seen.push((await get('/v1/people/me')).status);
      return seen;
    };
    expect(await statuses(4)).toEqual([200, 200, 200, 429]);
    expect((await get('/v1/people/me')).headers['retry-after']).toBe(told);
    clock.now += 1000;
    expect(await statuses(3)).toEqual([200, 200, 429]);
    webex.modes.rateLimit = undefined;
    expect(await statuses(9)).not.toContain(429);
  });
});
