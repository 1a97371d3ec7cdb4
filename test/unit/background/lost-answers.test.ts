import { describe, expect, test } from 'vitest';
import type { MeetingDraft } from '../../../src/domain/meeting-draft';
import type { FaultKind } from '../../simulator/faults';
import { type Browser, openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, TOMORROW } from '../harness/clicks';
import { NOW } from '../simulator/client';

const MEETINGS = '/v1/meetings';
const posts = (browser: Browser): number => browser.sentTo(`POST ${MEETINGS}`).length;
/** When Webex was asked for the meeting, in seconds after the click. */
const lookUps = (browser: Browser): number[] => browser.sentTo(`GET ${MEETINGS}`).map(({ at }) => (at - NOW) / 1000);

const lost: readonly [string, FaultKind][] = [
  ['a connection that dies', { kind: 'drop-after' }],
  ['an answer that is not JSON', { kind: 'garbage' }],
  ['an answer without a link', { kind: 'rewrite', change: (body) => body.replace('"webLink"', '"web"') }],
];

describe('Webex has acted, and its answer is lost', () => {
  test.each(lost)('%s: found by its tag after 5 seconds, and nothing is sent again', async (_name, fault) => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ method: 'POST', path: MEETINGS, ...fault });
    const made = await background.creating.create(KEY, DRAFT, 'page');
    const [stored] = browser.webex.state.meetings;
    expect(made).toMatchObject({ ok: true, value: { key: KEY, invitation: { link: stored?.webLink } } });
    expect(posts(browser)).toBe(1);
    expect(lookUps(browser)).toEqual([5]);
    expect(browser.sentTo(`GET ${MEETINGS}`)[0]?.url.searchParams.get('integrationTag')).toBe(`one-click:${KEY}`);
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'confirmed', meetingId: stored?.id });
  });

  test('what is found keeps the zone that was asked for, although Webex lists it in UTC', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'drop-after' });
    await background.creating.create(KEY, DRAFT, 'page');
    expect(await background.meetings.byKey(KEY)).toMatchObject({ meeting: { timezone: 'Europe/Berlin' } });
  });

  test('another click of the same title and time is not taken for it', async () => {
    const { browser, background } = await openConnected();
    await background.creating.create(keyOf(2), DRAFT, 'page');
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'drop-before' });
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual({ ok: false, failure: { code: 'unclear' } });
  });
});

describe('a second click for what an unclear one asked for', () => {
  const lost = { method: 'POST', path: MEETINGS, kind: 'drop-after' } as const;
  const unseen = { method: 'GET', path: MEETINGS, kind: 'status', status: 503 } as const;
  const refused = { ok: false, failure: { code: 'earlier_unclear' } };

  async function withUnclear() {
    const opened = await openConnected();
    opened.browser.faults.plan(lost);
    opened.browser.faults.plan(unseen);
    await opened.background.creating.create(KEY, DRAFT, 'page');
    expect(await opened.background.journal.read(KEY)).toMatchObject({ state: 'unclear' });
    return opened;
  }

  test('makes no second meeting while the first may still be made, also after a restart', async () => {
    const { browser, background } = await withUnclear();
    expect(await background.creating.create(keyOf(2), DRAFT, 'page')).toEqual(refused);
    const restarted = startBackground(browser);
    expect(await restarted.creating.create(keyOf(3), DRAFT, 'page')).toEqual(refused);
    expect(posts(browser)).toBe(1);
    expect(await background.journal.read(keyOf(2))).toBeUndefined();
  });

  test('makes its own once it is known what came of the first', async () => {
    const { browser, background } = await withUnclear();
    expect(await background.creating.outcome(KEY)).toMatchObject({ ok: true });
    expect(await background.creating.create(keyOf(2), DRAFT, 'page')).toMatchObject({ ok: true });
    expect(browser.webex.state.meetings).toHaveLength(2);
  });

  test.each([
    ['with another title', { ...DRAFT, title: 'Another' }, 'page'],
    ['at another time', { ...DRAFT, when: { ...TOMORROW, zone: 'Asia/Tokyo' } }, 'page'],
    ['elsewhere', DRAFT, 'popup'],
  ] as const)('%s is another wish', async (_name, draft, origin) => {
    const { background } = await withUnclear();
    expect(await background.creating.create(keyOf(2), draft as MeetingDraft, origin)).toMatchObject({ ok: true });
  });
});

