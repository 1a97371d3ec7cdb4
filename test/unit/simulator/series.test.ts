import { describe, expect, test } from 'vitest';
import { isRecurrence, startsOf } from '../../simulator/recurrence';
import { createBench, description, meetingBody, send, signIn, value } from './client';

type Item = Record<string, unknown>;

const WEEKLY = { start: '2026-03-04T09:00:00', end: '2026-03-04T10:00:00', recurrence: 'FREQ=WEEKLY;COUNT=4' };

/** A series of four Wednesdays at nine in Berlin, over the end of March. */
async function withSeries(changes: Item = {}) {
  const { webex, clock } = createBench();
  const call = async (method: string, path: string, body?: unknown) =>
    send(webex, method, path, body, await signIn(webex));
  const made = await call('POST', '/v1/meetings', meetingBody({ ...WEEKLY, timezone: 'Europe/Berlin', ...changes }));
  const { id } = value(made);
  const dates = async (query = ''): Promise<Item[]> => {
    const window = 'from=2026-03-01&to=2026-06-01&max=100';
    const path = `/v1/meetings?meetingSeriesId=${id}&meetingType=scheduledMeeting&${window}${query}`;
    return value(await call('GET', path)).items as Item[];
  };
  return { webex, clock, call, id: String(id), made, dates };
}

const starts = (items: readonly Item[]): unknown[] => items.map(({ start }) => start);

