import { beforeEach, expect, test } from 'vitest';
import type { EndedMeeting } from '../../../src/domain/ended-meeting';
import type { AccessRequestRow } from '../../../src/storage/access-request-row';
import { type AccessRequests, createAccessRequests } from '../../../src/storage/access-requests';
import { lazyDatabase } from '../../../src/storage/database';
import { createPersonRows } from '../../../src/storage/person-rows';
import { ORDINARY_HOST } from '../../simulator/test-account';
import { keyOf } from '../harness/clicks';
import { failWrite } from '../harness/fail-write';
import { freshDatabase } from '../harness/fresh-database';
import { NOW } from '../simulator/client';

const ID = keyOf(70);
const ONCE = { requests: 1, retries: 0 };
const NONE = { meetings: 0, looked: 0, hostedByOthers: 0 };

const ROW: AccessRequestRow = {
  ...{ id: ID, email: 'vera.lind@example.net', from: '2026-01-01', to: '2026-01-31', zone: 'UTC' },
  ...{ startedAt: NOW, workedAt: NOW, state: 'running', accountId: ORDINARY_HOST.id },
  progress: { windows: 2, windowsDone: 0, ...NONE, matches: 0, failures: 0, requests: 0, retries: 0 },
  place: { window: 0, pages: 0, waiting: [], before: NONE },
};

const meetingOf = (n: number, start = '2026-01-05T09:00:00Z'): EndedMeeting => ({
  ...{ id: `m${n}`, title: `Meeting ${n}`, start, end: '2026-01-05T10:00:00Z', timezone: 'UTC' },
  host: { id: ORDINARY_HOST.id, name: 'Ines Calder', email: ORDINARY_HOST.email },
});

const found = (n: number, start?: string) => ({
  kind: 'match' as const,
  match: {
    ...{ requestId: ID, meetingId: `m${n}`, title: `Meeting ${n}`, start: start ?? '2026-01-05T09:00:00Z' },
    ...{ end: '2026-01-05T10:00:00Z', timezone: 'UTC', totalParticipants: 2, isOneOnOne: true, stays: [] },
  },
});

let requests: AccessRequests;

beforeEach(async () => {
  freshDatabase();
  const database = lazyDatabase();
  requests = createAccessRequests(database);
  await requests.add(ROW);
});

test('the same page noted twice counts once', async () => {
  const page = { meetings: [meetingOf(1), meetingOf(2)], hostedByOthers: 1, next: '/meetings?offset=100' };
  await requests.listed(ROW, page, ONCE, NOW);
  const row = await requests.listed(ROW, page, ONCE, NOW);
  expect(row?.progress).toMatchObject({ meetings: 2, hostedByOthers: 1, requests: 1 });
  expect(row?.place).toMatchObject({ window: 0, page: '/meetings?offset=100', pages: 1 });
});

test('the same meeting noted twice counts once', async () => {
  await requests.listed(ROW, { meetings: [meetingOf(1), meetingOf(2)], hostedByOthers: 0 }, ONCE, NOW);
  await requests.looked(ID, meetingOf(1), found(1), ONCE, NOW);
  const row = await requests.looked(ID, meetingOf(1), found(1), ONCE, NOW);
  expect(row?.progress).toMatchObject({ looked: 1, matches: 1, requests: 2 });
  expect(await requests.matches(ID, undefined, 9)).toHaveLength(1);
});

test('what was found and where to go on stand or fall together', async () => {
  await requests.listed(ROW, { meetings: [meetingOf(1)], hostedByOthers: 0 }, ONCE, NOW);
  failWrite('accessRequests');
  await expect(requests.looked(ID, meetingOf(1), found(1), ONCE, NOW)).rejects.toThrow();
  expect(await requests.matches(ID, undefined, 9)).toEqual([]);
  expect((await requests.read(ID))?.place?.waiting).toHaveLength(1);
});

test('the last meeting of the last part ends it, and nothing of the list stays', async () => {
  let row = await requests.listed(ROW, { meetings: [], hostedByOthers: 0 }, ONCE, NOW);
  expect(row).toMatchObject({ state: 'running', progress: { windowsDone: 1 } });
  row = await requests.listed(row ?? ROW, { meetings: [meetingOf(1)], hostedByOthers: 0 }, ONCE, NOW);
  expect(row).toMatchObject({ state: 'running', progress: { windowsDone: 2 } });
  row = await requests.looked(ID, meetingOf(1), { kind: 'none' }, ONCE, NOW + 5);
  expect(row).toMatchObject({ state: 'done', endedAt: NOW + 5 });
  expect(row).not.toHaveProperty('place');
});

