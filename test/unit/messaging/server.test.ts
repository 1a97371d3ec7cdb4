import { describe, expect, test, vi } from 'vitest';
import { done } from '../../../src/domain/failure';
import type { CallName } from '../../../src/messaging/calls';
import { CALLERS } from '../../../src/messaging/schemas';
import { createReceiver, type Handlers, type Sender } from '../../../src/messaging/server';
import { pageAsker } from '../harness/askers';
import { DRAFT, KEY, keyOf } from '../harness/clicks';

const OWN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const ID = 'abcdefghijklmnopabcdefghijklmnop';
const HOST_PAGE = 'https://calendar.google.com';

const UI: Sender = { id: ID, url: `${OWN}/popup.html`, origin: OWN };
const PAGE: Sender = { id: ID, url: `${HOST_PAGE}/calendar/u/0/r`, origin: HOST_PAGE, tab: { id: 7 } };
const UNEXPECTED = { ok: false, failure: { code: 'unexpected' } };
const CALENDAR_ASKER = pageAsker(HOST_PAGE);
const OTHER_KEY = keyOf(2);
const LINK = 'https://acme.webex.com/meet/ines';

/** A request of each call that is as it should be. */
const GOOD: Readonly<Record<CallName, object>> = {
  'meeting.create': { key: KEY, draft: DRAFT },
  'meeting.await': { key: KEY },
  'meeting.delivered': { key: KEY },
  'meeting.find': { link: LINK },
  'meeting.adopt': { link: LINK },
  'meeting.event_gone': { eventId: 'event1' },
  'meeting.keep': { link: LINK },
  'meeting.remove': { link: LINK },
  'meeting.compare': { link: LINK, title: 'Numbers', when: {} },
  'meeting.follow': { link: LINK, when: { startDate: '2026-03-04' } },
  'meeting.unsaved': { link: LINK },
  'creations.waiting': {},
  'creation.dismiss': { key: KEY },
  'agenda.read': {},
  'agenda.refresh': {},
  'connection.read': {},
  'creation.retry': { key: KEY, newKey: OTHER_KEY },
  'connection.connect': { using: { kind: 'preset' }, chooseAccount: false, leaveUnclear: false },
  'connection.disconnect': { leaveUnclear: false, forgetMeetings: false },
  'feature.allow': { feature: 'personal_room' },
  'feature.withhold': { feature: 'personal_room' },
  'room.read': {},
  'room.typed': {},
  'room.keep': { link: LINK },
  'room.forget': {},
  'choices.read': {},
  'choices.write': { accountId: 'p1', choices: { options: { reminder: 10 }, neutralTitle: false } },
  'choices.defaults': {},
  'invitation.preview': { invitation: { language: 'de', without: ['password'], above: '{title}' } },
  'page.appeared': { part: 'editor' },
  'page.gave_up': { part: 'editor', why: 'errors' },
  'page.found': { parts: { title: 1, zone: 0 } },
  'pages.read': {},
  'pages.turn': { id: 'google_calendar', isWanted: false },
  'diagnosis.read': {},
  'page.wishes': {},
  'page.insert': { kind: 'new', key: KEY, draft: DRAFT },
  'policy.read': {},
  'sync.read': {},
  'sync.turn': { isOn: true },
  'settings.export': {},
  'settings.import': { text: '{}' },
  'settings.open': {},
  'permissions.read': {},
  'kept.read': {},
  'kept.export': { ownStorage: {} },
  'kept.erase': { what: 'meetings', leaveUnclear: false },
  'activity.read': {},
  'activity.turn': { isOn: false },
  'access.list': {},
  'access.start': {
    id: KEY,
    question: { email: 'a@example.com', from: '2026-01-01', to: '2026-03-31', zone: 'Europe/Berlin' },
  },
  'access.go_on': { id: KEY },
  'access.cancel': { id: KEY },
  'access.forget': { id: KEY },
  'access.matches': { id: KEY },
  'access.failures': { id: KEY },
  'person.find': { email: 'a@example.com' },
  'person.erase': { email: 'a@example.com' },
};
const NAMES = Object.keys(GOOD) as CallName[];
/** What a host page must never reach: everything about the account, and the popup's own view. */
const UI_ONLY: readonly CallName[] = [
  'permissions.read',
  'kept.read',
  'kept.export',
  'kept.erase',
  'activity.read',
  'activity.turn',
  'access.list',
  'access.start',
  'access.go_on',
  'access.cancel',
  'access.forget',
  'access.matches',
  'access.failures',
  'person.find',
  'person.erase',
  'creations.waiting',
  'creation.dismiss',
  'agenda.read',
  'agenda.refresh',
  'connection.read',
  'connection.connect',
  'connection.disconnect',
  'creation.retry',
  'feature.allow',
  'feature.withhold',
  'room.read',
  'room.typed',
  'room.keep',
  'room.forget',
  'choices.read',
  'choices.write',
  'choices.defaults',
  'invitation.preview',
  'pages.read',
  'pages.turn',
  'diagnosis.read',
  'page.insert',
  'policy.read',
  'sync.read',
  'sync.turn',
  'settings.export',
  'settings.import',
];

