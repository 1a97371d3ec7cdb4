import { describe, expect, test, vi } from 'vitest';
import { FURTHEST_AHEAD_MS, parseSynced } from '../../../src/choices/synced-settings';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { ORDINARY_HOST, SEVERAL_SITES } from '../../simulator/test-account';
import { connect, openConnected, startBackground } from '../harness/background';
import { given } from '../harness/given';
import { createTestSync } from '../harness/sync-area';
import { waitFor } from '../harness/wait-for';

type Sync = ReturnType<typeof createTestSync>;
type Side = Awaited<ReturnType<typeof open>>;

const UI = { kind: 'ui' } as const;
const saying = (below: string) => ({ ...NO_CHOICES, invitation: { below } });

/** A browser of its own, signed in, over a sync that it shares with others. */
async function open(sync: Sync, isOn = true) {
  const { browser } = await openConnected();
  browser.at.sync = sync;
  const restarted = startBackground(browser);
  if (isOn) given(await restarted.sync.turn(true));
  const choose = async (below: string) =>
    given(await restarted.handlers['choices.write']({ accountId: ORDINARY_HOST.id, choices: saying(below) }, UI));
  const chosen = async () => given(await restarted.choices.read()).invitation?.below;
  return { browser, ...restarted, choose, chosen };
}

const written = (sync: Sync, times: number) => waitFor(() => expect(sync.state.writes).toBe(times));
const lies = ({ state }: Sync) =>
  parseSynced(state.value, Number.POSITIVE_INFINITY)?.settings.choices.invitation?.below;
/** What browsers tell each other of, until nothing changes any more. */
async function settle(...sides: readonly Side[]) {
  for (let round = 0; round < 4; round += 1) for (const side of sides) await side.sync.settle();
}

/** Two browsers that have the same settings by now. */
async function two() {
  const sync = createTestSync();
  const one = await open(sync);
  await written(sync, 1);
  const other = await open(sync);
  await settle(one, other);
  expect(sync.state.writes).toBe(1);
  return { sync, one, other };
}

describe('off, as it is from the start', () => {
  test('nothing is written and nothing is taken over', async () => {
    const sync = createTestSync();
    const source = await open(sync);
    await source.choose('theirs');
    await waitFor(() => expect(lies(sync)).toBe('theirs'));
    const writes = sync.state.writes;
    const { choose, chosen, sync: settings } = await open(sync, false);
    await choose('mine');
    await settings.settle();
    expect(given(await settings.read())).toEqual({ isOn: false });
    expect(await chosen()).toBe('mine');
    expect(sync.state.writes).toBe(writes);
  });
});

