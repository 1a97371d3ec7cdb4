import { describe, expect, test } from 'vitest';
import { type Choices, type MeetingOptions, NO_CHOICES } from '../../../src/domain/meeting-options';
import { ORDINARY_HOST, SEVERAL_SITES } from '../../simulator/test-account';
import type { Person } from '../../simulator/webex-options';
import { type Background, type Browser, connect, openBrowser, own, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';

const POST = 'POST /v1/meetings';
const ALL: MeetingOptions = {
  site: 'acme.example.webex.com',
  joinBeforeHost: 10,
  lobby: 'allowJoin',
  autoRecord: true,
  reminder: 30,
  everybodyCoHost: true,
};

/** What each option is in Webex's words. */
const FIELDS: readonly [MeetingOptions, object][] = [
  [{ site: 'acme.example.webex.com' }, { siteUrl: 'acme.example.webex.com' }],
  [{ joinBeforeHost: 'off' }, { enabledJoinBeforeHost: false }],
  [{ joinBeforeHost: 0 }, { enabledJoinBeforeHost: true, joinBeforeHostMinutes: 0 }],
  [{ joinBeforeHost: 15 }, { enabledJoinBeforeHost: true, joinBeforeHostMinutes: 15 }],
  [{ lobby: 'allowJoin' }, { unlockedMeetingJoinSecurity: 'allowJoin' }],
  [{ lobby: 'allowJoinWithLobby' }, { unlockedMeetingJoinSecurity: 'allowJoinWithLobby' }],
  [{ lobby: 'blockFromJoin' }, { unlockedMeetingJoinSecurity: 'blockFromJoin' }],
  [{ autoRecord: true }, { enabledAutoRecordMeeting: true }],
  [{ autoRecord: false }, { enabledAutoRecordMeeting: false }],
  [{ reminder: 30 }, { reminderTime: 30 }],
  [{ everybodyCoHost: true }, { allowAnyUserToBeCoHost: true }],
  [{ everybodyCoHost: false }, { allowAnyUserToBeCoHost: false }],
];
const USUAL = ['title', 'start', 'end', 'timezone', 'integrationTags', 'sendEmail'];

async function openAs(person: Person = SEVERAL_SITES) {
  const browser = openBrowser();
  browser.at.person = person;
  const background = startBackground(browser);
  await connect(background);
  return { browser, background };
}

const choose = (
  { choices }: Background,
  options: MeetingOptions,
  more: Partial<Choices> = {},
  person = SEVERAL_SITES,
) => choices.write(person.id, { ...NO_CHOICES, options, ...more });

/** What the last POST asked for beside title, times, tags and mail. */
function asked({ sentTo }: Browser): object {
  const body: object = JSON.parse(sentTo(POST).at(-1)?.body ?? '{}');
  return Object.fromEntries(Object.entries(body).filter(([name]) => !USUAL.includes(name)));
}

const chosen = async ({ choices }: Background) => {
  const reply = await choices.read();
  return reply.ok ? reply.value : reply.failure;
};

describe('where nothing is chosen', () => {
  test('not one field is sent, and Webex takes the preferred site', async () => {
    const { browser, background } = await openAs();
    expect(await chosen(background)).toEqual(NO_CHOICES);
    await background.creating.create(KEY, DRAFT, 'page');
    expect(Object.keys(JSON.parse(browser.sentTo(POST)[0]?.body ?? '')).sort()).toEqual([...USUAL].sort());
    expect(browser.webex.state.meetings[0]).toMatchObject({ siteUrl: 'globex.example.webex.com', settings: {} });
  });
});

describe('what is chosen', () => {
  test('on a page that has not seen a change from elsewhere leaves that change in place', async () => {
    const { background } = await openAs();
    await choose(background, { reminder: 10 }, { invitation: { above: 'old', below: 'from here' } });
    const was = { ...NO_CHOICES, options: { reminder: 10, lobby: 'allowJoin' }, invitation: { above: 'old' } } as const;
    const next = { ...was, options: { lobby: 'allowJoin' }, invitation: { above: 'new' }, neutralTitle: true } as const;
    await background.choices.write(SEVERAL_SITES.id, next, was);
    expect(await chosen(background)).toEqual({
      options: {},
      neutralTitle: true,
      invitation: { above: 'new', below: 'from here' },
    });
  });

  test.each(FIELDS)('%o is sent so, and nothing beside it', async (options, fields) => {
    const { browser, background } = await openAs();
    expect(await choose(background, options)).toEqual({ ok: true, value: null });
    expect(await background.creating.create(KEY, DRAFT, 'page')).toMatchObject({ ok: true });
    expect(asked(browser)).toEqual(fields);
    const { siteUrl, settings } = browser.webex.state.meetings[0] ?? {};
    expect({ siteUrl, ...settings }).toMatchObject(fields);
  });

  test('stays after a restart, for every meeting', async () => {
    const { browser, background } = await openAs();
    await choose(background, ALL);
    const restarted = startBackground(browser);
    expect(await chosen(restarted)).toEqual({ options: ALL, neutralTitle: false });
    for (const n of [1, 2]) await restarted.creating.create(keyOf(n), DRAFT, 'menu');
    const sites = browser.webex.state.meetings.map(({ siteUrl }) => siteUrl);
    expect(sites).toEqual(['acme.example.webex.com', 'acme.example.webex.com']);
  });

  test('is read without asking Webex', async () => {
    const { browser, background } = await openAs();
    await choose(background, ALL);
    const before = browser.sent.length;
    await chosen(background);
    expect(browser.sent.length).toBe(before);
  });

  test('that Webex refuses is told in its own words', async () => {
    const { browser, background } = await openAs();
    await choose(background, { autoRecord: true });
    const body = JSON.stringify({ errors: [{ description: "'enabledAutoRecordMeeting' is not allowed here." }] });
    browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 400, body });
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual({
      ok: false,
      failure: { code: 'refused', detail: "'enabledAutoRecordMeeting' is not allowed here." },
    });
  });

  test('counts for a site only while the account is a host there', async () => {
    const { background } = await openAs();
    expect(await choose(background, { site: 'initech.example.webex.com' })).toMatchObject({ ok: false });
    expect(await chosen(background)).toEqual(NO_CHOICES);
    await background.store.writeChoices({
      ...NO_CHOICES,
      accountId: SEVERAL_SITES.id,
      options: { ...ALL, site: 'gone' },
    });
    const { site: _gone, ...others } = ALL;
    expect(await chosen(background)).toEqual({ options: others, neutralTitle: false });
  });
});

