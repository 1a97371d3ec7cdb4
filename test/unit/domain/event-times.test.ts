import { describe, expect, test } from 'vitest';
import type { EventTimes } from '../../../src/domain/meeting-draft';
import { scheduleOf } from '../../../src/domain/schedule';

const NOW = Date.parse('2027-01-01T00:00:00Z');
const WHOLE = {
  startDate: '2027-03-01',
  startTime: '10:00',
  endDate: '2027-03-01',
  endTime: '11:00',
  zone: 'Europe/Berlin',
  allDay: false,
} as const;

const schedule = (times: EventTimes) => scheduleOf({ kind: 'event', ...times }, NOW);
const without = (part: keyof EventTimes): EventTimes => ({ ...WHOLE, [part]: undefined });

describe('times of an event', () => {
  test('that are all there become a schedule', () => {
    const value = { start: '2027-03-01T10:00:00+01:00', end: '2027-03-01T11:00:00+01:00', timezone: 'Europe/Berlin' };
    expect(schedule(WHOLE)).toEqual({ ok: true, value });
  });

  test.each(['startDate', 'startTime', 'endDate', 'endTime', 'zone'] as const)('without %s are asked for', (part) => {
    expect(schedule(without(part))).toMatchObject({ ok: false, failure: { code: 'time_unknown' } });
  });

  test('that the person said end on the same day, or the next when the clock says so', () => {
    const said = (times: EventTimes) => scheduleOf({ kind: 'said', ...times }, NOW);
    expect(said(without('endDate'))).toMatchObject({ value: { end: '2027-03-01T11:00:00+01:00' } });
    const late = { ...without('endDate'), startTime: '23:30', endTime: '00:30' };
    expect(said(late)).toMatchObject({ value: { end: '2027-03-02T00:30:00+01:00' } });
    expect(said({ ...late, startDate: 'tomorrow' })).toMatchObject({ failure: { code: 'time_unknown' } });
  });

  test('all day are asked for, whatever else is there', () => {
    expect(schedule({ ...WHOLE, allDay: true })).toMatchObject({ failure: { code: 'time_all_day' } });
  });

  test.each([
    { startDate: '2027-13-01' },
    { endDate: 'tomorrow' },
    { startTime: '25:00' },
    { zone: 'Mars/Olympus' },
    { zone: '+01:00' },
  ])('that are impossible are asked for: %j', (odd) => {
    expect(schedule({ ...WHOLE, ...odd })).toMatchObject({ failure: { code: 'time_unknown' } });
  });
});
