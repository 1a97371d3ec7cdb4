import { expect, test } from 'vitest';
import type { When } from '../../../src/domain/meeting-draft';
import { openConnected, startBackground } from '../harness/background';
import { KEY, keyOf } from '../harness/clicks';
import { waitFor } from '../harness/wait-for';
import { NOW } from '../simulator/client';

const MINUTE = 60_000;

/** A full minute: Webex keeps none but those. */
const FULL = Math.ceil(NOW / MINUTE) * MINUTE;

function startingIn(minutes: number): When {
  const wall = (time: number) =>
    Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC').toPlainDateTime().toString().slice(0, 16);
  const start = FULL + minutes * MINUTE;
  return { kind: 'at', start: wall(start), end: wall(start + 30 * MINUTE), zone: 'UTC' };
}

async function withMeetingIn(minutes: number, mayNotify = true) {
  const opened = await openConnected();
  opened.browser.clock.advance(FULL - NOW);
  opened.browser.at.mayNotify = mayNotify;
  await opened.background.creating.create(KEY, { title: 'Soon', when: startingIn(minutes) }, 'popup');
  await opened.background.badge();
  return opened;
}

test('five minutes before it starts, and once however often the minutes are counted', async () => {
  const { browser, background } = await withMeetingIn(6);
  expect(background.alarm.notified).toEqual([]);
  for (let minute = 0; minute < 5; minute += 1) {
    browser.clock.advance(MINUTE);
    await Promise.all([background.badge(), background.badge()]);
  }
  expect(background.alarm.notified).toEqual([5]);
});

test('not again after the background was started anew', async () => {
  const { browser, background } = await withMeetingIn(4);
  await waitFor(() => expect(background.alarm.notified).toEqual([4]));
  const next = startBackground(browser);
  browser.clock.advance(MINUTE);
  await next.badge();
  expect(next.alarm.badge).toBe(3);
  expect(next.alarm.notified).toEqual([]);
});

test('not without permission; once it is given, at once', async () => {
  const { browser, background } = await withMeetingIn(4, false);
  expect(background.alarm.notified).toEqual([]);
  browser.at.mayNotify = true;
  await background.badge();
  expect(background.alarm.notified).toEqual([4]);
  browser.at.mayNotify = false;
  await background.creating.create(keyOf(2), { title: 'Next', when: startingIn(3) }, 'popup');
  await background.badge();
  expect(background.alarm.notified).toEqual([4]);
});

test('again where the meeting was moved to another start', async () => {
  const { browser, background } = await withMeetingIn(4);
  await waitFor(() => expect(background.alarm.notified).toEqual([4]));
  const record = await background.meetings.byKey(KEY);
  if (!record) throw new Error('no meeting');
  const start = new Date(FULL + 20 * MINUTE).toISOString();
  await background.meetings.put({ ...record, meeting: { ...record.meeting, start } });
  browser.clock.advance(16 * MINUTE);
  await background.badge();
  expect(background.alarm.notified).toEqual([4, 4]);
});
