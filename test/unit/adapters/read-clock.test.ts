import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiDigits, readClock } from '../../../src/adapters/read-clock';

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'ja',
  'ar',
  'ar-EG',
  'zh',
  'zh-TW',
  'ko',
  'bg',
  'fi',
  'pt-BR',
  'hi',
  'fa',
  'bn-BD',
];

/** Languages whose 12-hour clock has further words, so that not each time of it is read for certain. */
const LEFT_TO_THE_PERSON = ['zh-TW', 'bg'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** How a clock is asked for: `24` also with the older option, under which some languages print 24:30 for 00:30. */
const CLOCKS = { '12': { hour12: true }, '24': { hourCycle: 'h23' }, old24: { hour12: false } } as const;

/** A time of day as the language prints it. */
function printed(hour: number, minute: number, language: string, clock: keyof typeof CLOCKS): string {
  const id = `${language} ${clock}`;
  let format = formats.get(id);
  if (!format) {
    const options = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC', ...CLOCKS[clock] } as const;
    format = new Intl.DateTimeFormat(language, options);
    formats.set(id, format);
  }
  return format.format(Date.UTC(2024, 0, 1, hour, minute));
}

describe.each(LANGUAGES)('%s', (language) => {
  test.each([
    ['09:05', 9, 5],
    ['11:59', 11, 59],
    ['14:30', 14, 30],
    ['23:59', 23, 59],
  ])('reads %s on both clocks', (time, hour, minute) => {
    expect(readClock(printed(hour, minute, language, '24'), language)).toBe(time);
    const twelve = readClock(printed(hour, minute, language, '12'), language);
    if (LEFT_TO_THE_PERSON.includes(language)) expect([time, undefined]).toContain(twelve);
    else expect(twelve).toBe(time);
  });

  test.each([
    ['00:00', 0, 0],
    ['00:30', 0, 30],
  ])('reads %s on the 24-hour clock', (time, hour, minute) => {
    expect(readClock(printed(hour, minute, language, '24'), language)).toBe(time);
  });
});

test('every time of day in every language reads back right, or not at all', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        ...LANGUAGES,
        'th',
        'he',
        'cs',
        'da',
        'et',
        'hu',
        'is',
        'lt',
        'lv',
        'sv',
        'tr',
        'uk',
        'vi',
        'mr',
        'ne',
        'my',
      ),
      fc.nat({ max: 23 }),
      fc.nat({ max: 59 }),
      fc.constantFrom('12', '24', 'old24'),
      fc.constantFrom(undefined, 'en', 'de', 'ar', 'ja'),
      (language, hour, minute, clock, asked) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect([time, undefined]).toContain(readClock(printed(hour, minute, language, clock), asked ?? language));
      },
    ),
    { numRuns: 3000 },
  );
});

describe('times as pages write them', () => {
  test.each([
    ['10:00', 'en', '10:00'],
    ['9:05', 'de', '09:05'],
    ['2:30pm', 'en', '14:30'],
    ['2:30 PM', 'en', '14:30'],
    ['2:30\u202fp.m.', 'en', '14:30'],
    ['2pm', 'en', '14:00'],
    ['12am', 'en', '00:00'],
    ['12:30am', 'en', '00:30'],
    ['12pm', 'en', '12:00'],
    ['14 h 30', 'fr', '14:30'],
    ['14h', 'fr', '14:00'],
    ['14:30 Uhr', 'de', '14:30'],
    ['14.30', 'fi', '14:30'],
    ['午後2:30', 'ja', '14:30'],
    ['14時30', 'ja', undefined],
    ['下午2:30', 'zh', '14:30'],
    ['오후 2:30', 'ko', '14:30'],
    ['٢:٣٠ م', 'ar', '14:30'],
    ['１４：３０', 'ja', '14:30'],
    [' 10:00 ', 'en', '10:00'],
  ])('%s (%s): %s', (text, language, time) => {
    const read = readClock(text, language);
    // Which words a language has for morning and afternoon differs between browsers; none may be read wrong.
    if (/[^\d\s:.：a-z\u202f０-９]/i.test(text)) expect([time, undefined]).toContain(read);
    else expect(read).toBe(time);
  });
});

describe('never guessed', () => {
  test.each([
    ['nothing', ''],
    ['no number', 'noon'],
    ['an hour alone', '10'],
    ['a minute of one digit', '10:5'],
    ['a number of three digits', '100:00'],
    ['four digits', '1030'],
    ['seconds', '10:00:00'],
    ['a range', '10:00 – 11:00'],
    ['an hour after 23', '24:00'],
    ['a minute after 59', '10:60'],
    ['13 in the afternoon', '13:00 pm'],
    ['0 in the afternoon', '0:30 pm'],
    ['both halves of the day', '10:00 am pm'],
    ['a word nobody knows', '10:00 foo'],
    ['a zone', '10:00 GMT'],
    ['an abbreviation', '10:00 a'],
    ['half past', 'half 10'],
    ['a length', '1h 30min'],
    ['a percentage of words', '10 minutes'],
    ['a month', '10 March'],
    ['a day of the week', 'Tuesday 10:00'],
    ['another language', '10:00 klo'],
  ])('%s: %s', (_name, text) => {
    expect(readClock(text, 'en')).toBeUndefined();
  });

  test.each([
    ['a date with slashes', '12/25'],
    ['a date with a hyphen', '03-04'],
    ['an offset', '+10:00'],
    ['an offset to the west', '-05:30'],
    ['a fraction', '10,30'],
    ['two numbers', '3 40'],
    ['a price', '$10.30'],
  ])('what may be something else than a time, %s: %s', (_name, text) => {
    expect(readClock(text, 'en')).toBeUndefined();
  });

  test('a language that does not exist', () => {
    expect(readClock('10:00', 'not a language')).toBe('10:00');
    expect(readClock('10:00 xx', 'not a language')).toBeUndefined();
  });
});

test('asciiDigits knows the digits of every numbering system', () => {
  for (const system of Intl.supportedValuesOf('numberingSystem')) {
    const digits = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9876543210);
    if (/^\p{Nd}+$/u.test(digits)) expect([system, asciiDigits(digits)]).toEqual([system, '9876543210']);
  }
});
