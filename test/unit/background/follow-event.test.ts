import { describe, expect, test } from 'vitest';
import type { EventTimes } from '../../../src/domain/meeting-draft';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { ORDINARY_HOST, SEVERAL_SITES, TEST_CLIENT_ID } from '../../simulator/test-account';
import type { Webex } from '../../simulator/webex';
import { openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY } from '../harness/clicks';
import { OTHER_INTEGRATION } from '../harness/sim-network';

const failure = (code: string) => ({ ok: false, failure: { code } });

const AS_MADE: EventTimes = {
  startDate: '2026-03-04',
  startTime: '09:00',
  endDate: '2026-03-04',
  endTime: '10:00',
  zone: 'Europe/Berlin',
};
const MOVED: EventTimes = { ...AS_MADE, startTime: '11:30', endTime: '12:15' };

/** A meeting made by a click, and what carries its link. */
async function madeMeeting() {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  const link = made.ok ? made.value.invitation.link : '';
  const patches = () => browser.sentTo(`PATCH /v1/meetings/${browser.webex.state.meetings[0]?.id}`);
  const event = { link, title: 'Quarterly numbers', when: AS_MADE };
  return { browser, background, event, patches, meeting: () => browser.webex.state.meetings[0] };
}

describe('compare', () => {
  test.each<[string, object, string[]]>([
    ['as it was made', {}, []],
    [
      'in another zone at the same moment',
      { when: { ...AS_MADE, startTime: '08:00', endTime: '09:00', zone: 'Europe/London' } },
      [],
    ],
    ['with blanks in its title', { title: '  Quarterly   numbers ' }, []],
    ['whose title can’t be read', { title: undefined }, []],
    ['with another title', { title: 'Yearly numbers' }, ['title']],
    ['at another time', { when: MOVED }, ['time']],
    ['with another end', { when: { ...AS_MADE, endTime: '10:30' } }, ['time']],
    ['on another day', { when: { ...AS_MADE, startDate: '2026-03-05', endDate: '2026-03-05' } }, ['time']],
    ['with both', { title: 'Yearly numbers', when: MOVED }, ['title', 'time']],
  ])('an event %s', async (_name, changes, differs) => {
    const { browser, background, event } = await madeMeeting();
    const before = browser.sent.length;
    const compared = await background.following.compare({ ...event, ...changes });
    expect(compared).toMatchObject({ ok: true, value: { differs } });
    expect(compared.ok && compared.value.words !== '').toBe(differs.length > 0);
    expect(browser.sent.length).toBe(before);
  });

  test.each<[string, EventTimes, string]>([
    ['a time that can’t be read', { ...AS_MADE, startTime: undefined }, 'time_unknown'],
    ['no zone', { ...AS_MADE, zone: undefined }, 'time_unknown'],
    ['an event of whole days', { ...AS_MADE, allDay: true }, 'time_all_day'],
  ])('%s: not guessed', async (_name, when, code) => {
    const { background, event } = await madeMeeting();
    expect(await background.following.compare({ ...event, when })).toMatchObject(failure(code));
    expect(await background.following.follow({ ...event, when })).toMatchObject(failure(code));
  });
});

