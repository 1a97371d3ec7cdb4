import { describe, expect, test } from 'vitest';
import type { EventTimes } from '../../../src/domain/meeting-draft';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { ORDINARY_HOST } from '../../simulator/test-account';
import { openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY } from '../harness/clicks';

const AT_NINE: EventTimes = {
  startDate: '2026-03-04',
  startTime: '09:00',
  endDate: '2026-03-04',
  endTime: '10:00',
  zone: 'Europe/Berlin',
};
const AT_ELEVEN: EventTimes = { ...AT_NINE, startTime: '11:00', endTime: '12:00' };
const NINE = Date.parse('2026-03-04T09:00:00+01:00');
const ELEVEN = Date.parse('2026-03-04T11:00:00+01:00');

async function madeMeeting() {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  const link = made.ok ? made.value.invitation.link : '';
  const [meeting] = browser.webex.state.meetings;
  if (!meeting) throw new Error('the meeting of the test was not made');
  const path = `/v1/meetings/${meeting.id}`;
  const patches = () => browser.sentTo(`PATCH ${path}`);
  const event = { link, title: DRAFT.title, when: AT_NINE };
  const was = { when: AT_NINE };
  return { browser, background, link, meeting, path, patches, event, was };
}

describe('a change whose answer never came', () => {
  test('is taken back when the event is', async () => {
    const { browser, background, meeting, path, event, was } = await madeMeeting();
    browser.faults.plan({ method: 'PATCH', path, kind: 'drop-after' });
    await background.following.follow({ ...event, when: AT_ELEVEN, was });
    expect(meeting.start).toBe(ELEVEN);
    const again = startBackground(browser);
    const back = await again.following.follow({ ...event, was: { when: AT_ELEVEN } });
    expect(back).toMatchObject({ value: { changed: ['time'] } });
    expect(meeting.start).toBe(NINE);
  });

  test('is seen when an event that was moved back is opened', async () => {
    const { browser, background, path, event, was } = await madeMeeting();
    browser.faults.plan({ method: 'PATCH', path, kind: 'drop-after' });
    await background.following.follow({ ...event, when: AT_ELEVEN, was });
    expect(await background.following.compare(event)).toMatchObject({ value: { differs: ['time'] } });
  });

  test('is asked about until it is known, and not after that', async () => {
    const { browser, background, path, event, was } = await madeMeeting();
    browser.faults.plan({ method: 'PATCH', path, kind: 'drop-after' });
    const moved = { ...event, when: AT_ELEVEN };
    await background.following.follow({ ...moved, was });
    expect(await background.meetings.byKey(KEY)).toMatchObject({ isUnsure: true });
    expect(await background.following.compare(moved)).toMatchObject({ value: { differs: [] } });
    expect(await background.meetings.byKey(KEY)).not.toHaveProperty('isUnsure');
    const before = browser.sent.length;
    expect(await background.following.compare(moved)).toMatchObject({ value: { differs: [] } });
    expect(browser.sent).toHaveLength(before);
  });

  test('that has arrived after all is said to be made when it is tried again', async () => {
    const { browser, background, path, event, patches } = await madeMeeting();
    browser.faults.plan({ method: 'PATCH', path, kind: 'drop-after' });
    const moved = { ...event, when: AT_ELEVEN };
    await background.following.follow(moved);
    expect(await background.following.follow(moved)).toMatchObject({
      value: { changed: ['time'], words: expect.stringMatching(/./) },
    });
    expect(patches()).toHaveLength(1);
  });

  test('is noted before it is sent: the background may be stopped meanwhile', async () => {
    const { browser, background, path, event, was } = await madeMeeting();
    const held = browser.faults.plan({ method: 'PATCH', path, kind: 'hold' });
    const following = background.following.follow({ ...event, when: AT_ELEVEN, was });
    await held.reached;
    expect(await background.meetings.byKey(KEY)).toMatchObject({ isUnsure: true });
    held.release();
    await following;
    expect(await background.meetings.byKey(KEY)).not.toHaveProperty('isUnsure');
  });

  test('a refusal leaves no doubt', async () => {
    const { browser, background, path, event, was } = await madeMeeting();
    browser.faults.plan({ method: 'PATCH', path, kind: 'status', status: 400 });
    await background.following.follow({ ...event, when: AT_ELEVEN, was });
    expect(await background.meetings.byKey(KEY)).not.toHaveProperty('isUnsure');
  });
});

