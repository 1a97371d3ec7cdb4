import { describe, expect, test, vi } from 'vitest';
import { type CallNeeds, makeHandlers } from '../../../src/background/calls';
import { failed } from '../../../src/domain/failure';
import { openConnected } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';

const PAGE = { kind: 'page', tabId: 7, frameId: 0 } as const;

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

describe('an event with a meeting of ours is watched in the frame that shows it', () => {
  test('from when its meeting is found or delivered', async () => {
    const { background } = await openConnected();
    const { handlers, alarm } = background;
    const made = await handlers['meeting.create']({ key: KEY, draft: DRAFT }, PAGE);
    expect(alarm.watched).toEqual([]);
    await handlers['meeting.delivered']({ key: KEY }, PAGE);
    expect(alarm.watched).toEqual([[7, 0]]);
    const link = made.ok ? made.value.invitation.link : '';
    await handlers['meeting.find']({ link }, { ...PAGE, tabId: 8, frameId: 3 });
    expect(alarm.watched).toEqual([
      [7, 0],
      [8, 3],
    ]);
  });

  test('but not for a link that is not ours, nor for our own pages', async () => {
    const { background } = await openConnected();
    const { handlers, alarm } = background;
    await handlers['meeting.find']({ link: 'https://acme.example.webex.com/meet/x' }, PAGE);
    await handlers['meeting.create']({ key: KEY, draft: DRAFT }, { kind: 'ui' });
    await handlers['meeting.delivered']({ key: KEY }, { kind: 'ui' });
    expect(alarm.watched).toEqual([]);
  });
});
