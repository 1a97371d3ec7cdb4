import { describe, expect, test } from 'vitest';
import { ORDINARY_HOST, SEVERAL_SITES, TEST_CLIENT_ID } from '../../simulator/test-account';
import { type Background, type Browser, connect, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, recordOf, rowOf } from '../harness/clicks';
import { OTHER_INTEGRATION } from '../harness/sim-network';
import { waitFor } from '../harness/wait-for';
import { NOW } from '../simulator/client';

const MEETINGS = '/v1/meetings';
const gets = (browser: Browser): number[] => browser.sentTo(`GET ${MEETINGS}`).map(({ at }) => (at - NOW) / 1000);

/** A click whose answer was lost although Webex has acted, and whose background was stopped right then. */
async function lostClick({ journal, webex }: Background, changes = {}) {
  const row = rowOf({ state: 'sent', sentAt: NOW, ...changes });
  await journal.add(row);
  await webex.createMeeting({ title: row.title, schedule: row.schedule, tags: [`one-click:${row.key}`] });
  return row;
}

describe('settle', () => {
  test('looks once however many ask at the same time', async () => {
    const { browser, background } = await openConnected();
    const row = await lostClick(background);
    const settled = await Promise.all([1, 2, 3].map(() => background.lookUp.settle(row)));
    expect(settled[0]).toMatchObject({ state: 'confirmed' });
    expect(new Set(settled).size).toBe(1);
    expect(gets(browser)).toEqual([5]);
  });

  test('does not wait for a look-up that is overdue', async () => {
    const { browser, background } = await openConnected();
    const row = await lostClick(background);
    browser.clock.advance(20_000);
    await background.lookUp.settle(row);
    expect(gets(browser)).toEqual([20]);
  });

  test('a late look-up stands for those that were missed before it', async () => {
    const { browser, background } = await openConnected();
    const row = rowOf({ state: 'sent', sentAt: NOW });
    await background.journal.add(row);
    browser.clock.advance(50_000);
    expect(await background.lookUp.settle(row)).toMatchObject({ state: 'unclear', lookUps: 3 });
    expect(await background.lookUp.settle(rowOf({ ...row, lookUps: 3 }))).toMatchObject({ state: 'failed' });
    expect(gets(browser)).toEqual([50, 120]);
  });

  test('asks for the alarm before it waits, so that a stop while waiting loses nothing', async () => {
    const { browser, background } = await openConnected();
    // The sign-in has settled what was open, and turned the alarm off.
    await background.lookUp.settleDue();
    expect(background.alarm.on).toBe(false);
    const row = await lostClick(background);
    const alarms: boolean[] = [];
    const { clock } = browser;
    const wait = clock.wait;
    clock.wait = async (milliseconds) => {
      alarms.push(background.alarm.on);
      return wait(milliseconds);
    };
    await background.lookUp.settle(row);
    expect(alarms).toEqual([true]);
  });
});

/** Webex may act so long after a request left. */
const AFTER_LATE_ACTS = 121_000;

describe('settleDue', () => {
  test('settles every row it can, checks them once Webex must have acted, and turns the alarm off', async () => {
    const { browser, background } = await openConnected();
    await lostClick(background);
    await lostClick(background, { key: keyOf(2), state: 'unclear' });
    await background.journal.add(rowOf({ key: keyOf(3), state: 'created' }));
    background.alarm.on = true;
    await background.lookUp.settleDue();
    const states = await Promise.all([1, 2, 3].map(async (n) => (await background.journal.read(keyOf(n)))?.state));
    expect(states).toEqual(['confirmed', 'confirmed', 'failed']);
    await background.lookUp.settleDue();
    expect(background.alarm.on).toBe(true);
    browser.clock.advance(AFTER_LATE_ACTS);
    await background.lookUp.settleDue();
    expect(background.alarm.on).toBe(false);
  });

  test('leaves rows alone that are due after the next alarm, and keeps the alarm for them', async () => {
    const { browser, background } = await openConnected();
    await lostClick(background, { state: 'unclear', lookUps: 3 });
    await background.lookUp.settleDue();
    expect(gets(browser)).toEqual([]);
    expect(background.alarm.on).toBe(true);
    browser.clock.advance(100_000);
    await background.lookUp.settleDue();
    expect(gets(browser)).toEqual([120]);
    browser.clock.advance(AFTER_LATE_ACTS);
    await background.lookUp.settleDue();
    expect(background.alarm.on).toBe(false);
  });

  test('leaves a click alone that is under way here', async () => {
    const { browser, background } = await openConnected();
    const held = browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'hold' });
    const made = background.creating.create(KEY, DRAFT, 'page');
    await held.reached;
    await background.lookUp.settleDue();
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'sent' });
    expect(gets(browser)).toEqual([]);
    held.release();
    expect(await made).toMatchObject({ ok: true });
  });

  test('with nothing to settle asks Webex nothing', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'page');
    browser.clock.advance(AFTER_LATE_ACTS);
    await background.lookUp.settleDue();
    background.alarm.on = true;
    const requests = browser.sent.length;
    await background.lookUp.settleDue();
    expect(browser.sent).toHaveLength(requests);
    expect(background.alarm.on).toBe(false);
  });
});

