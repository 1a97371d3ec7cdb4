import { describe, expect, test } from 'vitest';
import { parseSynced } from '../../../src/choices/synced-settings';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import type { Schema } from '../../../src/storage/database';
import { openDatabase } from '../../../src/storage/database';
import { ORDINARY_HOST } from '../../simulator/test-account';
import { type Background, type Browser, openConnected } from '../harness/background';
import { keyOf, meetingOf, recordOf, rowOf } from '../harness/clicks';
import { failWrite } from '../harness/fail-write';
import { FULLEST_SYNCED } from '../harness/fullest';
import { given } from '../harness/given';
import { waitFor } from '../harness/wait-for';
import { NOW } from '../simulator/client';

const NOOR = 'noor.haddad@example.com';
type Sync = Browser['at']['sync'];

const OTHER = 'ada.brandt@example.com';

const requestOf = (n: number, email: string, more: object = {}): Schema['accessRequests']['value'] =>
  ({
    ...{ id: keyOf(n), email, from: '2026-01-01', to: '2026-02-01', zone: 'UTC', startedAt: n, state: 'done' },
    progress: {
      ...{ windowsDone: 1, windows: 1, meetings: 1, looked: 1, matches: 1, hostedByOthers: 0, failures: 1 },
      ...{ requests: 2, retries: 0 },
    },
    accountId: ORDINARY_HOST.id,
    ...more,
  }) as Schema['accessRequests']['value'];

const matchOf = (n: number, title: string): Schema['accessMatches']['value'] => ({
  ...{ requestId: keyOf(n), meetingId: `m${n}`, title, start: '2026-01-02T09:00:00Z', end: '2026-01-02T10:00:00Z' },
  ...{ timezone: 'UTC', totalParticipants: 2, isOneOnOne: true },
  stays: [{ name: 'Noor Haddad', isCoHost: false, isInvitee: true, devices: [] }],
  order: `${keyOf(n)} 2026-01-02T09:00:00Z m${n}`,
});

const failureOf = (n: number, title: string): Schema['accessFailures']['value'] => ({
  ...{ requestId: keyOf(n), meetingId: `f${n}`, title, start: '2026-01-03T09:00:00Z' },
  failure: { code: 'forbidden' },
  order: `${keyOf(n)} 2026-01-03T09:00:00Z f${n}`,
});

/** A browser in which the person's address stands wherever one can stand, in several letter cases. */
async function openFull(): Promise<Background & { readonly synced: Sync }> {
  const { browser, background } = await openConnected();
  const synced = browser.at.sync;
  const { store, journal, meetings } = background;
  const waits = { state: 'failed', failure: { code: 'offline' } } as const;
  await journal.add(rowOf({ ...waits, key: keyOf(1), draft: { when: rowOf().draft.when, guests: [OTHER, NOOR] } }));
  await journal.add(
    rowOf({ key: keyOf(2), title: 'Call NOOR.Haddad@example.com', draft: { when: rowOf().draft.when } }),
  );
  await journal.add(rowOf({ key: keyOf(3) }));
  await meetings.put(recordOf({ key: keyOf(4), meeting: meetingOf({ id: 'm4', title: `Interview ${NOOR}` }) }));
  const written = ['Join here', `Questions: Noor.Haddad@Example.com`, 'Until then'];
  await meetings.put(
    recordOf({ key: keyOf(5), written, meeting: meetingOf({ id: 'm5', webLink: 'https://a.test/5' }) }),
  );
  await meetings.put(recordOf({ key: keyOf(6), meeting: meetingOf({ id: 'm6', webLink: 'https://a.test/6' }) }));
  await store.writeMentioned([NOOR, OTHER]);
  const { account } = given(await background.connection.read()).connected ?? {};
  await store.writeChoices({
    ...{ accountId: account?.id ?? '', options: {}, neutralTitle: true },
    invitation: { below: `Ask ${NOOR}\nor the front desk` },
  });
  synced.state.value = {
    at: NOW,
    settings: {
      ...FULLEST_SYNCED.settings,
      choices: { ...FULLEST_SYNCED.settings.choices, invitation: { above: `Ask ${NOOR.toUpperCase()}` } },
    },
  };
  const database = await openDatabase();
  await database.put('accessRequests', requestOf(7, NOOR));
  await database.put('accessMatches', matchOf(7, 'Review'));
  await database.put('accessFailures', failureOf(7, 'Lost'));
  await database.put('accessRequests', requestOf(8, OTHER));
  await database.put('accessMatches', matchOf(8, `With ${NOOR}`));
  await database.put('accessFailures', failureOf(8, 'Lost too'));
  database.close();
  return { ...background, synced };
}

/** Everything that is kept, as one text: the plain stores raw, the vault opened, and the copy in the browser's sync. */
async function everything({ store, synced }: Background & { readonly synced: Sync }): Promise<string> {
  const database = await openDatabase();
  const plain = [
    'journal',
    'meetings',
    'pages',
    'activity',
    'accessRequests',
    'accessMatches',
    'accessFailures',
  ] as const;
  expect([...database.objectStoreNames].sort()).toEqual([...plain, 'keys', 'vault'].sort());
  const rows = await Promise.all(plain.map((name) => database.getAll(name)));
  database.close();
  const secret = [store.readMentioned(), store.readChoices(), store.readRoom(), store.readTypedRoom()];
  return JSON.stringify([rows, await Promise.all(secret), await synced.read()]).toLowerCase();
}

