import { describe, expect, test } from 'vitest';
import type { EventTimes } from '../../../src/domain/meeting-draft';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import type { ChangedEvent } from '../../../src/messaging/calls/meetings';
import { occurrencesOf } from '../../simulator/occurrences';
import { ORDINARY_HOST } from '../../simulator/test-account';
import { connect, openConnected, own } from '../harness/background';
import { DRAFT, KEY } from '../harness/clicks';
import { OTHER_INTEGRATION } from '../harness/sim-network';

const WEEKLY = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE';
const DAY_MS = 86_400_000;

/** A date of the series as its event shows it: nine to ten in Berlin. */
const on = (date: string, more: Partial<EventTimes> = {}): EventTimes => ({
  startDate: date,
  startTime: '09:00',
  endDate: date,
  endTime: '10:00',
  zone: 'Europe/Berlin',
  ...more,
});
const LATER = { startTime: '11:00', endTime: '12:00' };

/** What a page's name for one date says of it: nine in Berlin, before the clocks go forward. */
const planned = (date: string) => `${date.replaceAll('-', '')}T080000Z`;

/** A weekly series from 4 March 2026 on, and the event of one of its dates. */
async function withSeries(rule = `${WEEKLY};COUNT=6`) {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, { ...DRAFT, repeats: rule }, 'page');
  const link = made.ok ? made.value.invitation.link : '';
  const series = () => {
    const [meeting] = browser.webex.state.meetings;
    if (!meeting) throw new Error('the series is gone');
    return meeting;
  };
  const starts = () => occurrencesOf(series()).map(({ start }) => new Date(start).toISOString().slice(0, 16));
  const event = (date: string, more: Partial<ChangedEvent> = {}): ChangedEvent => ({
    ...{ link, title: DRAFT.title, when: on(date), repeats: rule },
    ...more,
  });
  /** The event of this date, changed and saved for these dates. */
  const saved = (scope: ChangedEvent['scope'], date: string, more: Partial<ChangedEvent> = {}) =>
    background.following.follow(
      event(date, { was: { when: on(date), repeats: rule }, ...(scope ? { scope } : {}), ...more }),
    );
  const patches = () => browser.sent.filter(({ method }) => method === 'PATCH');
  const sentTo = () => patches().map(({ url, body }) => [url.pathname.split('/').at(-1), JSON.parse(body)] as const);
  return { browser, background, link, series, starts, event, saved, patches, sentTo };
}

describe('an event of a series, opened', () => {
  test.each([
    ['its first date', on('2026-03-04')],
    ['a later date', on('2026-03-18')],
    ['a date after the clock change', on('2026-04-01')],
    [
      'in another zone at the same moment',
      on('2026-03-18', { startTime: '08:00', endTime: '09:00', zone: 'Europe/London' }),
    ],
  ])('on %s agrees, and Webex is not asked', async (_name, when) => {
    const { browser, background, event } = await withSeries();
    const before = browser.sent.length;
    expect(await background.following.compare(event('', { when }))).toEqual({
      ok: true,
      value: { differs: [], words: '' },
    });
    expect(browser.sent).toHaveLength(before);
  });

  test('at another time differs from its own date, not from the first', async () => {
    const { background, event } = await withSeries();
    const moved = event('', { when: on('2026-03-18', LATER), planned: planned('2026-03-18') });
    expect(await background.following.compare(moved)).toEqual({
      ok: true,
      value: { differs: ['time'], words: 'time of this date still: Quarterly numbers 2026-03-18T08:00:00Z' },
    });
  });

  test('at another time, with nothing that says which date it is: not compared, and not changed', async () => {
    const { background, event, patches } = await withSeries();
    const moved = event('', { when: on('2026-03-18', LATER) });
    const unknown = { ok: false, failure: { code: 'series_no_date' } };
    expect(await background.following.compare(moved)).toEqual(unknown);
    expect(await background.following.follow(moved)).toEqual(unknown);
    expect(patches()).toEqual([]);
  });

  test('a card that shows a title alone says nothing of a series', async () => {
    const { background, event } = await withSeries();
    const { link } = event('');
    expect(await background.following.compare({ link, title: 'Another' })).toEqual({
      ok: true,
      value: { differs: [], words: '' },
    });
  });

  test('on a date that was changed here agrees with that change', async () => {
    const { background, event, saved } = await withSeries();
    await saved('this', '2026-03-18', { when: on('2026-03-19', LATER), title: 'Moved' });
    const moved = event('', { when: on('2026-03-19', LATER), title: 'Moved' });
    expect(await background.following.compare(moved)).toEqual({ ok: true, value: { differs: [], words: '' } });
  });

  test('on a day without a date is not compared', async () => {
    const { background, event } = await withSeries();
    const compared = await background.following.compare(event('2026-03-20'));
    expect(compared).toEqual({ ok: false, failure: { code: 'series_no_date' } });
  });

  test('an update that the person asks for changes that date alone', async () => {
    const { background, event, starts, sentTo } = await withSeries();
    const moved = event('', { when: on('2026-03-18', LATER), planned: planned('2026-03-18') });
    const changed = await background.following.follow(moved);
    expect(changed).toMatchObject({ ok: true, value: { changed: ['time'] } });
    expect(sentTo().map(([id]) => id)).toEqual([expect.stringMatching(/_20260318T080000Z$/)]);
    expect(starts()).toEqual([
      ...['2026-03-04T08:00', '2026-03-11T08:00', '2026-03-18T10:00', '2026-03-25T08:00'],
      ...['2026-04-01T07:00', '2026-04-08T07:00'],
    ]);
  });
});