describe('for one meeting', () => {
  const ONCE: MeetingOptions = { autoRecord: false, lobby: 'blockFromJoin', site: 'globex.example.webex.com' };

  test('counts more than what is chosen for all, and is not remembered', async () => {
    const { browser, background } = await openAs();
    await choose(background, { autoRecord: true, reminder: 10, site: 'acme.example.webex.com' });
    await background.creating.create(KEY, { ...DRAFT, options: ONCE }, 'popup');
    expect(asked(browser)).toEqual({
      siteUrl: 'globex.example.webex.com',
      enabledAutoRecordMeeting: false,
      unlockedMeetingJoinSecurity: 'blockFromJoin',
      reminderTime: 10,
    });
    await background.creating.create(keyOf(2), DRAFT, 'popup');
    expect(asked(browser)).toEqual({
      siteUrl: 'acme.example.webex.com',
      enabledAutoRecordMeeting: true,
      reminderTime: 10,
    });
  });

  test('is kept for a retry, while what is chosen for all is taken as it is by then', async () => {
    const { browser, background } = await openAs();
    await choose(background, { reminder: 10 });
    browser.at.online = false;
    await background.creating.create(KEY, { ...DRAFT, options: ONCE }, 'popup');
    browser.at.online = true;
    await choose(background, { reminder: 30 });
    expect(await startBackground(browser).creating.retry(KEY, keyOf(2))).toMatchObject({ ok: true });
    expect(asked(browser)).toEqual({
      siteUrl: 'globex.example.webex.com',
      enabledAutoRecordMeeting: false,
      unlockedMeetingJoinSecurity: 'blockFromJoin',
      reminderTime: 30,
    });
  });

  test('stays with the request when Webex asks for a pause', async () => {
    const { browser, background } = await openAs();
    const headers = { 'retry-after': '5' };
    browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 429, headers });
    await background.creating.create(KEY, { ...DRAFT, options: ONCE }, 'popup');
    const bodies = browser.sentTo(POST).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toBe(bodies[0]);
  });
});

describe('a private event', () => {
  const PRIVATE = { ...DRAFT, isPrivate: true };

  test.each([
    ['keeps its title to itself where that is chosen', true, PRIVATE, 'Webex meeting'],
    ['is called as it is otherwise', false, PRIVATE, 'Quarterly numbers'],
    ['alone has a neutral title', true, DRAFT, 'Quarterly numbers'],
    ['is one only where the page says so', true, { ...DRAFT, isPrivate: false }, 'Quarterly numbers'],
  ])('%s', async (_name, neutralTitle, draft, title) => {
    const { browser, background } = await openAs();
    await choose(background, {}, { neutralTitle });
    await background.creating.create(KEY, draft, 'page');
    expect(JSON.parse(browser.sentTo(POST)[0]?.body ?? '').title).toBe(title);
  });
});

