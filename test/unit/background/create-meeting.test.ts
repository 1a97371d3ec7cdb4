import { describe, expect, test, vi } from 'vitest';
import type { When } from '../../../src/domain/meeting-draft';
import { ATTENDEE_ONLY, SEVERAL_SITES, TEST_CLIENT_ID } from '../../simulator/test-account';
import { connect, openBrowser, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, TOMORROW } from '../harness/clicks';

const POST = 'POST /v1/meetings';
const failure = (code: string) => ({ ok: false, failure: { code } });

describe('a click', () => {
  test('makes one meeting with one request, tagged with its key, and renders the invitation', async () => {
    const { browser, background } = await openConnected();
    const before = browser.sent.length;
    const made = await background.creating.create(KEY, DRAFT, 'page');
    const [stored] = browser.webex.state.meetings;
    expect(made).toMatchObject({
      ok: true,
      value: { key: KEY, invitation: { title: 'Quarterly numbers', link: stored?.webLink } },
    });
    expect(browser.sent.slice(before).map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([POST]);
    expect(stored?.integrationTags).toEqual(['one-click-for-webex', `one-click:${KEY}`]);
    expect(browser.webex.state.mails).toEqual([]);
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'confirmed', meetingId: stored?.id });
    expect(background.creating.isUnderWay(KEY)).toBe(false);
  });

  test('hands out no host key and stores none', async () => {
    const { browser, background } = await openConnected();
    const made = await background.creating.create(KEY, DRAFT, 'page');
    const { hostKey } = browser.webex.state.meetings[0] ?? {};
    const stored = [await background.journal.read(KEY), await background.meetings.byKey(KEY)];
    expect(hostKey).toBeTruthy();
    expect(JSON.stringify([made, stored])).not.toContain(hostKey);
  });

  test('of another key makes another meeting', async () => {
    const { browser, background } = await openConnected();
    await Promise.all([1, 2, 3].map((n) => background.creating.create(keyOf(n), DRAFT, 'popup')));
    expect(browser.webex.state.meetings).toHaveLength(3);
  });
});

describe('the same key makes one meeting', () => {
  test('asked for many times at once, and waited for beside it', async () => {
    const { browser, background } = await openConnected();
    const { creating } = background;
    const asked = Array.from({ length: 10 }, () => creating.create(KEY, DRAFT, 'page'));
    expect(creating.isUnderWay(KEY)).toBe(true);
    const answers = await Promise.all([...asked, creating.outcome(KEY)]);
    expect(answers[0]).toMatchObject({ ok: true });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(browser.sentTo(POST)).toHaveLength(1);
  });

  test('asked for again later, even with another draft, also after a restart', async () => {
    const { browser, background } = await openConnected();
    const first = await background.creating.create(KEY, DRAFT, 'page');
    browser.clock.advance(3_600_000);
    expect(await background.creating.create(KEY, { ...DRAFT, title: 'Other' }, 'page')).toEqual(first);
    const restarted = startBackground(browser);
    expect(await restarted.creating.create(KEY, DRAFT, 'page')).toEqual(first);
    expect(await restarted.creating.outcome(KEY)).toEqual(first);
    expect(browser.sentTo(POST)).toHaveLength(1);
  });

  test('asked of two backgrounds at the same time', async () => {
    const { browser, background } = await openConnected();
    const other = startBackground(browser);
    await Promise.all([background, other].map(({ creating }) => creating.create(KEY, DRAFT, 'page')));
    expect(browser.sentTo(POST)).toHaveLength(1);
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('made while somebody already waits for its outcome', async () => {
    const { browser, background } = await openConnected();
    const waiting = background.creating.outcome(KEY);
    const made = background.creating.create(KEY, DRAFT, 'popup');
    await waiting;
    expect(await made).toMatchObject({ ok: true });
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('refused by Webex gives the same failure again, and is not sent again', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({
      method: 'POST',
      path: '/v1/meetings',
      kind: 'status',
      status: 403,
      body: '{"message":"No"}',
    });
    const refused = { ok: false, failure: { code: 'forbidden', detail: 'No' } };
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(refused);
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(refused);
    expect(await startBackground(browser).creating.outcome(KEY)).toEqual(refused);
    expect(browser.sentTo(POST)).toHaveLength(1);
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'failed' });
  });
});

describe('a pause that Webex asks for', () => {
  async function paused(seconds: number, times: number, status = 429) {
    const { browser, background } = await openConnected();
    const headers = { 'retry-after': String(seconds) };
    browser.faults.plan({ path: '/v1/meetings', method: 'POST', kind: 'status', status, headers, body: '{}', times });
    const answer = await background.creating.create(KEY, DRAFT, 'page');
    return { answer, browser, background };
  }

  test.each([429, 423])('a short pause is kept, once, and one meeting made (%i)', async (status) => {
    const { answer, browser } = await paused(30, 1, status);
    expect(answer).toMatchObject({ ok: true });
    expect(browser.clock.waits).toContain(30_000);
    expect(browser.sentTo(POST)).toHaveLength(2);
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('a second one is told', async () => {
    const { answer, browser } = await paused(5, 2);
    expect(answer).toMatchObject({ failure: { code: 'too_many_requests', retryAfterSeconds: 5 } });
    expect(browser.sentTo(POST)).toHaveLength(2);
  });

  test('erased while the pause is kept, nothing is sent again', async () => {
    const { browser, background } = await openConnected();
    const headers = { 'retry-after': '5' };
    browser.faults.plan({ path: '/v1/meetings', method: 'POST', kind: 'status', status: 429, headers, body: '{}' });
    const { wait } = browser.clock;
    browser.clock.wait = async (milliseconds) => {
      await background.journal.forget([KEY]);
      return wait(milliseconds);
    };
    expect(await background.creating.create(KEY, DRAFT, 'page')).toMatchObject(failure('too_many_requests'));
    expect(browser.sentTo(POST)).toHaveLength(1);
  });

  test('a longer pause is told instead of kept, and can be tried again by a new click', async () => {
    const { answer, browser, background } = await paused(31, 1);
    expect(answer).toMatchObject({ failure: { code: 'too_many_requests', retryAfterSeconds: 31 } });
    expect(browser.sentTo(POST)).toHaveLength(1);
    expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'retry', creation: { key: KEY } }] });
    expect(await background.creating.retry(KEY, keyOf(2))).toMatchObject({ ok: true });
  });
});

