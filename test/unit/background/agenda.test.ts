import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { SEVERAL_SITES } from '../../simulator/test-account';
import { connect, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, meetingOf, recordOf } from '../harness/clicks';
import { OTHER_INTEGRATION } from '../harness/sim-network';

const LIST = 'GET /v1/meetings';

type Opened = Awaited<ReturnType<typeof openConnected>>;

const at = (hour: number, day = 4) => {
  const time = (offset: number) => `2026-03-0${day}T${String(hour + offset).padStart(2, '0')}:00`;
  return { kind: 'at', start: time(0), end: time(1), zone: 'Europe/Berlin' } as const;
};

/** A meeting of Mei's, to which the person is invited. */
async function inviteBy({ browser, background }: Opened, title: string, hour: number, day = 4): Promise<string> {
  await background.creating.create(keyOf(90 + hour), { title, when: at(hour, day) }, 'menu');
  const meeting = browser.webex.state.meetings.at(-1);
  if (!meeting) throw new Error('the meeting of the test was not made');
  await background.meetings.remove(meeting.id);
  const invitees = [{ email: browser.at.person.email }];
  Object.assign(meeting, { hostId: SEVERAL_SITES.id, clientId: 'another', invitees });
  return meeting.webLink;
}

const titles = (reply: Awaited<ReturnType<Opened['background']['agenda']['read']>>) =>
  reply.ok ? reply.value.map(({ title, ours }) => [title, ours]) : reply;

describe('what is known here', () => {
  test('today’s and tomorrow’s meetings made here, and Webex is not asked', async () => {
    const { browser, background } = await openConnected();
    for (const [n, [title, hour, day]] of [
      ['Tomorrow', 9, 4],
      ['Today', 23, 3],
      ['Later', 9, 5],
    ].entries() as ArrayIterator<[number, [string, number, number]]>) {
      const when = { ...at(9, day), ...(hour === 23 ? { start: '2026-03-03T23:00', end: '2026-03-03T23:30' } : {}) };
      await background.creating.create(keyOf(n + 1), { title, when }, 'popup');
    }
    const before = browser.sent.length;
    expect(titles(await background.agenda.read())).toEqual([
      ['Today', true],
      ['Tomorrow', true],
    ]);
    expect(browser.sent).toHaveLength(before);
  });

  test('a meeting that is over is not listed', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    browser.clock.advance(24 * 3_600_000);
    expect(titles(await background.agenda.read())).toEqual([]);
  });

  test('another account, or another client ID, does not see them', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    await connect(background, own(OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret, { leaveUnclear: true }));
    expect(titles(await background.agenda.read())).toEqual([]);
    browser.at.person = SEVERAL_SITES;
    await connect(background, own(undefined, undefined, { leaveUnclear: true }));
    expect(titles(await background.agenda.read())).toEqual([]);
  });

  test('after a disconnect they can be joined and copied, but not changed, and nobody is asked', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: false });
    const before = browser.sent.length;
    expect(titles(await background.agenda.read())).toEqual([[DRAFT.title, false]]);
    expect(titles(await background.agenda.refresh())).toEqual([[DRAFT.title, false]]);
    expect(browser.sent).toHaveLength(before);
  });
});

describe('a series made here', () => {
  const DAILY = { ...DRAFT, repeats: 'FREQ=DAILY' };

  /** Its first date is over by days. */
  async function withOld() {
    const opened = await openConnected();
    await opened.background.creating.create(KEY, { ...DAILY, when: at(20) }, 'popup');
    opened.browser.clock.advance(5 * 86_400_000);
    return opened;
  }

  test('is listed with its dates of today and tomorrow, without asking Webex', async () => {
    const { background } = await withOld();
    const read = await background.agenda.read();
    expect(read.ok && read.value.map(({ start }) => start)).toEqual([
      '2026-03-08T19:00:00.000Z',
      '2026-03-09T19:00:00.000Z',
    ]);
    expect(new Set(read.ok ? read.value.map(({ id }) => id) : []).size).toBe(2);
  });

  test('is named as Webex names its dates', async () => {
    const { background } = await openConnected();
    await background.creating.create(KEY, DAILY, 'popup');
    const [read, listed] = [await background.agenda.read(), await background.agenda.refresh()];
    expect(read.ok && read.value.map(({ id }) => id)).toEqual(listed.ok && listed.value.map(({ id }) => id));
  });

  test('is ours, however many other meetings lie ahead', async () => {
    const { background } = await openConnected();
    await background.creating.create(KEY, DAILY, 'popup');
    for (let n = 0; n < 120; n += 1) {
      const meeting = meetingOf({ id: `later${n}`, webLink: `https://acme.example.webex.com/later/${n}` });
      const record = recordOf({ key: keyOf(200 + n), meeting: { ...meeting, start: '2026-04-01T09:00:00Z' } });
      await background.meetings.put({ ...record, endsAt: Date.parse('2026-04-01T10:00:00Z') });
    }
    expect(titles(await background.agenda.read())).toEqual([[DRAFT.title, true]]);
    expect(titles(await background.agenda.refresh())).toEqual([[DRAFT.title, true]]);
  });
});

