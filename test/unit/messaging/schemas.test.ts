import { describe, expect, test } from 'vitest';
import type { CallName } from '../../../src/messaging/calls';
import { REQUESTS } from '../../../src/messaging/schemas';
import { DRAFT, KEY, TOMORROW } from '../harness/clicks';

const takes = (call: CallName, request: unknown) => REQUESTS[call].safeParse(request).success;
const NOW_DRAFT = { when: { kind: 'now', zone: 'Europe/Berlin' } };
const LINK = 'https://acme.webex.com/meet/ines';

const connectWith = (changes: object) => ({
  using: { kind: 'own', region: 'commercial', clientId: 'C1', clientSecret: '', ...changes },
  chooseAccount: false,
  leaveUnclear: false,
});

const draftWith = (options: unknown) => ({ key: KEY, draft: { ...DRAFT, options } });
const CHOICES = { options: { reminder: 10 }, neutralTitle: true };

describe('good requests', () => {
  test.each([
    ['meeting.create', draftWith({})],
    [
      'meeting.create',
      draftWith({
        site: 'acme.example.webex.com',
        joinBeforeHost: 'off',
        lobby: 'blockFromJoin',
        autoRecord: false,
        reminder: 30,
        everybodyCoHost: true,
      }),
    ],
    ['meeting.create', draftWith({ joinBeforeHost: 0 })],
    ['meeting.create', { key: KEY, draft: { ...DRAFT, isPrivate: true } }],
    ['choices.write', { accountId: 'p1', choices: CHOICES }],
    ['meeting.create', { key: KEY, draft: DRAFT }],
    ['meeting.create', { key: KEY, draft: NOW_DRAFT }],
    ['meeting.create', { key: crypto.randomUUID(), draft: { ...NOW_DRAFT, title: '' } }],
    ['meeting.remove', { link: LINK }],
    ['meeting.create', { key: KEY, draft: DRAFT, calendarAddress: 'ines@example.com' }],
    ['connection.connect', connectWith({})],
    ['connection.connect', { ...connectWith({}), using: { kind: 'preset' } }],
    ['creations.waiting', {}],
  ] as const)('%s %o', (call, request) => {
    expect(takes(call, request)).toBe(true);
  });
});

