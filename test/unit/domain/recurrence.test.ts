import { describe, expect, test } from 'vitest';
import { parseRule, ruleFrom, ruleText } from '../../../src/domain/recurrence';
import { firstOf, lastStartOf, startsOf } from '../../../src/domain/series';
import { take } from '../harness/take';

/** Wednesday, 4 March 2026, nine o'clock in Berlin. */
const FIRST = firstOf({
  start: '2026-03-04T09:00:00+01:00',
  end: '2026-03-04T10:00:00+01:00',
  timezone: 'Europe/Berlin',
});

const text = (rule: string): string | undefined => {
  const parsed = parseRule(rule, FIRST);
  return parsed && ruleText(parsed);
};

describe('a rule that Webex can be told', () => {
  test.each([
    ['FREQ=DAILY', 'FREQ=DAILY;INTERVAL=1'],
    ['RRULE:FREQ=DAILY;INTERVAL=3;COUNT=10', 'FREQ=DAILY;INTERVAL=3;COUNT=10'],
    ['FREQ=DAILY;BYDAY=MO,TU', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU'],
    ['FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE'],
    ['freq=weekly;byday=fr,we;wkst=su', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE,FR'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE'],
    ['FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=4'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31'],
    ['FREQ=MONTHLY;BYDAY=1WE', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=1WE'],
    ['FREQ=MONTHLY;BYDAY=+1WE', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=1WE'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR'],
    ['FREQ=YEARLY', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=3;BYMONTHDAY=4'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=11;BYDAY=4TH'],
  ])('%s', (given, expected) => {
    expect(text(given)).toBe(expected);
    expect(ruleText(ruleFrom(expected) ?? { frequency: 'DAILY', interval: 99 })).toBe(expected);
  });

  test.each([
    ['in UTC', 'UNTIL=20260630T070000Z', 'UNTIL=20260630T070000Z'],
    ['on the clock of the event’s zone', 'UNTIL=20260630T090000', 'UNTIL=20260630T070000Z'],
    ['on a day, which counts to its end in the event’s zone', 'UNTIL=20260630', 'UNTIL=20260630T215959Z'],
  ])('an end %s', (_name, given, expected) => {
    expect(text(`FREQ=DAILY;${given}`)).toBe(`FREQ=DAILY;INTERVAL=1;${expected}`);
  });
});

test.each([
  ['more often than daily', 'FREQ=HOURLY'],
  ['no frequency', 'INTERVAL=2'],
  ['several days of a month, of which Webex takes the first', 'FREQ=MONTHLY;BYMONTHDAY=10,11,12'],
  ['several weekdays of a month', 'FREQ=MONTHLY;BYDAY=1WE,3WE'],
  ['every Wednesday of a month', 'FREQ=MONTHLY;BYDAY=WE'],
  ['a day counted from the end of the month', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['a fifth week', 'FREQ=MONTHLY;BYDAY=5WE'],
  ['both a weekday and a day', 'FREQ=MONTHLY;BYDAY=1WE;BYMONTHDAY=4'],
  ['months of a monthly rule', 'FREQ=MONTHLY;BYMONTH=3,6;BYMONTHDAY=4'],
  ['several months of a year', 'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=4'],
  ['a day of every month of a year', 'FREQ=YEARLY;BYMONTHDAY=4'],
  ['a week of the year', 'FREQ=YEARLY;BYDAY=20MO'],
  ['a position among days', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1'],
  ['days of every other week that depend on its first day', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE'],
  ['some days of every third day', 'FREQ=DAILY;INTERVAL=3;BYDAY=MO'],
  ['a day that there is none of', 'FREQ=WEEKLY;BYDAY=XX'],
  ['the same day twice', 'FREQ=WEEKLY;BYDAY=MO,MO'],
  ['a thirteenth month', 'FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1'],
  ['no interval', 'FREQ=DAILY;INTERVAL=0'],
  ['a broken interval', 'FREQ=DAILY;INTERVAL=1.5'],
  ['an interval of ages', 'FREQ=DAILY;INTERVAL=1000'],
  ['no times', 'FREQ=DAILY;COUNT=0'],
  ['two ends', 'FREQ=DAILY;COUNT=3;UNTIL=20270101'],
  ['an end on no day', 'FREQ=DAILY;UNTIL=20270231'],
  ['an unreadable end', 'FREQ=DAILY;UNTIL=tomorrow'],
  ['the same part twice', 'FREQ=DAILY;INTERVAL=1;INTERVAL=2'],
  ['an unknown part', 'FREQ=DAILY;BYHOUR=9,15'],
  ['a part of no standard', 'FREQ=DAILY;X-EVERY=2'],
  ['a line more', 'FREQ=DAILY\nEXDATE:20270101'],
  ['nothing', ''],
])('%s can’t be told', (_name, rule) => {
  expect(parseRule(rule, FIRST)).toBeUndefined();
});

describe('the dates of a rule', () => {
  const dates = (rule: string, most = 4) => {
    const parsed = parseRule(rule, FIRST);
    return (parsed ? take(startsOf(parsed, FIRST), most) : []).map((each) =>
      each.toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
    );
  };

  test('keep their time of day when clocks change', () => {
    expect(dates('FREQ=MONTHLY')).toEqual([
      '2026-03-04T09:00+01:00',
      '2026-04-04T09:00+02:00',
      '2026-05-04T09:00+02:00',
      '2026-06-04T09:00+02:00',
    ]);
  });

  test('a rule that ends has a last one, an endless one has none', () => {
    const last = (rule: string) => lastStartOf(parseRule(rule, FIRST) ?? { frequency: 'DAILY', interval: 1 }, FIRST);
    expect(last('FREQ=WEEKLY;COUNT=3')?.toPlainDate().toString()).toBe('2026-03-18');
    expect(last('FREQ=WEEKLY;UNTIL=20260318')?.toPlainDate().toString()).toBe('2026-03-18');
    expect(last('FREQ=WEEKLY;UNTIL=20260318T080000Z')?.toPlainDate().toString()).toBe('2026-03-18');
    expect(last('FREQ=WEEKLY;UNTIL=20260318T075959Z')?.toPlainDate().toString()).toBe('2026-03-11');
    expect(last('FREQ=WEEKLY')).toBeUndefined();
  });

  test('29 February comes every four years', () => {
    const first = firstOf({ start: '2028-02-29T09:00:00+01:00', end: '', timezone: 'Europe/Berlin' });
    const rule = parseRule('FREQ=YEARLY', first);
    const years = rule ? take(startsOf(rule, first), 3).map(({ year }) => year) : [];
    expect(years).toEqual([2028, 2032, 2036]);
  });
});
