import { describe, expect, test } from 'vitest';
import { COMMON_TAG, tagOf } from '../../../src/domain/creation';
import type { EventTimes } from '../../../src/domain/meeting-draft';
import { SEVERAL_SITES, TEST_CLIENT_ID } from '../../simulator/test-account';
import { connect, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, rowOf } from '../harness/clicks';
import { OTHER_INTEGRATION } from '../harness/sim-network';

const failure = (code: string) => ({ ok: false, failure: { code } });
const DONE = { ok: true, value: null };
const LATER: EventTimes = {
  startDate: '2026-03-04',
  startTime: '11:30',
  endDate: '2026-03-04',
  endTime: '12:15',
  zone: 'Europe/Berlin',
};

/** A meeting of ours whose record is not here any more, as after a reinstall. */
async function madeElsewhere() {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  const link = made.ok ? made.value.invitation.link : '';
  await background.meetings.clear(new Set());
  await background.journal.forget([KEY]);
  const [meeting] = browser.webex.state.meetings;
  if (!meeting) throw new Error('the meeting of the test was not made');
  const asked = () => browser.sentTo('GET /v1/meetings').filter(({ url }) => url.searchParams.has('webLink'));
  return { browser, background, link, meeting, asked };
}

type Elsewhere = Awaited<ReturnType<typeof madeElsewhere>>;

describe('a meeting of ours whose record is not here', () => {
  test('is not ours until the person asks for it, and Webex is not asked before', async () => {
    const { browser, background, link } = await madeElsewhere();
    const before = browser.sent.length;
    expect(await background.own.find(link)).toEqual({ ok: true, value: { ours: false } });
    expect(await background.own.remove(link)).toEqual(failure('not_ours'));
    expect(browser.sent.length).toBe(before);
  });

  test('is adopted with one question that changes nothing, and then like any other', async () => {
    const { browser, background, link, meeting, asked } = await madeElsewhere();
    const before = browser.sent.length;
    expect(await background.adopt(link)).toEqual(DONE);
    expect(browser.sent.slice(before)).toHaveLength(1);
    expect(Object.fromEntries(asked()[0]?.url.searchParams ?? [])).toEqual({ webLink: link, current: 'false' });
    expect(await background.own.find(link)).toMatchObject({ value: { ours: true, invitation: { link } } });
    expect(await background.meetings.byKey(KEY)).toMatchObject({
      meeting: { id: meeting.id },
      clientId: TEST_CLIENT_ID,
    });
    const event = { link, title: 'Quarterly numbers', when: LATER };
    expect(await background.following.follow(event)).toMatchObject({ value: { changed: ['time'] } });
    expect(await background.own.remove(link)).toEqual(DONE);
    expect(browser.webex.state.meetings).toEqual([]);
    expect(browser.webex.state.mails).toEqual([]);
  });

  test('is adopted once, however often it is asked for, also by a background that was stopped between', async () => {
    const { browser, background, link, asked } = await madeElsewhere();
    await Promise.all([background.adopt(link), background.adopt(link)]);
    const before = asked().length;
    expect(await startBackground(browser).adopt(link)).toEqual(DONE);
    expect(asked()).toHaveLength(before);
    expect(await background.meetings.count()).toBe(1);
  });

  test('settles a click of before that had ended unclear, so that nothing removes the meeting as left over', async () => {
    const { browser, background, link } = await madeElsewhere();
    await background.journal.add(rowOf({ state: 'failed', failure: { code: 'not_made' }, endedAt: 1 }));
    expect(await background.adopt(link)).toEqual(DONE);
    await background.lookUp.check();
    expect(browser.webex.state.meetings).toHaveLength(1);
    expect(await background.own.find(link)).toMatchObject({ value: { ours: true } });
  });

  test('holds no host key afterwards, and tells none', async () => {
    const { background, link, meeting } = await madeElsewhere();
    await background.adopt(link);
    const kept = [await background.meetings.all(), await background.own.find(link)];
    expect(JSON.stringify(kept)).not.toContain(meeting.hostKey);
  });

  test.each([
    ['a problem of Webex', { kind: 'status', status: 503 }, 'webex_down'],
    ['no answer', { kind: 'drop-after' }, 'webex_down'],
    ['an answer that can’t be read', { kind: 'garbage' }, 'webex_down'],
    ['too many requests', { kind: 'status', status: 429 }, 'too_many_requests'],
  ] as const)('%s is told, nothing is kept, and the next press adopts it', async (_name, fault, code) => {
    const { browser, background, link } = await madeElsewhere();
    browser.faults.plan({ path: /^\/v1\/meetings\?/, method: 'GET', ...fault });
    expect(await background.adopt(link)).toMatchObject(failure(code));
    expect(await background.meetings.count()).toBe(0);
    expect(await background.adopt(link)).toEqual(DONE);
  });

  test('nobody is connected: told, and nothing is asked', async () => {
    const { background, link, asked } = await madeElsewhere();
    await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: false });
    expect(await background.adopt(link)).toEqual(failure('not_connected'));
    expect(asked()).toEqual([]);
  });
});

