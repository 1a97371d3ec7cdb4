import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeActivityLog } from '../../../src/background/activity';
import { noting } from '../../../src/background/noted-actions';
import { ACTIONS, type ActivityEntry } from '../../../src/domain/activity';
import { FAILURE_CODES } from '../../../src/domain/failure';
import { HOST_PAGE_IDS } from '../../../src/domain/host-page';
import type { CallName } from '../../../src/messaging/calls';
import { CALLERS } from '../../../src/messaging/schemas';
import type { Handlers } from '../../../src/messaging/server';
import type { Activity } from '../../../src/storage/activity';
import { pageAsker } from '../harness/askers';
import { type Background, openBrowser, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';
import { failWrite } from '../harness/fail-write';
import { given } from '../harness/given';
import { createHandClock } from '../harness/hand-clock';
import { readRaw } from '../harness/raw';
import { waitFor } from '../harness/wait-for';

const UI = { kind: 'ui' } as const;

const entries = async (background: Background) => given(await background.activity.read()).entries;

/** What was noted, oldest first, once so many are there. */
async function noted(background: Background, count: number) {
  await waitFor(async () => expect((await entries(background)).length).toBe(count));
  return (await entries(background)).toReversed().map(({ action, by, outcome }) => [action, by, outcome].join(' '));
}

/** Lets each action have a moment of its own. */
async function each(
  browser: { readonly clock: { advance(by: number): void } },
  steps: readonly (() => Promise<unknown>)[],
) {
  for (const step of steps) {
    await step();
    browser.clock.advance(1000);
  }
}

describe('what is noted', () => {
  test('an ordinary day: each action with its place and its outcome, and no reading', async () => {
    const browser = openBrowser();
    const background = startBackground(browser);
    const { handlers } = background;
    const page = pageAsker();
    let link = '';
    await each(browser, [
      () => handlers['meeting.create']({ key: keyOf(9), draft: DRAFT }, page),
      () => handlers['connection.connect'](own(), UI),
      async () => {
        link = given(await handlers['meeting.create']({ key: KEY, draft: DRAFT }, page)).invitation.link;
      },
      () => handlers['meeting.find']({ link }, page),
      () => handlers['meeting.compare']({ link, title: 'x' }, page),
      () => handlers['meeting.follow']({ link, title: DRAFT.title }, page),
      () => handlers['meeting.follow']({ link, title: 'Another' }, page),
      () => handlers['meeting.adopt']({ link: 'https://acme.example.webex.com/acme/j.php?MTID=m9' }, page),
      () => handlers['creation.retry']({ key: keyOf(9), newKey: keyOf(10) }, UI),
      () => handlers['meeting.remove']({ link }, pageAsker('https://mail.google.com')),
      () => handlers['feature.allow']({ feature: 'personal_room' }, UI),
      () => handlers['feature.withhold']({ feature: 'personal_room' }, UI),
      () => handlers['pages.turn']({ id: 'gmail', isWanted: false }, UI),
      () => handlers['pages.turn']({ id: 'gmail', isWanted: true }, UI),
      () => handlers['sync.turn']({ isOn: true }, UI),
      () => handlers['sync.turn']({ isOn: false }, UI),
      () => handlers['settings.export']({}, UI),
      () => handlers['settings.import']({ text: '{' }, UI),
      () => handlers['kept.read']({}, UI),
      () => handlers['kept.export']({ ownStorage: {} }, UI),
      () => handlers['kept.erase']({ what: 'room', leaveUnclear: false }, UI),
      () => handlers['activity.read']({}, UI),
      () => handlers['connection.disconnect']({ leaveUnclear: true, forgetMeetings: false }, UI),
    ]);
    expect(await noted(background, 18)).toEqual([
      'made google_calendar not_connected',
      'connected own_page done',
      'made google_calendar done',
      'changed google_calendar done',
      'adopted google_calendar not_ours',
      'retried own_page done',
      'removed gmail done',
      'feature_on own_page done',
      'feature_off own_page done',
      'page_off own_page done',
      'page_on own_page done',
      'sync_on own_page done',
      'sync_off own_page done',
      'settings_saved own_page done',
      'settings_loaded own_page file_not_json',
      'kept_saved own_page done',
      'erased own_page done',
      'disconnected own_page done',
    ]);
  });

  test('an invitation from the menu', async () => {
    const { background } = await openConnected();
    const page = {
      pin: async () => 'pinned' as const,
      insert: async () => 'inserted' as const,
      copy: async () => true,
      notify: async () => undefined,
    };
    await background.inserting.makeAndInsert(KEY, page);
    expect(await noted(background, 1)).toEqual(['made menu done']);
  });

  test('what the popup puts into a page, and nothing where the page takes nothing', async () => {
    const { browser, background } = await openConnected();
    const page = {
      pin: async () => 'pinned' as const,
      insert: async () => 'inserted' as const,
      copy: async () => true,
      notify: async () => undefined,
    };
    const { handlers } = background;
    const link = 'https://acme.example.webex.com/meet/ines';
    await handlers['page.insert']({ kind: 'new', key: KEY, draft: DRAFT }, UI);
    browser.at.page = page;
    await each(browser, [
      () => handlers['page.insert']({ kind: 'new', key: KEY, draft: DRAFT }, UI),
      () => handlers['page.insert']({ kind: 'link', press: keyOf(2), link }, UI),
    ]);
    browser.at.page = { ...page, insert: async () => 'closed' as const };
    await handlers['page.insert']({ kind: 'link', press: keyOf(3), link }, UI);
    expect(await noted(background, 2)).toEqual(['made own_page done', 'inserted own_page done']);
  });

  test('a meeting that was found again after a lost answer', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ path: '/v1/meetings', method: 'POST', kind: 'drop-after' });
    await background.creating.create(KEY, DRAFT, 'popup');
    expect(await noted(background, 1)).toEqual(['found_again itself done']);
  });

  test('the end of a sign-in by Webex', async () => {
    const { browser, background } = await openConnected();
    browser.webex.expireTokens();
    browser.webex.revokeGrants();
    await background.creating.create(KEY, DRAFT, 'popup');
    expect(await noted(background, 1)).toEqual(['sign_in_ended itself session_ended']);
  });
});

