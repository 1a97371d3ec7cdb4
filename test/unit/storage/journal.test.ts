import { beforeEach, describe, expect, test } from 'vitest';
import { lazyDatabase } from '../../../src/storage/database';
import { createJournal } from '../../../src/storage/journal';
import { createMeetings } from '../../../src/storage/meetings';
import { KEY, keyOf, recordOf, rowOf } from '../harness/clicks';
import { failWrite } from '../harness/fail-write';
import { freshDatabase } from '../harness/fresh-database';

beforeEach(freshDatabase);

function openJournal() {
  const database = lazyDatabase();
  return { journal: createJournal(database), meetings: createMeetings(database) };
}

describe('add', () => {
  test('is done once for each key, and gives the row that stands there', async () => {
    const { journal } = openJournal();
    const first = rowOf({ title: 'First' });
    expect(await journal.add(first)).toEqual({ row: first, isNew: true });
    expect(await journal.add(rowOf({ title: 'Second' }))).toEqual({ row: first, isNew: false });
    expect(await journal.read(KEY)).toEqual(first);
  });

  test('of several at the same time exactly one is new, and all get its row', async () => {
    const contexts = Array.from({ length: 6 }, () => openJournal().journal);
    const added = await Promise.all(contexts.map((journal, n) => journal.add(rowOf({ title: `Title ${n}` }))));
    const [winner, ...others] = added.filter((one) => one?.isNew);
    expect(others).toEqual([]);
    for (const one of added) expect(one?.row).toEqual(winner?.row);
    expect(await contexts[0]?.read(KEY)).toEqual(winner?.row);
  });
});

test('a cap counts rows of the same origin within its time, and lets a known key through', async () => {
  const { journal } = openJournal();
  const caps = [{ within: 60, most: 2 }];
  for (const [n, createdAt] of [0, 50, 55].entries())
    await journal.add(rowOf({ key: keyOf(n), createdAt, origin: 'page' }));
  await journal.add(rowOf({ key: keyOf(3), createdAt: 56, origin: 'popup' }));
  const row = rowOf({ key: keyOf(4), createdAt: 100, origin: 'page' });
  expect(await journal.add(row, caps)).toBeUndefined();
  expect(await journal.read(row.key)).toBeUndefined();
  expect(await journal.add({ ...row, key: keyOf(0) }, caps)).toMatchObject({ isNew: false });
  expect(await journal.add({ ...row, createdAt: 111 }, caps)).toMatchObject({ isNew: true });
});

describe('change', () => {
  test('changes what is named, keeps the rest, and gives the row', async () => {
    const { journal } = openJournal();
    await journal.add(rowOf());
    const sent = rowOf({ state: 'sent', sentAt: 7 });
    expect(await journal.change(KEY, { state: 'sent', sentAt: 7 })).toEqual(sent);
    expect(await journal.read(KEY)).toEqual(sent);
  });

  test('of an unknown key makes no row', async () => {
    const { journal } = openJournal();
    expect(await journal.change(KEY, { state: 'sent' })).toBeUndefined();
    expect(await journal.read(KEY)).toBeUndefined();
  });

  test('two at the same time lose nothing of each other', async () => {
    const [one, two] = [openJournal().journal, openJournal().journal];
    await one.add(rowOf());
    await Promise.all([one.change(KEY, { lookUps: 3 }), two.change(KEY, { dismissed: true })]);
    expect(await one.read(KEY)).toEqual(rowOf({ lookUps: 3, dismissed: true }));
  });
});

describe('confirm', () => {
  test('keeps the meeting and marks its row', async () => {
    const { journal, meetings } = openJournal();
    await journal.add(rowOf({ state: 'sent' }));
    const confirmed = rowOf({ state: 'confirmed', meetingId: 'm1' });
    expect(await journal.confirm(recordOf())).toEqual(confirmed);
    expect(await journal.read(KEY)).toEqual(confirmed);
    expect(await meetings.byKey(KEY)).toEqual(recordOf());
  });

  test.each(['journal', 'meetings'])('where %s cannot be written, the other is not either', async (store) => {
    const { journal, meetings } = openJournal();
    await journal.add(rowOf({ state: 'sent' }));
    failWrite(store);
    await expect(journal.confirm(recordOf())).rejects.toThrow(DOMException);
    expect(await meetings.byKey(KEY)).toBeUndefined();
    expect(await journal.read(KEY)).toEqual(rowOf({ state: 'sent' }));
  });
});

describe('finding rows', () => {
  test('inState gives the rows in any of the states', async () => {
    const { journal } = openJournal();
    const states = ['created', 'sent', 'unclear', 'confirmed', 'delivered', 'failed'] as const;
    for (const [n, state] of states.entries()) await journal.add(rowOf({ key: keyOf(n), state }));
    const found = await journal.inState(['sent', 'failed']);
    expect(found.map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
    expect(await journal.inState([])).toEqual([]);
  });

  test('since gives the newest first, from that moment on', async () => {
    const { journal } = openJournal();
    const origins = ['page', 'popup', 'page', 'menu'] as const;
    for (const [n, origin] of origins.entries()) {
      await journal.add(rowOf({ key: keyOf(9 - n), createdAt: 100 + n, origin }));
    }
    expect((await journal.since(101)).map(({ createdAt }) => createdAt)).toEqual([103, 102, 101]);
    expect(await journal.since(104)).toEqual([]);
  });
});
