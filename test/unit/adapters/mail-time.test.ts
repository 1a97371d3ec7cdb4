import { afterEach, expect, test, vi } from 'vitest';
import { nextHalfHour } from '../../../src/adapters/mail-time';

afterEach(() => vi.useRealTimers());

for (const [now, startDate, startTime, endTime] of [
  ['10:25:00', '2027-03-03', '10:30', '11:00'],
  ['10:25:01', '2027-03-03', '11:00', '11:30'],
  ['10:29:59', '2027-03-03', '11:00', '11:30'],
  ['10:30:00', '2027-03-03', '11:00', '11:30'],
  ['23:50:00', '2027-03-04', '00:00', '00:30'],
  ['23:58:00', '2027-03-04', '00:30', '01:00'],
] as const) {
  test(`at ${now} a mail suggests ${startTime}, which is still to come once it is read`, () => {
    vi.useFakeTimers({ now: new Date(`2027-03-03T${now}`), toFake: ['Date'] });
    expect(nextHalfHour()).toMatchObject({ startDate, startTime, endTime });
  });
}