describe('noting', () => {
  test('never delays or fails an action: a full disk is no matter', async () => {
    const { background } = await openConnected();
    failWrite('activity');
    given(await background.handlers['meeting.create']({ key: KEY, draft: DRAFT }, UI));
    given(await background.handlers['pages.turn']({ id: 'gmail', isWanted: false }, UI));
    expect(await noted(background, 1)).toEqual(['page_off own_page done']);
  });

  test('an action is answered while its note is still to be written', async () => {
    const never: Activity = { note: () => new Promise(() => {}) } as unknown as Activity;
    const { note } = makeActivityLog({ store: never, clock: createHandClock(0) });
    const reply = { ok: true, value: null } as const;
    const handlers = { 'feature.withhold': async () => reply } as unknown as Handlers;
    expect(await noting(handlers, note)['feature.withhold']({ feature: 'personal_room' }, UI)).toBe(reply);
  });

  test('stays off after Disconnect, and says so', async () => {
    const { background } = await openConnected();
    given(await background.handlers['activity.turn']({ isOn: false }, UI));
    given(await background.handlers['connection.disconnect']({ leaveUnclear: true, forgetMeetings: false }, UI));
    given(await background.handlers['pages.turn']({ id: 'gmail', isWanted: false }, UI));
    expect(given(await background.handlers['activity.read']({}, UI))).toEqual({ isOn: false, entries: [] });
    expect((await readRaw()).rows.activity).toEqual([{ id: 'off' }]);
  });

  test('whatever the inputs say, a row holds nothing but a word of each fixed set', async () => {
    const { browser, background } = await openConnected();
    const { handlers } = background;
    const planted = fc.stringMatching(/^planted-[a-z]{6,12}$/);
    await fc.assert(
      fc.asyncProperty(planted, fc.uuid({ version: 4 }), fc.nat(4), async (word, key, which) => {
        const link = `https://acme.example.webex.com/acme/j.php?MTID=${word}`;
        const page = pageAsker();
        const calls: readonly (() => Promise<unknown>)[] = [
          () =>
            handlers['meeting.create'](
              { key, draft: { ...DRAFT, title: word }, calendarAddress: `${word}@x.com` },
              page,
            ),
          () => handlers['meeting.adopt']({ link }, page),
          () => handlers['meeting.follow']({ link, title: word, eventId: word }, page),
          () => handlers['settings.import']({ text: word }, UI),
          () => handlers['connection.connect'](own(word, word), UI),
        ];
        browser.faults.plan({
          path: '/v1/meetings',
          kind: 'status',
          status: 400,
          body: JSON.stringify({ errors: [{ description: word }] }),
        });
        await calls[which]?.();
        browser.clock.advance(61_000 * 15);
      }),
      { numRuns: 40 },
    );
    const rows = (await readRaw()).rows.activity as readonly ActivityEntry[];
    expect(rows.length).toBeGreaterThan(20);
    expect(JSON.stringify(rows)).not.toContain('planted');
    for (const row of rows) expectClosed(row);
  });
});

/** Every field of it has a value of a set that is fixed, or one that was made here. */
function expectClosed({ id, at, action, by, outcome, ...others }: ActivityEntry): void {
  expect(others).toEqual({});
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(at).toBeTypeOf('number');
  expect(ACTIONS).toContain(action);
  expect([...HOST_PAGE_IDS, 'own_page', 'menu', 'itself']).toContain(by);
  expect(['done', ...FAILURE_CODES]).toContain(outcome);
}

test('every call that changes something is an action or is named here', () => {
  const quiet: readonly CallName[] = [
    // Part of another action, put away, or chosen in passing.
    ...(['meeting.await', 'meeting.delivered', 'meeting.event_gone', 'meeting.keep', 'meeting.unsaved'] as const),
    ...(['creation.dismiss', 'choices.write', 'room.keep', 'room.forget', 'activity.turn', 'settings.open'] as const),
    // Said by a page of itself.
    ...(['page.appeared', 'page.gave_up', 'page.found', 'page.wishes'] as const),
    // Looking.
    ...(['meeting.find', 'meeting.compare', 'creations.waiting', 'agenda.read', 'agenda.refresh'] as const),
    ...(['connection.read', 'room.read', 'room.typed', 'choices.read', 'choices.defaults'] as const),
    ...(['invitation.preview', 'pages.read', 'diagnosis.read', 'policy.read', 'sync.read'] as const),
    ...([
      'permissions.read',
      'kept.read',
      'activity.read',
      'access.list',
      'access.matches',
      'access.failures',
      'person.find',
    ] as const),
  ];
  const handlers = Object.fromEntries(Object.keys(CALLERS).map((name) => [name, async () => undefined]));
  const wrapped: Readonly<Record<string, unknown>> = noting(handlers as unknown as Handlers, () => undefined);
  const silent = Object.keys(CALLERS).filter((name) => wrapped[name] === handlers[name]);
  expect(silent.toSorted()).toEqual([...quiet].toSorted());
});
