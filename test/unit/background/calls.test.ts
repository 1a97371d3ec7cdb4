import { describe, expect, test, vi } from 'vitest';
import { type CallNeeds, makeHandlers } from '../../../src/background/calls';
import { failed } from '../../../src/domain/failure';
import { HOST_PAGES } from '../../../src/domain/host-page';
import { pageAsker } from '../harness/askers';
import { openConnected } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';

const PAGE = pageAsker();
const FOLLOW = 'google-calendar-follow.js';
const CARDS = 'google-calendar-cards.js';

test('who made a click is told by its sender: a host page, else the popup', async () => {
  const create = vi.fn(async () => failed('offline'));
  const handlers = makeHandlers({ creating: { create }, explain: () => 'why' } as unknown as CallNeeds);
  await handlers['meeting.create']({ key: KEY, draft: DRAFT }, PAGE);
  await handlers['meeting.create']({ key: KEY, draft: DRAFT }, { kind: 'ui' });
  expect(create.mock.calls).toEqual([
    [KEY, DRAFT, 'page'],
    [KEY, DRAFT, 'popup'],
  ]);
});

describe('a failure that a page shows', () => {
  const createWith = (failure: ReturnType<typeof failed>) => {
    const needs = { creating: { create: async () => failure }, explain: () => 'why' } as unknown as CallNeeds;
    return makeHandlers(needs)['meeting.create']({ key: KEY, draft: DRAFT }, PAGE);
  };

  test.each([
    ['session_ended', 'settings'],
    ['policy_broken', 'settings'],
    ['unclear', 'look_again'],
    ['refused', undefined],
  ] as const)('%s brings its sentence, and what to offer', async (code, remedy) => {
    const shown = { code, words: 'why', ...(remedy ? { remedy } : {}) };
    expect(await createWith(failed(code))).toEqual({ ok: false, failure: shown });
  });
});

describe('a calendar of another address than the account', () => {
  const CALENDAR = 'Team@Example.com';

  test('is mentioned once, and again only after another sign-in', async () => {
    const { background } = await openConnected();
    const create = (n: number, calendarAddress?: string) =>
      background.handlers['meeting.create']({ key: keyOf(n), draft: DRAFT, calendarAddress }, PAGE);
    const note = 'team@example.com is not ines.calder@example.com';
    expect(await create(1, CALENDAR)).toMatchObject({ ok: true, value: { note } });
    expect(await create(2, CALENDAR)).not.toHaveProperty('value.note');
    const account = await background.store.readAccount();
    expect(await create(3, ` ${account?.email.toUpperCase()} `)).not.toHaveProperty('value.note');
    for (const [n, address] of [undefined, '', 'no address', '@'].entries())
      expect(await create(4 + n, address)).not.toHaveProperty('value.note');
  });
});

describe("the page's own form for a new event, filled in", () => {
  test.each([
    ['https://calendar.google.com', 'https://calendar.google.com/calendar/render?action=TEMPLATE'],
    ['https://outlook.live.com', 'https://outlook.live.com/calendar/deeplink/compose?path='],
    ['https://outlook.office.com', 'https://outlook.office.com/calendar/deeplink/compose?path='],
  ])('comes with the meeting of a click in %s, and again when it is asked for later', async (origin, start) => {
    const { background } = await openConnected();
    const asker = pageAsker(origin);
    const made = await background.handlers['meeting.create']({ key: KEY, draft: DRAFT }, asker);
    expect(made.ok && made.value.filledIn?.slice(0, start.length)).toBe(start);
    expect(await background.handlers['meeting.await']({ key: KEY }, asker)).toEqual(made);
  });

  test('is none where the page has no such form, nor in our own pages', async () => {
    const { background } = await openConnected();
    for (const asker of [pageAsker('https://mail.google.com'), { kind: 'ui' as const }]) {
      const made = await background.handlers['meeting.create']({ key: KEY, draft: DRAFT }, asker);
      expect(made).toMatchObject({ ok: true });
      expect(made).not.toHaveProperty('value.filledIn');
    }
  });
});

describe('an event with a meeting of ours is watched in the frame that shows it', () => {
  test('from when its meeting is found or delivered', async () => {
    const { background } = await openConnected();
    const { handlers, alarm } = background;
    const made = await handlers['meeting.create']({ key: KEY, draft: DRAFT }, PAGE);
    expect(alarm.ran).toEqual([]);
    await handlers['meeting.delivered']({ key: KEY }, PAGE);
    expect(alarm.ran).toEqual([
      [7, 0, FOLLOW],
      [7, 0, CARDS],
    ]);
    const link = made.ok ? made.value.invitation.link : '';
    await handlers['meeting.find']({ link }, { ...PAGE, tabId: 8, frameId: 3 });
    expect(alarm.ran).toEqual([
      [7, 0, FOLLOW],
      [7, 0, CARDS],
      [8, 3, FOLLOW],
      [8, 3, CARDS],
    ]);
  });

  test('but not for a link that is not ours, nor for our own pages', async () => {
    const { background } = await openConnected();
    const { handlers, alarm } = background;
    await handlers['meeting.find']({ link: 'https://acme.example.webex.com/meet/x' }, PAGE);
    await handlers['meeting.create']({ key: KEY, draft: DRAFT }, { kind: 'ui' });
    await handlers['meeting.delivered']({ key: KEY }, { kind: 'ui' });
    expect(alarm.ran).toEqual([]);
  });
});

test('the script for the cards of events is sent where a card has appeared', async () => {
  const { background } = await openConnected();
  await background.handlers['page.appeared']({ part: 'card' }, { ...PAGE, frameId: 4 });
  expect(background.alarm.ran).toEqual([[7, 4, CARDS]]);
});

test('the script for mails is sent where a mail has appeared, and a page without mails has none', async () => {
  const { background } = await openConnected();
  const outlook = { ...PAGE, page: HOST_PAGES.find(({ id }) => id === 'outlook') ?? PAGE.page };
  await background.handlers['page.appeared']({ part: 'mail' }, outlook);
  expect(background.alarm.ran).toEqual([[7, 0, 'outlook-mail.js']]);
  expect(await background.handlers['page.appeared']({ part: 'mail' }, PAGE)).toMatchObject({ ok: false });
});

test('the script of a part that has ended itself is not sent again, and that of the other part is', async () => {
  const { background } = await openConnected();
  const outlook = { ...PAGE, page: HOST_PAGES.find(({ id }) => id === 'outlook') ?? PAGE.page };
  await background.handlers['page.gave_up']({ part: 'mail', why: 'errors' }, outlook);
  expect(await background.handlers['page.appeared']({ part: 'mail' }, outlook)).toMatchObject({
    failure: { code: 'page_off' },
  });
  await background.handlers['page.appeared']({ part: 'editor' }, outlook);
  expect(background.alarm.ran).toEqual([[7, 0, 'outlook.js']]);
});

describe("a host page's script is sent where an editor has appeared", () => {
  test('into that frame alone', async () => {
    const { background } = await openConnected();
    expect(await background.handlers['page.appeared']({ part: 'editor' }, { ...PAGE, frameId: 4 })).toEqual({
      ok: true,
      value: null,
    });
    expect(background.alarm.ran).toEqual([[7, 4, 'google-calendar.js']]);
  });

  test('and a browser that refuses is told to the page, which goes on waiting', async () => {
    const pages = { isOn: async () => true };
    const handlers = makeHandlers({ pages, runScript: async () => false } as unknown as CallNeeds);
    expect(await handlers['page.appeared']({ part: 'editor' }, PAGE)).toMatchObject({ ok: false });
  });
});