describe('asked for by the person', () => {
  test('a title that was changed in Webex can be changed back', async () => {
    const { background, meeting, event } = await madeMeeting();
    Object.assign(meeting, { title: 'Renamed in Webex' });
    expect(await background.following.follow(event, 'ui')).toMatchObject({ value: { changed: ['title'] } });
    expect(meeting.title).toBe(DRAFT.title);
  });

  test('what Webex says already is not sent, and known from then on', async () => {
    const { background, meeting, event, patches } = await madeMeeting();
    Object.assign(meeting, { title: 'Renamed in Webex' });
    const renamed = { ...event, title: 'Renamed in Webex' };
    expect(await background.following.follow(renamed, 'ui')).toEqual({ ok: true, value: { changed: [], words: '' } });
    expect(patches()).toEqual([]);
    expect(await background.following.compare(renamed)).toMatchObject({ value: { differs: [] } });
  });

  test('a title typed in our own page reaches Webex, also where titles of private events are kept', async () => {
    const { background, meeting, link } = await madeMeeting();
    await background.choices.write(ORDINARY_HOST.id, { ...NO_CHOICES, neutralTitle: true });
    const typed = { link, title: 'Open talks', when: AT_NINE };
    const changed = await background.handlers['meeting.follow'](typed, { kind: 'ui' });
    expect(changed).toMatchObject({ value: { changed: ['title'] } });
    expect(meeting.title).toBe('Open talks');
  });

  test('a typed title does not let the title of the private event follow later', async () => {
    const { browser, background } = await openConnected();
    const choose = (neutralTitle: boolean) =>
      background.choices.write(ORDINARY_HOST.id, { ...NO_CHOICES, neutralTitle });
    await choose(true);
    const made = await background.creating.create(KEY, { ...DRAFT, title: 'The merger', isPrivate: true }, 'page');
    const link = made.ok ? made.value.invitation.link : '';
    await background.following.follow({ link, title: 'Open talks', when: AT_NINE }, 'ui');
    await choose(false);
    await background.following.follow({ link, title: 'The merger', when: AT_ELEVEN, isPrivate: true });
    expect(browser.webex.state.meetings[0]).toMatchObject({ title: 'Webex meeting', start: ELEVEN });
  });
});

describe('what happens while a change is under way', () => {
  async function withHeld() {
    const opened = await madeMeeting();
    const { browser, background, path, event, was } = opened;
    const held = browser.faults.plan({ method: 'PATCH', path, kind: 'hold' });
    const following = background.following.follow({ ...event, when: AT_ELEVEN, was });
    await held.reached;
    return {
      ...opened,
      async release() {
        held.release();
        return following;
      },
    };
  }

  test('a meeting that is removed stays removed', async () => {
    const { background, link, release } = await withHeld();
    await background.own.remove(link);
    await release();
    expect(await background.own.find(link)).toEqual({ ok: true, value: { ours: false } });
    expect(await background.meetings.count()).toBe(0);
  });

  test('a meeting that is forgotten on Disconnect stays forgotten', async () => {
    const { background, release } = await withHeld();
    await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: true });
    await release();
    expect(await background.meetings.count()).toBe(0);
  });

  test('what is noted of the meeting stays noted', async () => {
    const { background, meeting, release } = await withHeld();
    const noted = { written: ['Join'], eventId: 'event1', remindedOf: '2026-03-04T09:00:00+01:00', goneAt: 5 };
    await background.meetings.note(meeting.id, noted);
    await release();
    expect(await background.meetings.byKey(KEY)).toMatchObject({
      ...noted,
      meeting: { start: '2026-03-04T11:00:00+01:00' },
      endsAt: ELEVEN + 3_600_000,
    });
  });

  test('another change waits for it, so that the last one stands', async () => {
    const { browser, background, path, event, meeting, patches } = await madeMeeting();
    const was = { when: AT_NINE };
    const held = browser.faults.plan({ method: 'PATCH', path, kind: 'hold' });
    const first = background.following.follow({ ...event, title: 'Title B', was });
    await held.reached;
    const second = background.following.follow({ ...event, title: 'Title C', was });
    for (let turn = 0; turn < 50; turn += 1) await background.meetings.count();
    expect(patches()).toHaveLength(1);
    held.release();
    await Promise.all([first, second]);
    expect(meeting.title).toBe('Title C');
    expect(await background.meetings.byKey(KEY)).toMatchObject({ meeting: { title: 'Title C' } });
  });

  test('one change that fails does not keep the next from being sent', async () => {
    const { browser, background, path, event, meeting, was } = await madeMeeting();
    browser.faults.plan({ method: 'PATCH', path, kind: 'status', status: 400 });
    const both = ['Title B', 'Title C'].map((title) => background.following.follow({ ...event, title, was }));
    expect(await Promise.all(both)).toMatchObject([{ ok: false }, { ok: true }]);
    expect(meeting.title).toBe('Title C');
  });
});
