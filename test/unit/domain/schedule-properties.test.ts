import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WallTimes } from '../../../src/domain/meeting-draft';
import { scheduleOf } from '../../../src/domain/schedule';

/** Half-hour, quarter-hour and date-line zones, and zones with odd histories, more often than the others. */
const ODD = [
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Australia/Eucla',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'America/Caracas',
  'Africa/Casablanca',
  'Asia/Pyongyang',
  'Europe/Dublin',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Antarctica/Troll',
  'Asia/Gaza',
  'UTC',
];
const zones = fc.oneof(fc.constantFrom(...ODD), fc.constantFrom(...Intl.supportedValuesOf('timeZone')));

/**
 * Any minute from 1973 to 2100 as a clock on the wall shows it, clock changes more often than chance would. Before 1973 some
 * zones had offsets with seconds, which no time in minutes can meet.
 */
const instants = fc.integer({ min: Date.UTC(1973, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });

interface Moment {
  readonly zone: string;
  readonly wall: Temporal.PlainDateTime;
}

const moments: fc.Arbitrary<Moment> = fc
  .tuple(zones, instants, fc.boolean(), fc.integer({ min: -120, max: 120 }))
  .map(([zone, minute, atChange, offset]) => {
    const instant = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
    const change = atChange ? instant.toZonedDateTimeISO(zone).getTimeZoneTransition('next') : null;
    const plain = (change ?? instant.toZonedDateTimeISO(zone)).toPlainDateTime();
    return { zone, wall: plain.add({ minutes: change ? offset : 0 }).round('minute') };
  });

const text = (wall: Temporal.PlainDateTime): string => wall.toString({ smallestUnit: 'minute' });

function scheduled({ zone, wall }: Moment, minutes: number) {
  const when: WallTimes = { start: text(wall), end: text(wall.add({ minutes })), zone };
  return scheduleOf({ kind: 'at', ...when }, Number.NEGATIVE_INFINITY);
}

const runs = { numRuns: 2000 };

describe('whatever the zone and the moment', () => {
  test('the offset that is sent belongs to the zone beside it', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 10, max: 1439 }), (moment, minutes) => {
        const schedule = scheduled(moment, minutes);
        if (!schedule.ok) return;
        for (const iso of [schedule.value.start, schedule.value.end]) {
          const there = Temporal.Instant.from(iso).toZonedDateTimeISO(moment.zone);
          expect(iso).toBe(there.toString({ timeZoneName: 'never', smallestUnit: 'second' }));
        }
      }),
      runs,
    );
  });

  test('a wall time that exists is kept; one that a clock change skips moves forward by as much as was skipped', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const schedule = scheduled(moment, 60);
        if (!schedule.ok) return;
        const got = Temporal.Instant.from(schedule.value.start).toZonedDateTimeISO(moment.zone);
        const moved = got.toPlainDateTime().since(moment.wall).total('minutes');
        if (moved === 0) return;
        const before = got.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
        const gap = before
          ? (before.offsetNanoseconds - before.subtract({ nanoseconds: 1 }).offsetNanoseconds) / 6e10
          : 0;
        expect(moved).toBeGreaterThan(0);
        expect(moved).toBeCloseTo(gap, 6);
      }),
      runs,
    );
  });

  test('a wall time that comes twice is the first of the two', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const schedule = scheduled(moment, 60);
        if (!schedule.ok) return;
        const got = Temporal.Instant.from(schedule.value.start);
        const earlier = moment.wall.toZonedDateTime(moment.zone, { disambiguation: 'earlier' });
        const later = moment.wall.toZonedDateTime(moment.zone, { disambiguation: 'later' });
        const exists = earlier.toPlainDateTime().equals(moment.wall);
        expect(got.equals((exists ? earlier : later).toInstant())).toBe(true);
      }),
      runs,
    );
  });

  test('a meeting lasts what passes between its times, and that is what the limits are held against', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -200, max: 3000 }), (moment, minutes) => {
        const schedule = scheduled(moment, minutes);
        const at = (wall: Temporal.PlainDateTime) => wall.toZonedDateTime(moment.zone).epochMilliseconds / 60_000;
        const lasts = at(moment.wall.add({ minutes })) - at(moment.wall);
        const code = schedule.ok ? 'ok' : schedule.failure.code;
        if (lasts <= 0) expect(code).toBe('time_end_before_start');
        else if (lasts < 10) expect(code).toBe('time_too_short');
        else if (lasts > 1439) expect(code).toBe('time_too_long');
        else expect(code).toBe('ok');
      }),
      runs,
    );
  });

  test('the zone of this machine changes nothing', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...ODD), (moment, here) => {
        const away = scheduled(moment, 45);
        vi.stubEnv('TZ', here);
        expect(scheduled(moment, 45)).toEqual(away);
        vi.unstubAllEnvs();
      }),
      { numRuns: 300 },
    );
  });
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('whatever a page says', () => {
  const part = fc.option(fc.oneof(fc.string(), fc.constantFrom('2026-03-04', '2026-02-30', '25:00', '09:00', '9:00')), {
    nil: undefined,
  });
  const times = fc.record({
    startDate: part,
    startTime: part,
    endDate: part,
    endTime: part,
    zone: fc.option(fc.oneof(fc.string(), zones, fc.constantFrom('+02:00', 'local', '')), { nil: undefined }),
    allDay: fc.option(fc.boolean(), { nil: undefined }),
  });

  test('nothing throws, and nothing but a schedule or a failure about times comes of it', () => {
    fc.assert(
      fc.property(times, fc.constantFrom('event' as const, 'said' as const), (given, kind) => {
        const schedule = scheduleOf({ kind, ...given }, Date.UTC(2026, 2, 3));
        if (schedule.ok) expect(Date.parse(schedule.value.end)).toBeGreaterThan(Date.parse(schedule.value.start));
        else expect(schedule.failure.code).toMatch(/^time_/);
      }),
      runs,
    );
  });
});
