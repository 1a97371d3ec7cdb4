import { describe, expect, test } from 'vitest';
import { ruleText } from '../../../src/domain/recurrence';
import { answersTo, type Repetition, repetitionOf } from '../../../src/domain/repetition';
import { firstOf } from '../../../src/domain/series';

const NOW = Date.parse('2026-03-03T10:00:00Z');
/** Wednesday, 4 March 2026, nine o'clock in Berlin. */
const FIRST = firstOf({
  start: '2026-03-04T09:00:00+01:00',
  end: '2026-03-04T10:00:00+01:00',
  timezone: 'Europe/Berlin',
});

const read = (said: string | undefined): Repetition => repetitionOf(said, FIRST, NOW);
const shown = (repetition: Repetition): string =>
  repetition.kind === 'rule' ? ruleText(repetition.rule) : repetition.kind;

const WEEKLY = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE';

test.each([
  ['a page that has nothing to say', undefined, 'once'],
  ['our own word for once', 'NONE', 'once'],
  ['a list without a second entry', '[0]', 'once'],
  ['a list whose second entry is not set', '["x",null,"y"]', 'once'],
  ['a list whose second entry is empty', '[0,""]', 'once'],
  ['a page that has not let it be read', '', 'unknown'],
  ['a phrase in some language', 'Jeden Mittwoch', 'unknown'],
  ['a list that only says that it repeats', '[3,true]', 'unknown'],
  ['a list with something only the page knows', '[3,[[2,null,1]]]', 'unknown'],
  ['a list that stops short', '[3,["RRULE:FREQ=WEEKLY"', 'unknown'],
  ['something else in JSON', '{"FREQ":"WEEKLY"}', 'unknown'],
  ['a rule', 'RRULE:FREQ=WEEKLY', WEEKLY],
  ['a rule without its name', 'FREQ=WEEKLY;BYDAY=WE', WEEKLY],
  ['a rule in the second entry', '[2,["RRULE:FREQ=WEEKLY;BYDAY=WE"]]', WEEKLY],
  ['a rule beside words', '[2,["RRULE:FREQ=WEEKLY;BYDAY=WE"],"Weekly"]', WEEKLY],
  [
    'a rule with a date that is left out',
    '[2,["RRULE:FREQ=WEEKLY","EXDATE;TZID=Europe/Berlin:20260311T090000"]]',
    'beyond',
  ],
  ['a rule with a date that is left out, in one text', '[2,"RRULE:FREQ=WEEKLY\\nEXDATE:20260311T080000Z"]', 'beyond'],
  ['two rules', '[2,["RRULE:FREQ=WEEKLY","RRULE:FREQ=DAILY"]]', 'beyond'],
  ['a rule that Webex can’t be told', 'RRULE:FREQ=MONTHLY;BYDAY=1WE,3WE', 'beyond'],
  ['a rule that doesn’t mean the first date', 'RRULE:FREQ=WEEKLY;BYDAY=FR', 'beyond'],
  ['a rule that is over before it begins', 'RRULE:FREQ=WEEKLY;UNTIL=20260301', 'beyond'],
])('%s', (_name, said, expected) => {
  expect(shown(read(said))).toBe(expected);
});

describe('how far Webex goes', () => {
  test.each([
    ['without end', 'FREQ=YEARLY', 'rule'],
    ['260 weeks', 'FREQ=WEEKLY;COUNT=260', 'rule'],
    ['more weeks', 'FREQ=WEEKLY;COUNT=262', 'too_long'],
    ['60 months', 'FREQ=MONTHLY;COUNT=60', 'rule'],
    ['more months', 'FREQ=MONTHLY;COUNT=61', 'too_long'],
    ['5 years', 'FREQ=YEARLY;COUNT=5', 'rule'],
    ['more years', 'FREQ=YEARLY;COUNT=6', 'too_long'],
    ['every other year for ten years', 'FREQ=YEARLY;INTERVAL=2;COUNT=5', 'too_long'],
    ['days for five years', 'FREQ=DAILY;UNTIL=20310302T235959Z', 'rule'],
    ['days for longer', 'FREQ=DAILY;UNTIL=20310401T235959Z', 'too_long'],
    ['until the next century', 'FREQ=MONTHLY;UNTIL=21260301T000000Z', 'too_long'],
  ])('%s', (_name, rule, kind) => {
    expect(read(rule).kind).toBe(kind);
  });

  test('the part that it takes is offered, and ends at its last date', () => {
    const repetition = read('FREQ=YEARLY;COUNT=9');
    expect(answersTo(repetition, FIRST)).toEqual([
      'NONE',
      'FREQ=YEARLY;INTERVAL=1;BYMONTH=3;BYMONTHDAY=4;UNTIL=20300304T080000Z',
    ]);
  });
});

describe('what a person can answer', () => {
  test('to what can’t be read: once, or one of the usual ways, each of which is then read as it was said', () => {
    const answers = answersTo({ kind: 'unknown' }, FIRST);
    expect(answers).toEqual([
      'NONE',
      'FREQ=DAILY;INTERVAL=1',
      'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR',
      WEEKLY,
      'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=4',
      'FREQ=YEARLY;INTERVAL=1;BYMONTH=3;BYMONTHDAY=4',
    ]);
    expect(answers.map((answer) => shown(read(answer)))).toEqual(['once', ...answers.slice(1)]);
  });

  test('for an event on a Saturday, weekdays are no answer', () => {
    const saturday = FIRST.add({ days: 3 });
    expect(answersTo({ kind: 'unknown' }, saturday)).not.toContain('FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR');
  });

  test('to what Webex can’t be told: once', () => {
    expect(answersTo({ kind: 'beyond' }, FIRST)).toEqual(['NONE']);
  });
});