test('a meeting that was looked through after it had failed is no failure any more', async () => {
  const page = { meetings: [meetingOf(1)], hostedByOthers: 0, next: '/meetings?offset=100' };
  await requests.listed(ROW, page, ONCE, NOW);
  const failed = { kind: 'failure', failure: { code: 'webex_down' } } as const;
  const row = await requests.looked(ID, meetingOf(1), failed, ONCE, NOW);
  expect(row?.progress).toMatchObject({ looked: 1, failures: 1 });
  const again = await requests.listAgain(row ?? ROW, NOW);
  expect(again?.progress).toMatchObject({ meetings: 0, looked: 0, failures: 1 });
  await requests.listed(again ?? ROW, page, ONCE, NOW);
  const last = await requests.looked(ID, meetingOf(1), found(1), ONCE, NOW);
  expect(last?.progress).toMatchObject({ meetings: 1, looked: 1, failures: 0, matches: 1 });
  expect(await requests.failures(ID, undefined, 9)).toEqual([]);
});

test('a request that has ended is not begun again', async () => {
  await requests.turn(ID, 'cancelled', NOW + 5);
  await requests.turn(ID, 'running', NOW + 9);
  expect(await requests.read(ID)).toMatchObject({ state: 'cancelled', endedAt: NOW + 5 });
});

test('matches come in the order of their start, whatever offset it is written with', async () => {
  const starts = ['2026-01-05T09:00:00+05:00', '2026-01-05T05:00:00Z', '2026-01-05T04:30:00Z'];
  const meetings = starts.map((start, n) => meetingOf(n, start));
  await requests.listed(ROW, { meetings, hostedByOthers: 0 }, ONCE, NOW);
  for (const [n, meeting] of meetings.entries()) await requests.looked(ID, meeting, found(n, meeting.start), ONCE, NOW);
  const all = await requests.matches(ID, undefined, 9);
  expect(all.map(({ meetingId }) => meetingId)).toEqual(['m0', 'm2', 'm1']);
  expect((await requests.matches(ID, all[0]?.order, 1)).map(({ meetingId }) => meetingId)).toEqual(['m2']);
});

test('a title that was changed while Webex was asked is noted as it stands, and not as it was', async () => {
  const waiting = [meetingOf(1), meetingOf(2)].map((one) => ({ ...one, title: 'With noor@example.org' }));
  await requests.listed(ROW, { meetings: waiting, hostedByOthers: 0, next: '/meetings?offset=100' }, ONCE, NOW);
  await createPersonRows(lazyDatabase()).erase('noor@example.org');
  const [first, second] = waiting;
  if (!first || !second) throw new Error('no meeting');
  const match = { ...found(1).match, title: first.title };
  await requests.looked(ID, first, { kind: 'match', match }, ONCE, NOW);
  await requests.looked(ID, second, { kind: 'failure', failure: { code: 'webex_down' } }, ONCE, NOW);
  const kept = [await requests.matches(ID, undefined, 9), await requests.failures(ID, undefined, 9)];
  expect(kept.map(([one]) => one?.title)).toEqual(['With …', 'With …']);
});

test('a meeting that stands twice on a page counts once', async () => {
  await requests.listed(ROW, { meetings: [meetingOf(1), meetingOf(1)], hostedByOthers: 0 }, ONCE, NOW);
  const row = await requests.looked(ID, meetingOf(1), found(1), ONCE, NOW);
  expect(row?.progress).toMatchObject({ meetings: 1, looked: 1, matches: 1 });
  expect(row?.place?.before).toMatchObject({ meetings: 1, looked: 1 });
});

test('what stands in the list without an id is a failure, once, however often the page is listed', async () => {
  const page = { meetings: [meetingOf(1)], hostedByOthers: 0, unreadable: 2, next: '/meetings?offset=100' };
  await requests.listed(ROW, page, ONCE, NOW);
  const row = await requests.looked(ID, meetingOf(1), found(1), ONCE, NOW);
  expect(row?.progress).toMatchObject({ meetings: 3, looked: 3, failures: 2 });
  const again = await requests.listAgain(row ?? ROW, NOW);
  const last = await requests.listed(again ?? ROW, page, ONCE, NOW);
  expect(last?.progress).toMatchObject({ meetings: 3, looked: 2, failures: 2 });
  expect(await requests.failures(ID, undefined, 9)).toHaveLength(2);
});
