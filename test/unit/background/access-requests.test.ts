import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { ORDINARY_HOST, SEVERAL_SITES } from '../../simulator/test-account';
import { EMAIL, failedBy, foundBy, goOnUntilOver, QUESTION, REQUEST, worldOf } from '../harness/access';
import { type Background, type Browser, connect, openConnected, own, startBackground } from '../harness/background';
import { keyOf } from '../harness/clicks';
import { given } from '../harness/given';

const LIST = 'GET /v1/meetings';
const PARTICIPANTS = 'GET /v1/meetingParticipants';
const world = worldOf({ meetings: 60 });
const { truth } = world;

let browser: Browser;
let background: Background;

beforeEach(async () => {
  ({ browser, background } = await openConnected());
  given(await background.signIn.allow('access_requests'));
  browser.webex.state.instances.push(...world.instances);
});

const start = async (question = QUESTION, id = REQUEST) => given(await background.access.start(id, question));
/** The page stays open: it asks again whenever a second has passed. */
function keepOpen() {
  const { wait } = browser.clock;
  browser.clock.wait = async (milliseconds) => {
    await wait(milliseconds);
    await background.access.goOn(REQUEST);
  };
}
const askedFor = () => browser.sentTo(PARTICIPANTS).map(({ url }) => url.searchParams.get('meetingId'));

describe('a request that nothing disturbs', () => {
  test('finds exactly the meetings that the person took part in', async () => {
    await start();
    const view = await goOnUntilOver(background);
    expect(view.request).toMatchObject({ state: 'done', email: EMAIL });
    expect(await foundBy(background)).toEqual(truth.matches);
    expect(truth.matches.length).toBeGreaterThan(10);
    expect(truth.matches.some(({ stays }) => stays.length > 1)).toBe(true);
    expect(truth.matches.some(({ isOneOnOne }) => isOneOnOne)).toBe(true);
  });

  test('counts what it did, and lists what Webex tells nobody', async () => {
    await start();
    const { request } = await goOnUntilOver(background);
    const { meetings, hostedByOthers, unreadable, matches } = truth;
    const sent = browser.sentTo(LIST).length + browser.sentTo(PARTICIPANTS).length;
    expect(request.progress).toEqual({
      ...{ windows: 4, windowsDone: 4, meetings, looked: meetings, hostedByOthers, matches: matches.length },
      ...{ failures: unreadable.length, requests: sent, retries: 0 },
    });
    expect(await failedBy(background)).toEqual(unreadable.toSorted());
    expect(hostedByOthers).toBeGreaterThan(0);
  });

  test('asks for the participants of each own instance once, and of no series and no meeting of others', async () => {
    await start();
    await goOnUntilOver(background);
    const own = world.instances.filter(({ hostId }) => hostId === ORDINARY_HOST.id).map(({ id }) => id);
    expect(new Set(askedFor())).toEqual(new Set(own));
  });

  test('asks for no part of the period longer than a month, and for none twice', async () => {
    await start();
    await goOnUntilOver(background);
    const asked = browser.sentTo(LIST).map(({ url }) => url.searchParams);
    const days = asked.map(
      (query) => (Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '')) / 86_400_000,
    );
    expect(Math.max(...days)).toBeLessThanOrEqual(31);
    expect(new Set(asked.map(String)).size).toBe(asked.length);
    for (const query of asked) expect([query.get('meetingType'), query.get('state')]).toEqual(['meeting', 'ended']);
  });

  test('keeps nothing of anybody but the person', async () => {
    await start();
    await goOnUntilOver(background);
    const kept = JSON.stringify([
      given(await background.access.matches({ id: REQUEST })),
      await background.stores.accessRequests.all(),
    ]);
    expect(kept).toContain('The one asked for');
    expect(kept).not.toContain('guest');
    expect(kept).not.toContain('Nearly');
    expect(kept).not.toContain(ORDINARY_HOST.displayName);
    expect(kept).not.toContain('9999');
  });

  test('names the host where that is the very person', async () => {
    await start({ ...QUESTION, email: ORDINARY_HOST.email });
    await goOnUntilOver(background);
    const { items } = given(await background.access.matches({ id: REQUEST }));
    expect(items.length).toBe(truth.meetings - truth.unreadable.length);
    for (const { host } of items) expect(host).toEqual({ name: ORDINARY_HOST.displayName, email: ORDINARY_HOST.email });
  });

  test('finds a meeting that crosses the end of a part of the period once', async () => {
    const [some] = world.instances;
    if (!some) throw new Error('no instance');
    // The first part ends after thirty days, at midnight in Berlin.
    const start_ = Date.parse('2025-11-30T23:30:00+01:00');
    const stay = {
      ...some.stays[0],
      id: 'x',
      email: EMAIL,
      displayName: 'V',
      host: false,
      joined: start_,
      left: start_ + 1,
    };
    const crossing = { ...some, id: 'crossing', start: start_, end: start_ + 3_600_000, stays: [stay] };
    browser.webex.state.instances.splice(0, 1000, {
      ...crossing,
      hostId: ORDINARY_HOST.id,
      isInPersonalRoom: false,
    } as never);
    await start();
    const { request } = await goOnUntilOver(background);
    expect(request.progress).toMatchObject({ meetings: 1, matches: 1 });
    expect(askedFor()).toEqual(['crossing']);
  });
});