describe('the guests of an event', () => {
  const GUESTS = ['grace@example.com', 'Grace@example.com', 'room@resource.calendar.google.com', SEVERAL_SITES.email];
  const DRAFT_WITH_GUESTS = { ...DRAFT, guests: GUESTS };

  test('are told to Webex as invitees where that is chosen, and nobody is mailed', async () => {
    const { browser, background } = await openAs();
    await choose(background, {}, { inviteGuests: true });
    await background.creating.create(KEY, DRAFT_WITH_GUESTS, 'page');
    expect(asked(browser)).toEqual({ invitees: [{ email: 'grace@example.com' }] });
    expect(browser.webex.state.mails).toEqual([]);
  });

  test('are neither sent nor kept otherwise, whatever a page says', async () => {
    const { browser, background } = await openAs();
    await background.creating.create(KEY, DRAFT_WITH_GUESTS, 'page');
    expect(asked(browser)).toEqual({});
    expect(JSON.stringify(await background.journal.read(KEY))).not.toContain('grace');
  });

  const kept = async ({ journal }: Background) => JSON.stringify(await journal.read(KEY)).includes('grace');

  test('are forgotten as soon as Webex has the meeting', async () => {
    const { background } = await openAs();
    await choose(background, {}, { inviteGuests: true });
    await background.creating.create(KEY, DRAFT_WITH_GUESTS, 'page');
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'confirmed', title: DRAFT.title });
    expect(await kept(background)).toBe(false);
  });

  test('are kept while the click may be tried again, invited then, and forgotten of both clicks', async () => {
    const { browser, background } = await openAs();
    await choose(background, {}, { inviteGuests: true });
    browser.at.online = false;
    await background.creating.create(KEY, DRAFT_WITH_GUESTS, 'page');
    expect(await kept(background)).toBe(true);
    browser.at.online = true;
    await background.creating.retry(KEY, keyOf(2));
    expect(asked(browser)).toEqual({ invitees: [{ email: 'grace@example.com' }] });
    expect(await kept(background)).toBe(false);
    expect(JSON.stringify(await background.journal.read(keyOf(2)))).not.toContain('grace');
  });

  test('are kept while the click may be tried again that Webex has refused for a while', async () => {
    const { browser, background } = await openAs();
    await choose(background, {}, { inviteGuests: true });
    const headers = { 'Retry-After': '90' };
    browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 429, headers });
    await background.creating.create(KEY, DRAFT_WITH_GUESTS, 'page');
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'failed' });
    expect(await kept(background)).toBe(true);
  });

  test('are forgotten when the person puts the click away', async () => {
    const { browser, background } = await openAs();
    await choose(background, {}, { inviteGuests: true });
    browser.at.online = false;
    await background.creating.create(KEY, DRAFT_WITH_GUESTS, 'page');
    await background.recent.dismiss(KEY);
    expect(await kept(background)).toBe(false);
  });

  test('are not asked of a page while they are not wanted', async () => {
    const { background } = await openAs();
    const wishes = () => background.handlers['page.wishes']({}, { kind: 'ui' });
    expect(await wishes()).toEqual({ ok: true, value: { guests: false, dropRival: false } });
    await choose(background, {}, { inviteGuests: true });
    expect(await wishes()).toEqual({ ok: true, value: { guests: true, dropRival: false } });
  });
});

test('another meeting link is taken out of events only where that is chosen, and by nobody who is signed out', async () => {
  const { background } = await openAs();
  const wishes = () => background.handlers['page.wishes']({}, { kind: 'ui' });
  await choose(background, {}, { dropRival: true });
  expect(await wishes()).toEqual({ ok: true, value: { guests: false, dropRival: true } });
  await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: false });
  expect(await wishes()).toEqual({ ok: true, value: { guests: false, dropRival: false } });
});

describe('whose choices they are', () => {
  async function becomeOrdinaryHost(browser: Browser, background: Background): Promise<void> {
    browser.at.person = ORDINARY_HOST;
    await connect(background);
  }

  test('another account starts with none, and what the first one chose is gone', async () => {
    const { browser, background } = await openAs();
    await choose(background, ALL, { neutralTitle: true });
    await becomeOrdinaryHost(browser, background);
    expect(await background.store.readChoices()).toBeUndefined();
    expect(await chosen(background)).toEqual(NO_CHOICES);
    await background.creating.create(KEY, DRAFT, 'page');
    expect(asked(browser)).toEqual({});
    browser.at.person = SEVERAL_SITES;
    await connect(background);
    expect(await chosen(background)).toEqual(NO_CHOICES);
  });

  test('a record of another account counts for nothing', async () => {
    const { browser, background } = await openAs();
    await background.store.writeChoices({
      accountId: ORDINARY_HOST.id,
      options: { autoRecord: true },
      neutralTitle: true,
    });
    expect(await chosen(background)).toEqual(NO_CHOICES);
    await background.creating.create(KEY, { ...DRAFT, isPrivate: true }, 'page');
    expect(asked(browser)).toEqual({});
  });

  test('the same account keeps them when it signs in again, and when a feature needs a consent', async () => {
    const { background } = await openAs();
    await choose(background, ALL);
    await background.signIn.allow('personal_room');
    expect(await chosen(background)).toMatchObject({ options: ALL });
    await background.store.endSession('session_ended');
    expect(await chosen(background)).toEqual({ code: 'not_connected' });
    await connect(background);
    expect(await chosen(background)).toMatchObject({ options: ALL });
  });

  test('disconnecting forgets them', async () => {
    const { background } = await openAs();
    await choose(background, ALL);
    await background.connection.disconnect({ leaveUnclear: false, forgetMeetings: false });
    expect(await background.store.readChoices()).toBeUndefined();
    await connect(background, own());
    expect(await chosen(background)).toEqual(NO_CHOICES);
  });

  test('a page that still shows another account changes nothing', async () => {
    const { browser, background } = await openAs();
    await becomeOrdinaryHost(browser, background);
    expect(await choose(background, { autoRecord: true })).toEqual({
      ok: false,
      failure: { code: 'connection_changed' },
    });
    expect(await chosen(background)).toEqual(NO_CHOICES);
  });
});

