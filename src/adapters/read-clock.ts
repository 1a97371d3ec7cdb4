/**
 * Reads a clock time as calendars print it, such as `10:00`, `2:30pm`, `14 h 30`, `午後2:30` or `٢:٣٠ م`.
 * Gives `HH:mm`, or undefined wherever a second reading is possible: a guessed time is a defect.
 * @param language the page's language (BCP 47), whose words for morning and afternoon are tried
 */
export function readClock(text: string, language: string): string | undefined {
  const plain = asciiDigits(text).toLowerCase();
  // Anything but a clock's own separators may be a date, a duration, a price or an offset.
  if (/[^\p{L}\p{M}\p{Zs}\p{Cf}\d:.]|\d\s+\d/u.test(plain)) return undefined;
  const [, hourText, minuteText] = /^\D*(\d{1,2})(?:\D+(\d\d))?\D*$/.exec(plain) ?? [];
  const [hour, minute] = [Number(hourText), Number(minuteText ?? 0)];
  const words = wordsOf(plain);
  const half = words && dayHalf(words, language);
  if (!hourText || minute > 59) return undefined;
  if (half) return hour < 1 || hour > 12 ? undefined : clock((hour % 12) + (half > 12 ? 12 : 0), minute);
  const namesClock = words ? ['h', 'uhr', hourWords(language)].includes(words) : minuteText;
  return namesClock && hour < 24 ? clock(hour, minute) : undefined;
}

/** Whether clock times have words alike: one that was typed and not yet taken over by the page may lack its half of the day. */
export const areAlike = (clocks: readonly string[]): boolean =>
  new Set(clocks.map((clock) => /\p{L}/u.test(clock))).size < 2;

const clock = (...numbers: readonly number[]): string =>
  numbers.map((number) => String(number).padStart(2, '0')).join(':');

/** Only the letters: separators, dots and spaces differ between pages and Intl. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** An hour of the half of the day that a word names. */
const dayHalf = (words: string, language: string): number | undefined =>
  [9, 15].find((hour) => [language, 'en'].some((locale) => dayWord(locale, hour) === words));

function dayWord(locale: string, hour: number): string | undefined {
  const part = partsOf(locale, hour, true).find(({ type }) => type === 'dayPeriod');
  return part && wordsOf(part.value.toLowerCase());
}

/** Words that a language puts around the hours of a 24-hour clock, such as `h` or `Uhr`. */
function hourWords(language: string): string {
  const literals = partsOf(language, 15, false).filter(({ type }) => type === 'literal');
  return wordsOf(literals.map(({ value }) => value.toLowerCase()).join(''));
}

function partsOf(locale: string, hour: number, hour12: boolean): Intl.DateTimeFormatPart[] {
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', hour12, timeZone: 'UTC' };
  try {
    return new Intl.DateTimeFormat(locale, options).formatToParts(Date.UTC(2024, 0, 1, hour));
  } catch {
    return [];
  }
}

/** The numbers of a text, in whatever digits it has them. */
export const numbersIn = (text: string): readonly string[] => asciiDigits(text).match(/\d+/g) ?? [];

/** Any script's decimal digits as ASCII; they stand in runs of ten, zero first. */
export function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - 1 - value))) value += 1;
    return String(value % 10);
  });
}