describe('switched on', () => {
  test('it takes over what other browsers have put there, and writes what it has where nothing is', async () => {
    const sync = createTestSync();
    const one = await open(sync, false);
    await one.choose('mine');
    given(await one.sync.turn(true));
    await written(sync, 1);
    expect(lies(sync)).toBe('mine');
    const other = await open(sync, false);
    await other.choose('replaced');
    given(await other.sync.turn(true));
    expect(await other.chosen()).toBe('mine');
  });

  test('a change goes from one to the other and back, and nothing turns in a circle', async () => {
    const { sync, one, other } = await two();
    await one.choose('first');
    await written(sync, 2);
    await settle(one, other);
    expect(await other.chosen()).toBe('first');
    await other.choose('second');
    await written(sync, 3);
    await settle(one, other);
    expect(await one.chosen()).toBe('second');
    expect(sync.state.writes).toBe(3);
  });

  test('another account’s sign-in and the way back take nothing from any browser', async () => {
    const { sync, one, other } = await two();
    await one.choose('kept');
    await written(sync, 2);
    await settle(one, other);
    for (const person of [SEVERAL_SITES, ORDINARY_HOST]) {
      other.browser.at.person = person;
      await connect(other);
      await settle(one, other);
    }
    expect([await one.chosen(), await other.chosen(), lies(sync)]).toEqual(['kept', 'kept', 'kept']);
    expect(sync.state.writes).toBe(2);
  });

  test('the same account’s next sign-in loses no change that is still to be written', async () => {
    const { sync, one, other } = await two();
    sync.state.isFull = true;
    await other.choose('due');
    await connect(other);
    await settle(one, other);
    sync.state.isFull = false;
    await other.sync.settle();
    await waitFor(() => expect(lies(sync)).toBe('due'));
  });

  test('a page that is switched goes along', async () => {
    const { sync, one, other } = await two();
    given(await one.handlers['pages.turn']({ id: 'gmail', isWanted: false }, UI));
    await written(sync, 2);
    await settle(one, other);
    expect((await other.pages.wishes()).gmail).toBe(false);
    expect(sync.state.writes).toBe(2);
  });

  test('a change after another is the later one, however wrong the clocks', async () => {
    const { sync, one, other } = await two();
    one.browser.clock.advance(10 * 365 * 86_400_000);
    await one.choose('from the future');
    await written(sync, 2);
    await settle(one, other);
    await other.choose('from now');
    await written(sync, 3);
    await settle(one, other);
    expect([await one.chosen(), await other.chosen()]).toEqual(['from now', 'from now']);
  });

  test.each([2 ** 52, 2 ** 52 - 1, 9e12])('a stamp of %i that no clock writes does not end syncing', async (at) => {
    const { sync, one, other } = await two();
    sync.state.value = { ...(sync.state.value as object), at };
    await settle(one, other);
    expect(await one.sync.ignored()).toBeGreaterThan(0);
    await one.choose('after it');
    await waitFor(() => expect(lies(sync)).toBe('after it'));
    await settle(one, other);
    expect(await other.chosen()).toBe('after it');
  });

  test('the latest stamp that is believed is one that a choice can still follow', async () => {
    const { sync, one, other } = await two();
    const at = one.browser.clock.now() + FURTHEST_AHEAD_MS;
    sync.state.value = { ...(sync.state.value as object), at };
    await settle(one, other);
    await one.choose('after it');
    await waitFor(() => expect(lies(sync)).toBe('after it'));
    other.browser.clock.advance(60_000);
    await settle(one, other);
    expect(await other.chosen()).toBe('after it');
  });

  test('a stamp that was believed once, by a clock that was wrong, is not kept for ever', async () => {
    const { sync, one, other } = await two();
    const record = await one.store.readSync();
    await one.store.writeSync({ accountId: '', isDue: false, ignored: 0, ...record, at: 2 ** 52 });
    await one.choose('now again');
    await waitFor(() => expect(lies(sync)).toBe('now again'));
    other.browser.clock.advance(60_000);
    await settle(one, other);
    expect(await other.chosen()).toBe('now again');
  });

  test('an older write that came over a newer one is put right, once', async () => {
    const { sync, one, other } = await two();
    const old = sync.state.value;
    await one.choose('newer');
    await written(sync, 2);
    sync.state.value = old;
    await settle(one, other);
    await written(sync, 3);
    await settle(one, other);
    expect([await one.chosen(), await other.chosen()]).toEqual(['newer', 'newer']);
    expect(sync.state.writes).toBe(3);
  });

  test('a choice made while what was written comes back is not taken for an older one', async () => {
    const { sync, one } = await two();
    await one.choose('zzz');
    await written(sync, 2);
    const { read } = one.browser.at.sync;
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    Object.assign(one.browser.at.sync, { read: () => gate.then(read) });
    const settling = one.sync.settle();
    const choosing = one.choose('aaa');
    // The choice is kept first, if it can be.
    await vi.waitFor(async () => expect(await one.chosen()).toBe('aaa'), { timeout: 300 }).catch(() => undefined);
    letGo();
    await Promise.all([settling, choosing]);
    expect(await one.chosen()).toBe('aaa');
    await waitFor(() => expect(lies(sync)).toBe('aaa'));
  });

  test('changes one after the other are written once', async () => {
    const { sync, one } = await two();
    const waits: number[] = [];
    let letGo: () => void = () => undefined;
    const pause = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    Object.assign(one.browser.clock, {
      async wait(milliseconds: number) {
        waits.push(milliseconds);
        await pause;
      },
    });
    for (const text of ['a', 'b', 'c', 'd']) await one.choose(text);
    letGo();
    await waitFor(() => expect(lies(sync)).toBe('d'));
    expect(sync.state.writes).toBe(2);
    // So many a minute are far below the 120 that browsers allow.
    expect(waits).toHaveLength(1);
    expect(60_000 / (waits[0] ?? 0)).toBeLessThanOrEqual(20);
  });

  test('a background that was stopped before it wrote does so at its next start', async () => {
    const sync = createTestSync();
    const one = await open(sync);
    await written(sync, 1);
    sync.state.isFull = true;
    await one.choose('kept');
    await waitFor(async () => expect(given(await one.sync.read())).toEqual({ isOn: true, isFailing: true }));
    sync.state.isFull = false;
    const restarted = startBackground(one.browser);
    await restarted.sync.settle();
    await waitFor(() => expect(lies(sync)).toBe('kept'));
    expect(given(await restarted.sync.read())).toEqual({ isOn: true });
  });

  test.each([
    ['a text', 'hello'],
    ['another version', { at: 3e12, settings: { format: 'one-click-for-webex/settings', version: 2 } }],
    ['no stamp', { settings: {} }],
    ['a stamp beyond all', { at: 2 ** 60, settings: {} }],
    ['what steers sign-in', { at: 3e12, settings: {}, clientId: 'C1' }],
    ['too much', { at: 3e12, settings: 'x'.repeat(20_000) }],
  ])('what can’t be settings of ours is ignored, and counted: %s', async (_name, garbage) => {
    const { sync, one } = await two();
    await one.choose('mine');
    await written(sync, 2);
    sync.state.value = garbage;
    await one.sync.settle();
    expect(await one.chosen()).toBe('mine');
    expect(await one.sync.ignored()).toBe(1);
    expect(await one.readDiagnosis()).toContain('Settings synced: on, ignored: 1');
    expect(sync.state.value).toEqual(garbage);
    await one.choose('next');
    await waitFor(() => expect(lies(sync)).toBe('next'));
  });

  test('nothing of the account lies in the browser’s sync', async () => {
    const { sync, one } = await two();
    const text = JSON.stringify(sync.state.value);
    const [account, connection] = [await one.store.readAccount(), await one.store.readConnection()];
    for (const part of [account?.id, account?.name, account?.email, connection?.clientId, ...(account?.sites ?? [])]) {
      expect(part).toBeTruthy();
      expect(text).not.toContain(part);
    }
  });

  test('an organisation that does not want it ends it, whatever is switched on', async () => {
    const { sync, one } = await two();
    one.browser.at.managed = async () => ({ allowSync: false });
    await one.choose('private');
    await one.sync.settle();
    expect(given(await one.sync.read())).toEqual({ isOn: false, isForbidden: true });
    given(await one.sync.turn(true));
    await one.sync.settle();
    expect(sync.state.writes).toBe(1);
  });

  test('Disconnect switches it off', async () => {
    const { one } = await two();
    given(await one.connection.disconnect({ leaveUnclear: false, forgetMeetings: false }));
    expect(given(await one.sync.read())).toEqual({ isOn: false });
  });
});
