import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rule, ruleFrom, ruleText, WEEKDAYS } from '../../../src/domain/recurrence';
import { firstOf, startsOf } from '../../../src/domain/series';
import { startsOf as simulated } from '../../simulator/recurrence';
import { take } from '../harness/take';

const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kathmandu'],
  ...['America/St_Johns', 'Pacific/Chatham', 'Pacific/Apia', 'UTC'],
];

const ends: fc.Arbitrary<Rule['end']> = fc.oneof(
  fc.constant(undefined),
  fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    until: fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2033, 0, 1) / 1000 }).map((s) => s * 1000),
  }),
);
const weekdays = fc.constantFrom(...WEEKDAYS);
const day = fc.oneof(
  fc.record({ date: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constantFrom(29, 30, 31)) }),
  fc.record({ weekday: weekdays, week: fc.constantFrom(1, 2, 3, 4, -1) as fc.Arbitrary<1 | 2 | 3 | 4 | -1> }),
);
const days = fc.oneof(
  fc.constant({ frequency: 'DAILY' as const }),
  fc.subarray([...WEEKDAYS], { minLength: 1 }).map((some) => ({ frequency: 'WEEKLY' as const, weekdays: some })),
  day.map((one) => ({ frequency: 'MONTHLY' as const, day: one })),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), day)
    .map(([month, one]) => ({ frequency: 'YEARLY' as const, month, day: one })),
);
/** Rules as `parseRule` gives them. */
const rules: fc.Arbitrary<Rule> = fc
  .tuple(days, fc.integer({ min: 1, max: 6 }), ends)
  .map(([of, interval, end]) => ({ ...of, interval, ...(end ? { end } : {}) }))
  .filter((rule) => !(rule.frequency === 'WEEKLY' && rule.interval > 1 && rule.weekdays.includes('SU')));

/** A first start, more often than by chance near a clock change. */
const firsts = fc
  .tuple(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 4 * 365 * 24 * 4 }), fc.boolean())
  .map(([zone, quarter, atChange]) => {
    const at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 2, 1) + quarter * 900_000).toZonedDateTimeISO(
      zone,
    );
    const change = atChange ? at.getTimeZoneTransition('next') : null;
    const wall = (change ?? at).toPlainDateTime().round({ smallestUnit: 'minute' });
    return change ? wall.add({ minutes: (quarter % 9) * 15 - 60 }).toZonedDateTime(zone) : at;
  });

describe('whatever the rule, the zone and the first date', () => {
  test('a rule is read as it was written', () => {
    const property = fc.property(rules, (rule) => {
      expect(ruleFrom(ruleText(rule))).toEqual(rule);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test('its dates are those that a count of days one by one finds', () => {
    const property = fc.property(rules, firsts, (rule, first) => {
      const expected = simulated(first.epochMilliseconds, first.timeZoneId, ruleText(rule)).slice(0, 30);
      const found = take(startsOf(rule, first), 30).map(({ epochMilliseconds }) => epochMilliseconds);
      expect(found.slice(0, expected.length)).toEqual(expected);
    });
    fc.assert(property, { numRuns: 100 });
  }, 60_000);

  test('they rise, keep the time of day on the wall unless the clock change skips it, and end as the rule says', () => {
    const property = fc.property(rules, firsts, (rule, first) => {
      const starts = take(startsOf(rule, first), 50);
      for (const [index, start] of starts.entries()) {
        const before = starts[index - 1];
        if (before) expect(start.epochMilliseconds).toBeGreaterThan(before.epochMilliseconds);
        const wall = start.toPlainDate().toPlainDateTime(first.toPlainTime());
        expect(start.equals(wall.toZonedDateTime(first.timeZoneId))).toBe(true);
        if (rule.end && 'until' in rule.end) expect(start.epochMilliseconds).toBeLessThanOrEqual(rule.end.until);
      }
      if (rule.end && 'count' in rule.end) expect(starts.length).toBeLessThanOrEqual(rule.end.count);
    });
    fc.assert(property, { numRuns: 500 });
  }, 60_000);

  test('a first date is the one its schedule says', () => {
    fc.assert(
      fc.property(firsts, (first) => {
        const start = first.toString({ timeZoneName: 'never', smallestUnit: 'second' });
        expect(firstOf({ start, end: start, timezone: first.timeZoneId }).equals(first)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