function openServer() {
  const asked = vi.fn(async (..._args: unknown[]) => done(null));
  const handlers = Object.fromEntries(
    NAMES.map((name) => [name, (request: unknown, caller: unknown) => asked(name, request, caller)]),
  ) as unknown as Handlers;
  const receive = createReceiver(handlers, { extensionId: ID, ownOrigin: OWN, isOn: async () => true });
  const call = (name: string, request: unknown, sender = UI) => receive({ oneClick: 1, call: name, request }, sender);
  return { asked, receive, call };
}

/** What is about an event that stands in the caller's page. */
const PAGE_ONLY: readonly CallName[] = [
  'meeting.adopt',
  'meeting.event_gone',
  'meeting.keep',
  'meeting.compare',
  'meeting.unsaved',
  'page.appeared',
  'page.gave_up',
  'page.found',
  'page.wishes',
];

describe('our own pages', () => {
  test.each(NAMES.filter((name) => !PAGE_ONLY.includes(name)))('may call %s', async (name) => {
    const { call, asked } = openServer();
    expect(await call(name, GOOD[name])).toEqual(done(null));
    expect(asked).toHaveBeenCalledExactlyOnceWith(name, GOOD[name], { kind: 'ui' });
  });

  test.each(PAGE_ONLY)('may not call %s', async (name) => {
    const { call, asked } = openServer();
    expect(await call(name, GOOD[name])).toEqual(UNEXPECTED);
    expect(asked).not.toHaveBeenCalled();
  });

  test('in a tab are our own pages still', async () => {
    const { call, asked } = openServer();
    await call('connection.read', {}, { ...UI, tab: { id: 3 } });
    expect(asked).toHaveBeenCalledExactlyOnceWith('connection.read', {}, { kind: 'ui' });
  });

  test('are known by their address where the browser gives no origin', async () => {
    const { call, asked } = openServer();
    await call('connection.read', {}, { id: ID, url: `${OWN}/popup.html` });
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe('a host page', () => {
  test.each(NAMES.filter((name) => !UI_ONLY.includes(name)))('may call %s', async (name) => {
    const { call, asked } = openServer();
    await call(name, GOOD[name], PAGE);
    expect(asked).toHaveBeenCalledExactlyOnceWith(name, GOOD[name], CALENDAR_ASKER);
  });

  test.each(UI_ONLY)('may not call %s', async (name) => {
    const { call, asked } = openServer();
    expect(await call(name, GOOD[name], PAGE)).toEqual(UNEXPECTED);
    expect(asked).not.toHaveBeenCalled();
  });

  test('is known by its address where the browser gives no origin', async () => {
    const { call, asked } = openServer();
    await call('meeting.find', { link: LINK }, { ...PAGE, origin: undefined });
    expect(asked).toHaveBeenCalledExactlyOnceWith('meeting.find', { link: LINK }, CALENDAR_ASKER);
  });
});

describe('a sender that is neither is refused, whatever it calls', () => {
  const strangers: readonly [string, Sender][] = [
    ['another extension', { ...UI, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['another extension that shows our host page', { ...PAGE, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['no id', { ...UI, id: undefined }],
    ['another page', { ...PAGE, origin: 'https://evil.example', url: 'https://evil.example/' }],
    ['another page whose address says otherwise', { ...PAGE, origin: 'https://evil.example' }],
    ['a page under the host page', { ...PAGE, origin: 'https://evil.calendar.google.com' }],
    ['a page whose host begins like ours', { ...PAGE, origin: 'https://calendar.google.com.evil.example' }],
    ['the host page without TLS', { ...PAGE, origin: 'http://calendar.google.com' }],
    ['the host page on another port', { ...PAGE, origin: 'https://calendar.google.com:8443' }],
    ['the host page outside of a tab', { ...PAGE, tab: undefined }],
    ['our origin with something behind it', { ...UI, origin: `${OWN}.evil.example` }],
    ['no origin and no address', { id: ID, tab: { id: 7 } }],
    ['no origin and a broken address', { id: ID, url: 'https://', tab: { id: 7 } }],
    ['nothing', {}],
  ];

  test.each(strangers)('%s', async (_name, sender) => {
    const { call, asked } = openServer();
    for (const name of NAMES) expect(await call(name, GOOD[name], sender)).toEqual(UNEXPECTED);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('messages that are no calls of ours are left to others', () => {
  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'meeting.create'],
    ['a list', [1]],
    ['another message', { type: 'ping' }],
    ['another version', { oneClick: 2, call: 'connection.read', request: {} }],
    ['no call', { oneClick: 1, request: {} }],
    ['an unknown call', { oneClick: 1, call: 'meeting.removeAll', request: {} }],
    ...['toString', 'constructor', '__proto__', 'hasOwnProperty', ''].map((call): [string, unknown] => [
      `the call "${call}"`,
      { oneClick: 1, call, request: {} },
    ]),
  ])('%s', (_name, message) => {
    const { receive, asked } = openServer();
    expect(receive(message, UI)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a handler that fails', () => {
  async function failWith(error: unknown) {
    const handlers = { 'connection.read': () => Promise.reject(error) } as unknown as Handlers;
    const receive = createReceiver(handlers, { extensionId: ID, ownOrigin: OWN, isOn: async () => true });
    return receive({ oneClick: 1, call: 'connection.read', request: {} }, UI);
  }

  test('with an error: unexpected, and its words stay in the background', async () => {
    expect(await failWith(new TypeError('token a-very-secret-token'))).toEqual(UNEXPECTED);
    expect(await failWith('a text')).toEqual(UNEXPECTED);
    expect(await failWith(undefined)).toEqual(UNEXPECTED);
  });

  test('with what IndexedDB throws: storage', async () => {
    const full = new DOMException('the disk is full', 'QuotaExceededError');
    expect(await failWith(full)).toEqual({ ok: false, failure: { code: 'storage' } });
  });

  test('before it gives a promise', async () => {
    const handlers = {
      'connection.read': () => {
        throw new Error('at once');
      },
    } as unknown as Handlers;
    const receive = createReceiver(handlers, { extensionId: ID, ownOrigin: OWN, isOn: async () => true });
    expect(await receive({ oneClick: 1, call: 'connection.read', request: {} }, UI)).toEqual(UNEXPECTED);
  });
});

test('every call has its callers', () => {
  expect(Object.keys(CALLERS).sort()).toEqual([...NAMES].sort());
});

describe('a page that is switched off', () => {
  const openOff = (isOn: () => Promise<boolean>) => {
    const asked = vi.fn(async () => done(null));
    const handlers = Object.fromEntries(NAMES.map((name) => [name, asked])) as unknown as Handlers;
    const receive = createReceiver(handlers, { extensionId: ID, ownOrigin: OWN, isOn });
    const call = (name: CallName, sender: Sender) => receive({ oneClick: 1, call: name, request: GOOD[name] }, sender);
    return { asked, call };
  };

  test.each(NAMES.filter((name) => CALLERS[name].includes('page')))('gets nothing out of %s', async (name) => {
    const { asked, call } = openOff(async () => false);
    expect(await call(name, PAGE)).toEqual({ ok: false, failure: { code: 'page_off' } });
    expect(asked).not.toHaveBeenCalled();
  });

  test('does not keep our own pages from asking', async () => {
    const { call } = openOff(async () => false);
    expect(await call('pages.read', UI)).toEqual(done(null));
  });

  test('is taken for one where nobody can tell', async () => {
    const { asked, call } = openOff(() => Promise.reject(new DOMException('no', 'UnknownError')));
    expect(await call('meeting.create', PAGE)).toEqual({ ok: false, failure: { code: 'storage' } });
    expect(asked).not.toHaveBeenCalled();
  });
});
