import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/adapters/read-date';

const LANGUAGES = [
  'en-US',
  'en-GB',
  'en-CA',
  'de-DE',
  'fr-FR',
  'fr-CA',
  'es-ES',
  'es-PA',
  'ja-JP',
  'ar-EG',
  'sv-SE',
  'ko-KR',
];

const formats = new Map<string, Intl.DateTimeFormat>();

function printed(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const id = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(id) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(id, format);
  return format.format(new Date(date));
}

const NUMERIC = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  NUMERIC,
  { ...NUMERIC, month: '2-digit', day: '2-digit' },
  { ...NUMERIC, weekday: 'short' },
  { ...NUMERIC, month: 'short' },
  { ...NUMERIC, month: 'long', weekday: 'long' },
];

const anyDate = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2050, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('a date as a page shows it', () => {
  for (const language of LANGUAGES) {
    test(`is read as it was meant in ${language}`, () => {
      fc.assert(
        fc.property(anyDate, fc.constantFrom(...STYLES), (date, style) => {
          expect(readDate(printed(date, language, style), language)).toBe(date);
        }),
        { numRuns: 100 },
      );
    });
  }

  test.each(['en', 'es'])('is never read wrongly where %s does not name its region', (language) => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom('US', 'GB', 'ES', 'PA'),
        fc.constantFrom(...STYLES),
        (date, region, style) => {
          expect([date, undefined]).toContain(readDate(printed(date, `${language}-${region}`, style), language));
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['3/4/2027', 'en-US', '2027-03-04'],
    ['3/4/2027', 'en-GB', '2027-04-03'],
    ['03/04/2027', 'en-US', '2027-03-04'],
    ['3/4/2027', 'en', undefined],
    ['3/3/2027', 'en', '2027-03-03'],
    ['3/14/2027', 'en', '2027-03-14'],
    ['14/3/2027', 'en-US', '2027-03-14'],
    ['2027-03-04', 'en', '2027-03-04'],
    ['Thu 3/4/2027', 'en', '2027-03-04'],
    ['Sat 3/4/2027', 'en', '2027-04-03'],
    ['Mon 3/4/2027', 'en-US', undefined],
    ['Do 04.03.2027', 'de-DE', '2027-03-04'],
    ['04.03.2027', 'de', undefined],
    ['4 mars 2027', 'fr', '2027-03-04'],
    ['2027年3月4日', 'ja', '2027-03-04'],
    ['٠٤/٠٣/٢٠٢٧', 'ar-EG', '2027-03-04'],
  ])('%s in %s is %s', (text, language, date) => {
    expect(readDate(text, language)).toBe(date);
  });

  test.each([
    ['3.4.2027', 'en-US', 'separators of another language'],
    ['03-04-2027', 'en-US', 'separators of another language'],
    ['3/4/27', 'en-US', 'a short year'],
    ['1448/03/04', 'ar-SA', "another calendar's year"],
    ['4/3/2570', 'th-TH', "another calendar's year"],
    ['R9/3/4', 'ja-JP', "another calendar's year"],
    ['2/30/2027', 'en-US', 'no such day'],
    ['30', 'en-US', 'a number alone'],
    ['3/4', 'en-US', 'no year'],
    ['3/4/2027 10:00 AM', 'en-US', 'more than a date'],
    ['3/4/2027 Room', 'en-US', 'more than a date'],
    ['4 March 2027', 'de-DE', "another language's month"],
    ['Meeting', 'en-US', 'no date'],
    ['', 'en-US', 'nothing'],
    ['3/4/2027', 'no language', 'a language that is none'],
    ['3/4/2027', '', 'no language'],
  ])('%s in %s is left to the person: %s', (text, language) => {
    expect(readDate(text, language)).toBeUndefined();
  });
});
