import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHECKED } from '../../../src/i18n/checked';

interface Sentence {
  readonly message: string;
  readonly description?: string;
}
type Sentences = Readonly<Record<string, Sentence>>;

const FOLDER = fileURLToPath(new URL('../../../src/i18n/locales', import.meta.url));
const FILES = readdirSync(FOLDER);
const read = (file: string): Sentences => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
const ENGLISH = read('en.json');
const KEYS = Object.keys(ENGLISH);

/** Chromium and Firefox name the folders of locales with an underscore. */
const tagOf = (file: string): string => file.replace('.json', '').replace('_', '-');
const LANGUAGES = FILES.map((file) => [tagOf(file), read(file)] as const);
const TRANSLATED = LANGUAGES.filter(([tag]) => tag !== 'en');

/** The keys whose message this is true of. A key that a file lacks has a test of its own. */
const keysWhere = (sentences: Sentences, isSo: (message: string, key: string) => boolean): string[] =>
  KEYS.filter((key) => key in sentences && isSo(sentences[key]?.message ?? '', key));

const english = (key: string): string => ENGLISH[key]?.message ?? '';
const wordsIn = (message: string): number => message.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Names, which other languages may leave as they are. */
const NAMES = ['app_name', 'options_region_commercial', 'options_region_government'];
/** Read by code, or labels that Webex shows in English. */
const WITHOUT_WORDS = [
  'language',
  'direction',
  'badge_minutes',
  'options_client_id',
  'options_client_secret',
  'options_redirect_uri',
];

/** Languages that are written in letters other than Latin. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  'zh-CN': /\p{Script=Han}/u,
};

/** Sentences that tell the person to press something, or where to look: it has to be called what it is called there. */
const NAMED = [
  ['mail_read_only', 'menu_insert'],
  ['link_kept', 'popup_room'],
  ['failure_no_access', 'pages_title'],
  ['failure_page_off', 'pages_title'],
  ['options_next', 'button_add'],
] as const;

describe.each(LANGUAGES)('%s', (tag, sentences) => {
  test('has every sentence of English and no other', () => {
    const keys = Object.keys(sentences);
    expect(KEYS.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  test('no sentence is empty or has blanks too many', () => {
    expect(keysWhere(sentences, (message) => message.trim() === '')).toEqual([]);
    expect(keysWhere(sentences, (message) => message !== message.trim() || /\s\s/.test(message))).toEqual([]);
  });

  test('every sentence has the gaps of English, each as often', () => {
    const gaps = (message: string) => (message.match(/\$\S?/g) ?? []).sort().join();
    expect(keysWhere(sentences, (message, key) => gaps(message) !== gaps(english(key)))).toEqual([]);
  });

  test('says which language it is, and in which direction that is written', () => {
    const told = new Intl.Locale(tag) as Intl.Locale & { readonly textInfo: { readonly direction: string } };
    expect(sentences.language?.message).toBe(tag);
    expect(sentences.direction?.message).toBe(told.textInfo.direction);
  });

  test('keeps to what browsers and stores have room for', () => {
    const lengthOf = (key: string) => [...(sentences[key]?.message ?? '')].length;
    expect(lengthOf('app_name')).toBeLessThanOrEqual(75);
    expect(lengthOf('app_description')).toBeLessThanOrEqual(132);
    // The toolbar button shows four characters, and `$1` stands for one.
    expect(lengthOf('badge_minutes') - 1).toBeLessThanOrEqual(4);
  });

  test('the seconds to wait stand in words that fit one second too', () => {
    const unit = new Intl.NumberFormat(tag, { style: 'unit', unit: 'second', unitDisplay: 'long' });
    const wordFor = (seconds: number) => unit.formatToParts(seconds).find(({ type }) => type === 'unit')?.value ?? '';
    const message = sentences.failure_too_many_requests_until?.message ?? '';
    if (wordFor(17) !== wordFor(1)) expect(message).not.toContain(wordFor(17));
  });

  test.each(NAMED)('%s calls a thing as it is called: %s', (sentence, name) => {
    expect(sentences[sentence]?.message).toContain(sentences[name]?.message);
  });
});

describe.skipIf(TRANSLATED.length === 0).each(TRANSLATED)('%s', (tag, sentences) => {
  test('has no sentence left in English', () => {
    const isLeft = (message: string, key: string) => message === english(key) && wordsIn(message) > 3;
    expect(keysWhere(sentences, isLeft).filter((key) => !NAMES.includes(key))).toEqual([]);
  });

  test('is written in its own letters', () => {
    const letters = LETTERS[tag] ?? /\p{Script=Latin}/u;
    const own = (key: string) => ![...NAMES, ...WITHOUT_WORDS].includes(key);
    expect(keysWhere(sentences, (message) => !letters.test(message)).filter(own)).toEqual([]);
  });

  test('leaves notes for translators to English', () => {
    const others = Object.entries(sentences).filter(([, sentence]) => Object.keys(sentence).join() !== 'message');
    expect(others.map(([key]) => key)).toEqual([]);
  });
});

/** Gaps for numbers and for what Intl writes in the language itself, and of messages that are copied on as they are. */
const BARE =
  /^(repeat_|badge_|admin_|popup_(more|title_long)$|invitation_full$|failure_too_many_requests_until$|option_minutes_before$|options_meetings_kept$)/;

test.each(LANGUAGES.filter(([, { direction }]) => direction?.message === 'rtl'))(
  '%s keeps titles, names and addresses apart from the direction of its sentences',
  (_tag, sentences) => {
    const isMixed = (message: string) => /\$\d/.test(message.replace(/\u2068\$\d\u2069/g, ''));
    expect(keysWhere(sentences, isMixed).filter((key) => !BARE.test(key))).toEqual([]);
  },
);

test('in Arabic nothing follows how many days, weeks or months, for that word would have four forms', () => {
  const counted = ['repeat_days', 'repeat_weeks', 'repeat_months'];
  const arabic = read('ar.json');
  expect(counted.filter((key) => /\$1 \p{L}/u.test(arabic[key]?.message ?? '$1 أيام'))).toEqual([]);
});

test('notes for translators are not empty, and a sentence has nothing else', () => {
  const faulty = Object.entries(ENGLISH).filter(
    ([, { message, description = '-', ...others }]) => !message || !description || Object.keys(others).length > 0,
  );
  expect(faulty.map(([key]) => key)).toEqual([]);
});

test('only languages that are there can be checked ones', () => {
  expect(CHECKED.filter((tag) => !FILES.map(tagOf).includes(tag))).toEqual([]);
  expect(CHECKED).toContain('en');
});
