import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { freshDatabase } from '../harness/fresh-database';
import { PROFILES } from './profiles';

describe.each(PROFILES)('%s', (_name, openProfile) => {
  test('a page that nobody has touched has a record without a word', async () => {
    const { pages } = openProfile().start();
    expect(await pages.read('google_calendar')).toEqual({ id: 'google_calendar', hits: {} });
  });

  test('what was changed stands there after a restart', async () => {
    const profile = openProfile();
    await profile.start().pages.change('google_calendar', (record) => ({ ...record, isWanted: false }));
    expect(await profile.start().pages.read('google_calendar')).toMatchObject({ isWanted: false });
  });

  test('changes at once lose nothing of each other', async () => {
    const { pages } = openProfile().start();
    const count = (record: { readonly hits: { readonly title?: readonly number[] } }) => record.hits.title?.[0] ?? 0;
    const add = () =>
      pages.change('google_calendar', (record) => ({ ...record, hits: { title: [count(record) + 1] } }));
    await Promise.all([add(), add(), add()]);
    expect(count(await pages.read('google_calendar'))).toBe(3);
  });

  test('a change that can not be written changes nothing', async () => {
    const profile = openProfile();
    const { pages } = profile.start();
    profile.failWrite('pages');
    await expect(pages.change('google_calendar', (record) => ({ ...record, isWanted: false }))).rejects.toThrow();
    expect(await profile.start().pages.read('google_calendar')).toEqual({ id: 'google_calendar', hits: {} });
  });
});

test('a database of the version before pages keeps what it holds and learns them', async () => {
  freshDatabase();
  const old = await openDB('one-click', 1, {
    upgrade(database) {
      for (const store of ['keys', 'vault']) database.createObjectStore(store);
      database.createObjectStore('journal', { keyPath: 'key' });
      database.createObjectStore('meetings', { keyPath: 'meeting.id' });
    },
  });
  await old.put('vault', 'a record', 'tokens');
  old.close();
  const database = await openDatabase();
  expect(await database.get('vault', 'tokens')).toBe('a record');
  expect(await database.count('pages')).toBe(0);
  database.close();
});