describe('an event that was dragged to a day on which the series has another date', () => {
  const DAILY = 'FREQ=DAILY;INTERVAL=1';

  test.each([
    ['at another time', on('2026-03-06', { startTime: '15:00', endTime: '16:00' })],
    ['at the same time', on('2026-03-06')],
    ['weeks away', on('2026-03-26', LATER)],
  ])('%s: its own date is compared and changed, not that of the day', async (_name, when) => {
    const { background, event, sentTo } = await withSeries(`${DAILY};COUNT=40`);
    const dragged = event('', { when, planned: planned('2026-03-05') });
    expect(await background.following.compare(dragged)).toMatchObject({ value: { differs: ['time'] } });
    await background.following.follow(dragged);
    expect(sentTo().map(([id]) => id)).toEqual([expect.stringMatching(/_20260305T080000Z$/)]);
    expect(await background.following.compare(dragged)).toEqual({ ok: true, value: { differs: [], words: '' } });
  });
});

describe('saved for this event', () => {
  test('changes that date by its own id, with what differs alone, and never the series', async () => {
    const { series, saved, sentTo, browser } = await withSeries();
    expect(await saved('this', '2026-03-18', { when: on('2026-03-19', LATER) })).toMatchObject({
      ok: true,
      value: { changed: ['time'], words: 'time of this date now: Quarterly numbers 2026-03-19T11:00:00+01:00' },
    });
    expect(sentTo()).toEqual([
      [
        `${series().id}_20260318T080000Z`,
        {
          start: '2026-03-19T11:00:00+01:00',
          end: '2026-03-19T12:00:00+01:00',
          timezone: 'Europe/Berlin',
          sendEmail: false,
        },
      ],
    ]);
    expect(series().title).toBe('Quarterly numbers');
    expect(browser.webex.state.mails).toEqual([]);
  });

  test('a title of that date is sent alone', async () => {
    const { series, saved, sentTo } = await withSeries();
    await saved('this', '2026-03-18', { title: 'Guests' });
    expect(sentTo().map(([, body]) => body)).toEqual([{ title: 'Guests', sendEmail: false }]);
    expect(occurrencesOf(series()).map(({ title }) => title)).toEqual([
      ...['Quarterly numbers', 'Quarterly numbers', 'Guests'],
      ...['Quarterly numbers', 'Quarterly numbers', 'Quarterly numbers'],
    ]);
  });

  test('a date that Webex has no more is left, and said', async () => {
    const { series, saved, patches } = await withSeries();
    series().exceptions.set(`${series().id}_20260318T080000Z`, { deleted: true });
    expect(await saved('this', '2026-03-18', { title: 'Guests' })).toEqual({
      ok: false,
      failure: { code: 'series_no_date' },
    });
    expect(patches()).toEqual([]);
  });

  test('a date moved into the past is not tried', async () => {
    const { saved, patches } = await withSeries();
    expect(await saved('this', '2026-03-18', { when: on('2026-03-02') })).toMatchObject({
      failure: { code: 'time_in_the_past' },
    });
    expect(patches()).toEqual([]);
  });
});

