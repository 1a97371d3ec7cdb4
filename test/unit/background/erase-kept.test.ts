import { describe, expect, test, vi } from 'vitest';
import { KEPT_KINDS, type KeptKind } from '../../../src/domain/kept';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import type { Erasable } from '../../../src/messaging/calls/trust';
import { ORDINARY_HOST } from '../../simulator/test-account';
import { type Background, type Browser, connect, openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, rowOf } from '../harness/clicks';
import { FULLEST_ROWS, FULLEST_SYNCED } from '../harness/fullest';
import { given } from '../harness/given';
import { livingFor } from '../harness/killable';
import { readRaw, writeRaw } from '../harness/raw';
import { waitFor } from '../harness/wait-for';

const UI = { kind: 'ui' } as const;
const failure = (code: string) => ({ ok: false, failure: { code } });

/** Somebody who is signed in and has used everything. */
async function openUsed(): Promise<{ readonly browser: Browser; readonly background: Background }> {
  const { browser, background } = await openConnected();
  const { handlers } = background;
  given(await handlers['meeting.create']({ key: KEY, draft: DRAFT }, UI));
  const choices = { ...NO_CHOICES, options: { autoRecord: true }, invitation: { below: 'Bye' } };
  given(await handlers['choices.write']({ accountId: ORDINARY_HOST.id, choices }, UI));
  given(await handlers['sync.turn']({ isOn: true }, UI));
  given(await handlers['pages.turn']({ id: 'proton_mail', isWanted: true }, UI));
  await background.store.writeTypedRoom('https://acme.example.webex.com/meet/omar');
  await background.store.writeMentioned(['other@example.com']);
  const { accessRequests, accessMatches, accessFailures } = FULLEST_ROWS;
  await writeRaw({ accessRequests, accessMatches, accessFailures }, {});
  await waitFor(() => expect(browser.at.sync.state.value).toBeDefined());
  // What Webex was asked a moment ago may have made twins, which are looked for once.
  browser.clock.advance(200_000);
  await background.lookUp.settleDue();
  await waitFor(async () => expect((await counts(background)).activity).toBe(3));
  browser.clock.advance(1000);
  return { browser, background };
}

async function counts(background: Background): Promise<Readonly<Record<string, number>>> {
  return Object.fromEntries((await background.kept.read()).map(({ kind, count }) => [kind, count]));
}

const erase = (background: Background, what: Erasable, leaveUnclear = false) =>
  background.handlers['kept.erase']({ what, leaveUnclear }, UI);

/** What else goes with a kind. */
const WITH: { readonly [Kind in KeptKind]?: readonly KeptKind[] } = {
  account: ['account', 'sign_in', 'settings', 'room', 'clicks'],
  sign_in: ['account', 'sign_in', 'settings', 'room', 'clicks'],
};

describe('erasing a kind', () => {
  test.each(KEPT_KINDS.filter((kind) => kind !== 'welcome'))('%s leaves all others', async (kind) => {
    const { background } = await openUsed();
    const before = await counts(background);
    expect(before[kind]).toBeGreaterThan(0);
    const { kept } = given(await erase(background, kind));
    const gone = WITH[kind] ?? [kind];
    const expected = Object.entries(before).map(([name, count]) => [name, gone.includes(name as KeptKind) ? 0 : count]);
    const told = Object.fromEntries(kept.map((view) => [view.kind, view.count]));
    // What goes from the sync is switched off, which is a setting.
    const more = kind === 'synced' ? { settings: 1 } : {};
    expect(told).toEqual({ ...Object.fromEntries(expected), ...more });
  });

  test.each(['account', 'sign_in', 'everything'] as const)('%s has Webex take its tokens back', async (what) => {
    const { browser, background } = await openUsed();
    expect(given(await erase(background, what))).toMatchObject({ revoked: 'yes', tokensPage: expect.any(String) });
    expect(browser.webex.state.grants[0]).toMatchObject({ revoked: true });
    expect(browser.webex.state.accessTokens[0]?.expiresAt).toBeLessThanOrEqual(browser.clock.now());
    expect(await background.connection.whoAmI()).toBeUndefined();
  });

  test('says nothing of tokens where there were none', async () => {
    const { background } = await openUsed();
    given(await erase(background, 'sign_in'));
    expect(given(await erase(background, 'everything'))).not.toHaveProperty('revoked');
  });

  test.each(['meetings', 'settings', 'pages', 'room', 'activity', 'clicks'] as const)(
    '%s asks Webex to take nothing back',
    async (what) => {
      const { browser, background } = await openUsed();
      expect(given(await erase(background, what))).not.toHaveProperty('revoked');
      expect(browser.webex.state.grants[0]).toMatchObject({ revoked: false });
    },
  );

  test('meetings stay in Webex', async () => {
    const { browser, background } = await openUsed();
    given(await erase(background, 'meetings'));
    expect(browser.webex.state.meetings).toHaveLength(1);
    expect(await background.meetings.count()).toBe(0);
  });

  test('settings are as at first, and are not synced any more', async () => {
    const { browser, background } = await openUsed();
    given(await erase(background, 'settings'));
    expect(given(await background.choices.read())).toEqual(NO_CHOICES);
    expect(given(await background.sync.read())).toEqual({ isOn: false });
    await background.sync.settle();
    expect(browser.at.sync.state.value).toBeDefined();
  });

  test('the copy in the browser’s sync is gone and stays so', async () => {
    const { browser, background } = await openUsed();
    given(await erase(background, 'synced'));
    given(await background.handlers['choices.write']({ accountId: ORDINARY_HOST.id, choices: NO_CHOICES }, UI));
    await background.sync.settle();
    expect(browser.at.sync.state.value).toBeUndefined();
    expect(given(await background.sync.read())).toEqual({ isOn: false });
  });

  test('pages are where they are at first, and open tabs follow', async () => {
    const { browser, background } = await openUsed();
    expect(browser.pageScripts.state.registered).toEqual(['proton_mail']);
    given(await erase(background, 'pages'));
    expect(browser.pageScripts.state.registered).toEqual([]);
    expect(browser.pageScripts.state.tabs.at(-1)).toMatch(/outlook/);
  });
});