describe('follow', () => {
  test('a new title: that field alone is sent, and mails nobody', async () => {
    const { browser, background, event, patches, meeting } = await madeMeeting();
    expect(await background.following.follow({ ...event, title: 'Yearly numbers' })).toMatchObject({
      value: { changed: ['title'] },
    });
    expect(JSON.parse(patches()[0]?.body ?? '')).toEqual({ title: 'Yearly numbers', sendEmail: false });
    expect(meeting()).toMatchObject({ title: 'Yearly numbers' });
    expect(browser.webex.state.mails).toEqual([]);
  });

  test('a new time: start, end and zone together', async () => {
    const { background, event, patches, meeting } = await madeMeeting();
    expect(await background.following.follow({ ...event, when: MOVED })).toMatchObject({
      value: { changed: ['time'] },
    });
    expect(JSON.parse(patches()[0]?.body ?? '')).toEqual({
      start: '2026-03-04T11:30:00+01:00',
      end: '2026-03-04T12:15:00+01:00',
      timezone: 'Europe/Berlin',
      sendEmail: false,
    });
    expect(meeting()?.start).toBe(Date.parse('2026-03-04T11:30:00+01:00'));
  });

  test('asked again, there is nothing left to do, also for another background', async () => {
    const { browser, background, event, patches } = await madeMeeting();
    await background.following.follow({ ...event, when: MOVED });
    const again = { ...event, when: MOVED };
    expect(await startBackground(browser).following.follow(again)).toEqual({
      ok: true,
      value: { changed: [], words: '' },
    });
    expect(patches()).toHaveLength(1);
    expect(await background.following.compare(again)).toMatchObject({ value: { differs: [] } });
    expect(await background.following.compare(event)).toMatchObject({ value: { differs: ['time'] } });
  });

  test('into the past is not tried, but a new title of a past meeting is', async () => {
    const { browser, background, event, patches } = await madeMeeting();
    const past = { ...AS_MADE, startDate: '2026-03-01', endDate: '2026-03-01' };
    expect(await background.following.follow({ ...event, when: past })).toEqual(failure('time_in_the_past'));
    expect(patches()).toEqual([]);
    browser.clock.advance(30 * 86_400_000);
    const late = await background.following.follow({ ...event, title: 'Yearly numbers' });
    expect(late).toMatchObject({ failure: { detail: 'Meeting has ended' } });
  });

  test.each([
    ['running', (webex: Webex): void => webex.startMeeting(webex.state.meetings[0]?.id ?? ''), 'refused'],
    ['gone', (webex: Webex): void => void webex.state.meetings.splice(0), 'meeting_gone'],
  ] as const)('a meeting that is %s stays as it is, and that is said', async (_name, change, code) => {
    const { browser, background, event } = await madeMeeting();
    change(browser.webex);
    expect(await background.following.follow({ ...event, when: MOVED })).toMatchObject(failure(code));
    expect(await background.following.compare({ ...event, when: MOVED })).toMatchObject({
      value: { differs: ['time'] },
    });
  });

  test.each(['drop-before', 'drop-after'] as const)(
    'no answer (%s): still out of step as long as Webex is, and the next try mends it',
    async (kind) => {
      const { browser, background, event, meeting } = await madeMeeting();
      browser.faults.plan({ path: `/v1/meetings/${meeting()?.id}`, method: 'PATCH', kind });
      const moved = { ...event, when: MOVED };
      expect(await background.following.follow(moved)).toMatchObject(failure('webex_down'));
      // Webex is asked, which may have acted.
      const differs = kind === 'drop-before' ? ['time'] : [];
      expect(await background.following.compare(moved)).toMatchObject({ value: { differs } });
      expect(await background.following.follow(moved)).toMatchObject({ ok: true });
      expect(meeting()?.start).toBe(Date.parse('2026-03-04T11:30:00+01:00'));
    },
  );
});

describe('an event whose times are not looked at, as in the bubble of an event', () => {
  test('is compared by its title, and a new title can be sent from there', async () => {
    const { background, event, patches } = await madeMeeting();
    const seen = { link: event.link, title: 'Yearly numbers' };
    expect(await background.following.compare({ link: event.link, title: event.title })).toMatchObject({
      value: { differs: [] },
    });
    expect(await background.following.compare(seen)).toMatchObject({ value: { differs: ['title'] } });
    expect(await background.following.follow(seen)).toMatchObject({ value: { changed: ['title'] } });
    expect(JSON.parse(patches()[0]?.body ?? '')).toEqual({ title: 'Yearly numbers', sendEmail: false });
  });

  test('does not become the meeting’s own event by that: a copy may have the same title', async () => {
    const { background, event } = await madeMeeting();
    await background.following.compare({ link: event.link, title: event.title, eventId: 'copy' });
    expect(await background.following.compare({ ...event, when: MOVED, eventId: 'event1' })).toEqual({
      ok: true,
      value: { differs: ['time'], words: expect.any(String) },
    });
  });
});