describe('the dates of a series', () => {
  test.each([
    ['FREQ=DAILY;INTERVAL=2;COUNT=3', ['2026-03-04', '2026-03-06', '2026-03-08']],
    ['FREQ=WEEKLY;BYDAY=WE,FR;UNTIL=20260311T080000Z', ['2026-03-04', '2026-03-06', '2026-03-11']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=3', ['2026-03-04', '2026-03-16', '2026-03-18']],
    ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2', ['2026-03-31', '2026-05-31']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', ['2026-03-27', '2026-04-24']],
    ['FREQ=MONTHLY;BYDAY=1WE,3WE;COUNT=2', ['2026-03-04', '2026-04-01']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1', ['2028-02-29']],
  ])('%s', (rule, dates) => {
    const at = startsOf(Date.parse('2026-03-04T08:00:00Z'), 'Europe/Berlin', rule);
    expect(at.map((each) => new Date(each).toISOString().slice(0, 10))).toEqual(dates);
  });

  test('a series without end, or one that ends after longer, has dates for five years', () => {
    const from = Date.parse('2026-03-04T08:00:00Z');
    for (const rule of ['FREQ=WEEKLY', 'FREQ=WEEKLY;UNTIL=21241001T000000Z', 'FREQ=WEEKLY;COUNT=900']) {
      expect(startsOf(from, 'Europe/Berlin', rule)).toHaveLength(261);
    }
    expect(startsOf(from, 'Europe/Berlin', 'FREQ=YEARLY')).toHaveLength(5);
  });

  test.each([
    'FREQ=HOURLY',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=3;UNTIL=20270101',
    'INTERVAL=1',
    'every day',
    'FREQ=DAILY;FREQ=DAILY',
  ])('“%s” is no rule', async (recurrence) => {
    expect(isRecurrence(recurrence)).toBe(false);
    const { made } = await withSeries({ recurrence });
    expect([made.status, description(made)]).toEqual([400, "'recurrence' is invalid."]);
  });
});

test('each date is listed by itself, at the same time of day before and after the clock change', async () => {
  const { dates, id } = await withSeries();
  expect(starts(await dates())).toEqual([
    '2026-03-04T08:00:00Z',
    '2026-03-11T08:00:00Z',
    '2026-03-18T08:00:00Z',
    '2026-03-25T08:00:00Z',
  ]);
  const { dates: later } = await withSeries({ recurrence: 'FREQ=WEEKLY;COUNT=5' });
  expect(starts(await later()).at(-1)).toBe('2026-04-01T07:00:00Z');
  const [first, second] = await dates();
  expect([first?.state, second?.state]).toEqual(['ready', 'scheduled']);
  expect(await dates()).toMatchObject(
    Array.from({ length: 4 }, () => ({ meetingSeriesId: id, meetingType: 'scheduledMeeting', isModified: false })),
  );
  expect(first).not.toHaveProperty('recurrence');
});

test('a list of scheduled meetings holds the dates within its window, and a list of series the series once', async () => {
  const { call } = await withSeries();
  const list = async (query: string) => value(await call('GET', `/v1/meetings?${query}`)).items as Item[];
  const window = 'from=2026-03-10&to=2026-03-20';
  expect(await list(`meetingType=scheduledMeeting&${window}`)).toHaveLength(2);
  expect(await list(`meetingType=meetingSeries&${window}`)).toHaveLength(1);
  expect(await list('meetingType=meetingSeries&from=2026-04-01&to=2026-04-20')).toHaveLength(0);
});

test('a change of one date leaves the others and the series alone', async () => {
  const { call, dates, id, webex } = await withSeries();
  const second = (await dates())[1];
  const moved = { start: '2026-03-12T11:00:00', end: '2026-03-12T12:00:00', timezone: 'Europe/Berlin' };
  const answer = await call('PATCH', `/v1/meetings/${second?.id}`, { ...moved, title: 'Other', sendEmail: false });
  expect(value(answer)).toMatchObject({ id: second?.id, title: 'Other', start: '2026-03-12T11:00:00+01:00' });
  expect(starts(await dates())).toEqual([
    '2026-03-04T08:00:00Z',
    '2026-03-12T10:00:00Z',
    '2026-03-18T08:00:00Z',
    '2026-03-25T08:00:00Z',
  ]);
  expect(await dates('&isModified=true')).toMatchObject([{ id: second?.id }]);
  expect(await dates('&isModified=false')).toHaveLength(3);
  expect(value(await call('GET', `/v1/meetings/${id}`))).toMatchObject({ title: 'Quarterly numbers' });
  expect(webex.state.mails).toEqual([]);
});

test.each([
  ['start and end', { start: '2026-03-04T10:00:00', end: '2026-03-04T11:00:00', timezone: 'Europe/Berlin' }],
  ['the rule', { recurrence: 'FREQ=WEEKLY;COUNT=5' }],
])('a change of %s of the series cancels the dates that differed', async (_name, change) => {
  const { call, dates, id } = await withSeries();
  const [first, second] = await dates();
  await call('PATCH', `/v1/meetings/${first?.id}`, { title: 'Other', sendEmail: false });
  await call('DELETE', `/v1/meetings/${second?.id}?sendEmail=false`);
  await call('PATCH', `/v1/meetings/${id}`, { title: 'New', sendEmail: false });
  expect((await dates()).map(({ title }) => title)).toEqual(['Other', 'New', 'New']);
  await call('PATCH', `/v1/meetings/${id}`, { ...change, sendEmail: false });
  expect((await dates()).every(({ isModified, title }) => isModified === false && title === 'New')).toBe(true);
});

test('one date is deleted without the others, and is then unknown', async () => {
  const { call, dates, webex } = await withSeries();
  const second = (await dates())[1];
  expect((await call('DELETE', `/v1/meetings/${second?.id}?sendEmail=false`)).status).toBe(204);
  expect(await dates()).toHaveLength(3);
  for (const method of ['GET', 'PATCH', 'DELETE']) {
    const body = method === 'PATCH' ? { title: 'Other' } : undefined;
    expect((await call(method, `/v1/meetings/${second?.id}`, body)).status).toBe(404);
  }
  expect(webex.state.meetings).toHaveLength(1);
});

test('a series is deleted with all its dates', async () => {
  const { call, dates, id } = await withSeries();
  await call('DELETE', `/v1/meetings/${id}?sendEmail=false`);
  expect(await dates()).toEqual([]);
});

test('the current meeting of a series is the next of its dates, and a series is over after its last', async () => {
  const { call, id, clock } = await withSeries();
  clock.now = Date.parse('2026-03-13T00:00:00Z');
  expect(value(await call('GET', `/v1/meetings/${id}?current=true`))).toMatchObject({ start: '2026-03-18T08:00:00Z' });
  expect(value(await call('GET', `/v1/meetings/${id}`))).toMatchObject({ state: 'active' });
  clock.now = Date.parse('2026-03-26T00:00:00Z');
  expect(value(await call('GET', `/v1/meetings/${id}`))).toMatchObject({ state: 'expired' });
  expect(description(await call('PATCH', `/v1/meetings/${id}`, { title: 'Late' }))).toBe('Meeting has ended');
});