describe('nothing is found', () => {
  test('unclear after the first look-up; not made after the fourth; nothing is ever sent again', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'drop-before' });
    const unclear = { ok: false, failure: { code: 'unclear' } };
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(unclear);
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'unclear', lookUps: 1 });
    expect(background.alarm.on).toBe(true);
    expect(await background.creating.outcome(KEY)).toEqual(unclear);
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(unclear);
    expect(await background.creating.outcome(KEY)).toEqual({ ok: false, failure: { code: 'not_made' } });
    expect(lookUps(browser)).toEqual([5, 15, 45, 120]);
    expect(await background.creating.create(KEY, DRAFT, 'page')).toMatchObject({ failure: { code: 'not_made' } });
    expect(lookUps(browser)).toHaveLength(4);
    expect(posts(browser)).toBe(1);
  });

  test('a meeting that Webex shows late is found by a later look-up', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'drop-after' });
    browser.faults.plan({ method: 'GET', path: /^\/v1\/meetings\?/, kind: 'garbage', body: '{"items":[]}', times: 2 });
    await background.creating.create(KEY, DRAFT, 'page');
    await background.creating.outcome(KEY);
    expect(await background.creating.outcome(KEY)).toMatchObject({ ok: true });
    expect(lookUps(browser)).toEqual([5, 15, 45]);
    expect(posts(browser)).toBe(1);
  });

  test('a look-up that fails proves nothing: the row stays unclear', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'drop-after' });
    browser.faults.plan({ method: 'GET', path: /^\/v1\/meetings\?/, kind: 'status', status: 503, times: 5 });
    await background.creating.create(KEY, DRAFT, 'page');
    for (let n = 0; n < 4; n += 1) {
      browser.clock.advance(60_000);
      expect(await background.creating.outcome(KEY)).toEqual({ ok: false, failure: { code: 'unclear' } });
    }
    expect(await background.creating.outcome(KEY)).toMatchObject({ ok: true });
    expect(posts(browser)).toBe(1);
  });
});

describe('a link that is none of Webex', () => {
  const EVIL = 'https://evil.example/acme/j.php?MTID=m1';

  async function madeWithBadLink(fault: Partial<{ lost: boolean }> = {}) {
    const opened = await openConnected();
    const change = (body: string) => body.replaceAll(/"webLink":"[^"]+"/g, `"webLink":"${EVIL}"`);
    const { faults } = opened.browser;
    if (fault.lost) faults.plan({ method: 'POST', path: MEETINGS, kind: 'drop-after' });
    faults.plan({ method: fault.lost ? 'GET' : 'POST', path: /^\/v1\/meetings/, kind: 'rewrite', change });
    return { ...opened, answer: await opened.background.creating.create(KEY, DRAFT, 'page') };
  }

  test.each([{ lost: false }, { lost: true }])('is written nowhere, and the meeting is not lost: %o', async (fault) => {
    const { browser, background, answer } = await madeWithBadLink(fault);
    expect(answer).toEqual({ ok: false, failure: { code: 'bad_link' } });
    const row = await background.journal.read(KEY);
    expect(row).toMatchObject({ state: 'failed', meetingId: browser.webex.state.meetings[0]?.id });
    const kept = [row, await background.meetings.byKey(KEY), await background.recent.waiting()];
    expect(JSON.stringify([answer, kept])).not.toContain('evil.example');
    expect(await background.own.find(EVIL)).toEqual({ ok: true, value: { ours: false } });
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(answer);
    expect(posts(browser)).toBe(1);
  });
});