describe('what the account does by itself', () => {
  const SITES = 'GET /v1/meetingPreferences/sites';
  const OPTIONS = 'GET /v1/meetingPreferences/schedulingOptions';

  test('is not asked for without the scope', async () => {
    const { browser, background } = await openAs();
    const before = browser.sent.length;
    expect(await background.choices.defaults()).toEqual({ ok: true, value: {} });
    expect(browser.sent.length).toBe(before);
  });

  test('is told where the scope is granted, of the site that is chosen', async () => {
    const { browser, background } = await openAs();
    await background.signIn.allow('personal_room');
    expect(await background.choices.defaults()).toEqual({
      ok: true,
      value: { joinBeforeHost: 'off', site: 'globex.example.webex.com' },
    });
    await choose(background, { site: 'acme.example.webex.com' });
    await background.choices.defaults();
    expect(browser.sentTo(OPTIONS).map(({ url }) => url.search)).toEqual(['', '?siteUrl=acme.example.webex.com']);
  });

  test('of an account with one site needs no list of sites', async () => {
    const { browser, background } = await openAs(ORDINARY_HOST);
    await background.signIn.allow('personal_room');
    const before = browser.sentTo(SITES).length;
    expect(await background.choices.defaults()).toEqual({ ok: true, value: { joinBeforeHost: 'off' } });
    expect(browser.sentTo(SITES).length).toBe(before);
  });

  test('is left out as far as Webex does not answer', async () => {
    const { browser, background } = await openAs();
    await background.signIn.allow('personal_room');
    browser.faults.plan({ path: '/v1/meetingPreferences/schedulingOptions', kind: 'status', status: 503 });
    expect(await background.choices.defaults()).toEqual({ ok: true, value: { site: 'globex.example.webex.com' } });
  });

  test('is never asked for by a click', async () => {
    const { browser, background } = await openAs();
    await background.signIn.allow('personal_room');
    const before = browser.sent.length;
    await background.creating.create(KEY, DRAFT, 'page');
    expect(browser.sent.slice(before).map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([POST]);
  });
});

describe('a refusal for want of something', () => {
  const GENERAL =
    'The server understood the request, but refused to fulfill it because the access token is missing required ' +
    'scopes or the user is missing required roles or licenses.';

  async function refused(granted: readonly string[] | undefined, message: string) {
    const { browser, background } = await openAs(ORDINARY_HOST);
    const tokens = await background.store.readTokens();
    if (granted && tokens) await background.store.renewTokens(tokens, { ...tokens, scope: granted.join(' ') });
    const body = JSON.stringify({ message, errors: [{ description: message }], trackingId: 'ROUTER_1' });
    browser.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 403, body });
    return background.creating.create(KEY, DRAFT, 'page');
  }

  test('names the scope that was not granted', async () => {
    expect(await refused(['meeting:schedules_read', 'spark:people_read'], GENERAL)).toEqual({
      ok: false,
      failure: { code: 'scope_missing', scopes: ['meeting:schedules_write'], trackingId: 'ROUTER_1' },
    });
  });

  test.each([
    ['a licence or a role, where Webex says no more', GENERAL, {}],
    ['a licence', 'The host has no meeting license.', { lacks: 'licence', detail: 'The host has no meeting license.' }],
    ['a role', 'Missing required role.', { lacks: 'role', detail: 'Missing required role.' }],
    ['neither, where Webex says something else', 'No.', { detail: 'No.' }],
  ])('with all scopes granted: %s', async (_name, message, more) => {
    expect(await refused(undefined, message)).toEqual({
      ok: false,
      failure: { code: 'forbidden', trackingId: 'ROUTER_1', ...more },
    });
  });
});
