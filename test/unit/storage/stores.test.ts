import { beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/storage/database';
import { createStores } from '../../../src/storage/stores';
import { KEY, recordOf, rowOf } from '../harness/clicks';
import { freshDatabase } from '../harness/fresh-database';
import { createTestArea } from './memory-area';
import { SIGN_IN } from './sign-ins';

beforeEach(freshDatabase);

/** A browser whose database opens or not as the test says, for every background that is started in it. */
function openBrowser(...refusals: readonly string[]) {
  const area = createTestArea();
  const at = { refusals: [...refusals], opened: 0 };
  const open = async (): Promise<Database> => {
    at.opened += 1;
    const name = at.refusals.shift();
    if (name !== undefined) throw new DOMException('the test refuses', name);
    return openDatabase();
  };
  return { area, at, start: () => createStores(open, area) };
}

/** What every opening says from now on. */
const always = (name: string): string[] => Array.from({ length: 100 }, () => name);

const PERMANENT = [
  'InvalidStateError',
  'SecurityError',
  'UnknownError',
  'NotSupportedError',
  'NotFoundError',
  'VersionError',
  'NotAllowedError',
];

describe('everything is kept in the database', () => {
  test('where it opens, and nothing in memory', async () => {
    const { area, start } = openBrowser();
    const stores = start();
    expect(await stores.inMemory()).toBe(false);
    await stores.records.replace(SIGN_IN);
    await stores.journal.add(rowOf());
    await stores.journal.confirm(recordOf());
    expect(area.kept).toEqual({});
    const database = await openDatabase();
    expect(await Promise.all([...database.objectStoreNames].map((store) => database.count(store)))).toEqual([
      ...[0, 0, 0, 0],
      ...[1, 1, 1, 0, 4],
    ]);
  });

  test.each(PERMANENT)('where it opens at the second try, after %s', async (name) => {
    const { start } = openBrowser(name);
    expect(await start().inMemory()).toBe(false);
  });

  test.each(['getAll', 'set', 'remove'] as const)('where the memory refuses to %s', async (call) => {
    const { area, start } = openBrowser();
    area.refuse(call);
    const { records, inMemory } = start();
    await records.replace(SIGN_IN);
    expect(await inMemory()).toBe(false);
  });

  test('where others keep something in memory', async () => {
    const { area, start } = openBrowser();
    await area.set({ window: 1 });
    expect(await start().inMemory()).toBe(false);
  });
});

describe('everything is kept in memory', () => {
  test.each(PERMANENT)('where the database never opens: %s', async (name) => {
    const { area, start } = openBrowser(...always(name));
    const { records, journal, meetings, inMemory } = start();
    await records.replace(SIGN_IN);
    await journal.add(rowOf());
    await journal.confirm(recordOf());
    expect(await inMemory()).toBe(true);
    expect(Object.keys(area.kept).sort()).toEqual(['one-click/journal', 'one-click/meetings', 'one-click/vault']);
    expect([await records.readAccount(), await meetings.count()]).toEqual([SIGN_IN.account, 1]);
  });

  test('until the browser closes, although the database opens again for the next background', async () => {
    const { at, start } = openBrowser(...always('UnknownError'));
    await start().journal.add(rowOf({ state: 'sent' }));
    at.refusals = [];
    const next = start();
    expect(await next.journal.add(rowOf())).toEqual({ row: rowOf({ state: 'sent' }), isNew: false });
    expect(await next.inMemory()).toBe(true);
  });

  test('no longer once nothing lies there', async () => {
    const { at, start } = openBrowser(...always('UnknownError'));
    const first = start();
    await first.records.replace(SIGN_IN);
    await first.records.clear();
    at.refusals = [];
    expect(await start().inMemory()).toBe(false);
  });

  test('and what lies in the database is left alone', async () => {
    const { at, start } = openBrowser();
    await start().journal.add(rowOf({ title: 'Before' }));
    at.refusals = always('UnknownError');
    const { journal } = start();
    expect(await journal.read(KEY)).toBeUndefined();
    await journal.forget([KEY]);
    at.refusals = [];
    expect(await start().journal.read(KEY)).toEqual(rowOf({ title: 'Before' }));
  });
});

describe('what lies in the database while memory is used', () => {
  async function openBoth() {
    const browser = openBrowser();
    const first = browser.start();
    await first.records.replace(SIGN_IN);
    await first.journal.add(rowOf());
    browser.at.refusals = ['UnknownError', 'UnknownError'];
    const inMemory = browser.start();
    await inMemory.records.writeMentioned(['other@example.com']);
    expect(await inMemory.inMemory()).toBe(true);
    return { ...browser, inMemory };
  }

  test('goes with everything, and so no old sign-in comes back', async () => {
    const { area, start, inMemory } = await openBoth();
    await inMemory.kept.clearAll();
    expect(area.kept).toEqual({});
    const next = start();
    expect([await next.inMemory(), await next.records.readTokens(), await next.journal.since(0)]).toEqual([
      false,
      undefined,
      [],
    ]);
  });

  test('is not said to be gone where it can’t be reached', async () => {
    const { at, area, start, inMemory } = await openBoth();
    at.refusals = always('UnknownError');
    await expect(inMemory.kept.clearAll()).rejects.toThrow(DOMException);
    expect(area.kept).toEqual({});
    at.refusals = [];
    expect(await start().records.readTokens()).toEqual(SIGN_IN.tokens);
  });

  test('is signed out by Disconnect as well', async () => {
    const { start, inMemory } = await openBoth();
    await inMemory.records.clear();
    const next = start();
    expect([await next.records.readTokens(), await next.records.readConnection()]).toEqual([undefined, undefined]);
  });

  test('holds up no Disconnect where it can’t be reached', async () => {
    const { at, inMemory } = await openBoth();
    at.refusals = always('UnknownError');
    await inMemory.records.clear();
    expect(await inMemory.records.readMentioned()).toEqual([]);
  });
});

describe('nothing is decided yet', () => {
  test.each(['QuotaExceededError', 'AbortError', 'TimeoutError'])('while opening fails with %s', async (name) => {
    const { at, area, start } = openBrowser(...always(name));
    const { records, journal, meetings, inMemory } = start();
    const asked = [records.readTokens(), records.replace(SIGN_IN), journal.add(rowOf()), meetings.all(), inMemory()];
    for (const answer of await Promise.allSettled(asked)) {
      expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(DOMException);
      expect(answer).toMatchObject({ reason: { name } });
    }
    expect(area.kept).toEqual({});
    at.refusals = [];
    await records.replace(SIGN_IN);
    expect(await inMemory()).toBe(false);
  });

  test('by a fault of our own', async () => {
    const stores = createStores(() => Promise.reject(new TypeError('not a function')), createTestArea());
    await expect(stores.inMemory()).rejects.toThrow(TypeError);
  });
});

describe('it is decided once for each background', () => {
  test('at first use, however many ask', async () => {
    const { at, start } = openBrowser(...always('InvalidStateError'));
    const stores = start();
    expect(at.opened).toBe(0);
    await Promise.all([
      stores.records.readAccount(),
      stores.journal.since(0),
      stores.meetings.all(),
      stores.inMemory(),
    ]);
    expect(at.opened).toBe(2);
    at.refusals = [];
    await stores.records.replace(SIGN_IN);
    expect([await stores.inMemory(), at.opened]).toEqual([true, 2]);
  });

  test('a database that fails later is a failure, and no reason to forget what is in it', async () => {
    const { at, start } = openBrowser();
    const stores = start();
    await stores.records.replace(SIGN_IN);
    at.refusals = always('UnknownError');
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('one-click').onsuccess = resolve;
    });
    await expect(stores.records.readTokens()).rejects.toThrow(DOMException);
    expect(await stores.inMemory()).toBe(false);
    at.refusals = [];
    expect(await stores.records.readTokens()).toBeUndefined();
  });
});
