import { expect, test } from 'vitest';
import { ATTENDEE_ONLY, ORDINARY_HOST, TEST_CLIENT_ID, testIntegration } from '../../simulator/test-account';
import { createBench, description, meetingBody, REDIRECT_URI, send, signIn, value } from './client';

type Item = Record<string, unknown>;

async function createAgenda() {
  const other = testIntegration([REDIRECT_URI], { clientId: 'C1' });
  const bench = createBench([ORDINARY_HOST, ATTENDEE_ONLY], [testIntegration([REDIRECT_URI]), other]);
  const { webex } = bench;
  const token = await signIn(webex);
  const add = async (day: string, changes: Item = {}): Promise<Item> => {
    const at = { start: `${day}T09:00:00`, end: `${day}T10:00:00` };
    return value(await send(webex, 'POST', '/v1/meetings', meetingBody({ ...at, ...changes }), token));
  };
  const list = async (query: string, headers: Record<string, string> = token): Promise<Item[]> => {
    const answer = await send(webex, 'GET', `/v1/meetings${query}`, undefined, headers);
    expect(answer.status).toBe(200);
    return value(answer).items as Item[];
  };
  return { ...bench, token, add, list };
}

const titles = (items: Item[]): unknown[] => items.map((item) => item.title);

test('without a window the next seven days are listed', async () => {
  const { add, list, clock } = await createAgenda();
  await add('2026-03-04', { title: 'past' });
  await add('2026-03-05', { title: 'soon' });
  await add('2026-03-12', { title: 'late' });
  clock.now = Date.UTC(2026, 2, 4, 12);
  expect(titles(await list(''))).toEqual(['soon']);
});

test('only one given end of the window sets the other seven days away', async () => {
  const { add, list } = await createAgenda();
  for (const day of ['2026-03-06', '2026-03-13', '2026-03-16', '2026-03-25']) await add(day, { title: day });
  expect(titles(await list('?from=2026-03-12'))).toEqual(['2026-03-13', '2026-03-16']);
  expect(titles(await list('?to=2026-03-17T00:00:00Z'))).toEqual(['2026-03-13', '2026-03-16']);
  expect(titles(await list('?from=2026-03-01&to=2026-04-01'))).toHaveLength(4);
});

test('the window takes in its start and leaves out its end', async () => {
  const { add, list } = await createAgenda();
  await add('2026-03-06');
  expect(await list('?from=2026-03-06T08:00:00Z&to=2026-03-06T08:00:00Z')).toEqual([]);
  expect(await list('?from=2026-03-05&to=2026-03-06T08:00:00Z')).toEqual([]);
  expect(await list('?from=2026-03-06T08:00:00Z&to=2026-03-06T08:01:00Z')).toHaveLength(1);
});

test('a page has ten meetings, and the link leads to the rest', async () => {
  const { add, webex, token } = await createAgenda();
  for (let at = 0; at < 12; at += 1) await add('2026-03-05', { title: `meeting ${at}` });
  const first = await send(webex, 'GET', '/v1/meetings', undefined, token);
  expect(value(first).items).toHaveLength(10);
  const next = /^<(.*)>; rel="next"$/.exec(first.headers.link ?? '')?.[1] ?? '';
  const second = await send(webex, 'GET', next, undefined, token);
  expect(titles(value(second).items as Item[])).toEqual(['meeting 10', 'meeting 11']);
  expect(second.headers).not.toHaveProperty('link');
});

test('max is a whole number from 1 to 100', async () => {
  const { add, list, webex, token } = await createAgenda();
  for (let at = 0; at < 12; at += 1) await add('2026-03-05');
  expect(await list('?max=1')).toHaveLength(1);
  expect(await list('?max=100')).toHaveLength(12);
  for (const max of ['0', '101', '2.5', 'many']) {
    expect((await send(webex, 'GET', `/v1/meetings?max=${max}`, undefined, token)).status).toBe(400);
  }
});

test('a tag finds its meetings, within the window only', async () => {
  const { add, list } = await createAgenda();
  await add('2026-03-05', { title: 'tagged', integrationTags: ['ours', 'second'] });
  await add('2026-03-05', { title: 'untagged' });
  await add('2026-04-05', { title: 'tagged, later', integrationTags: ['ours'] });
  expect(titles(await list('?integrationTag=ours'))).toEqual(['tagged']);
  expect(titles(await list('?integrationTag=second'))).toEqual(['tagged']);
  expect(titles(await list('?integrationTag=our'))).toEqual([]);
  expect(titles(await list('?integrationTag=ours&from=2026-04-04&to=2026-04-06'))).toEqual(['tagged, later']);
});

test('tags are seen and found by the client that made them only', async () => {
  const { add, list, webex } = await createAgenda();
  const made = await add('2026-03-05', { integrationTags: ['ours'] });
  const other = await signIn(webex, ORDINARY_HOST, { client_id: 'C1' });
  expect((await list(''))[0]?.integrationTags).toEqual(['ours']);
  expect((await list('', other))[0]).not.toHaveProperty('integrationTags');
  expect(await list('?integrationTag=ours', other)).toEqual([]);
  expect(value(await send(webex, 'GET', `/v1/meetings/${made.id}`, undefined, other))).not.toHaveProperty(
    'integrationTags',
  );
  expect(webex.state.meetings[0]?.clientId).toBe(TEST_CLIENT_ID);
});

