import { describe, expect, test } from 'vitest';
import { isZone, scheduleOf } from '../../../src/domain/schedule';

/** Tuesday, 3 March 2026, 10:32:16 UTC. */
const NOW = Date.UTC(2026, 2, 3, 10, 32, 16);
const MINUTE = 60_000;

const at = (start: string, end: string, zone: string, now = NOW) => scheduleOf({ kind: 'at', start, end, zone }, now);
const failure = (code: string) => ({ ok: false, failure: { code } });
const times = (start: string, end: string, timezone: string) => ({ ok: true, value: { start, end, timezone } });

describe('wall times become times with the offset of their zone', () => {
  test.each([
    ['winter', '2026-12-01T10:00', '2026-12-01T11:00', 'Europe/Berlin', '+01:00', '+01:00'],
    ['summer', '2026-07-01T10:00', '2026-07-01T11:00', 'Europe/Berlin', '+02:00', '+02:00'],
    ['half an hour', '2026-07-01T10:00', '2026-07-01T11:00', 'Asia/Kolkata', '+05:30', '+05:30'],
    ['half an hour, winter', '2026-12-01T10:00', '2026-12-01T11:00', 'America/St_Johns', '-03:30', '-03:30'],
    ['half an hour, summer', '2026-07-01T10:00', '2026-07-01T11:00', 'America/St_Johns', '-02:30', '-02:30'],
    ['a former name', '2026-07-01T10:00', '2026-07-01T11:00', 'Asia/Calcutta', '+05:30', '+05:30'],
    ['UTC', '2026-07-01T10:00', '2026-07-01T11:00', 'UTC', '+00:00', '+00:00'],
    ['across midnight', '2026-07-01T23:30', '2026-07-02T00:15', 'Asia/Tokyo', '+09:00', '+09:00'],
    ['across a clock change', '2026-03-29T01:00', '2026-03-29T04:00', 'Europe/Berlin', '+01:00', '+02:00'],
  ])('%s', (_name, start, end, zone, startOffset, endOffset) => {
    expect(at(start, end, zone)).toEqual(times(`${start}:00${startOffset}`, `${end}:00${endOffset}`, zone));
  });

  test('a time of the past has the offset its zone had then', () => {
    const now = Date.UTC(1985, 5, 1);
    expect(at('1985-07-01T10:00', '1985-07-01T11:00', 'Europe/Moscow', now)).toEqual(
      times('1985-07-01T10:00:00+04:00', '1985-07-01T11:00:00+04:00', 'Europe/Moscow'),
    );
  });

  test('a wall time that a clock change skips moves forward', () => {
    expect(at('2026-03-29T02:30', '2026-03-29T04:00', 'Europe/Berlin')).toEqual(
      times('2026-03-29T03:30:00+02:00', '2026-03-29T04:00:00+02:00', 'Europe/Berlin'),
    );
  });

  test('of a wall time that comes twice the first is meant', () => {
    expect(at('2026-10-25T02:30', '2026-10-25T03:30', 'Europe/Berlin')).toEqual(
      times('2026-10-25T02:30:00+02:00', '2026-10-25T03:30:00+01:00', 'Europe/Berlin'),
    );
  });
});

describe('times that Webex would refuse', () => {
  const day = '2026-03-04T';
  test.each([
    ['the same moment', `${day}10:00`, `${day}10:00`, 'time_end_before_start'],
    ['end before start', `${day}10:00`, `${day}09:59`, 'time_end_before_start'],
    ['end before start, in the past', '2026-03-01T10:00', '2026-03-01T09:00', 'time_end_before_start'],
    ['nine minutes', `${day}10:00`, `${day}10:09`, 'time_too_short'],
    ['a whole day', `${day}10:00`, '2026-03-05T10:00', 'time_too_long'],
    ['a week', `${day}10:00`, '2026-03-11T10:00', 'time_too_long'],
    ['the minute that is running, of which a part is over', '2026-03-03T10:32', '2026-03-03T12:00', 'time_in_the_past'],
    ['a minute ago', '2026-03-03T10:31', '2026-03-03T12:00', 'time_in_the_past'],
    ['last year', '2025-03-04T10:00', '2025-03-04T11:00', 'time_in_the_past'],
    ['a day that does not exist', '2026-02-30T10:00', '2026-03-04T11:00', 'time_unknown'],
    ['an hour that does not exist', `${day}24:00`, `${day}25:00`, 'time_unknown'],
    ['a date alone', '2026-03-04', '2026-03-05', 'time_unknown'],
    ['seconds', `${day}10:00:00`, `${day}11:00:00`, 'time_unknown'],
    ['an offset', `${day}10:00Z`, `${day}11:00Z`, 'time_unknown'],
    ['nothing', '', '', 'time_unknown'],
  ])('%s', (_name, start, end, code) => {
    expect(at(start, end, 'UTC')).toEqual(failure(code));
  });

  test('the limits themselves are fine: ten minutes, 23 hours 59 minutes, the next minute', () => {
    expect(at(`${day}10:00`, `${day}10:10`, 'UTC').ok).toBe(true);
    expect(at(`${day}10:00`, '2026-03-05T09:59', 'UTC').ok).toBe(true);
    expect(at('2026-03-03T10:33', '2026-03-03T11:00', 'UTC').ok).toBe(true);
  });

  test('a length is measured in time that passes, not on the clock', () => {
    expect(at('2026-03-29T01:55', '2026-03-29T03:00', 'Europe/Berlin')).toEqual(failure('time_too_short'));
    expect(at('2026-10-24T12:00', '2026-10-25T11:30', 'Europe/Berlin')).toEqual(failure('time_too_long'));
  });

  test.each(['', 'Europe/Nowhere', '+01:00', '-0500', 'Europe/Berlin ', 'Z1'])('the zone "%s"', (zone) => {
    expect(at(`${day}10:00`, `${day}11:00`, zone)).toEqual(failure('time_unknown'));
    expect(scheduleOf({ kind: 'now', zone }, NOW)).toEqual(failure('time_unknown'));
    expect(isZone(zone)).toBe(false);
  });
});

describe('a meeting at once', () => {
  test('starts on a full minute, between one and two minutes ahead, and lasts half an hour', () => {
    for (const second of [0, 1, 16, 59.999]) {
      const now = Date.UTC(2026, 2, 3, 10, 32) + second * 1000;
      const made = scheduleOf({ kind: 'now', zone: 'Asia/Kolkata' }, now);
      expect(made).toEqual(times('2026-03-03T16:04:00+05:30', '2026-03-03T16:34:00+05:30', 'Asia/Kolkata'));
      const ahead = Date.UTC(2026, 2, 3, 10, 34) - now;
      expect(ahead > MINUTE && ahead <= 2 * MINUTE).toBe(true);
    }
  });

  test('lasts half an hour across a clock change too', () => {
    const now = Date.UTC(2026, 2, 29, 0, 40);
    expect(scheduleOf({ kind: 'now', zone: 'Europe/Berlin' }, now)).toEqual(
      times('2026-03-29T01:42:00+01:00', '2026-03-29T03:12:00+02:00', 'Europe/Berlin'),
    );
  });
});
