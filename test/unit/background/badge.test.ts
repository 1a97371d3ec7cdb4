import { describe, expect, test } from 'vitest';
import type { When } from '../../../src/domain/meeting-draft';
import { openConnected, own, startBackground } from '../harness/background';
import { KEY, keyOf } from '../harness/clicks';
import { waitFor } from '../harness/wait-for';
import { NOW } from '../simulator/client';

const MINUTE = 60_000;

/** A full minute: Webex keeps none but those. */
const FULL = Math.ceil(NOW / MINUTE) * MINUTE;

/** A meeting that starts so many minutes from now. */
function startingIn(minutes: number): When {
  const wall = (time: number) =>
    Temporal.Instant.fromEpochMilliseconds(time)
      .toZonedDateTimeISO('Europe/Berlin')
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  const start = FULL + minutes * MINUTE;
  return { kind: 'at', start: wall(start), end: wall(start + 30 * MINUTE), zone: 'Europe/Berlin' };
}

async function withMeetingIn(minutes: number) {
  const opened = await openConnected();
  opened.browser.clock.advance(FULL - NOW);
  await opened.background.creating.create(KEY, { title: 'Soon', when: startingIn(minutes) }, 'popup');
  await opened.background.badge();
  return opened;
}

describe('the toolbar button', () => {
  test('counts the last five minutes, and is woken for each of them', async () => {
    const { browser, background } = await withMeetingIn(20);
    const { alarm } = background;
    expect([alarm.badge, alarm.badgeIn]).toEqual([undefined, 15 * MINUTE]);
    for (const left of [5, 4, 3, 2, 1]) {
      browser.clock.advance(alarm.badgeIn ?? 0);
      await background.badge();
      expect([alarm.badge, alarm.badgeIn]).toEqual([left, MINUTE]);
    }
    browser.clock.advance(alarm.badgeIn ?? 0);
    await background.badge();
    expect([alarm.badge, alarm.badgeIn]).toEqual([undefined, undefined]);
  });

  test('says so from the start of the background on, and asks nobody', async () => {
    const { browser } = await withMeetingIn(4);
    const before = browser.sent.length;
    const next = startBackground(browser);
    await next.badge();
    expect(next.alarm.badge).toBe(4);
    expect(browser.sent).toHaveLength(before);
  });

  test('follows a meeting that is made, moved or removed, without being asked', async () => {
    const { background } = await withMeetingIn(4);
    const { alarm } = background;
    expect(alarm.badge).toBe(4);
    await background.creating.create(keyOf(2), { title: 'Sooner', when: startingIn(3) }, 'popup');
    await waitFor(() => expect(alarm.badge).toBe(3));
    const sooner = await background.meetings.byKey(keyOf(2));
    await background.own.remove(sooner?.meeting.webLink ?? '');
    await waitFor(() => expect(alarm.badge).toBe(4));
  });

  test('knows nothing of meetings of another account, or after a disconnect', async () => {
    const { background } = await withMeetingIn(4);
    await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: false });
    await background.badge();
    expect([background.alarm.badge, background.alarm.badgeIn]).toEqual([undefined, undefined]);
    await background.signIn.connect(own());
    await waitFor(() => expect(background.alarm.badge).toBe(4));
  });
});