test('a series whose rule leaves its day to the first date is held to that day', async () => {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, { ...DRAFT, repeats: 'FREQ=WEEKLY' }, 'page');
  const link = made.ok ? made.value.invitation.link : '';
  await background.meetings.clear(new Set());
  await background.journal.forget([KEY]);
  const change = (body: string) => body.replaceAll(/"recurrence":"[^"]*"/g, '"recurrence":"FREQ=WEEKLY;INTERVAL=1"');
  browser.faults.plan({ path: /^\/v1\/meetings\?/, method: 'GET', kind: 'rewrite', change });
  expect(await background.adopt(link)).toEqual(DONE);
  expect(await background.meetings.byKey(KEY)).toMatchObject({
    meeting: { recurrence: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE' },
  });
});

test('a series whose rule can’t be read is not forgotten after its first date', async () => {
  const { browser, background, link } = await madeElsewhere();
  const change = (body: string) => body.replaceAll('"title":', '"recurrence":"FREQ=WEEKLY;BYSETPOS=2","title":');
  browser.faults.plan({ path: /^\/v1\/meetings\?/, method: 'GET', kind: 'rewrite', change });
  expect(await background.adopt(link)).toEqual(DONE);
  browser.clock.advance(400 * 86_400_000);
  await background.prune();
  expect(await background.meetings.byKey(KEY)).toBeDefined();
});

/** What is changed about a meeting of ours to make it another kind, and how often Webex is asked about it. */
const KINDS: readonly (readonly [string, (at: Elsewhere) => string | Promise<string>, number])[] = [
  [
    'someone else’s, to which one is invited',
    ({ meeting, link, browser }) => {
      const invitees = [{ email: browser.at.person.email }];
      Object.assign(meeting, { hostId: SEVERAL_SITES.id, invitees, integrationTags: [], clientId: 'Csomebody' });
      return link;
    },
    1,
  ],
  [
    'someone else’s, made with the same integration, to which one is invited',
    ({ meeting, link, browser }) => {
      Object.assign(meeting, { hostId: SEVERAL_SITES.id, invitees: [{ email: browser.at.person.email }] });
      return link;
    },
    1,
  ],
  ['someone else’s, that Webex shows nobody', () => 'https://acme.example.webex.com/acme/j.php?MTID=m0123456789ab', 1],
  ['a personal room', () => 'https://acme.example.webex.com/meet/ines.calder', 0],
  ['a personal room with an address of before', () => 'https://acme.example.webex.com/join/ines.calder', 0],
  [
    'a meeting in the personal room',
    ({ meeting, link }) => {
      Object.assign(meeting, { scheduledType: 'personalRoomMeeting' });
      return link;
    },
    1,
  ],
  ['a link typed by hand', ({ link }) => `${link}0`, 1],
  ['no Webex link at all', () => 'https://webex.com.example.com/acme/j.php?MTID=m1', 0],
  ['a link with more around it', ({ link }) => `see ${link}`, 0],
  [
    'one of the same account, made in Webex itself',
    ({ meeting, link }) => {
      Object.assign(meeting, { integrationTags: [] });
      return link;
    },
    1,
  ],
  [
    'one without our constant tag',
    ({ meeting, link }) => {
      Object.assign(meeting, { integrationTags: [tagOf(KEY)] });
      return link;
    },
    1,
  ],
  [
    'one without the tag of a click',
    ({ meeting, link }) => {
      Object.assign(meeting, { integrationTags: [COMMON_TAG, 'one-click:somebody'] });
      return link;
    },
    1,
  ],
  [
    'another account’s',
    async ({ browser, background, link }) => {
      browser.at.person = SEVERAL_SITES;
      await connect(background, own(TEST_CLIENT_ID, '', { chooseAccount: true }));
      return link;
    },
    1,
  ],
  [
    'a former client’s',
    async ({ background, link }) => {
      await connect(background, own(OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret));
      return link;
    },
    1,
  ],
  [
    'the second one of a click that has made another here',
    async ({ background, link }) => {
      await background.journal.add(rowOf({ state: 'delivered', meetingId: 'm-first', twinsChecked: true }));
      return link;
    },
    1,
  ],
];

describe('never adopted, changed or removed', () => {
  test.each(KINDS)('%s', async (_name, make, questions) => {
    const at = await madeElsewhere();
    const link = await make(at);
    const made = structuredClone(at.meeting);
    const { browser, background } = at;
    expect(await background.adopt(link)).toEqual(failure('not_ours'));
    expect(at.asked()).toHaveLength(questions);
    expect(await background.meetings.count()).toBe(0);
    expect(await background.own.find(link)).toEqual({ ok: true, value: { ours: false } });
    expect(await background.own.remove(link)).toEqual(failure('not_ours'));
    expect(await background.following.follow({ link, title: 'Mine now', when: LATER })).toEqual(failure('not_ours'));
    expect(browser.sent.filter(({ method }) => method === 'PATCH' || method === 'DELETE')).toEqual([]);
    expect(browser.webex.state.meetings).toEqual([made]);
  });

  test('one that Webex shows with the e-mail address of its host only, and that is somebody else’s', async () => {
    const { browser, background, link } = await madeElsewhere();
    const change = (body: string) =>
      body.replaceAll(/"hostUserId":"[^"]*",/g, '').replace('ines.calder@', 'mei.tanaka@');
    browser.faults.plan({ path: /^\/v1\/meetings\?/, method: 'GET', kind: 'rewrite', change });
    expect(await background.adopt(link)).toEqual(failure('not_ours'));
  });
});
