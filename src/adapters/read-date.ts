import { asciiDigits, numbersIn } from './read-clock';

/**
 * Reads a date as calendars print it, such as `14.3.2027`, `Thu 2027-03-04`, `4 mars 2027` or `2027年3月4日`.
 * Gives `YYYY-MM-DD`, or undefined wherever a second reading is possible: a guessed day is a defect.
 * @param language the page's language (BCP 47), whose names of months and days are tried. Only with its region, as in
 * `en-GB`, does it say whether 3/4 is in March or in April
 */
export function readDate(text: string, language: string): string | undefined {
  const written = plainOf(text);
  const numbers = numbersIn(written);
  const days = daysOf(numbers);
  const formats = days[0] ? formatsOf(language) : [];
  const readings = days.filter((day) => formats.some((format) => hasSameWords(format.format(day), written)));
  const [only, second] = readings;
  const figures = (day: Date) => figuresOf(plainOf(formats[0]?.format(day) ?? ''));
  const isCertain = (day: Date) =>
    // Nobody writes a day between year and month.
    numbers[0]?.length === 4
      ? day.getUTCMonth() + 1 === Number(numbers[1])
      : new Intl.Locale(language).region && figures(day) === figuresOf(written);
  const certain = second ? readings.find(isCertain) : only;
  return certain?.toISOString().slice(0, 10);
}

/** Every day that the numbers can mean; a single one beside the year leaves all months open. */
function daysOf(numbers: readonly string[]): Date[] {
  const year = Number(numbers.find((number) => /^2[01]\d\d$/.test(number)));
  const rest = numbers.filter((number) => number.length < 3).map(Number);
  const [first = 0, second] = rest;
  if (!year || rest.length !== numbers.length - 1 || rest.length > 2) return [];
  const dayIn = (month: number, day: number): Date[] =>
    [new Date(Date.UTC(year, month - 1, day))].filter((date) => date.getUTCMonth() === month - 1);
  if (second === undefined) return MONTHS.flatMap((month) => dayIn(month, first));
  return first === second ? dayIn(first, first) : [...dayIn(first, second), ...dayIn(second, first)];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const STYLES = ['numeric', 'short', 'long'].flatMap((month) =>
  [undefined, 'short', 'long'].map((weekday) => ({ month, weekday }) as Intl.DateTimeFormatOptions),
);

/** The ways the language writes a day, that in figures alone first; none if there is no such language. */
function formatsOf(language: string): Intl.DateTimeFormat[] {
  const common = { year: 'numeric', day: 'numeric', calendar: 'gregory', timeZone: 'UTC' } as const;
  try {
    return STYLES.map((style) => new Intl.DateTimeFormat(language, { ...common, ...style }));
  } catch {
    return [];
  }
}

/** As many figures, and the same letters around them. */
function hasSameWords(format: string, written: string): boolean {
  const plain = plainOf(format);
  return lettersOf(plain) === lettersOf(written) && numbersIn(plain).length === numbersIn(written).length;
}

const plainOf = (text: string): string =>
  asciiDigits(text)
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
const lettersOf = (plain: string): string => plain.replace(/[^\p{L}\p{M}]/gu, '');

/** Figures and what stands between them, without leading zeros. */
const figuresOf = (plain: string): string =>
  plain.replace(/^\D+|[\p{L}\p{M}\s,()]/gu, '').replace(/(?<!\d)0+(?=\d)/g, '');
