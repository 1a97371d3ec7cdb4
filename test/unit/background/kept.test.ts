import { beforeEach, describe, expect, test, vi } from 'vitest';
import { KEPT, KEPT_KINDS } from '../../../src/domain/kept';
import { openDatabase } from '../../../src/storage/database';
import { connect, openBrowser, openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, meetingOf, recordOf } from '../harness/clicks';
import { FULLEST_RECORDS, FULLEST_ROWS, FULLEST_SYNCED } from '../harness/fullest';
import { given } from '../harness/given';
import { readRaw, writeRaw } from '../harness/raw';
import { waitFor } from '../harness/wait-for';
import { NOW } from '../simulator/client';

const UI = { kind: 'ui' } as const;

/** A browser with something of every kind in it, and its background. */
async function openFull() {
  const browser = openBrowser();
  await writeRaw(FULLEST_ROWS, FULLEST_RECORDS);
  browser.at.sync.state.value = FULLEST_SYNCED;
  return { browser, background: startBackground(browser) };
}

const countsIn = (views: readonly { readonly kind: string; readonly count: number }[]) =>
  Object.fromEntries(views.map(({ kind, count }) => [kind, count]));

describe('the inventory', () => {
  test('of a fresh profile is empty, and names every kind that the background can reach', async () => {
    const views = given(await startBackground(openBrowser()).handlers['kept.read']({}, UI));
    expect(views.map(({ kind }) => kind)).toEqual(KEPT_KINDS.filter((kind) => kind !== 'welcome'));
    expect(views.filter(({ count, oldest }) => count > 0 || oldest !== undefined)).toEqual([]);
  });

  test('counts what is there, says where it lies and how old the oldest is', async () => {
    const { background } = await openFull();
    const views = given(await background.handlers['kept.read']({}, UI));
    expect(countsIn(views)).toEqual({
      ...{ meetings: 1, clicks: 4, account: 2, sign_in: 4, settings: 2, synced: 1, pages: 1, room: 2 },
      ...{ access_requests: 3, activity: 1 },
    });
    const byKind = Object.fromEntries(views.map((view) => [view.kind, view]));
    expect(byKind.meetings).toMatchObject({ place: 'plain', oldest: NOW });
    expect(byKind.clicks).toMatchObject({ place: 'plain', oldest: NOW });
    expect(byKind.access_requests).toMatchObject({ place: 'plain', oldest: NOW });
    expect(byKind.sign_in).toEqual({ kind: 'sign_in', place: 'encrypted', count: 4 });
    expect(byKind.synced).toMatchObject({ place: 'sync' });
  });

  test('reads one row of 10,000 and not all', async () => {
    const { background } = await openFull();
    const read: string[] = [];
    const { getAll } = IDBIndex.prototype;
    IDBIndex.prototype.getAll = function (this: IDBIndex, query, count) {
      read.push(`${this.objectStore.name} ${count}`);
      return getAll.call(this, query, count);
    };
    await background.handlers['kept.read']({}, UI);
    IDBIndex.prototype.getAll = getAll;
    expect(read.length).toBeGreaterThan(3);
    expect(read.filter((one) => !one.endsWith(' 1'))).toEqual([]);
  });

  test('a record that says nothing any more is none', async () => {
    const { background } = await openConnected();
    await background.store.writeTypedRoom('https://acme.example.webex.com/meet/omar');
    await background.store.writeTypedRoom(undefined);
    expect(countsIn(await background.kept.read())).toMatchObject({ room: 0, account: 1, sign_in: 2 });
  });

  test('a record that can’t be read is there all the same', async () => {
    const { background } = await openConnected();
    const before = countsIn(await background.kept.read()).account;
    const database = await openDatabase();
    await database.put('vault', 'no envelope', 'account');
    database.close();
    expect(countsIn(await background.kept.read())).toMatchObject({ account: before });
  });
});

