import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSettings, readSettings, writeSettings } from '../../../src/choices/settings-document';
import { LARGEST_SETTINGS, type SettingsDocument } from '../../../src/domain/settings-document';

const EMPTY: SettingsDocument = {
  format: 'one-click-for-webex/settings',
  version: 1,
  choices: { options: {}, neutralTitle: false },
  pages: {},
};
const FULL: SettingsDocument = {
  ...EMPTY,
  choices: {
    options: { joinBeforeHost: 'off', lobby: 'blockFromJoin', autoRecord: true, reminder: 10, everybodyCoHost: false },
    neutralTitle: true,
    inviteGuests: true,
    invitation: { language: 'pt-BR', without: ['password', 'video'], above: 'Hello {title}', below: 'Bye' },
  },
  pages: { google_calendar: true, gmail: false, proton_mail: true },
};
const why = (text: string) => {
  const read = readSettings(text);
  return read.ok ? 'taken' : [read.failure.code, read.failure.detail].filter(Boolean).join(': ');
};
const changed = (changes: object) => JSON.stringify({ ...FULL, ...changes });
const inChoices = (changes: object) => changed({ choices: { ...FULL.choices, ...changes } });

test.each([
  ['nothing chosen', EMPTY],
  ['everything chosen', FULL],
])('what was written is read again: %s', (_name, settings) => {
  expect(readSettings(writeSettings(settings))).toEqual({ ok: true, value: settings });
});

test('all that can be chosen, in the letters that take most room, is taken, and fits an item of storage.sync', () => {
  const long = '\u0001'.repeat(500);
  const largest = {
    ...FULL,
    choices: { ...FULL.choices, invitation: { ...FULL.choices.invitation, above: long, below: long } },
  };
  expect(why(writeSettings(largest))).toBe('taken');
  expect(JSON.stringify({ at: Number.MAX_SAFE_INTEGER, settings: largest }).length).toBeLessThan(
    8192 - 'settings'.length,
  );
});

describe('refused, and said why:', () => {
  test.each([
    ['no JSON', 'Dear all', 'file_not_json'],
    ['nothing', '', 'file_not_json'],
    ['half of a file', writeSettings(FULL).slice(0, 200), 'file_not_json'],
    ['a file without measure', ' '.repeat(LARGEST_SETTINGS + 1), 'file_too_large'],
    ['an endless nest', '['.repeat(LARGEST_SETTINGS), 'file_not_json'],
    ['another file', '{"name":"package"}', 'file_not_ours'],
    ['a list', '[]', 'file_not_ours'],
    ['null', 'null', 'file_not_ours'],
    ['another format', changed({ format: 'other' }), 'file_not_ours'],
    ['a later version', changed({ version: 2 }), 'file_version'],
    ['no version', changed({ version: undefined }), 'file_version'],
    ['a version in words', changed({ version: '1' }), 'file_version'],
    ['a field too many', changed({ extra: 1 }), 'file_fields: extra'],
    [
      'what steers sign-in',
      changed({ clientId: 'C1', brokerUrl: 'https://x.example' }),
      'file_fields: clientId, brokerUrl',
    ],
    ['an account', inChoices({ accountId: 'p1' }), 'file_fields: accountId'],
    ['the account’s site', inChoices({ options: { site: 'acme.webex.com' } }), 'file_fields: site'],
    ['an unknown page', changed({ pages: { evil: true } }), 'file_fields: evil'],
    [
      'a prototype',
      writeSettings(FULL).replace('"version"', '"__proto__": {"version": 1}, "version"'),
      'file_fields: __proto__',
    ],
    [
      'a prototype deep inside',
      writeSettings(FULL).replace('"lobby"', '"__proto__": {}, "lobby"'),
      'file_fields: __proto__',
    ],
    ['a constructor', writeSettings(FULL).replace('"lobby"', '"constructor": {}, "lobby"'), 'file_fields: constructor'],
    ['a value that is none', inChoices({ options: { lobby: 'open' } }), 'file_values: choices.options.lobby'],
    [
      'a text without end',
      inChoices({ invitation: { above: 'x'.repeat(501) } }),
      'file_values: choices.invitation.above',
    ],
    [
      'a path for a language',
      inChoices({ invitation: { language: '../x' } }),
      'file_values: choices.invitation.language',
    ],
    ['a missing part', changed({ pages: undefined }), 'file_values: pages'],
    ['words for yes or no', changed({ pages: { gmail: 'no' } }), 'file_values: pages.gmail'],
  ])('%s', (_name, text, reason) => {
    expect(why(text)).toBe(reason);
  });

  test('names of fields are cut, in number and length', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${'x'.repeat(90)}${index}`, 1]));
    expect(why(changed(many)).length).toBeLessThan(250);
  });
});

test('no value whatever is more than refused', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      expect(parseSettings(value).ok).toBe(false);
      const inside = parseSettings({ ...FULL, choices: value });
      expect(inside.ok || inside.failure.code.startsWith('file_')).toBe(true);
    }),
  );
});