describe('saved for all events', () => {
  const moved = { when: on('2026-03-18', LATER) };

  test('new times are a question first: nothing is sent', async () => {
    const { saved, patches } = await withSeries();
    expect(await saved('all', '2026-03-18', moved)).toEqual({
      ok: true,
      value: { changed: [], words: 'move all as 2026-03-18T11:00:00+01:00?', asks: true },
    });
    expect(patches()).toEqual([]);
  });

  test('once the person wants it so, all dates move from the first on, and the last stays the last', async () => {
    const { background, series, saved, starts, sentTo } = await withSeries();
    const changed = await saved('all', '2026-03-18', { ...moved, isConfirmed: true });
    expect(changed).toMatchObject({ value: { changed: ['time'], words: 'moved all as 2026-03-18T11:00:00+01:00' } });
    expect(sentTo()).toEqual([
      [
        series().id,
        {
          start: '2026-03-04T11:00:00+01:00',
          end: '2026-03-04T12:00:00+01:00',
          timezone: 'Europe/Berlin',
          recurrence: `${WEEKLY};UNTIL=20260408T090000Z`,
          sendEmail: false,
        },
      ],
    ]);
    expect(starts()).toEqual([
      ...['2026-03-04T10:00', '2026-03-11T10:00', '2026-03-18T10:00', '2026-03-25T10:00'],
      ...['2026-04-01T09:00', '2026-04-08T09:00'],
    ]);
    expect(await background.meetings.byKey(KEY)).toMatchObject({
      meeting: { start: '2026-03-04T11:00:00+01:00', recurrence: `${WEEKLY};UNTIL=20260408T090000Z` },
    });
  });

  test('a series that has begun goes on from its next date', async () => {
    const { browser, background, saved, starts } = await withSeries();
    browser.clock.advance(16 * DAY_MS);
    await connect(background, own());
    await saved('all', '2026-04-01', { when: on('2026-04-01', LATER), isConfirmed: true });
    expect(starts()).toEqual(['2026-03-25T10:00', '2026-04-01T09:00', '2026-04-08T09:00']);
  });

  test('an endless series stays endless', async () => {
    const { saved, sentTo } = await withSeries(WEEKLY);
    await saved('all', '2026-03-18', { ...moved, isConfirmed: true });
    expect(sentTo().map(([, body]) => 'recurrence' in body)).toEqual([false]);
  });

  test('a title follows at once, without a question', async () => {
    const { series, saved, sentTo } = await withSeries();
    expect(await saved('all', '2026-03-18', { title: 'Yearly numbers' })).toMatchObject({
      value: { changed: ['title'] },
    });
    expect(sentTo()).toEqual([[series().id, { title: 'Yearly numbers', sendEmail: false }]]);
  });

  test('a title and times: the title follows, the times are asked about, and then follow alone', async () => {
    const { saved, sentTo } = await withSeries();
    const both = { ...moved, title: 'Yearly numbers' };
    expect(await saved('all', '2026-03-18', both)).toMatchObject({ value: { changed: ['title'], asks: true } });
    expect(await saved('all', '2026-03-18', { ...both, isConfirmed: true })).toMatchObject({
      value: { changed: ['time'] },
    });
    expect(sentTo().map(([, body]) => Object.keys(body))).toEqual([
      ['title', 'sendEmail'],
      ['start', 'end', 'timezone', 'recurrence', 'sendEmail'],
    ]);
  });

  test.each([
    ['another day', { when: on('2026-03-19', LATER) }],
    ['another rule', { repeats: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE' }],
    ['another day and zone', { when: on('2026-03-19', { ...LATER, zone: 'Europe/London' }) }],
  ])('%s is left, and said', async (_name, change) => {
    const { saved, patches } = await withSeries();
    const left = { ok: true, value: { changed: [], words: 'series_days' } };
    expect(await saved('all', '2026-03-18', change)).toEqual(left);
    expect(await saved('all', '2026-03-18', { ...change, isConfirmed: true })).toEqual(left);
    expect(patches()).toEqual([]);
  });

  describe('in another zone, at the same moment on the date that is shown', () => {
    const inLagos = { when: on('2026-03-18', { zone: 'Africa/Lagos' }) };

    test('is a question first, and then all dates keep their day and hour in the new zone', async () => {
      const { background, saved, starts, sentTo } = await withSeries();
      expect(await saved('all', '2026-03-18', inLagos)).toMatchObject({ value: { changed: [], asks: true } });
      expect(sentTo()).toEqual([]);
      await saved('all', '2026-03-18', { ...inLagos, isConfirmed: true });
      expect(sentTo().map(([, body]) => body)).toMatchObject([
        {
          ...{ start: '2026-03-04T09:00:00+01:00', end: '2026-03-04T10:00:00+01:00', timezone: 'Africa/Lagos' },
          recurrence: `${WEEKLY};UNTIL=20260408T080000Z`,
        },
      ]);
      expect(starts().map((start) => start.slice(11))).toEqual(Array.from({ length: 6 }, () => '08:00'));
      expect(await background.meetings.byKey(KEY)).toMatchObject({ meeting: { timezone: 'Africa/Lagos' } });
    });

    test('follows unasked where it was made in that event and nothing else holds it', async () => {
      const { saved, sentTo } = await withSeries();
      await saved(undefined, '2026-03-18', { ...inLagos, isConfirmed: true });
      expect(sentTo().map(([, body]) => body)).toMatchObject([{ timezone: 'Africa/Lagos' }]);
    });

    test('is nothing to send where the zone is only another name, or shows the same on all dates ahead', async () => {
      const { background, event, saved, patches } = await withSeries();
      for (const zone of ['Europe/Paris', 'Arctic/Longyearbyen']) {
        const when = on('2026-03-18', { zone });
        expect(await saved('all', '2026-03-18', { when })).toEqual({ ok: true, value: { changed: [], words: '' } });
        expect(await background.following.compare(event('', { when }))).toEqual({
          ok: true,
          value: { differs: [], words: '' },
        });
      }
      expect(patches()).toEqual([]);
    });

    test('is told when the event is opened, in winter and in summer', async () => {
      const { background, event } = await withSeries();
      const apart = { ok: false, failure: { code: 'series_zone' } };
      const winter = event('', { ...inLagos, planned: planned('2026-03-18') });
      expect(await background.following.compare(winter)).toEqual(apart);
      const summer = event('', { when: on('2026-04-01', { zone: 'Africa/Lagos' }), planned: '20260401T080000Z' });
      expect(await background.following.compare(summer)).toEqual(apart);
    });
  });

  test('an end that moves later is kept for so long', async () => {
    const { background, saved } = await withSeries();
    await saved('all', '2026-03-18', { ...moved, isConfirmed: true });
    expect(await background.meetings.byKey(KEY)).toMatchObject({ endsAt: Date.parse('2026-04-08T12:00:00+02:00') });
  });

  describe('a change whose answer never came', () => {
    async function withLost(change: Partial<ChangedEvent>) {
      const opened = await withSeries();
      opened.browser.faults.plan({ method: 'PATCH', path: `/v1/meetings/${opened.series().id}`, kind: 'drop-after' });
      await opened.saved('all', '2026-03-18', change);
      return opened;
    }

    test('of the title is taken back when the event is', async () => {
      const { saved, series } = await withLost({ title: 'Yearly numbers' });
      expect(series().title).toBe('Yearly numbers');
      expect(await saved('all', '2026-03-18')).toMatchObject({ value: { changed: ['title'] } });
      expect(series().title).toBe('Quarterly numbers');
    });

    test('of the times is seen when an event that says the old ones is opened, also after a title was sent', async () => {
      const { background, event, saved } = await withLost({ ...moved, isConfirmed: true });
      const opened = event('2026-03-18', { planned: planned('2026-03-18') });
      expect(await background.following.compare(opened)).not.toMatchObject({ value: { differs: [] } });
      await saved('all', '2026-03-18', { title: 'Yearly numbers' });
      const renamed = { ...opened, title: 'Yearly numbers' };
      expect(await background.following.compare(renamed)).not.toMatchObject({ value: { differs: [] } });
    });
  });

  test('a series that is removed while it moves stays removed', async () => {
    const { browser, background, link, series, saved } = await withSeries();
    const held = browser.faults.plan({ method: 'PATCH', path: `/v1/meetings/${series().id}`, kind: 'hold' });
    const saving = saved('all', '2026-03-18', { title: 'Other' });
    await held.reached;
    await background.own.remove(link);
    held.release();
    await saving;
    expect(await background.meetings.count()).toBe(0);
  });

  test('a change that Webex refuses is not kept here', async () => {
    const { browser, background, saved } = await withSeries();
    browser.faults.plan({ method: 'PATCH', path: /meetings/, kind: 'status', status: 503 });
    expect(await saved('all', '2026-03-18', { title: 'Other' })).toMatchObject({ failure: { code: 'webex_down' } });
    expect(await background.meetings.byKey(KEY)).toMatchObject({ meeting: { title: 'Quarterly numbers' } });
  });
});

test.each([
  ['this and following', 'following', 'series_following'],
  ['dates that can’t be read', 'unread', 'series_left'],
  ['dates that the page did not ask for', undefined, 'series_left'],
] as const)('saved for %s: left, and said', async (_name, scope, words) => {
  const { saved, patches } = await withSeries();
  expect(await saved(scope, '2026-03-18', { title: 'Other', when: on('2026-03-18', LATER) })).toEqual({
    ok: true,
    value: { changed: [], words },
  });
  expect(patches()).toEqual([]);
});

test('made in a new event and changed before it is saved: all of it follows, unasked', async () => {
  const { saved, starts } = await withSeries();
  await saved(undefined, '2026-03-04', { when: on('2026-03-04', LATER), isConfirmed: true });
  expect(starts()[0]).toBe('2026-03-04T10:00');
});

describe('never somebody else’s series', () => {
  describe('an event that was copied from one of a series', () => {
    async function withCopy() {
      const opened = await withSeries();
      const { background, event } = opened;
      await background.following.compare(event('2026-03-11', { eventId: 'original' }));
      const copy = (date: string, more: Partial<ChangedEvent> = {}) => event(date, { eventId: 'copy', ...more });
      return { ...opened, copy };
    }

    test.each([
      ['with another title', '2026-03-18', { title: 'Another' }],
      ['at another time', '2026-03-18', { when: on('2026-03-18', LATER) }],
      ['on a day on which the series has no date', '2026-03-19', {}],
    ])('%s is told as a copy, and never changes the series', async (_name, date, more) => {
      const { background, copy, patches } = await withCopy();
      expect(await background.following.compare(copy(date, more))).toMatchObject({ value: { isCopy: true } });
      const was = { when: on('2026-03-18'), repeats: `${WEEKLY};COUNT=6` };
      for (const scope of ['this', 'all'] as const)
        expect(await background.following.follow(copy(date, { ...more, was, scope }))).toMatchObject({
          failure: { code: 'not_ours' },
        });
      expect(patches()).toEqual([]);
    });

    test('is no copy as far as anybody can tell while it says the same, or before the series’ own event was seen', async () => {
      const { background, copy } = await withCopy();
      expect(await background.following.compare(copy('2026-03-18'))).toEqual({
        ok: true,
        value: { differs: [], words: '' },
      });
      const unseen = await withSeries();
      const other = unseen.event('2026-03-18', { eventId: 'copy', title: 'Another' });
      expect(await unseen.background.following.compare(other)).not.toMatchObject({ value: { isCopy: true } });
    });
  });

  describe('the title of a private series', () => {
    const SECRET = 'Talks about the merger';
    const NEUTRAL = 'Webex meeting';

    async function withKeptTitle() {
      const { browser, background } = await openConnected();
      await background.choices.write(ORDINARY_HOST.id, { ...NO_CHOICES, neutralTitle: true });
      const repeats = `${WEEKLY};COUNT=6`;
      const draft = { ...DRAFT, title: SECRET, repeats, isPrivate: true };
      const made = await background.creating.create(KEY, draft, 'page');
      const link = made.ok ? made.value.invitation.link : '';
      const event = (date: string, more: Partial<ChangedEvent> = {}): ChangedEvent => ({
        ...{ link, title: SECRET, when: on(date), repeats, isPrivate: true },
        ...more,
      });
      const was = { when: on('2026-03-18'), repeats };
      const sent = () => browser.sent.map(({ body }) => body).join();
      return { background, series: browser.webex.state.meetings[0], event, was, sent };
    }

    test('is kept when it is compared, for every date', async () => {
      const { background, event, sent } = await withKeptTitle();
      for (const isPrivate of [true, undefined])
        expect(await background.following.compare(event('2026-03-18', { isPrivate }))).toMatchObject({
          value: { differs: [] },
        });
      expect(sent()).not.toContain(SECRET);
    });

    test.each([
      ['one date', 'this'],
      ['all dates', 'all'],
    ] as const)('is kept when %s move', async (_name, scope) => {
      const { background, event, was, series, sent } = await withKeptTitle();
      for (const isPrivate of [true, undefined]) {
        const named = { planned: planned('2026-03-18'), was, scope, isConfirmed: true, isPrivate };
        const moved = event('2026-03-18', { when: on('2026-03-18', LATER), ...named });
        expect(await background.following.follow(moved)).toMatchObject({ ok: true });
      }
      expect(series).toMatchObject({ title: NEUTRAL });
      expect(sent()).toContain('"start"');
      expect(sent()).not.toContain(SECRET);
    });

    test('is told once the series is for everybody', async () => {
      const { background, event, was, series } = await withKeptTitle();
      await background.following.follow(event('2026-03-18', { was, scope: 'all', isPrivate: false }));
      expect(series).toMatchObject({ title: SECRET });
    });
  });

  test('without our tag neither a date nor the series is changed', async () => {
    const { series, saved, patches } = await withSeries();
    Object.assign(series(), { integrationTags: [] });
    for (const scope of ['this', 'all'] as const) {
      expect(await saved(scope, '2026-03-18', { title: 'Other' })).toMatchObject({ failure: { code: 'not_ours' } });
    }
    expect(patches()).toEqual([]);
  });

  test('of a former client it is not touched', async () => {
    const { background, saved, patches } = await withSeries();
    await connect(background, own(OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret));
    expect(await saved('all', '2026-03-18', { title: 'Other' })).toMatchObject({ failure: { code: 'not_ours' } });
    expect(patches()).toEqual([]);
  });

  test('one that Webex has no more is said to be gone', async () => {
    const { browser, saved } = await withSeries();
    browser.webex.state.meetings.length = 0;
    expect(await saved('all', '2026-03-18', { title: 'Other' })).toMatchObject({ failure: { code: 'meeting_gone' } });
  });
});

test('a series found by its tag keeps the zone of its event, on which its dates hang', async () => {
  const { browser, background } = await openConnected();
  browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'drop-after' });
  await background.creating.create(KEY, { ...DRAFT, repeats: `${WEEKLY};COUNT=6` }, 'page');
  const record = await background.meetings.byKey(KEY);
  expect(record).toMatchObject({ meeting: { timezone: 'Europe/Berlin' }, endsAt: Date.parse('2026-04-08T08:00:00Z') });
});