describe('working only while asked', () => {
  test('a page that is closed lets it rest after a few seconds, and it goes on where it was', async () => {
    await start();
    browser.faults.plan({
      path: /meetingParticipants/,
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '100' },
    });
    const first = given(await background.access.goOn(REQUEST));
    expect(first).toMatchObject({ isWorking: true, request: { state: 'running' } });
    await background.access.rested();
    const [listed] = given(await background.access.list());
    expect(listed).toMatchObject({ isWorking: false, request: { state: 'running' } });
    const before = askedFor().length;
    expect(before).toBeLessThan(10);
    await goOnUntilOver(background);
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test('two tabs that ask at once share one loop', async () => {
    await start();
    const views = await Promise.all([1, 2, 3].map(() => background.access.goOn(REQUEST)));
    for (const view of views) expect(view.ok).toBe(true);
    await goOnUntilOver(background);
    const asked = browser.sentTo(PARTICIPANTS).map(({ url }) => url.search);
    expect(asked.length).toBe(new Set(asked).size);
  });

  test('of two requests one goes on, then the other', async () => {
    await start();
    const other = keyOf(71);
    await start({ ...QUESTION, email: ORDINARY_HOST.email }, other);
    expect(given(await background.access.goOn(REQUEST)).isWorking).toBe(true);
    expect(given(await background.access.goOn(other)).isWorking).toBe(false);
    await goOnUntilOver(background);
    await goOnUntilOver(background, other);
    expect(await foundBy(background)).toEqual(truth.matches);
    expect(given(await background.access.list()).map(({ request }) => request.state)).toEqual(['done', 'done']);
  });

  test('the same key begins nothing anew', async () => {
    await start();
    await goOnUntilOver(background);
    expect(await start({ ...QUESTION, email: 'other@example.net' })).toMatchObject({
      request: { state: 'done', email: EMAIL },
    });
  });
});

describe('what only the person can mend stops it, and it goes on afterwards', () => {
  test('the scope is missing', async () => {
    await start();
    browser.webex.modes.grantOnly = ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'];
    await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: false });
    await connect(background);
    const view = given(await background.access.goOn(REQUEST));
    const failure = { code: 'scope_missing', scopes: ['meeting:participants_read'] };
    expect(view).toMatchObject({ isWorking: false, request: { state: 'stopped', failure } });
    expect(browser.sentTo(LIST)).toEqual([]);
    browser.webex.modes.grantOnly = undefined;
    given(await background.signIn.allow('access_requests'));
    const done = await goOnUntilOver(background);
    expect(done.request.state).toBe('done');
    expect(done.request).not.toHaveProperty('failure');
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test('it is switched off: nothing is begun, asked for or noted, although the scope is still granted', async () => {
    await start();
    given(await background.signIn.withhold('access_requests'));
    const view = given(await background.access.goOn(REQUEST));
    expect(view).toMatchObject({ isWorking: false, request: { state: 'stopped', failure: { code: 'access_off' } } });
    expect(await background.access.start(keyOf(71), QUESTION)).toEqual({ ok: false, failure: { code: 'access_off' } });
    expect(browser.sentTo(LIST)).toEqual([]);
    given(await background.signIn.allow('access_requests'));
    expect((await goOnUntilOver(background)).request.state).toBe('done');
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test('it is switched off while answers are under way: they are not noted', async () => {
    await start();
    const held = browser.faults.plan({ path: /meetingParticipants/, kind: 'hold', times: 4 });
    given(await background.access.goOn(REQUEST));
    await held.reached;
    given(await background.signIn.withhold('access_requests'));
    held.release();
    await background.access.rested();
    const [view] = given(await background.access.list());
    expect(view?.request).toMatchObject({ state: 'stopped', failure: { code: 'access_off' } });
    expect(view?.request.progress).toMatchObject({ looked: 0, failures: 0, matches: 0 });
    expect(askedFor()).toHaveLength(4);
  });

  test('its time zone is none any more: it does not end as if nothing had been found', async () => {
    await start();
    const [row] = await background.stores.accessRequests.all();
    if (!row) throw new Error('no request');
    const database = await openDatabase();
    await database.put('accessRequests', { ...row, zone: 'Europe/Nowhere' });
    database.close();
    given(await background.access.goOn(REQUEST));
    await background.access.rested();
    const [view] = given(await background.access.list());
    expect(view?.request).toMatchObject({ state: 'stopped', failure: { code: 'access_period' } });
    expect(browser.sentTo(LIST)).toEqual([]);
  });

  test('Webex has ended the session', async () => {
    await start();
    browser.webex.revokeGrants();
    expect((await goOnUntilOver(background)).request).toMatchObject({
      state: 'stopped',
      failure: { code: 'session_ended' },
    });
    await connect(background);
    given(await background.signIn.allow('access_requests'));
    expect((await goOnUntilOver(background)).request.state).toBe('done');
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test('somebody else is signed in: nothing of theirs is asked for or noted', async () => {
    await start();
    browser.at.person = SEVERAL_SITES;
    await connect(background, own(undefined, undefined, { chooseAccount: true }));
    given(await background.signIn.allow('access_requests'));
    const sent = browser.sent.length;
    const view = given(await background.access.goOn(REQUEST));
    expect(view.request).toMatchObject({ state: 'stopped', failure: { code: 'access_account' } });
    expect(browser.sent.length).toBe(sent);
  });

  test('somebody else signs in while an answer is under way: it is not taken for the first account', async () => {
    await start();
    const held = browser.faults.plan({ path: /meetingParticipants/, kind: 'hold', times: 4 });
    given(await background.access.goOn(REQUEST));
    await held.reached;
    browser.at.person = SEVERAL_SITES;
    await connect(background, own(undefined, undefined, { chooseAccount: true }));
    held.release();
    await background.access.rested();
    const [view] = given(await background.access.list());
    expect(view?.request).toMatchObject({ state: 'stopped', failure: { code: 'access_account' } });
    expect(view?.request.progress).toMatchObject({ looked: 0, failures: 0, matches: 0 });
  });
});

test('a Webex that refuses the list again and again is asked less and less often, however often the page asks', async () => {
  await start();
  keepOpen();
  browser.faults.plan({ path: /meetings\?/, kind: 'status', status: 403, times: 1000 });
  for (let n = 0; n < 8; n += 1) {
    await background.access.goOn(REQUEST);
    await background.access.rested();
  }
  const [view] = given(await background.access.list());
  expect(view?.request).toMatchObject({ state: 'stopped', failure: { code: 'forbidden' } });
  const times = browser.sentTo(LIST).map(({ at }) => at);
  const pauses = times.slice(1).map((at, n) => at - (times[n] ?? 0));
  expect(pauses.length).toBeGreaterThan(3);
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  expect(pauses.at(-1)).toBeGreaterThan(20_000);
});

describe('what passes', () => {
  test('offline: told, nothing is sent, and it goes on by itself', async () => {
    await start();
    browser.at.online = false;
    const view = given(await background.access.goOn(REQUEST));
    expect(view).toMatchObject({ trouble: { code: 'offline' }, request: { state: 'running' }, isWorking: false });
    browser.at.online = true;
    await goOnUntilOver(background);
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test.each([
    ['with Retry-After in seconds', { 'retry-after': '2' }],
    ['with a date', { 'retry-after': 'Tue, 03 Mar 2026 10:00:02 GMT', date: 'Tue, 03 Mar 2026 10:00:00 GMT' }],
    ['without Retry-After', {}],
  ])('429 %s: waited for, sent again, nothing lost', async (_how, headers) => {
    await start();
    browser.faults.plan({ path: /meetingParticipants/, kind: 'status', status: 429, headers, times: 5 });
    const { request } = await goOnUntilOver(background);
    expect(request).toMatchObject({ state: 'done', progress: { failures: truth.unreadable.length } });
    expect(request.progress.retries).toBeGreaterThan(0);
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test('nothing leaves before the time that Webex named, whichever request it named it to', async () => {
    await start();
    const headers = { 'retry-after': '3' };
    const refused = browser.faults.plan({ path: /meetingParticipants/, kind: 'status', status: 423, headers });
    await goOnUntilOver(background);
    expect(refused.fired).toBe(1);
    const [first = 0, ...others] = browser.sentTo(PARTICIPANTS).map(({ at }) => at);
    const before = others.filter((at) => at < first + 3000);
    // Those that were out with the first one.
    expect(before.length).toBeLessThanOrEqual(3);
  });

  test('5xx for one meeting again and again: it is listed with its reason, and the work goes on', async () => {
    const bad = truth.matches[3]?.meetingId ?? '';
    browser.faults.plan({ path: new RegExp(`meetingId=${bad}&`), kind: 'status', status: 502, times: 1000 });
    await start();
    keepOpen();
    const { request } = await goOnUntilOver(background);
    expect(request.state).toBe('done');
    expect(await failedBy(background)).toEqual([bad, ...truth.unreadable].sort());
    const { items } = given(await background.access.failures({ id: REQUEST }));
    expect(items.find(({ meetingId }) => meetingId === bad)?.failure.code).toBe('webex_down');
    expect(await foundBy(background)).toEqual(truth.matches.filter(({ meetingId }) => meetingId !== bad));
  });

  test('a Webex that is down as a whole: no meeting is given up, and it goes on once Webex is back', async () => {
    await start();
    keepOpen();
    const down = { kind: 'status', status: 503, times: 100 } as const;
    const planned = browser.faults.plan({ path: /meetingParticipants|meetings\?/, ...down });
    given(await background.access.goOn(REQUEST));
    await background.access.rested();
    const [view] = given(await background.access.list());
    expect(view).toMatchObject({ trouble: { code: 'webex_down' }, request: { state: 'running' } });
    const after = await goOnUntilOver(background);
    expect(planned.fired).toBe(100);
    expect(after.request).toMatchObject({ state: 'done', progress: { failures: truth.unreadable.length } });
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test('a Webex that goes down in the middle: what was found stays, no meeting is given up', async () => {
    await start();
    keepOpen();
    const held = browser.faults.plan({ path: /meetingParticipants/, kind: 'hold', times: 4 });
    given(await background.access.goOn(REQUEST));
    await held.reached;
    browser.faults.plan({ path: /meetingParticipants|meetings\?/, kind: 'status', status: 503, times: 100 });
    held.release();
    const after = await goOnUntilOver(background);
    expect(after.request).toMatchObject({ state: 'done', progress: { failures: truth.unreadable.length } });
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test('connections that break: sent again', async () => {
    await start();
    browser.faults.plan({ path: /meetingParticipants/, kind: 'drop-after', times: 3 });
    await goOnUntilOver(background);
    expect(await foundBy(background)).toEqual(truth.matches);
  });

  test('a page of the list that Webex knows no more: that part is listed again, and nothing counts twice', async () => {
    browser.webex.state.instances.splice(0, 1000, ...worldOf({ meetings: 250, to: Date.UTC(2025, 10, 25) }).instances);
    const { truth } = worldOf({ meetings: 250, to: Date.UTC(2025, 10, 25) });
    await start();
    // Rests after the first page.
    browser.faults.plan({
      path: /meetings\?.*offset=100/,
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '60' },
    });
    given(await background.access.goOn(REQUEST));
    await background.access.rested();
    const restarted = startBackground(browser);
    browser.faults.plan({ path: /meetings\?.*offset=100/, kind: 'status', status: 400 });
    given(await restarted.access.goOn(REQUEST));
    await restarted.access.rested();
    expect(given(await restarted.access.list())[0]?.request.state).not.toBe('stopped');
    const { request } = await goOnUntilOver(restarted);
    expect(request).toMatchObject({ state: 'done', progress: { meetings: truth.meetings, looked: truth.meetings } });
    expect(request.progress).toMatchObject({ matches: truth.matches.length, hostedByOthers: truth.hostedByOthers });
    expect(await foundBy(restarted)).toEqual(truth.matches);
  });
});

describe('an end', () => {
  test('cancelled: what was found stays, nothing more is asked for', async () => {
    await start();
    const held = browser.faults.plan({ path: /meetingParticipants/, kind: 'hold', times: 4 });
    given(await background.access.goOn(REQUEST));
    await held.reached;
    expect(given(await background.access.cancel(REQUEST)).request.state).toBe('cancelled');
    held.release();
    await background.access.rested();
    expect(given(await background.access.goOn(REQUEST))).toMatchObject({
      isWorking: false,
      request: { state: 'cancelled' },
    });
    expect(askedFor().length).toBeLessThanOrEqual(4);
    const [row] = await background.stores.accessRequests.all();
    expect(row).not.toHaveProperty('place');
  });

  test('forgotten in the middle of the work: nothing of it is left or comes back', async () => {
    await start();
    const held = browser.faults.plan({ path: /meetingParticipants/, kind: 'hold', times: 4 });
    given(await background.access.goOn(REQUEST));
    await held.reached;
    given(await background.access.forget(REQUEST));
    held.release();
    await background.access.rested();
    expect(given(await background.access.list())).toEqual([]);
    expect(await foundBy(background)).toEqual([]);
    expect(await background.access.goOn(REQUEST)).toEqual({ ok: false, failure: { code: 'access_gone' } });
  });

  test('forgotten: what was found for another one stays', async () => {
    const other = keyOf(71);
    await start();
    await start(QUESTION, other);
    await goOnUntilOver(background);
    await goOnUntilOver(background, other);
    given(await background.access.forget(REQUEST));
    expect(await foundBy(background)).toEqual([]);
    expect(await foundBy(background, other)).toEqual(truth.matches);
  });

  test('is followed by thirty days, and then all of it goes; so it does for one that nobody went on with', async () => {
    await start();
    await goOnUntilOver(background);
    await start(QUESTION, keyOf(71));
    browser.clock.advance(29 * 86_400_000);
    await background.prune();
    expect(given(await background.access.list())).toHaveLength(2);
    browser.clock.advance(2 * 86_400_000);
    await background.prune();
    expect(given(await background.access.list())).toEqual([]);
    expect(await foundBy(background)).toEqual([]);
  });
});

test('more than one part can hold is given in several, in order', async () => {
  const many = worldOf({ meetings: 900, people: 3 });
  browser.webex.state.instances.splice(0, 1000, ...many.instances);
  await start();
  await goOnUntilOver(background);
  const first = given(await background.access.matches({ id: REQUEST }));
  expect(first.items).toHaveLength(200);
  expect(first.next).toBeDefined();
  expect(await foundBy(background)).toEqual(many.truth.matches);
  expect(await background.access.matches({ id: REQUEST, after: `${keyOf(9)} x` })).toMatchObject({ ok: false });
});

test.each([
  ['days in the wrong order', { from: '2026-02-01', to: '2026-01-01' }],
  ['a day that is none', { from: '2026-02-30', to: '2026-03-01' }],
  ['the future', { from: '2026-03-04', to: '2026-03-05' }],
  ['more than ten years', { from: '2015-12-31', to: '2026-01-01' }],
  ['a zone that is none', { zone: 'Europe/Nowhere' }],
])('a question with %s is refused', async (_what, change) => {
  const started = await background.access.start(REQUEST, { ...QUESTION, ...change });
  expect(started).toEqual({ ok: false, failure: { code: 'access_period' } });
});

test('how long it takes is said once that can be told', async () => {
  await start();
  const slow = browser.faults.plan({ path: /meetingParticipants/, kind: 'hold', times: 1000 });
  given(await background.access.goOn(REQUEST));
  expect(given(await background.access.goOn(REQUEST)).secondsLeft).toBeUndefined();
  slow.release();
  await goOnUntilOver(background);
});
