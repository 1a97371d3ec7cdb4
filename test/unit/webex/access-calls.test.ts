import { describe, expect, test } from 'vitest';
import { createWebexClient } from '../../../src/webex/create-client';

const API = 'https://webexapis.com/v1';
const WINDOW = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 31) };

/** A client whose every request gets this answer; `asked` lists where they went. */
function answered(body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200) {
  const asked: string[] = [];
  const access = async () => ({ ok: true, value: { token: 'token', api: API } }) as const;
  const client = createWebexClient({
    http: async (url) => {
      asked.push(url);
      return { status, header: (name) => headers[name] ?? null, body: JSON.stringify(body) };
    },
    access,
    renewed: access,
    lacksScope: async () => false,
  });
  return { client, asked };
}

const failure = (code: string) => ({ ok: false, failure: { code } });
const link = (target: string) => ({ link: `<${target}>; rel="next"` });

const MEETING = {
  ...{
    id: 'series_I_1',
    meetingSeriesId: 'series',
    title: 'Weekly',
    timezone: 'UTC',
    siteUrl: 'acme.example.webex.com',
  },
  ...{ start: '2026-01-05T09:00:00Z', end: '2026-01-05T10:00:00Z' },
  ...{ hostUserId: 'host', hostDisplayName: 'Ines Calder', hostEmail: 'Ines.Calder@example.com', hostKey: '999912' },
};

describe('listEnded', () => {
  test('asks for ended instances of one window, a hundred at a time', async () => {
    const { client, asked } = answered({ items: [] });
    expect(await client.listEnded(WINDOW)).toEqual({ ok: true, value: { meetings: [], next: undefined } });
    expect(asked).toEqual([
      `${API}/meetings?meetingType=meeting&state=ended&from=2026-01-01T00%3A00%3A00Z&to=2026-01-31T00%3A00%3A00Z&max=100`,
    ]);
  });

  test('gives the instance with its host, and no host key', async () => {
    const { client } = answered({ items: [MEETING] });
    const listed = await client.listEnded(WINDOW);
    const host = { id: 'host', name: 'Ines Calder', email: 'ines.calder@example.com' };
    expect(listed).toMatchObject({
      ok: true,
      value: { meetings: [{ id: 'series_I_1', seriesId: 'series', title: 'Weekly', host }] },
    });
    expect(JSON.stringify(listed)).not.toContain('999912');
  });

  test('a meeting of which something is missing can be asked for all the same, and one without an id is counted', async () => {
    const bare = { id: 'bare', meetingNumber: null, title: 7, timezone: null };
    const { client } = answered({ items: [bare, null, { title: 'no id' }, MEETING] });
    const read = await client.listEnded(WINDOW);
    expect(read).toMatchObject({
      ok: true,
      value: { meetings: [{ id: 'bare' }, { id: 'series_I_1' }], unreadable: 2 },
    });
    expect(read).toMatchObject({ value: { meetings: [{ title: '', start: '', timezone: '' }, {}] } });
  });

  test('follows the link to the next page', async () => {
    const next = '/meetings?meetingType=meeting&offset=100';
    const { client, asked } = answered({ items: [] }, link(`${API}${next}`));
    const first = await client.listEnded(WINDOW);
    expect(first).toMatchObject({ ok: true, value: { next } });
    await client.listEnded(WINDOW, next);
    expect(asked.at(-1)).toBe(`${API}${next}`);
  });

  test.each([
    ['another host', 'https://evil.example/v1/meetings?offset=100'],
    ['another scheme', 'http://webexapis.com/v1/meetings?offset=100'],
    ['another port', 'https://webexapis.com:8443/v1/meetings?offset=100'],
    ['another path', 'https://webexapis.com/v1/people?offset=100'],
    ['a path that climbs', 'https://webexapis.com/v1/meetings/../people?offset=100'],
    ['no address at all', 'https://'],
    ['an endless query', `https://webexapis.com/v1/meetings?x=${'y'.repeat(5000)}`],
  ])('a link that leads to %s is no answer', async (_what, target) => {
    const { client } = answered({ items: [] }, link(target));
    expect(await client.listEnded(WINDOW)).toEqual(failure('webex_down'));
  });

  test('a link to the very page it stands on is no answer', async () => {
    const { client, asked } = answered({ items: [] });
    await client.listEnded(WINDOW);
    const { client: again } = answered({ items: [] }, link(asked[0] ?? ''));
    expect(await again.listEnded(WINDOW)).toEqual(failure('webex_down'));
  });

  test('other links beside it mean nothing', async () => {
    const { client } = answered({ items: [] }, { link: `<${API}/meetings?offset=0>; rel="prev"` });
    expect(await client.listEnded(WINDOW)).toMatchObject({ ok: true, value: { next: undefined } });
    const both = `<${API}/meetings?offset=0>; rel="first", <${API}/meetings?offset=9>; rel="next"`;
    const { client: other } = answered({ items: [] }, { link: both });
    expect(await other.listEnded(WINDOW)).toMatchObject({ ok: true, value: { next: '/meetings?offset=9' } });
  });
});