describe('no row and no request', () => {
  async function refused(background: ReturnType<typeof startBackground>, when: When = TOMORROW) {
    const answer = await background.creating.create(KEY, { when }, 'page');
    expect(await background.journal.read(KEY)).toBeUndefined();
    return answer;
  }

  test.each([
    ['time_end_before_start', { ...TOMORROW, end: '2026-03-04T08:00' }],
    ['time_too_short', { ...TOMORROW, end: '2026-03-04T09:05' }],
    ['time_too_long', { ...TOMORROW, end: '2026-03-06T09:00' }],
    ['time_in_the_past', { ...TOMORROW, start: '2026-03-01T09:00', end: '2026-03-01T10:00' }],
    ['time_unknown', { ...TOMORROW, zone: 'Europe/Nowhere' }],
  ])('times that Webex would refuse: %s', async (code, when) => {
    const { browser, background } = await openConnected();
    expect(await refused(background, when)).toEqual(failure(code));
    expect(browser.sentTo(POST)).toEqual([]);
  });

  test('an account that is an attendee everywhere', async () => {
    const browser = openBrowser();
    browser.at.person = ATTENDEE_ONLY;
    const background = startBackground(browser);
    await connect(background);
    expect(await refused(background)).toEqual(failure('cannot_schedule'));
    expect(browser.sentTo(POST)).toEqual([]);
  });
});

test('of a click nobody knows it is said that nothing is known, and nothing is sent', async () => {
  const { browser, background } = await openConnected();
  expect(await background.creating.outcome(KEY)).toEqual(failure('click_unknown'));
  expect(browser.sentTo(POST)).toEqual([]);
});

/** Calls `act` once the first row of the journal is written. */
function afterFirstRow(act: () => Promise<unknown>): void {
  const { put } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'journal') {
      spy.mockRestore();
      this.transaction.addEventListener('complete', () => void act());
    }
    return put.apply(this, given);
  });
}

test('erased before it was sent, nothing leaves', async () => {
  const { browser, background } = await openConnected();
  afterFirstRow(() => background.stores.journal.forget([KEY]));
  expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(failure('interrupted'));
  expect(browser.sentTo(POST)).toEqual([]);
  expect(background.creating.isUnderWay(KEY)).toBe(false);
});

test('that the request leaves is written so that a loss of power does not undo it', async () => {
  const { background } = await openConnected();
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await background.creating.create(KEY, DRAFT, 'page');
  const strict = spy.mock.calls.filter(([, , options]) => options?.durability === 'strict');
  vi.restoreAllMocks();
  expect(strict).toHaveLength(1);
});

describe('somebody else signs in meanwhile', () => {
  const other = () => own(TEST_CLIENT_ID, '', { chooseAccount: true, leaveUnclear: true });

  test('while the request is out and then refused: it is not sent again as theirs', async () => {
    const { browser, background } = await openConnected();
    const held = browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
    // What is held is Webex's answer that the token is dead.
    browser.webex.expireTokens();
    const made = background.creating.create(KEY, DRAFT, 'page');
    await held.reached;
    browser.at.person = SEVERAL_SITES;
    await connect(background, other());
    held.release();
    expect(await made).toEqual(failure('connection_changed'));
    expect(browser.webex.state.meetings).toEqual([]);
    expect(browser.sentTo(POST)).toHaveLength(1);
  });

  test('before the request leaves: it does not', async () => {
    const { browser, background } = await openConnected();
    const { readAccount, readTokens, readConnection, readFeatures } = background.store;
    const mine = await Promise.all([readAccount(), readTokens(), readConnection(), readFeatures()]);
    const [account, tokens, connection, features] = mine;
    if (!account || !tokens || !connection) throw new Error('nobody is signed in');
    afterFirstRow(() =>
      background.store.replace({ account: { ...account, id: SEVERAL_SITES.id }, tokens, connection, features }),
    );
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(failure('connection_changed'));
    expect(browser.sentTo(POST)).toEqual([]);
  });
});
