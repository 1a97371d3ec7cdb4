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
  const formats = days.length > 0 ? formatsOf(language) : [];
  const readings = days.filter((day) => formats.some((format) => hasSameWords(format.format(utc(day)), written)));
  const [only, second] = readings;
  if (!second) return only && isoOf(only);
  const figures = (day: Day) => figuresOf(plainOf(formats[0]?.format(utc(day)) ?? ''));
  const certain = readings.find((day) =>
    // Nobody writes a day between year and month.
    numbers[0]?.length === 4
      ? day.month === Number(numbers[1])
      : new Intl.Locale(language).region && figures(day) === figuresOf(written),
  );
  return certain && isoOf(certain);
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Every day that the numbers can mean; a single one beside the year leaves all months open. */
function daysOf(numbers: readonly string[]): Day[] {
  const year = Number(numbers.find((number) => /^2[01]\d\d$/.test(number)));
  const rest = numbers.filter((number) => number.length < 3).map(Number);
  const [first = 0, second] = rest;
  if (!year || rest.length !== numbers.length - 1 || rest.length > 2) return [];
  const pairs =
    second === undefined
      ? MONTHS.map((month) => [month, first] as const)
      : ([
          [first, second],
          [second, first],
        ] as const);
  const days = pairs.map(([month, day]) => ({ year, month, day })).filter(isDay);
  return first === second ? days.slice(0, 1) : days;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function isDay(day: Day): boolean {
  const date = utc(day);
  return date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day;
}

const utc = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));
const isoOf = (day: Day): string => utc(day).toISOString().slice(0, 10);

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