describe('a person is erased from this browser', () => {
  test('what would go is told before, and nothing has changed by then', async () => {
    const background = await openFull();
    const before = await everything(background);
    expect(given(await background.people.find(NOOR))).toEqual({ erased: 4, changed: 7, isAccount: false });
    expect(await everything(background)).toBe(before);
  });

  test('afterwards no stored row holds the address in any letter case, and a second time finds nothing', async () => {
    const background = await openFull();
    expect(await everything(background)).toContain(NOOR);
    expect(given(await background.people.erase(NOOR))).toEqual({ erased: 4, changed: 7, isAccount: false });
    expect(await everything(background)).not.toContain(NOOR);
    expect(given(await background.people.erase(NOOR))).toEqual({ erased: 0, changed: 0, isAccount: false });
  });

  test('only that person is: records, guests and requests of others stay', async () => {
    const background = await openFull();
    await background.people.erase(NOOR);
    const { journal, meetings, store } = background;
    expect((await journal.read(keyOf(1)))?.draft.guests).toEqual([OTHER]);
    expect((await journal.read(keyOf(2)))?.title).toBe('Call …');
    expect(await journal.read(keyOf(3))).toEqual(rowOf({ key: keyOf(3) }));
    expect((await meetings.byKey(keyOf(4)))?.meeting.title).toBe('Interview …');
    expect((await meetings.byKey(keyOf(5)))?.written).toEqual(['Join here', '', 'Until then']);
    expect(await store.readMentioned()).toEqual([OTHER]);
    expect((await store.readChoices())?.invitation?.below).toBe('Ask …\nor the front desk');
    const database = await openDatabase();
    expect((await database.getAll('accessRequests')).map(({ email }) => email)).toEqual([OTHER]);
    expect((await database.getAll('accessMatches')).map(({ title }) => title)).toEqual(['With …']);
    expect((await database.getAll('accessFailures')).map(({ title }) => title)).toEqual(['Lost too']);
    database.close();
  });

  test('the account that is connected stays, and that is told', async () => {
    const { background } = await openConnected();
    const email = ORDINARY_HOST.email.toLowerCase();
    expect(given(await background.people.erase(email)).isAccount).toBe(true);
    expect(given(await background.connection.read()).connected?.account.email.toLowerCase()).toBe(email);
  });

  test('the account of a session that has ended is told of as well, for it is still kept', async () => {
    const { background } = await openConnected();
    await background.store.endSession('session_ended');
    expect(given(await background.people.find(ORDINARY_HOST.email.toLowerCase())).isAccount).toBe(true);
  });

  test('the browser’s sync, where it was left once: found, cleaned for all browsers, and read again', async () => {
    const { browser, background } = await openConnected();
    const { sync } = browser.at;
    const choices = { ...NO_CHOICES, invitation: { below: `Ask ${NOOR}` } };
    given(await background.handlers['choices.write']({ accountId: ORDINARY_HOST.id, choices }, { kind: 'ui' }));
    given(await background.sync.turn(true));
    await waitFor(() => expect(JSON.stringify(sync.state.value)).toContain(NOOR));
    given(await background.sync.turn(false));
    given(
      await background.handlers['choices.write']({ accountId: ORDINARY_HOST.id, choices: NO_CHOICES }, { kind: 'ui' }),
    );
    const before = parseSynced(sync.state.value, browser.clock.now());
    expect(given(await background.people.erase(NOOR))).toEqual({ erased: 0, changed: 1, isAccount: false });
    const after = parseSynced(sync.state.value, browser.clock.now());
    expect(after?.settings.choices.invitation?.below).toBe('Ask …');
    // A browser that still has the old text takes the new one over, and does not write its own back.
    expect(after?.at).toBeGreaterThan(before?.at ?? Number.POSITIVE_INFINITY);
    expect(given(await background.people.find(NOOR)).changed).toBe(0);
  });

  test('the browser’s sync, where something else than settings lies there: it goes', async () => {
    const { browser, background } = await openConnected();
    browser.at.sync.state.value = { note: `from ${NOOR}` };
    expect(given(await background.people.erase(NOOR)).changed).toBe(1);
    expect(browser.at.sync.state.value).toBeUndefined();
  });

  test('a browser that does not give up its sync is told of', async () => {
    const background = await openFull();
    background.synced.state.isFull = true;
    expect(await background.people.erase(NOOR)).toMatchObject({ ok: false, failure: { code: 'storage' } });
  });

  test('a disk that takes nothing leaves every row as it was', async () => {
    const background = await openFull();
    const before = await everything(background);
    failWrite('meetings');
    await expect(background.people.erase(NOOR)).rejects.toThrow(DOMException);
    expect(await everything(background)).toBe(before);
  });

  test('what is still there afterwards is a failure, and not a success', async () => {
    const background = await openFull();
    const { store } = background;
    const writing = store.writeMentioned;
    Object.assign(store, { writeMentioned: async () => undefined });
    expect(await background.people.erase(NOOR)).toMatchObject({ ok: false, failure: { code: 'storage' } });
    Object.assign(store, { writeMentioned: writing });
  });
});
