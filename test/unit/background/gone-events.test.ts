import { describe, expect, test } from 'vitest';
import type { EventTimes } from '../../../src/domain/meeting-draft';
import { SEVERAL_SITES, TEST_CLIENT_ID } from '../../simulator/test-account';
import { connect, openConnected, own } from '../harness/background';
import { DRAFT, KEY } from '../harness/clicks';

const DONE = { ok: true, value: null };
const NOTHING = { ok: true, value: null };
const AS_MADE: EventTimes = {
  startDate: '2026-03-04',
  startTime: '09:00',
  endDate: '2026-03-04',
  endTime: '10:00',
  zone: 'Europe/Berlin',
};

/** A meeting whose event was seen once, open, with the same title and times. */
async function followed() {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  const link = made.ok ? made.value.invitation.link : '';
  const event = { link, title: 'Quarterly numbers', when: AS_MADE, eventId: 'event1' };
  await background.following.compare(event);
  const without = async () => (await background.meetings.withoutEvent(10)).map(({ key }) => key);
  return { browser, background, link, without };
}

describe('an event that goes', () => {
  test.each([
    ['known by its name', { eventId: 'event1' }],
    ['in which the link was seen', { eventId: 'event1', withLink: true }],
  ])('%s: its meeting is offered for removal, by title, and nothing is sent or removed', async (_name, how) => {
    const { browser, background, link, without } = await followed();
    const before = browser.sent.length;
    const gone = { eventId: how.eventId, ...('withLink' in how ? { link } : {}) };
    expect(await background.goneEvents.gone(gone)).toEqual({ ok: true, value: { link, title: 'Quarterly numbers' } });
    expect(await without()).toEqual([KEY]);
    expect(browser.sent.length).toBe(before);
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('is a row in the popup as well, also where its click is long forgotten, until the person decides', async () => {
    const { background, without } = await followed();
    await background.journal.forget([KEY]);
    expect(await background.recent.waiting()).toEqual({ ok: true, value: [] });
    await background.goneEvents.gone({ eventId: 'event1' });
    expect(await background.recent.waiting()).toMatchObject({
      value: [{ waits: 'gone', creation: { key: KEY, title: 'Quarterly numbers' }, made: { key: KEY } }],
    });
    await background.recent.dismiss(KEY);
    expect(await background.recent.waiting()).toEqual({ ok: true, value: [] });
    expect(await without()).toEqual([]);
  });

  test('and its meeting is removed on request, with the offer', async () => {
    const { browser, background, link, without } = await followed();
    await background.goneEvents.gone({ eventId: 'event1' });
    expect(await background.own.remove(link)).toEqual(DONE);
    expect(browser.webex.state.meetings).toEqual([]);
    expect(await without()).toEqual([]);
  });

  test('and comes back: the offer is taken back when the event is seen again, or when the page says so', async () => {
    const { background, link, without } = await followed();
    await background.goneEvents.gone({ eventId: 'event1' });
    await background.own.find(link);
    expect(await without()).toEqual([]);
    await background.goneEvents.gone({ eventId: 'event1' });
    expect(await background.goneEvents.keep(link)).toEqual(DONE);
    expect(await without()).toEqual([]);
    expect(await background.own.find(link)).toMatchObject({ value: { ours: true } });
  });

  test.each([
    ['that nothing is known of', { eventId: 'event2' }],
    ['with a link that is not ours', { eventId: 'event1', link: 'https://acme.example.webex.com/acme/j.php?MTID=m0' }],
  ])('%s: nothing is offered', async (_name, gone) => {
    const { background, without } = await followed();
    expect(await background.goneEvents.gone(gone)).toEqual(NOTHING);
    expect(await without()).toEqual([]);
  });

  test('that is a copy: the meeting belongs to another event, so nothing is offered', async () => {
    const { background, link, without } = await followed();
    expect(await background.goneEvents.gone({ eventId: 'event2', link })).toEqual(NOTHING);
    expect(await without()).toEqual([]);
  });

  test('with the meeting of another account: nothing is offered', async () => {
    const { browser, background, link, without } = await followed();
    browser.at.person = SEVERAL_SITES;
    await connect(background, own(TEST_CLIENT_ID, '', { chooseAccount: true }));
    expect(await background.goneEvents.gone({ eventId: 'event1', link })).toEqual(NOTHING);
    expect(await background.goneEvents.keep(link)).toEqual(DONE);
    expect(await without()).toEqual([]);
  });
});