describe('clicks whose outcome is not known', () => {
  const waits: readonly Erasable[] = ['clicks', 'account', 'sign_in', 'everything'];

  test.each(waits)('%s waits for them, unless told to go on', async (what) => {
    const { browser, background } = await openUsed();
    await background.journal.add(rowOf({ key: keyOf(9), state: 'unclear', createdAt: browser.clock.now() - 1 }));
    const before = await readRaw();
    expect(await erase(background, what)).toEqual(failure('rows_unclear'));
    expect(browser.webex.state.grants[0]).toMatchObject({ revoked: false });
    const { rows, records } = await readRaw();
    expect({ rows: { ...rows, activity: [] }, records }).toEqual({
      rows: { ...before.rows, activity: [] },
      records: before.records,
    });
    given(await erase(background, what, true));
    expect((await counts(background)).clicks).toBe(0);
  });

  test('all else goes without waiting', async () => {
    const { background } = await openUsed();
    await background.journal.add(rowOf({ key: keyOf(9), state: 'unclear' }));
    given(await erase(background, 'meetings'));
    given(await erase(background, 'settings'));
    expect((await counts(background)).clicks).toBe(2);
  });

  test.each(['clicks', 'everything'] as const)('%s erases a click whose request is out, for good', async (what) => {
    const { browser, background } = await openUsed();
    const held = browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
    const clicked = background.creating.create(keyOf(5), DRAFT, 'popup');
    await held.reached;
    given(await erase(background, what, true));
    const { meetings } = await counts(background);
    held.release();
    expect(await clicked).toEqual(failure('click_unknown'));
    expect(background.creating.isUnderWay(keyOf(5))).toBe(false);
    expect(await counts(background)).toMatchObject({ clicks: 0, meetings });
  });

  test('a click that is looked up is erased for good too', async () => {
    const { browser, background } = await openUsed();
    browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'drop-after' });
    const held = browser.faults.plan({ method: 'GET', path: /^\/v1\/meetings\?/, kind: 'hold' });
    const clicked = background.creating.create(keyOf(5), DRAFT, 'popup');
    await held.reached;
    given(await erase(background, 'clicks', true));
    held.release();
    expect(await clicked).toEqual(failure('click_unknown'));
    expect(await counts(background)).toMatchObject({ clicks: 0, meetings: 1 });
  });

  test('a click that comes meanwhile is found again: it makes one meeting', async () => {
    const { browser, background } = await openUsed();
    const held = browser.faults.plan({ path: '/v1/meetings', kind: 'hold' });
    const clicked = background.creating.create(keyOf(5), DRAFT, 'popup');
    await held.reached;
    const row = await background.journal.read(keyOf(5));
    expect(row).toMatchObject({ state: 'sent' });
    expect(await erase(background, 'clicks')).toEqual(failure('rows_unclear'));
    held.release();
    await clicked;
    expect(await background.journal.read(keyOf(5))).toBeDefined();
  });
});

