import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import en from '../../../src/i18n/locales/en.json';
import { sayRepetition, seriesFacts } from '../../../src/i18n/recurrence-words';
import { browserVoice } from '../../../src/i18n/voice';
import { meetingOf } from '../harness/clicks';

/** Sentences as a browser gives them. */
function getMessage(key: string, values: readonly string[] = []): string {
  const sentences: Readonly<Record<string, { readonly message: string }>> = en;
  return sentences[key]?.message.replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '') ?? '';
}

beforeEach(() => {
  vi.stubGlobal('browser', { i18n: { getMessage } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['FREQ=DAILY;INTERVAL=1', 'Every day'],
  ['FREQ=DAILY;INTERVAL=3', 'Every 3 days'],
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO', 'Every week on Monday'],
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,SU', 'Every week on Monday, Wednesday, and Sunday'],
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR', 'Every weekday, Monday to Friday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR', 'Every 2 weeks on Monday, Tuesday, Wednesday, Thursday, and Friday'],
  ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31', 'Every month on day 31'],
  ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1', 'Every 2 months on day 1'],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO', 'Every month on the first Monday'],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=4TH', 'Every month on the fourth Thursday'],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR', 'Every month on the last Friday'],
  ['FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=29', 'Every year on February 29'],
])('%s is said as “%s”, on a button and in the invitation', (recurrence, value) => {
  expect(sayRepetition(recurrence)).toBe(value);
  expect(seriesFacts(meetingOf({ recurrence }), browserVoice)).toEqual([{ label: 'Repeats', value }]);
});

test.each([
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;COUNT=5', 'Wednesday, April 1, 2026'],
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;UNTIL=20260401T065959Z', 'Wednesday, March 25, 2026'],
])('%s is said with its last date', (recurrence, value) => {
  expect(seriesFacts(meetingOf({ recurrence }), browserVoice)).toEqual([
    { label: 'Repeats', value: 'Every week on Wednesday' },
    { label: 'Last date', value },
  ]);
});

test.each([
  ['every second first Monday', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO'],
  ['a weekday of a year', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=11;BYDAY=4TH'],
  ['every second year', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=4'],
  ['a rule of Webex’s own making', 'FREQ=WEEKLY;X=1'],
])('%s has no sentence, so the invitation says nothing of it', (_name, recurrence) => {
  expect(seriesFacts(meetingOf({ recurrence }), browserVoice)).toEqual([]);
  expect(sayRepetition(recurrence)).toBe('All its dates');
});

test('a meeting that takes place once, and a personal room, say nothing', () => {
  const { webLink, title, phones } = meetingOf();
  expect(seriesFacts(meetingOf(), browserVoice)).toEqual([]);
  expect(seriesFacts({ webLink, title, phones }, browserVoice)).toEqual([]);
});

test('the other answers have their words', () => {
  expect(sayRepetition('NONE')).toBe('Only this date');
  expect(sayRepetition('FREQ=YEARLY;INTERVAL=1;BYMONTH=3;BYMONTHDAY=4;UNTIL=20300304T080000Z')).toBe(
    'All its dates until Mar 4, 2030',
  );
});
