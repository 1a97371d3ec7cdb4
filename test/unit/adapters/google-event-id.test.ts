import { expect, test } from 'vitest';
import { eventIdOf, isOccurrence, plannedIn } from '../../../src/adapters/google-event-id';

const named = (id: string) => btoa(`${id} ada@example.com`);

test.each([
  ['an event of its own', named('abc123'), 'abc123', false],
  ['one occurrence of a series', named('abc123_20270301T090000Z'), 'abc123', true],
  ['one whole day of a series', named('abc123_20270301'), 'abc123', true],
  ['the rest of a series, changed from one date on', named('abc123_R20270301T100000'), 'abc123', true],
  ['one occurrence of that', named('abc123_R20270301T100000_20270308T090000Z'), 'abc123', true],
  ['an id with a line in it', named('_abc_123'), '_abc_123', false],
  ['without padding, as in addresses', named('abc1234').replaceAll('=', ''), 'abc1234', false],
  ['something that is no base64', 'not*base64', 'not*base64', false],
  ['nothing', '', '', false],
])('%s', (_name, value, id, occurrence) => {
  expect([eventIdOf(value), isOccurrence(value)]).toEqual([id, occurrence]);
});

test.each([
  ['one occurrence', named('abc123_20270301T090000Z'), '20270301T090000Z'],
  ['one of the rest of a series', named('abc123_R20270301T100000_20270308T090000Z'), '20270308T090000Z'],
  ['the rest of a series itself', named('abc123_R20270301T100000'), undefined],
  ['one whole day', named('abc123_20270301'), undefined],
  ['an event of its own', named('abc123'), undefined],
])('when it was planned: %s', (_name, value, planned) => {
  expect(plannedIn(value)).toBe(planned);
});