describe('the export', () => {
  let text = '';
  let file: {
    readonly leftOut: readonly string[];
    readonly kinds: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };

  beforeEach(async () => {
    const { background } = await openFull();
    text = given(await background.handlers['kept.export']({ ownStorage: { 'welcome-step': 'try' } }, UI));
    file = JSON.parse(text);
  });

  test('says what it is and when it was written', () => {
    expect(file).toMatchObject({
      format: 'one-click-for-webex/kept',
      version: 1,
      exportedAt: new Date(NOW).toISOString(),
    });
  });

  test('holds no secret, and names those that it leaves out', () => {
    const { clientSecret } = FULLEST_RECORDS.connection;
    const { accessToken, refreshToken } = FULLEST_RECORDS.tokens;
    for (const secret of [clientSecret, accessToken, refreshToken]) expect(text).not.toContain(secret);
    expect(file.leftOut).toEqual(['connection.clientSecret', 'tokens.accessToken', 'tokens.refreshToken']);
    expect(file).toHaveProperty('note');
  });

  test('holds everything else, as it stands in the stores', async () => {
    const { rows, records } = await readRaw();
    const { keys: _key, vault: _sealed, ...plain } = rows;
    const { clientSecret: _, ...connection } = FULLEST_RECORDS.connection;
    const { accessToken: __, refreshToken: ___, ...tokens } = FULLEST_RECORDS.tokens;
    const told = Object.assign({}, ...Object.values(file.kinds));
    expect(told).toEqual({
      ...plain,
      ...records,
      ...{ connection, tokens },
      settings: FULLEST_SYNCED,
      'welcome-step': 'try',
    });
    for (const kind of KEPT_KINDS) {
      const names: readonly string[] = KEPT[kind].map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(file.kinds[kind] ?? {})));
    }
  });

  test('leaves out what nobody has said to be no secret', async () => {
    await writeRaw({}, { connection: { ...FULLEST_RECORDS.connection, later: 'planted-later-secret' } });
    const background = startBackground(openBrowserAsItIs());
    expect(await background.kept.export({})).not.toContain('planted-later-secret');
  });
});

/** Another start over the same profile. */
function openBrowserAsItIs() {
  const { indexedDB: database } = globalThis;
  const browser = openBrowser();
  globalThis.indexedDB = database;
  return browser;
}

test('10,000 meetings are one file', async () => {
  const { background } = await openConnected();
  const meetings = Array.from({ length: 10_000 }, (_, n) =>
    recordOf({ key: keyOf(n), meeting: meetingOf({ id: `m${n}` }), madeAt: NOW + n }),
  );
  await writeRaw({ meetings }, {});
  const file = JSON.parse(await background.kept.export({}));
  expect(file.kinds.meetings.meetings).toHaveLength(10_000);
  expect(countsIn(await background.kept.read()).meetings).toBe(10_000);
});

test('a sync that can’t be read keeps nothing else out of the file', async () => {
  const browser = openBrowser();
  browser.at.sync.read = () => Promise.reject(new Error('sync is off'));
  const background = startBackground(browser);
  await connect(background);
  expect(JSON.parse(await background.kept.export({})).kinds.account.account).toBeDefined();
});

test('where nothing can be kept on the disk, what lies in memory is told, exported and erased alike', async () => {
  const browser = openBrowser();
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('a mutation operation was attempted', 'InvalidStateError');
  });
  const background = startBackground(browser);
  await connect(background);
  given(await background.handlers['meeting.create']({ key: KEY, draft: DRAFT }, UI));
  await waitFor(async () => expect(countsIn(await background.kept.read())).toMatchObject({ activity: 1 }));
  const views = await background.kept.read();
  expect(countsIn(views)).toMatchObject({ meetings: 1, clicks: 1, account: 1, sign_in: 2 });
  expect(views.filter(({ place }) => place !== 'memory').map(({ kind }) => kind)).toEqual(['synced']);
  expect(JSON.parse(await background.kept.export({})).kinds.meetings.meetings).toHaveLength(1);
  given(await background.kept.erase({ what: 'everything', leaveUnclear: true }));
  expect(browser.memory.kept).toEqual({});
});
