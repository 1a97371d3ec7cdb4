import { describe, expect, test } from 'vitest';
import { placeholderValues } from '../../../src/invite/placeholder-values';
import { meetingOf } from '../harness/clicks';

/** Blanks of any kind as one. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('the start', () => {
  test.each([
    ['en', 'Europe/Berlin', /^Wednesday, March 4, 2026 at 9:00 AM GMT\+1$/],
    ['en', 'Asia/Tokyo', /^Wednesday, March 4, 2026 at 5:00 PM GMT\+9$/],
    ['de', 'Europe/Berlin', /^Mittwoch, 4\. März 2026 um 09:00 MEZ$/],
    ['ja', 'Asia/Tokyo', /^2026年3月4日.*17:00/],
    ['ar', 'Europe/Berlin', /مارس/],
  ])('in %s, in the meeting’s zone %s', (language, timezone, said) => {
    expect(plain(placeholderValues(meetingOf({ timezone }), language, undefined).start)).toMatch(said);
  });

  test('in a zone that the browser doesn’t know is said in its own', () => {
    expect(placeholderValues(meetingOf({ timezone: 'Nowhere/Land' }), 'en', undefined).start).toContain('2026');
  });
});

describe('the length', () => {
  test.each([
    ['en', '10:00', '1 hour'],
    ['en', '09:30', '30 minutes'],
    ['en', '11:15', '2 hours, 15 minutes'],
    ['de', '11:15', '2 Stunden, 15 Minuten'],
    ['fr', '10:00', '1 heure'],
  ])('in %s until %s', (language, until, said) => {
    const meeting = meetingOf({ end: `2026-03-04T${until}:00+01:00` });
    expect(plain(placeholderValues(meeting, language, undefined).duration)).toBe(said);
  });
});

test('a room has no times, and only who is known is its host', () => {
  const { title, webLink, phones } = meetingOf();
  expect(placeholderValues({ title, webLink, phones }, 'en', undefined)).toEqual({ title, host: undefined });
  expect(placeholderValues({ title, webLink, phones }, 'en', 'Ines Calder')).toEqual({ title, host: 'Ines Calder' });
});
