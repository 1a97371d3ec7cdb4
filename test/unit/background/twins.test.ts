import { describe, expect, test } from 'vitest';
import { type Background, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, rowOf } from '../harness/clicks';
import { OTHER_INTEGRATION } from '../harness/sim-network';

/** By then Webex has acted on all of a click's request. */
const LATE = 121_000;

/** The same request once more, as a browser repeats it by itself when a used connection dies. */
async function repeat({ webex }: Background, key = KEY): Promise<void> {
  const { title, schedule } = rowOf();
  await webex.createMeeting({ title, schedule, tags: ['one-click-for-webex', `one-click:${key}`] });
}

test('a twin is removed without mail, and the meeting the person got stays', async () => {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  await repeat(background);
  expect(browser.webex.state.meetings).toHaveLength(2);
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings.map(({ webLink }) => webLink)).toEqual([made.ok && made.value.invitation.link]);
  expect(browser.webex.state.mails).toEqual([]);
  browser.clock.advance(LATE);
  await background.lookUp.settleDue();
  expect(await background.journal.read(KEY)).toMatchObject({ twinsChecked: true });
});

test('the check is asked for by alarm, made at once and when Webex must have acted, and survives a stopped background', async () => {
  const { browser, background } = await openConnected();
  await background.creating.create(KEY, DRAFT, 'page');
  expect(background.alarm.on).toBe(true);
  expect(browser.sentTo('GET /v1/meetings')).toHaveLength(0);
  await repeat(background);
  const again = startBackground(browser);
  await again.lookUp.settleDue();
  expect(browser.webex.state.meetings).toHaveLength(1);
  for (let alarm = 0; alarm < 3; alarm += 1) {
    browser.clock.advance(30_000);
    await again.lookUp.settleDue();
    expect(again.alarm.on).toBe(true);
  }
  expect(browser.sentTo('GET /v1/meetings')).toHaveLength(1);
  browser.clock.advance(30_000);
  await again.lookUp.settleDue();
  expect(again.alarm.on).toBe(false);
  await again.lookUp.settleDue();
  expect(browser.sentTo('GET /v1/meetings')).toHaveLength(2);
});

describe('a list of Webex that is behind', () => {
  const EMPTY = { method: 'GET', path: /^\/v1\/meetings\?/, kind: 'garbage', body: '{"items":[]}' } as const;
  /** A list without the person's own meeting. */
  const lacking = (id: string, times: number) =>
    ({
      ...{ method: 'GET', path: /^\/v1\/meetings\?/, times },
      kind: 'rewrite',
      change: (body: string) => {
        const { items } = JSON.parse(body) as { items: readonly { readonly id: string }[] };
        return JSON.stringify({ items: items.filter((one) => one.id !== id) });
      },
    }) as const;

  test('proves nothing: the twin is removed once it is listed', async () => {
    const { browser, background } = await openConnected();
    const made = await background.creating.create(KEY, DRAFT, 'page');
    await repeat(background);
    browser.faults.plan(EMPTY);
    await background.lookUp.settleDue();
    expect(await background.journal.read(KEY)).not.toHaveProperty('twinsChecked');
    expect(background.alarm.on).toBe(true);
    browser.clock.advance(LATE);
    await background.lookUp.settleDue();
    expect(browser.webex.state.meetings.map(({ webLink }) => webLink)).toEqual([made.ok && made.value.invitation.link]);
    expect(background.alarm.on).toBe(false);
  });

  test('does not hold up a disconnect', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'page');
    browser.faults.plan(EMPTY);
    expect(await background.connection.disconnect({ leaveUnclear: false, forgetMeetings: false })).toMatchObject({
      ok: true,
    });
  });

  test('is asked for again, and without the person’s own meeting nothing is deleted, for ten minutes', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'page');
    const [own] = browser.webex.state.meetings;
    await repeat(background);
    browser.faults.plan(lacking(own?.id ?? '', 1000));
    browser.clock.advance(LATE);
    for (let alarm = 0; alarm < 30 && background.alarm.on; alarm += 1) await background.lookUp.settleDue();
    expect(background.alarm.on).toBe(false);
    expect(browser.webex.state.meetings).toHaveLength(2);
    browser.faults.clear();
    await startBackground(browser).lookUp.settleDue();
    expect(browser.webex.state.meetings).toEqual([own]);
  });
});

test('a twin that Webex makes only after the first check is removed by the second', async () => {
  const { browser, background } = await openConnected();
  await background.creating.create(KEY, DRAFT, 'page');
  await background.lookUp.settleDue();
  await repeat(background);
  browser.clock.advance(LATE);
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings).toHaveLength(1);
});

test('where the person has removed their meeting, no twin of it stays', async () => {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  await repeat(background);
  await background.own.remove(made.ok ? made.value.invitation.link : '');
  browser.clock.advance(LATE);
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings).toEqual([]);
  expect(background.alarm.on).toBe(false);
});

test('a meeting that was moved far away since is found, and so is its twin', async () => {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  const link = made.ok ? made.value.invitation.link : '';
  await repeat(background);
  const [startDate, endDate] = ['2026-05-04', '2026-05-04'];
  const when = { startDate, startTime: '09:00', endDate, endTime: '10:00', zone: 'Europe/Berlin' };
  expect(await background.following.follow({ link, title: DRAFT.title ?? '', when })).toMatchObject({ ok: true });
  browser.clock.advance(LATE);
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings.map(({ webLink }) => webLink)).toEqual([link]);
});

test('a meeting that the person takes up while its click is checked is no twin', async () => {
  const { browser, background } = await openConnected();
  await repeat(background);
  const [found] = browser.webex.state.meetings;
  await background.journal.add(rowOf({ state: 'failed', failure: { code: 'not_made' }, endedAt: 1 }));
  const held = browser.faults.plan({ method: 'GET', path: /integrationTag/, kind: 'hold' });
  const checking = background.lookUp.check();
  await held.reached;
  expect(await background.adopt(found?.webLink ?? '')).toMatchObject({ ok: true });
  held.release();
  await checking;
  expect(browser.webex.state.meetings).toEqual([found]);
});

test('meetings of other clicks and other people are left alone', async () => {
  const { browser, background } = await openConnected();
  await background.creating.create(KEY, DRAFT, 'page');
  await repeat(background, '00000000-0000-4000-8000-00000000ffff');
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings).toHaveLength(2);
});

test('with another client connected nothing is asked and nothing removed', async () => {
  const { browser, background } = await openConnected();
  await background.creating.create(KEY, DRAFT, 'page');
  await repeat(background);
  await background.signIn.connect(
    own(OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret, { leaveUnclear: true }),
  );
  await background.lookUp.settleDue();
  expect(browser.sentTo('GET /v1/meetings')).toHaveLength(0);
  expect(browser.webex.state.meetings).toHaveLength(2);
});

test('disconnecting forgets clicks and meetings here, and leaves them in Webex', async () => {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: true });
  expect(await background.journal.read(KEY)).toBeUndefined();
  expect(await background.meetings.byLink(made.ok ? made.value.invitation.link : '')).toBeUndefined();
  expect(browser.webex.state.meetings).toHaveLength(1);
});
