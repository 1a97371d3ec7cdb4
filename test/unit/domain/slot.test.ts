import { describe, expect, test } from 'vitest';
import { nextHalfHour, slotOf, timesOf } from '../../../src/domain/slot';

const BERLIN = 'Europe/Berlin';

test.each([
  ['2026-03-04T10:00:00+01:00', { date: '2026-03-04', time: '10:30' }],
  ['2026-03-04T10:29:59+01:00', { date: '2026-03-04', time: '10:30' }],
  ['2026-03-04T10:30:00+01:00', { date: '2026-03-04', time: '11:00' }],
  ['2026-03-04T23:45:00+01:00', { date: '2026-03-05', time: '00:00' }],
])('the next half hour after %s', (now, slot) => {
  expect(nextHalfHour(Date.parse(now), BERLIN)).toEqual({ ...slot, minutes: 30 });
});

test.each([
  ['Asia/Kathmandu', '2026-03-04T14:01:00+05:45', '14:30'],
  ['Asia/Kathmandu', '2026-03-04T14:30:00+05:45', '15:00'],
  ['Australia/Eucla', '2026-03-04T23:50:00+08:45', '00:00'],
])('the next half hour by the clocks of %s, after %s', (zone, now, time) => {
  expect(nextHalfHour(Date.parse(now), zone)).toMatchObject({ time });
});

describe('times', () => {
  test.each([
    ['an hour', { date: '2026-03-04', time: '10:00', minutes: 60 }, '2026-03-04T10:00', '2026-03-04T11:00'],
    ['over midnight', { date: '2026-03-04', time: '23:30', minutes: 90 }, '2026-03-04T23:30', '2026-03-05T01:00'],
    [
      'while the clocks go forward',
      { date: '2026-03-29', time: '01:30', minutes: 60 },
      '2026-03-29T01:30',
      '2026-03-29T03:30',
    ],
    [
      'at a time that is skipped',
      { date: '2026-03-29', time: '02:30', minutes: 30 },
      '2026-03-29T03:30',
      '2026-03-29T04:00',
    ],
  ])('%s', (_name, slot, start, end) => {
    expect(timesOf(slot, BERLIN)).toEqual({ start, end, zone: BERLIN });
  });

  test('on the clocks of another zone', () => {
    const slot = { date: '2026-03-04', time: '10:00', minutes: 30 };
    expect(timesOf(slot, BERLIN, 'Asia/Kolkata')).toEqual({
      start: '2026-03-04T14:30',
      end: '2026-03-04T15:00',
      zone: 'Asia/Kolkata',
    });
  });

  test.each([
    ['no date', { date: '', time: '10:00' }],
    ['no time', { date: '2026-03-04', time: '' }],
    ['a day that does not exist', { date: '2026-02-30', time: '10:00' }],
    ['a time that does not exist', { date: '2026-03-04', time: '25:00' }],
    ['something else', { date: 'soon', time: 'later' }],
  ])('%s is none', (_name, slot) => {
    expect(timesOf({ ...slot, minutes: 30 }, BERLIN)).toBeUndefined();
  });

  test.each([
    ['it starts at a time that comes twice', { time: '01:30', minutes: 15 }],
    ['its end would be read an hour too early', { time: '00:45', minutes: 90 }],
    ['its end would be read as its start', { time: '01:30', minutes: 60 }],
  ])('where the clocks go back, none is guessed: %s', (_name, slot) => {
    expect(timesOf({ date: '2026-11-01', ...slot }, 'America/New_York')).toBeNull();
  });

  test('where the clocks of another zone go back, none is guessed', () => {
    const slot = { date: '2026-11-01', minutes: 30 };
    expect(timesOf({ ...slot, time: '05:00' }, 'UTC', 'America/New_York')).toMatchObject({ start: '2026-11-01T01:00' });
    expect(timesOf({ ...slot, time: '05:30' }, 'UTC', 'America/New_York')).toBeNull();
    expect(timesOf({ ...slot, time: '06:45' }, 'UTC', 'America/New_York')).toBeNull();
    expect(timesOf({ ...slot, time: '07:00' }, 'UTC', 'America/New_York')).toMatchObject({ start: '2026-11-01T02:00' });
  });

  test.each([
    ['00:30', 45, '2026-11-01T01:15'],
    ['00:30', 240, '2026-11-01T03:30'],
    ['02:00', 30, '2026-11-01T02:30'],
  ])('beside it, %s for %i minutes is certain', (time, minutes, end) => {
    expect(timesOf({ date: '2026-11-01', time, minutes }, 'America/New_York')).toMatchObject({ end });
  });

  test('what a meeting says comes back as it was', () => {
    const start = Date.parse('2026-03-04T10:10:00+01:00');
    expect(timesOf(slotOf(start, 25, 'America/New_York'), 'America/New_York', BERLIN)).toEqual({
      start: '2026-03-04T10:10',
      end: '2026-03-04T10:35',
      zone: BERLIN,
    });
  });
});