describe('listParticipants', () => {
  test('reads addresses in small letters, and 1970 as not noted yet', async () => {
    const items = [
      {
        ...{ id: 'm_p', email: ' Vera.Lind@Example.com', displayName: 'Vera Lind', host: true, coHost: false },
        ...{ invitee: true, joinedTime: '2026-01-05T09:00:00Z', leftTime: '1970-01-01T00:00:00.000Z' },
        devices: [{ deviceType: 'webex_meeting_center_mac', phoneNumber: '745273328' }, {}],
      },
      { id: 'm_q', displayName: null, joinedTime: null, devices: null, coHost: null },
    ];
    const { client, asked } = answered({ items });
    const read = await client.listParticipants('series_I_1');
    const nobody = { email: '', name: '', isHost: false, isCoHost: false, isInvitee: false, devices: [] };
    expect(read).toEqual({
      ok: true,
      value: {
        participants: [
          {
            ...{ id: 'm_p', email: 'vera.lind@example.com', name: 'Vera Lind', isHost: true, isCoHost: false },
            ...{ isInvitee: true, joined: '2026-01-05T09:00:00Z', devices: ['webex_meeting_center_mac'] },
          },
          { id: 'm_q', ...nobody },
        ],
        next: undefined,
      },
    });
    expect(asked).toEqual([`${API}/meetingParticipants?meetingId=series_I_1&max=100`]);
  });

  describe('times of devices', () => {
    const [nine, ten, noon] = ['2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z', '2026-01-05T12:00:00Z'];
    const never = '1970-01-01T00:00:00.000Z';
    const mac = { deviceType: 'mac', joinedTime: nine, leftTime: ten };
    const staysOf = async (devices: readonly object[]) => {
      const { client } = answered({ items: [{ id: 'p', joinedTime: nine, leftTime: noon, devices }] });
      const read = await client.listParticipants('m');
      if (!read.ok) throw new Error(read.failure.code);
      return read.value.participants.map(({ id, joined, left, devices }) => [id, joined, left, ...devices]);
    };

    test('a return with another device is a stay of its own, and who is still there has not left', async () => {
      const phone = { deviceType: 'phone', joinedTime: noon, leftTime: never };
      expect(await staysOf([mac, phone])).toEqual([
        ['p', nine, ten, 'mac'],
        ['p', noon, undefined, 'phone'],
      ]);
    });

    test.each([
      ['that never joined', { deviceType: 'phone', joinedTime: never }],
      ['without a time', { deviceType: 'phone' }],
      ['with a time that is none', { deviceType: 'phone', joinedTime: 9 }],
    ])('with a device %s, one stay has the participant’s own times and all kinds', async (_which, device) => {
      expect(await staysOf([mac, device])).toEqual([['p', nine, noon, 'mac', 'phone']]);
    });
  });

  test('a link to another meeting is no answer', async () => {
    const { client } = answered({ items: [] }, link(`${API}/meetingParticipants?meetingId=other&offset=100`));
    expect(await client.listParticipants('series_I_1')).toEqual(failure('webex_down'));
  });

  test.each([
    [429, { 'retry-after': 'Tue, 03 Mar 2026 10:00:30 GMT', date: 'Tue, 03 Mar 2026 10:00:00 GMT' }, 30],
    [423, { 'retry-after': '7' }, 7],
    [429, { 'retry-after': 'Tue, 03 Mar 2026 10:00:30 GMT' }, undefined],
    [429, {}, undefined],
  ])('%s with %o is to be asked again after %s seconds', async (status, headers, seconds) => {
    const { client } = answered({}, headers, status);
    const refused = await client.listParticipants('series_I_1');
    const failure = { code: 'too_many_requests', ...(seconds ? { retryAfterSeconds: seconds } : {}) };
    expect(refused).toEqual({ ok: false, failure });
  });
});