describe('bad requests', () => {
  test.each<[string, CallName, unknown]>([
    ['nothing', 'meeting.create', undefined],
    ['null', 'creations.waiting', null],
    ['no draft', 'meeting.create', { key: KEY }],
    ['no key', 'meeting.create', { draft: DRAFT }],
    ['a key that is no UUID', 'meeting.create', { key: 'x', draft: DRAFT }],
    ['a key with something behind it', 'meeting.await', { key: `${KEY}\n` }],
    ['a UUID of another version', 'meeting.await', { key: KEY.replace('-4', '-1') }],
    ['a key in a list', 'meeting.await', { key: [KEY] }],
    ['a field too many', 'meeting.await', { key: KEY, force: true }],
    ['a field too many in the draft', 'meeting.create', { key: KEY, draft: { ...DRAFT, hostEmail: 'a@example.com' } }],
    ['a field too many in the times', 'meeting.create', { key: KEY, draft: { when: { ...TOMORROW, offset: 1 } } }],
    ['an end for a meeting at once', 'meeting.create', { key: KEY, draft: { when: { ...NOW_DRAFT.when, end: 'x' } } }],
    ['another kind of times', 'meeting.create', { key: KEY, draft: { when: { kind: 'later', zone: 'UTC' } } }],
    ['an instant for a wall time', 'meeting.create', { key: KEY, draft: { when: { ...TOMORROW, start: 0 } } }],
    ['an offset', 'meeting.create', { key: KEY, draft: { when: { ...TOMORROW, start: '2026-03-04T09:00Z' } } }],
    ['an option that is none', 'meeting.create', draftWith({ hostEmail: 'a@example.com' })],
    ['an option that is nothing', 'meeting.create', draftWith({ autoRecord: undefined })],
    ['an option of another type', 'meeting.create', draftWith({ autoRecord: 'yes' })],
    ['another number of minutes', 'meeting.create', draftWith({ joinBeforeHost: 7 })],
    ['another reminder', 'meeting.create', draftWith({ reminder: 11 })],
    ['another lobby', 'meeting.create', draftWith({ lobby: 'open' })],
    ['a site with a scheme', 'meeting.create', draftWith({ site: 'https://acme.webex.com' })],
    ['a site with a path', 'meeting.create', draftWith({ site: 'acme.webex.com/x' })],
    ['a site with something behind it', 'meeting.create', draftWith({ site: 'acme.webex.com\n' })],
    ['options in a list', 'meeting.create', draftWith([])],
    ['a private event by a word', 'meeting.create', { key: KEY, draft: { ...DRAFT, isPrivate: 'yes' } }],
    ['choices of nobody', 'choices.write', { choices: CHOICES }],
    ['another reason to give up', 'page.gave_up', { part: 'mail', why: 'https://example.com' }],
    ['another part to give up', 'page.gave_up', { part: 'card', why: 'errors' }],
    ['a part that is none', 'page.found', { parts: { 'Quarterly review': 1 } }],
    ['a part without end', 'page.found', { parts: { title: 1e9 } }],
    ['a part that is no number', 'page.found', { parts: { title: 'Quarterly review' } }],
    ['a page that is none', 'pages.turn', { id: 'example', isWanted: true }],
    ['a choice too many', 'choices.write', { accountId: 'p1', choices: { ...CHOICES, password: 'x' } }],
    ['half of the choices', 'choices.write', { accountId: 'p1', choices: { options: {} } }],
    ['a title too long', 'meeting.create', { key: KEY, draft: { ...DRAFT, title: 'x'.repeat(4001) } }],
    ['a title that is no text', 'meeting.create', { key: KEY, draft: { ...DRAFT, title: { toString: 1 } } }],
    ['a zone too long', 'meeting.create', { key: KEY, draft: { when: { kind: 'now', zone: 'x'.repeat(4001) } } }],
    ['a link too long', 'meeting.remove', { link: `${LINK}${'x'.repeat(2000)}` }],
    ['no client ID', 'connection.connect', connectWith({ clientId: '' })],
    ['a client ID too long', 'connection.connect', connectWith({ clientId: 'x'.repeat(201) })],
    ['a secret too long', 'connection.connect', connectWith({ clientSecret: 's'.repeat(501) })],
    ['another region', 'connection.connect', connectWith({ region: 'moon' })],
    ['a token endpoint', 'connection.connect', connectWith({ tokenEndpoint: LINK })],
    ['a broker', 'connection.connect', connectWith({ broker: LINK })],
    [
      'a secret for the preset',
      'connection.connect',
      { ...connectWith({}), using: { kind: 'preset', clientSecret: 's' } },
    ],
    ['a feature that is none', 'feature.allow', { feature: 'everything' }],
    ['an address too long', 'meeting.create', { key: KEY, draft: DRAFT, calendarAddress: 'x'.repeat(321) }],
    ['a field where none belongs', 'connection.disconnect', { all: true }],
    ['a list', 'settings.open', []],
  ])('%s', (_name, call, request) => {
    expect(takes(call, request)).toBe(false);
  });
});

describe('hostile prototypes', () => {
  test('fields are taken from the object itself, not from what stands behind it', () => {
    expect(takes('meeting.await', JSON.parse(`{"__proto__":{"key":"${KEY}"}}`))).toBe(false);
  });

  test('what is parsed carries no field it was not given', () => {
    const request = JSON.parse(`{"key":"${KEY}","draft":{"when":{"kind":"now","zone":"UTC"}}}`);
    const parsed = REQUESTS['meeting.create'].safeParse(request);
    expect(parsed.data).toEqual(request);
    const polluted = JSON.parse(`{"key":"${KEY}","__proto__":{"admin":true}}`);
    const given = REQUESTS['meeting.await'].safeParse(polluted).data as Record<string, unknown> | undefined;
    expect(given?.admin).toBeUndefined();
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test('constructor and prototype are fields too many', () => {
    expect(takes('meeting.await', { key: KEY, constructor: { prototype: {} } })).toBe(false);
    expect(takes('meeting.await', { key: KEY, prototype: {} })).toBe(false);
  });
});