describe('a copied event that carries the meeting of the one it was copied from', () => {
  test('is told from the meeting’s own by name, title or times, and never moves the meeting', async () => {
    const { background, event, patches } = await madeMeeting();
    await background.following.compare({ ...event, eventId: 'event1' });
    const copy = { ...event, when: MOVED, eventId: 'event2' };
    expect(await background.following.compare(copy)).toMatchObject({ value: { differs: ['time'], isCopy: true } });
    expect(await background.following.follow(copy)).toEqual(failure('not_ours'));
    expect(patches()).toEqual([]);
  });

  test('the meeting’s own event stays its own when it is changed', async () => {
    const { background, event, patches } = await madeMeeting();
    await background.following.compare({ ...event, eventId: 'event1' });
    const moved = { ...event, when: MOVED, eventId: 'event1' };
    expect(await background.following.compare(moved)).not.toHaveProperty('value.isCopy');
    expect(await background.following.follow(moved)).toMatchObject({ ok: true });
    expect(patches()).toHaveLength(1);
  });

  test('the event from which the person updated the meeting is its own from then on', async () => {
    const { background, event } = await madeMeeting();
    await background.following.follow({ ...event, when: MOVED, eventId: 'event1' });
    expect(await background.following.compare({ ...event, eventId: 'event2' })).toMatchObject({
      value: { isCopy: true },
    });
  });

  test('another event that says the same is no reason to say anything', async () => {
    const { background, event } = await madeMeeting();
    await background.following.compare({ ...event, eventId: 'event1' });
    expect(await background.following.compare({ ...event, eventId: 'event2' })).toEqual({
      ok: true,
      value: { differs: [], words: '' },
    });
  });
});

describe('never another one’s: nothing is sent that could change or remove it', () => {
  const expectUntouched = async (
    { browser, background, event }: Awaited<ReturnType<typeof madeMeeting>>,
    link = event.link,
  ) => {
    const other = { ...event, link, when: MOVED };
    expect(await background.following.compare(other)).toEqual(failure('not_ours'));
    expect(await background.following.follow(other)).toEqual(failure('not_ours'));
    expect(await background.own.remove(link)).toEqual(failure('not_ours'));
    expect(browser.sent.filter(({ method }) => method === 'PATCH' || method === 'DELETE')).toEqual([]);
  };

  test.each([
    ['someone else’s meeting', 'https://acme.example.webex.com/acme/j.php?MTID=m0123456789abcdef'],
    ['a personal room', 'https://acme.example.webex.com/meet/ines.calder'],
    ['a link typed by hand', 'https://acme.example.webex.com/acme/j.php?MTID=typed'],
  ])('%s', async (_name, link) => {
    await expectUntouched(await madeMeeting(), link);
  });

  test('a meeting of another account', async () => {
    const opened = await madeMeeting();
    opened.browser.at.person = SEVERAL_SITES;
    await opened.background.signIn.connect(own(TEST_CLIENT_ID, '', { chooseAccount: true }));
    await expectUntouched(opened);
  });

  test('a meeting of a former client', async () => {
    const opened = await madeMeeting();
    await opened.background.signIn.connect(own(OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret));
    await expectUntouched(opened);
  });

  test('a meeting with our record but without our tag', async () => {
    const opened = await madeMeeting();
    const [stored] = opened.browser.webex.state.meetings;
    Object.assign(stored ?? {}, { integrationTags: ['one-click-for-webex', 'one-click:another'] });
    const { background, browser, event } = opened;
    expect(await background.following.follow({ ...event, when: MOVED })).toEqual(failure('not_ours'));
    expect(await background.own.remove(event.link)).toEqual(failure('not_ours'));
    expect(browser.sent.filter(({ method }) => method === 'PATCH' || method === 'DELETE')).toEqual([]);
  });
});

