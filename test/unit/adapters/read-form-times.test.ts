import { expect, test } from 'vitest';
import { readFormTimes } from '../../../src/adapters/read-form-times';

const read = (...values: readonly string[]) =>
  readFormTimes(
    values.map((value) => ({ value, disabled: false }) as HTMLInputElement),
    'en-US',
  );

test.each([
  ['2:30 PM', '3:00 PM'],
  ['14:30', '15:00'],
])('a start and an end in one way of writing are read: %s to %s', (start, end) => {
  expect(read('3/4/2027', start, '3/4/2027', end)).toEqual({
    startDate: '2027-03-04',
    startTime: '14:30',
    endDate: '2027-03-04',
    endTime: '15:00',
    allDay: false,
  });
});

test.each([
  ['1:30', '3:00 PM'],
  ['2:30 PM', '4:00'],
])('a clock that was typed and not yet taken over by the page is not read: %s to %s', (start, end) => {
  expect(read('3/4/2027', start, '3/4/2027', end)).toEqual({});
});

test('dates alone mean a whole day', () => {
  expect(read('3/4/2027', '3/5/2027')).toMatchObject({ startDate: '2027-03-04', endDate: '2027-03-05', allDay: true });
});