test('of 10,000 meetings that lie ahead, none of the later ones is read', async () => {
  const { background } = await openConnected();
  await background.creating.create(KEY, DRAFT, 'popup');
  const database = await openDatabase();
  const transaction = database.transaction('meetings', 'readwrite');
  for (let n = 0; n < 10_000; n += 1) {
    const start = '2026-04-01T09:00:00Z';
    const meeting = meetingOf({ id: `later${n}`, start, webLink: `https://acme.example.webex.com/later/${n}` });
    void transaction.store.put(recordOf({ key: keyOf(n + 9), meeting, endsAt: Date.parse('2026-04-01') + n * 60_000 }));
  }
  await transaction.done;
  database.close();
  const rows: number[] = [];
  const { getAll } = IDBIndex.prototype;
  IDBIndex.prototype.getAll = function (this: IDBIndex, query, count) {
    const asked = getAll.call(this, query, count);
    asked.addEventListener('success', () => rows.push(asked.result.length));
    return asked;
  };
  expect(titles(await background.agenda.read())).toEqual([[DRAFT.title, true]]);
  IDBIndex.prototype.getAll = getAll;
  expect(rows).toContain(1);
  expect(Math.max(...rows)).toBe(1);
});

describe('what Webex says', () => {
  test('one question, for two days, with a limit', async () => {
    const { browser, background } = await openConnected();
    await background.agenda.refresh();
    const asked = browser.sentTo(LIST);
    expect(asked).toHaveLength(1);
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      meetingType: 'scheduledMeeting',
      from: '2026-03-02T23:00:00Z',
      to: '2026-03-04T23:00:00Z',
      max: '100',
    });
  });

  test('meetings of others are listed with their link alone, and nothing of them is kept', async () => {
    const opened = await openConnected();
    const { background } = opened;
    await background.creating.create(KEY, DRAFT, 'popup');
    const link = await inviteBy(opened, 'All hands', 11);
    const listed = await background.agenda.refresh();
    expect(titles(listed)).toEqual([
      [DRAFT.title, true],
      ['All hands', false],
    ]);
    const other = listed.ok ? listed.value[1] : undefined;
    expect(other).toEqual({
      id: expect.any(String),
      title: 'All hands',
      start: expect.any(String),
      end: expect.any(String),
      timezone: 'UTC',
      link,
      ours: false,
    });
    expect(titles(await startBackground(opened.browser).agenda.read())).toEqual([[DRAFT.title, true]]);
  });

  test('title and times that were changed in Webex are shown, with our invitation', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    const [stored] = browser.webex.state.meetings;
    Object.assign(stored ?? {}, {
      title: 'Renamed',
      start: Date.parse('2026-03-04T12:00:00Z'),
      end: Date.parse('2026-03-04T13:00:00Z'),
    });
    expect(await background.agenda.refresh()).toMatchObject({
      value: [{ title: 'Renamed', start: '2026-03-04T12:00:00Z', ours: true, invitation: { link: stored?.webLink } }],
    });
  });

  test('a meeting that is no series goes by one name in both answers', async () => {
    const { background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    const ids = async (asking: ReturnType<typeof background.agenda.read>) => {
      const agenda = await asking;
      return agenda.ok ? agenda.value.map(({ id }) => id) : agenda;
    };
    expect(await ids(background.agenda.refresh())).toEqual(await ids(background.agenda.read()));
  });

  test('a date of a series made here is ours, and known to be one of a series', async () => {
    const { background } = await openConnected();
    await background.creating.create(KEY, { ...DRAFT, repeats: 'FREQ=DAILY' }, 'popup');
    for (const agenda of [background.agenda.read(), background.agenda.refresh()]) {
      expect(await agenda).toMatchObject({ value: [{ title: DRAFT.title, ours: true, isSeries: true }] });
    }
  });

  test('a meeting made here that Webex lists no more is not shown; one that is new may not be listed yet', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    browser.webex.state.meetings.length = 0;
    expect(titles(await background.agenda.refresh())).toEqual([[DRAFT.title, true]]);
    browser.clock.advance(120_000);
    expect(titles(await background.agenda.refresh())).toEqual([]);
    expect(titles(await background.agenda.read())).toEqual([[DRAFT.title, true]]);
  });

  test('where Webex has more than it gives, none of ours is taken for gone', async () => {
    const { browser, background } = await openConnected();
    await background.meetings.put(recordOf({ madeAt: 0, meeting: meetingOf({ id: 'unlisted', title: 'Unlisted' }) }));
    const items = Array.from({ length: 100 }, (_, n) => ({ ...meetingOf({ id: `x${n}` }), state: 'ready' }));
    browser.faults.plan({
      method: 'GET',
      path: '/v1/meetings',
      kind: 'status',
      status: 200,
      body: JSON.stringify({ items }),
    });
    const listed = await background.agenda.refresh();
    expect(titles(listed)).toContainEqual(['Unlisted', true]);
  });

  test.each([
    ['has ended', { state: 'ended' }],
    ['has a link that is not Webex’s', { webLink: 'https://webex.com.example.com/j' }],
    ['has no time', { start: 'soon' }],
    ['can’t be read', { title: 7 }],
  ])('a meeting that %s is left out, and the others stay', async (_name, wrong) => {
    const { browser, background } = await openConnected();
    const good = { ...meetingOf({ id: 'good', title: 'Good' }), state: 'ready', hostEmail: 'someone@example.com' };
    const body = JSON.stringify({ items: [{ ...good, id: 'bad', ...wrong }, null, good] });
    browser.faults.plan({ method: 'GET', path: '/v1/meetings', kind: 'status', status: 200, body });
    const listed = await background.agenda.refresh();
    expect(titles(listed)).toEqual([['Good', false]]);
    expect(JSON.stringify(listed)).not.toContain('someone@example.com');
  });

  test('no answer is a failure, and what is known here stays', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, DRAFT, 'popup');
    browser.faults.plan({ method: 'GET', path: '/v1/meetings', kind: 'status', status: 503, body: '{}' });
    expect(await background.agenda.refresh()).toEqual({ ok: false, failure: { code: 'webex_down' } });
    expect(titles(await background.agenda.read())).toEqual([[DRAFT.title, true]]);
  });
});