describe('an event that was not saved', () => {
  test('its meeting is offered in the popup, and not any more once the event shows the link again', async () => {
    const { background, event } = await madeMeeting();
    await background.own.delivered(KEY);
    expect(await background.recent.waiting()).toEqual({ ok: true, value: [] });
    await background.own.unsaved(event.link);
    expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'unsaved', creation: { key: KEY } }] });
    await background.own.find(event.link);
    expect(await background.recent.waiting()).toEqual({ ok: true, value: [] });
  });

  test('nothing is removed by itself', async () => {
    const { browser, background, event } = await madeMeeting();
    await background.own.unsaved(event.link);
    expect(browser.webex.state.meetings).toHaveLength(1);
  });
});

describe('a title that is kept from Webex', () => {
  const NEUTRAL = 'Webex meeting';
  const SECRET = 'Talks about the merger';

  /** A meeting made for an event while the person wants private titles kept, or doesn't. */
  async function madeFor(event: { isPrivate?: boolean }, neutralTitle: boolean) {
    const { browser, background } = await openConnected();
    const choose = (keeps: boolean) =>
      background.choices.write(ORDINARY_HOST.id, { ...NO_CHOICES, neutralTitle: keeps });
    await choose(neutralTitle);
    const made = await background.creating.create(KEY, { ...DRAFT, title: SECRET, ...event }, 'page');
    const link = made.ok ? made.value.invitation.link : '';
    const { follow, compare } = background.following;
    const [meeting] = browser.webex.state.meetings;
    const sent = () => browser.sent.map(({ body }) => body).join();
    return { choose, follow, compare, meeting, sent, event: { link, title: SECRET, when: AS_MADE } };
  }

  test.each([
    ['private', true],
    ['not certain', undefined],
  ])('stays so when an event moves whose visibility is %s', async (_name, isPrivate) => {
    const { follow, meeting, sent, event } = await madeFor({ isPrivate: true }, true);
    expect(await follow({ ...event, when: MOVED, isPrivate })).toMatchObject({ value: { changed: ['time'] } });
    expect(meeting).toMatchObject({ title: NEUTRAL });
    expect(sent()).not.toContain(SECRET);
  });

  test('does not count as a difference', async () => {
    const { compare, event } = await madeFor({ isPrivate: true }, true);
    expect(await compare({ ...event, isPrivate: true })).toMatchObject({ value: { differs: [] } });
    expect(await compare(event)).toMatchObject({ value: { differs: [] } });
  });

  test('stays so for a meeting that was made with it, when the choice is taken back', async () => {
    const { choose, follow, meeting, sent, event } = await madeFor({ isPrivate: true }, true);
    await choose(false);
    await follow({ ...event, when: MOVED, isPrivate: true });
    expect(meeting).toMatchObject({ title: NEUTRAL });
    expect(sent()).not.toContain(SECRET);
  });

  test('is told once the event is for everybody, and then follows', async () => {
    const { follow, meeting, event } = await madeFor({ isPrivate: true }, true);
    expect(await follow({ ...event, isPrivate: false })).toMatchObject({ value: { changed: ['title'] } });
    expect(meeting).toMatchObject({ title: SECRET });
    await follow({ ...event, title: 'Open talks', isPrivate: false });
    expect(meeting).toMatchObject({ title: 'Open talks' });
  });

  test('is taken back when an event becomes private', async () => {
    const { follow, meeting, event } = await madeFor({ isPrivate: false }, true);
    expect(meeting).toMatchObject({ title: SECRET });
    await follow({ ...event, isPrivate: true });
    expect(meeting).toMatchObject({ title: NEUTRAL });
  });

  test('is no matter where nobody chose so', async () => {
    const { follow, meeting, event } = await madeFor({ isPrivate: true }, false);
    await follow({ ...event, title: 'Other talks', isPrivate: true });
    expect(meeting).toMatchObject({ title: 'Other talks' });
  });
});