describe('a meeting for one date of an event that repeats', () => {
  async function withOne() {
    const { browser, background } = await openConnected();
    const made = await background.creating.create(KEY, DRAFT, 'page');
    const link = made.ok ? made.value.invitation.link : '';
    const event = { link, title: DRAFT.title, when: on('2026-03-04'), repeats: WEEKLY };
    return { browser, background, event };
  }

  test.each([
    ['repeats', { repeats: WEEKLY }, 'left: repeats'],
    ['was asked about as a series', { repeats: 'NONE', scope: 'this' }, 'left: repeats'],
    ['can’t be read', { repeats: '' }, 'left'],
  ] as const)('an event that %s and is saved leaves it, and says so', async (_name, said, words) => {
    const { browser, background, event } = await withOne();
    const was = { when: event.when, repeats: said.repeats };
    const saved = { ...event, ...said, title: 'Other', was };
    expect(await background.following.follow(saved)).toEqual({ ok: true, value: { changed: [], words } });
    expect(browser.sent.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  test('an event that was made to repeat is said, one that is as it was says nothing', async () => {
    const { background, event } = await withOne();
    const follow = (repeats: string) => background.following.follow({ ...event, was: { when: event.when, repeats } });
    expect(await follow('[0,null]')).toMatchObject({ value: { words: 'left: repeats' } });
    expect(await follow(WEEKLY)).toMatchObject({ value: { words: '' } });
  });

  test('opened out of step, it is said to belong to one date, and the person can update it', async () => {
    const { background, event } = await withOne();
    const moved = { ...event, when: on('2026-03-18') };
    expect(await background.following.compare(moved)).toMatchObject({
      value: { differs: ['time'], words: expect.stringMatching(/one date$/) },
    });
    expect(await background.following.follow(moved)).toMatchObject({ value: { changed: ['time'] } });
  });
});
