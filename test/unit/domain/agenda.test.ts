import { describe, expect, test } from 'vitest';
import { type AgendaMeeting, partsOf, twoDays } from '../../../src/domain/agenda';

const BERLIN = 'Europe/Berlin';
const at = (time: string) => Date.parse(time);
const iso = (now: string, zone: string) =>
  Object.values(twoDays(at(now), zone)).map((time) => new Date(time).toISOString().slice(0, 16));

describe('two days', () => {
  test.each([
    ['an ordinary day', '2026-03-04T10:00:00Z', BERLIN, ['2026-03-03T23:00', '2026-03-04T23:00', '2026-03-05T23:00']],
    [
      'just after midnight there',
      '2026-03-04T23:01:00Z',
      BERLIN,
      ['2026-03-04T23:00', '2026-03-05T23:00', '2026-03-06T23:00'],
    ],
    [
      'clocks go forward tomorrow',
      '2026-03-28T10:00:00Z',
      BERLIN,
      ['2026-03-27T23:00', '2026-03-28T23:00', '2026-03-29T22:00'],
    ],
    [
      'clocks go back today',
      '2026-10-25T10:00:00Z',
      BERLIN,
      ['2026-10-24T22:00', '2026-10-25T23:00', '2026-10-26T23:00'],
    ],
    [
      'half an hour off',
      '2026-03-04T10:00:00Z',
      'Asia/Kolkata',
      ['2026-03-03T18:30', '2026-03-04T18:30', '2026-03-05T18:30'],
    ],
    [
      'a day that begins at one',
      '2026-09-06T12:00:00Z',
      'America/Santiago',
      ['2026-09-06T04:00', '2026-09-07T03:00', '2026-09-08T03:00'],
    ],
  ])('%s', (_name, now, zone, days) => {
    expect(iso(now, zone)).toEqual(days);
  });
});

const meeting = (id: string, start: string, end: string): AgendaMeeting => ({
  id,
  title: id,
  start,
  end,
  timezone: BERLIN,
  link: `https://acme.example.webex.com/${id}`,
  ours: false,
});

describe('parts', () => {
  const NOW = at('2026-03-04T10:00:00+01:00');
  const parts = (...meetings: AgendaMeeting[]) =>
    partsOf(meetings, NOW, BERLIN).map(({ part, meetings: found }) => [part, found.map(({ id }) => id)]);

  test('running or about to begin is now, the rest is today or tomorrow, by the clocks of here', () => {
    expect(
      parts(
        meeting('tomorrow-late', '2026-03-05T23:30:00+01:00', '2026-03-06T00:30:00+01:00'),
        meeting('runs', '2026-03-04T09:00:00+01:00', '2026-03-04T10:00:01+01:00'),
        meeting('in-5', '2026-03-04T10:05:00+01:00', '2026-03-04T10:30:00+01:00'),
        meeting('in-6', '2026-03-04T10:06:00+01:00', '2026-03-04T10:30:00+01:00'),
        meeting('tonight', '2026-03-04T23:59:00+01:00', '2026-03-05T00:30:00+01:00'),
        meeting('midnight', '2026-03-04T23:00:00Z', '2026-03-04T23:30:00Z'),
      ),
    ).toEqual([
      ['now', ['runs', 'in-5']],
      ['today', ['in-6', 'tonight']],
      ['tomorrow', ['midnight', 'tomorrow-late']],
    ]);
  });

  test('what is over, or comes later than tomorrow, is left out, and so are parts without a meeting', () => {
    expect(
      parts(
        meeting('over', '2026-03-04T09:00:00+01:00', '2026-03-04T10:00:00+01:00'),
        meeting('later', '2026-03-06T00:00:00+01:00', '2026-03-06T01:00:00+01:00'),
      ),
    ).toEqual([]);
  });
});
