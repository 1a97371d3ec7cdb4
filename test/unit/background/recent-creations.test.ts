import { describe, expect, test } from 'vitest';
import type { Creation } from '../../../src/domain/creation';
import { endsAtOf } from '../../../src/domain/series';
import { openBrowser, openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, meetingOf, recordOf, rowOf } from '../harness/clicks';
import { NOW } from '../simulator/client';

const NOTHING = { ok: true, value: [] };

/** What the popup shows in a profile with these rows; those that Webex has confirmed have their meeting. */
async function waitingOf(...rows: Partial<Creation>[]) {
  const background = startBackground(openBrowser());
  for (const row of rows) {
    await background.journal.add(rowOf(row));
    if (row.state !== 'confirmed' && row.state !== 'delivered') continue;
    const key = row.key ?? KEY;
    const meeting = meetingOf({
      ...{ id: key, webLink: `https://x.webex.com/${key}`, ...row.schedule },
      ...(row.recurrence ? { recurrence: row.recurrence } : {}),
    });
    await background.meetings.put(recordOf({ key, meeting, endsAt: endsAtOf(meeting) }));
  }
  const waiting = await background.recent.waiting();
  return waiting.ok ? waiting.value.map(({ creation, waits, made }) => ({ key: creation.key, waits, made })) : waiting;
}

const shown = async (...rows: Partial<Creation>[]) => {
  const waiting = await waitingOf(...rows);
  return Array.isArray(waiting) ? waiting.map(({ key, waits }) => [key, waits]) : waiting;
};

test('nothing where nothing was made', async () => {
  expect(await shown()).toEqual([]);
});

test('what the popup made, with its invitation, until it is put away', async () => {
  const { background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'popup');
  if (!made.ok) throw new Error('the meeting of the test was not made');
  expect(await background.recent.waiting()).toMatchObject({
    value: [
      {
        creation: { key: KEY, state: 'confirmed' },
        waits: 'ready',
        made: { key: KEY, invitation: made.value.invitation },
      },
    ],
  });
  expect(await background.recent.dismiss(KEY)).toEqual({ ok: true, value: null });
  expect(await background.recent.waiting()).toEqual(NOTHING);
});

test.each(['created', 'sent', 'unclear'] as const)('what is %s cannot be put away', async (state) => {
  const background = startBackground(openBrowser());
  await background.journal.add(rowOf({ state, origin: 'popup' }));
  expect(await background.recent.dismiss(KEY)).toEqual({ ok: false, failure: { code: 'unclear' } });
  expect(await background.journal.read(KEY)).toMatchObject({ dismissed: false });
});

test('every one of them, the newest first', async () => {
  const rows = [2, 3, 1].map((n) => ({ key: keyOf(n), createdAt: NOW - 1000 + n, state: 'unclear' as const }));
  expect(await shown(...rows)).toEqual([3, 2, 1].map((n) => [keyOf(n), 'unclear']));
});

describe.each(['page', 'menu', 'popup'] as const)('of a click in the %s', (origin) => {
  const own = origin === 'popup';
  test.each([
    ['created', {}, own && 'under_way'],
    ['sent', {}, own && 'under_way'],
    ['unclear', {}, 'unclear'],
    ['confirmed', {}, 'ready'],
    ['confirmed', { unsaved: true }, 'unsaved'],
    ['delivered', {}, own && 'ready'],
    ['delivered', { unsaved: true }, 'unsaved'],
    ['failed', { failure: { code: 'offline' } }, 'retry'],
    ['failed', { failure: { code: 'not_made' } }, 'retry'],
    ['failed', { failure: { code: 'refused' } }, 'failed'],
    ['failed', { failure: { code: 'bad_link' } }, 'failed'],
    ['failed', { failure: { code: 'unclear' } }, 'unclear'],
  ] as const)('%s %o waits as %s', async (state, more, waits) => {
    const row: Partial<Creation> = { state, origin, ...more };
    expect(await shown(row)).toEqual(waits ? [[KEY, waits]] : []);
    expect(await shown({ ...row, dismissed: true })).toEqual([]);
  });
});

describe('how long', () => {
  const HOUR = 3_600_000;
  const past = { start: '2026-03-01T09:00:00+01:00', end: '2026-03-01T10:00:00+01:00', timezone: 'Europe/Berlin' };

  test.each<[string, Partial<Creation>, number, number | undefined]>([
    ['what the popup made and copied: an hour', { state: 'delivered', origin: 'popup' }, HOUR, HOUR + 1],
    ['what came to nothing: a day', { state: 'failed', failure: { code: 'offline' } }, 24 * HOUR, 24 * HOUR + 1],
    ['a meeting that nobody got yet: until it is over', { state: 'confirmed', schedule: past }, HOUR, HOUR + 1],
    [
      'a meeting of an event that was not saved, too',
      { state: 'delivered', unsaved: true, schedule: past },
      HOUR,
      HOUR + 1,
    ],
    ['a meeting to come: for as long as that takes', { state: 'confirmed' }, 20 * 24 * HOUR, undefined],
    [
      'a meeting to come of an event that was not saved: for as long as that takes',
      { state: 'delivered', unsaved: true },
      20 * 24 * HOUR,
      undefined,
    ],
    [
      'a series that nobody got yet: until its last date is over',
      { state: 'confirmed', schedule: past, recurrence: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SU;COUNT=2' },
      20 * 24 * HOUR,
      undefined,
    ],
    [
      'a series that is over: no longer',
      { state: 'confirmed', schedule: past, recurrence: 'FREQ=DAILY;INTERVAL=1;COUNT=2' },
      HOUR,
      HOUR + 1,
    ],
    [
      'one that was given up as unclear: until it is put away',
      { state: 'failed', failure: { code: 'unclear' } },
      90 * 24 * HOUR,
      undefined,
    ],
    ['one whose answer is open: for ever', { state: 'unclear', schedule: past }, 90 * 24 * HOUR, undefined],
  ])('%s', async (_name, row, stays, goes) => {
    expect(await shown({ ...row, createdAt: NOW - stays })).toHaveLength(1);
    if (goes !== undefined) expect(await shown({ ...row, createdAt: NOW - goes })).toEqual([]);
  });
});

test('a meeting that is known here no more has nothing to decide about', async () => {
  const background = startBackground(openBrowser());
  await background.journal.add(rowOf({ state: 'confirmed' }));
  expect(await background.recent.waiting()).toEqual(NOTHING);
});

test('one that needs no second place does not hide an older one that does', async () => {
  const delivered = { state: 'delivered', createdAt: NOW } as const;
  const unclear = { key: keyOf(2), state: 'unclear', createdAt: NOW - 1000 } as const;
  expect(await shown(delivered, unclear)).toEqual([[keyOf(2), 'unclear']]);
});

test('while it is under way it has no invitation', async () => {
  expect(await waitingOf({ state: 'sent', origin: 'popup' })).toEqual([
    { key: KEY, waits: 'under_way', made: undefined },
  ]);
});