test('a series is listed with the times of its next date, and only where asked so with those of its first', async () => {
  const { add, list, clock } = await createAgenda();
  await add('2026-03-05', { recurrence: 'FREQ=WEEKLY;COUNT=4' });
  clock.now = Date.UTC(2026, 2, 13);
  const range = '?meetingType=meetingSeries&from=2026-03-01&to=2026-04-01';
  for (const query of [range, `${range}&current=true`])
    expect(await list(query)).toMatchObject([{ meetingType: 'meetingSeries', start: '2026-03-19T08:00:00Z' }]);
  expect(await list(`${range}&current=false`)).toMatchObject([
    { start: '2026-03-05T08:00:00Z', end: '2026-03-05T09:00:00Z', recurrence: 'FREQ=WEEKLY;COUNT=4' },
  ]);
});

test('a series is listed in every week it reaches', async () => {
  const { add, list } = await createAgenda();
  await add('2026-03-05', { recurrence: 'FREQ=WEEKLY;COUNT=4' });
  expect(await list('?from=2026-03-20&to=2026-03-27')).toHaveLength(1);
  expect(await list('?from=2026-03-27&to=2026-04-27')).toHaveLength(0);
});

test('time stamps are in UTC, or in the zone of the header', async () => {
  const { add, list, token, webex } = await createAgenda();
  const { id } = await add('2026-03-05');
  expect((await list(''))[0]).toMatchObject({ timezone: 'UTC', start: '2026-03-05T08:00:00Z' });
  const tokyo = { ...token, timezone: 'Asia/Tokyo' };
  expect((await list('', tokyo))[0]?.start).toBe('2026-03-05T17:00:00+09:00');
  const one = await send(webex, 'GET', `/v1/meetings/${id}`, undefined, tokyo);
  expect(value(one)).toMatchObject({ timezone: 'Asia/Tokyo', start: '2026-03-05T17:00:00+09:00' });
});

test('scheduled meetings are occurrences of their series', async () => {
  const { add, list } = await createAgenda();
  const { id } = await add('2026-03-05');
  const occurrence = {
    id: `${id}_20260305T080000Z`,
    meetingSeriesId: id,
    meetingType: 'scheduledMeeting',
    state: 'ready',
  };
  expect(await list('?meetingType=scheduledMeeting')).toMatchObject([occurrence]);
  expect(await list('?meetingType=meeting')).toEqual([]);
});

test('a number or a link finds a meeting outside the window, but not both at once', async () => {
  const { add, list, webex, token } = await createAgenda();
  const { meetingNumber, webLink } = await add('2026-05-05');
  expect(await list(`?meetingNumber=${meetingNumber}&current=false`)).toMatchObject([{ meetingType: 'meetingSeries' }]);
  const link = `webLink=${encodeURIComponent(String(webLink))}`;
  expect(await list(`?${link}`)).toMatchObject([{ meetingType: 'scheduledMeeting' }]);
  const both = await send(webex, 'GET', `/v1/meetings?${link}&meetingNumber=${meetingNumber}`, undefined, token);
  expect(both.status).toBe(400);
});

test('site, state and scheduled type filter the list', async () => {
  const { add, list, webex } = await createAgenda();
  const { id } = await add('2026-03-05');
  expect(await list('?siteUrl=acme.example.webex.com&scheduledType=meeting&state=active')).toHaveLength(1);
  expect(await list('?siteUrl=other.example.webex.com')).toEqual([]);
  expect(await list('?scheduledType=webinar')).toEqual([]);
  webex.startMeeting(String(id));
  expect(await list('?state=active')).toEqual([]);
  expect(await list('?state=inProgress')).toHaveLength(1);
});

test.each(['from=2026-03-09&to=2026-03-08', 'from=tomorrow', 'meetingType=party'])('%s is refused', async (query) => {
  const { webex, token } = await createAgenda();
  const answer = await send(webex, 'GET', `/v1/meetings?${query}`, undefined, token);
  expect([answer.status, description(answer)]).toEqual([400, expect.any(String)]);
});

test('a meeting is seen by its host, by invitees without the host key, and by who knows the password', async () => {
  const { add, list, webex, token } = await createAgenda();
  const guest = await signIn(webex, ATTENDEE_ONLY);
  const open = await add('2026-03-05', { invitees: [{ email: ATTENDEE_ONLY.email.toUpperCase() }] });
  const closed = await add('2026-03-06', { title: 'closed' });
  const get = (id: unknown, headers: Record<string, string>) =>
    send(webex, 'GET', `/v1/meetings/${id}`, undefined, headers);
  expect(value(await get(closed.id, token))).toHaveProperty('hostKey');
  expect(value(await get(open.id, guest))).not.toHaveProperty('hostKey');
  expect((await get(closed.id, guest)).status).toBe(403);
  expect((await get(closed.id, { ...guest, password: String(closed.password) })).status).toBe(200);
  expect(titles(await list('', guest))).toEqual(['Quarterly numbers']);
});

test('an unknown meeting is not found', async () => {
  const { webex, token } = await createAgenda();
  expect((await send(webex, 'GET', '/v1/meetings/unknown', undefined, token)).status).toBe(404);
});

test('reading needs its scope', async () => {
  const { webex } = createBench();
  const token = await signIn(webex, ORDINARY_HOST, { scope: 'meeting:schedules_write' });
  expect((await send(webex, 'GET', '/v1/meetings', undefined, token)).status).toBe(403);
  expect((await send(webex, 'GET', '/v1/meetings/any', undefined, token)).status).toBe(403);
});