test('an integration that cannot see the meeting of another one does not say it was not made', async () => {
  const { browser, background } = await openConnected();
  await lostClick(background);
  await connect(background, own(OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret, { leaveUnclear: true }));
  browser.clock.advance(300_000);
  const restarted = startBackground(browser);
  await restarted.lookUp.settleDue();
  const row = await restarted.journal.read(KEY);
  expect(browser.webex.state.meetings).toHaveLength(1);
  expect(row?.failure?.code).not.toBe('not_made');
});

test('look-ups that keep failing end after an hour of alarms, with the alarm off, and say that it is unclear', async () => {
  const { browser, background } = await openConnected();
  await lostClick(background);
  browser.faults.plan({ method: 'GET', path: MEETINGS, kind: 'status', status: 403, times: 1000 });
  await background.lookUp.settleDue();
  expect(await background.journal.read(KEY)).toMatchObject({ state: 'unclear' });
  for (let alarm = 0; alarm < 120; alarm += 1) await background.lookUp.settleDue();
  expect(await background.journal.read(KEY)).toMatchObject({ state: 'failed', failure: { code: 'unclear' } });
  expect(background.alarm.on).toBe(false);
});

test('given up, it is looked for once more when the person asks for it, and in the popup too', async () => {
  const { browser, background } = await openConnected();
  await lostClick(background, { state: 'failed', failure: { code: 'unclear' }, misses: 120, origin: 'popup' });
  browser.clock.advance(3_600_000);
  expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'unclear' }] });
  browser.faults.plan({ method: 'GET', path: /^\/v1\/meetings\?/, kind: 'status', status: 503 });
  expect(await background.creating.outcome(KEY)).toEqual({ ok: false, failure: { code: 'unclear' } });
  expect(gets(browser)).toHaveLength(1);
  await background.lookUp.settleDue();
  expect(gets(browser)).toHaveLength(1);
  browser.faults.clear();
  expect(await background.creating.outcome(KEY)).toMatchObject({ ok: true });
  expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'ready' }] });
});

test.each(['nobody', 'somebody else'] as const)('while %s is signed in a row waits, without an alarm', async (who) => {
  const { browser, background } = await openConnected();
  await lostClick(background);
  if (who === 'nobody') await background.store.endSession('session_ended');
  else {
    browser.at.person = SEVERAL_SITES;
    await connect(background, own(TEST_CLIENT_ID, '', { chooseAccount: true, leaveUnclear: true }));
  }
  for (let alarm = 0; alarm < 130; alarm += 1) await background.lookUp.settleDue();
  expect(await background.journal.read(KEY)).toMatchObject({ state: 'unclear' });
  expect(await background.journal.read(KEY)).not.toHaveProperty('misses');
  expect(background.alarm.on).toBe(false);
  expect(gets(browser)).toEqual([]);
  browser.at.person = ORDINARY_HOST;
  await connect(background, own(TEST_CLIENT_ID, '', { chooseAccount: true, leaveUnclear: true }));
  await waitFor(async () => expect(await background.journal.read(KEY)).toMatchObject({ state: 'confirmed' }));
});

describe('a row that is settled otherwise while Webex is asked', () => {
  test.each([
    ['finds nothing', { kind: 'hold' }, 3],
    ['fails', { kind: 'stall' }, 0],
    ['fails for the last time', { kind: 'stall' }, 119],
  ] as const)('stays so where the look-up %s', async (_name, fault, before) => {
    const { browser, background } = await openConnected();
    const { journal, lookUp, meetings } = background;
    const row = rowOf({ state: 'unclear', sentAt: NOW, lookUps: 3, misses: before });
    await journal.add(row);
    const held = browser.faults.plan({ method: 'GET', path: /integrationTag/, ...fault });
    const settling = lookUp.settle(row);
    await held.reached;
    await journal.adopt(recordOf());
    held.release();
    expect(await settling).toMatchObject({ state: 'confirmed', meetingId: 'm1' });
    expect(await journal.read(KEY)).toMatchObject({ state: 'confirmed', meetingId: 'm1' });
    expect(await meetings.byKey(KEY)).toEqual(recordOf());
  });

  test('keeps its meeting where the look-up finds another', async () => {
    const { browser, background } = await openConnected();
    const row = await lostClick(background);
    const held = browser.faults.plan({ method: 'GET', path: /integrationTag/, kind: 'hold' });
    const settling = background.lookUp.settle(row);
    await held.reached;
    await background.journal.adopt(recordOf());
    held.release();
    expect(await settling).toMatchObject({ state: 'confirmed', meetingId: 'm1' });
    expect(await background.meetings.count()).toBe(1);
  });
});

test('look-ups that fail after a long time with the browser closed do not give the row up', async () => {
  const { browser, background } = await openConnected();
  await lostClick(background);
  browser.clock.advance(3 * 86_400_000);
  browser.faults.plan({ method: 'GET', path: MEETINGS, kind: 'status', status: 503, times: 2 });
  await background.lookUp.settleDue();
  expect(await background.journal.read(KEY)).toMatchObject({ state: 'unclear' });
  await background.lookUp.settleDue();
  await background.lookUp.settleDue();
  expect(await background.journal.read(KEY)).toMatchObject({ state: 'confirmed' });
});

test('a meeting that Webex made although the browser’s repetition was refused is removed again', async () => {
  const { browser, background } = await openConnected();
  await lostClick(background, {
    state: 'failed',
    failure: { code: 'too_many_requests' },
    endedAt: browser.clock.now(),
  });
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings).toHaveLength(1);
  browser.clock.advance(AFTER_LATE_ACTS);
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings).toEqual([]);
});