describe('everything', () => {
  test('nothing is left: no row, no record, no key, nothing in the sync', async () => {
    const { browser, background } = await openUsed();
    const { kept } = given(await erase(background, 'everything'));
    expect(kept.filter(({ count }) => count > 0)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve));
    const { rows } = await readRaw();
    expect(Object.entries(rows).filter(([, all]) => all.length > 0)).toEqual([]);
    expect(browser.at.sync.state.value).toBeUndefined();
    expect(browser.memory.kept).toEqual({});
    expect(browser.pageScripts.state.registered).toEqual([]);
    expect(given(await background.handlers['activity.read']({}, UI))).toEqual({ isOn: true, entries: [] });
  });

  test('in one step: where it can’t be written, all is as it was but the tokens at Webex', async () => {
    const { background } = await openUsed();
    const before = await readRaw();
    const { clear } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'vault') this.transaction.abort();
      return clear.call(this);
    });
    expect(await erase(background, 'everything')).toEqual(failure('not_erased'));
    vi.restoreAllMocks();
    const after = await readRaw();
    expect(after.rows.meetings).toEqual(before.rows.meetings);
    expect(after.rows.journal).toEqual(before.rows.journal);
    expect(after.records).toEqual({ ...before.records, sync: {} });
  });

  test('stopped right before it, another background goes on from there', async () => {
    const { browser, background } = await openUsed();
    const held = browser.faults.plan({ path: '/idb/oauth2/v1/revoke', kind: 'hold', times: 2 });
    void erase(background, 'everything');
    await held.reached;
    const restarted = startBackground(browser);
    held.release();
    given(await erase(restarted, 'everything'));
    expect(Object.values(await counts(restarted)).filter((count) => count > 0)).toEqual([]);
  });

  test('a browser that does not give up its sync holds up nothing else, and is told of', async () => {
    const { browser, background } = await openUsed();
    browser.at.sync.state.isFull = true;
    expect(await erase(background, 'everything')).toEqual(failure('not_erased'));
    browser.at.sync.state.isFull = false;
    expect(browser.at.sync.state.value).toBeDefined();
    expect(await background.meetings.count()).toBe(0);
    expect(await background.store.readTokens()).toBeUndefined();
    given(await erase(background, 'everything'));
    expect(browser.at.sync.state.value).toBeUndefined();
  });
});

describe('what everything leaves nowhere else', () => {
  test('what was allowed in the browser, the number of a sign-in window, and the alarm that renews', async () => {
    const { browser, background } = await openUsed();
    browser.at.optional.add('notifications').add('https://calendar.proton.me/*');
    browser.at.authWindow = true;
    expect(background.alarm.renewalIn).toBeDefined();
    expect(await counts(background)).toMatchObject({ sign_in: 3 });
    given(await erase(background, 'everything'));
    expect([...browser.at.optional]).toEqual([]);
    expect([browser.at.authWindow, background.alarm.renewalIn]).toEqual([false, undefined]);
  });

  test('what the browser keeps allowed is told of', async () => {
    const { browser, background } = await openUsed();
    browser.at.optional.add('notifications');
    browser.at.keepsOptional = true;
    expect(await erase(background, 'everything')).toEqual(failure('not_erased'));
  });

  test('although the browser does not give up its sync, open pages follow', async () => {
    const { browser, background } = await openUsed();
    browser.at.optional.add('notifications');
    browser.at.sync.state.isFull = true;
    expect(await erase(background, 'everything')).toEqual(failure('not_erased'));
    expect(browser.pageScripts.state.registered).toEqual([]);
    expect([...browser.at.optional]).toEqual([]);
  });

  test.each(['account', 'sign_in'] as const)('%s ends the alarm and the note too', async (what) => {
    const { browser, background } = await openUsed();
    browser.at.authWindow = true;
    given(await erase(background, what));
    expect([browser.at.authWindow, background.alarm.renewalIn]).toEqual([false, undefined]);
  });
});

describe('everything, while the database does not open', () => {
  test('is erased from memory, and said to be not erased from the disk', async () => {
    const { browser } = await openUsed();
    const refuses = () => Promise.reject(new DOMException('the test refuses', 'UnknownError'));
    const life = { ...livingFor(Number.POSITIVE_INFINITY, browser.clock), open: refuses };
    const background = startBackground(browser, life);
    await connect(background);
    expect(await background.stores.inMemory()).toBe(true);
    expect(await erase(background, 'everything')).toEqual(failure('not_erased'));
    expect(await background.connection.whoAmI()).toBeUndefined();
  });
});

describe('what is read afterwards counts', () => {
  test('what is still there is a failure, whatever the erasure said', async () => {
    const { background } = await openUsed();
    const { delete: remove } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      return this.name === 'meetings' ? (this.count() as never) : remove.call(this, key);
    });
    expect(await erase(background, 'meetings')).toEqual(failure('not_erased'));
  });

  test('a click that came since is none of it, and stays', async () => {
    const { browser, background } = await openUsed();
    const held = browser.faults.plan({ path: '/idb/oauth2/v1/revoke', kind: 'hold', times: 2 });
    const erasing = erase(background, 'sign_in');
    await held.reached;
    browser.clock.advance(5);
    await background.journal.add(rowOf({ key: keyOf(8), state: 'delivered', createdAt: browser.clock.now() }));
    held.release();
    expect(given(await erasing).kept).toContainEqual(expect.objectContaining({ kind: 'clicks', count: 1 }));
    expect(await background.journal.read(keyOf(8))).toBeDefined();
  });

  test('a copy that another browser has put there is told of', async () => {
    const { browser } = await openUsed();
    const { remove } = browser.at.sync;
    browser.at.sync.remove = async () => {
      await remove();
      browser.at.sync.state.value = FULLEST_SYNCED;
    };
    const restarted = startBackground(browser);
    expect(await erase(restarted, 'synced')).toEqual(failure('not_erased'));
  });
});
