import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { inTransaction, lazyDatabase, openDatabase } from '../../../src/storage/database';
import { recordOf } from '../harness/clicks';
import { freshDatabase } from '../harness/fresh-database';

beforeEach(freshDatabase);

/** Counts how often the database was opened. */
function countedDatabase(failures = 0) {
  let opened = 0;
  const database = lazyDatabase(() => {
    opened += 1;
    return opened <= failures ? Promise.reject(new DOMException('no', 'UnknownError')) : openDatabase();
  });
  return { database, opened: () => opened };
}

test('a database of before keeps what it holds, and learns what was added since', async () => {
  const before = await openDB('one-click', 1, {
    upgrade(database) {
      for (const name of ['keys', 'vault']) database.createObjectStore(name);
      const journal = database.createObjectStore('journal', { keyPath: 'key' });
      for (const name of ['createdAt', 'state']) journal.createIndex(name, name);
      const meetings = database.createObjectStore('meetings', { keyPath: 'meeting.id' });
      meetings.createIndex('webLink', 'meeting.webLink');
      for (const name of ['key', 'madeAt', 'endsAt']) meetings.createIndex(name, name);
    },
  });
  await before.put('meetings', recordOf());
  before.close();
  const database = await openDatabase();
  expect(await database.getAll('meetings')).toEqual([recordOf()]);
  expect(await database.getAllFromIndex('meetings', 'goneAt')).toEqual([]);
  await database.put('meetings', recordOf({ goneAt: 1, eventId: 'event1' }));
  expect(await database.countFromIndex('meetings', 'eventId', 'event1')).toBe(1);
  database.close();
});

describe('lazyDatabase', () => {
  test('opens at first use, and once however many ask', async () => {
    const { database, opened } = countedDatabase();
    expect(opened()).toBe(0);
    const [one, two] = await Promise.all([database(), database()]);
    expect(one).toBe(two);
    expect(opened()).toBe(1);
  });

  test('opens again after the browser has closed it', async () => {
    const { database, opened } = countedDatabase();
    const closed = new Promise<void>((resolve) => {
      void database().then((db) => {
        db.addEventListener('close', () => resolve());
        forceCloseDatabase(unwrap(db) as unknown as Parameters<typeof forceCloseDatabase>[0]);
      });
    });
    await closed;
    expect(await (await database()).count('journal')).toBe(0);
    expect(opened()).toBe(2);
  });

  test('makes way for whoever deletes or upgrades the database, and opens again', async () => {
    const { database, opened } = countedDatabase();
    await (await database()).put('vault', 'a record', 'x');
    await new Promise((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase('one-click');
      deletion.onsuccess = resolve;
      deletion.onerror = reject;
    });
    expect(await (await database()).count('vault')).toBe(0);
    expect(opened()).toBe(2);
  });

  test('rejects where the database cannot be opened, and tries again the next time', async () => {
    const { database, opened } = countedDatabase(1);
    await expect(database()).rejects.toThrow(DOMException);
    expect(await (await database()).count('journal')).toBe(0);
    expect(opened()).toBe(2);
  });
});

test('the stores are those that the parts of storage use', async () => {
  const db = await openDatabase();
  expect([...db.objectStoreNames]).toEqual([
    ...['accessFailures', 'accessMatches', 'accessRequests', 'activity'],
    ...['journal', 'keys', 'meetings', 'pages', 'vault'],
  ]);
});

describe('a transaction', () => {
  test('gives what its work gives, once that stands', async () => {
    const db = await openDatabase();
    const given = await inTransaction(db, ['vault', 'keys'], 'readwrite', async (transaction) => {
      await transaction.objectStore('vault').put(1, 'a');
      await transaction.objectStore('keys').put(2, 'b');
      return transaction.objectStore('vault').get('a');
    });
    expect([given, await db.get('vault', 'a'), await db.get('keys', 'b')]).toEqual([1, 1, 2]);
  });

  test('whose work fails leaves nothing of it, and fails alike', async () => {
    const db = await openDatabase();
    const failing = inTransaction(db, ['vault'], 'readwrite', async (transaction) => {
      await transaction.objectStore('vault').put(1, 'a');
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await db.count('vault')).toBe(0);
  });

  test('with a value that cannot be stored leaves nothing of it', async () => {
    const db = await openDatabase();
    const failing = inTransaction(db, ['vault'], 'readwrite', async (transaction) => {
      await transaction.objectStore('vault').put(1, 'a');
      await transaction.objectStore('vault').put(() => 2, 'b');
    });
    await expect(failing).rejects.toThrow(DOMException);
    expect(await db.count('vault')).toBe(0);
  });
});
