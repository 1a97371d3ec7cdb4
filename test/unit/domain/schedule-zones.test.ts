import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scheduleOf } from '../../../src/domain/schedule';

const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows at that instant, as `YYYY-MM-DDTHH:mm`. */
function shown(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-GB', { ...digits, hourCycle: 'h23', timeZone: zone });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** Whether the zone's clocks skip this wall time: no instant with an offset in use around it shows it. */
function isSkipped(wall: string, zone: string): boolean {
  const read = Date.parse(`${wall}Z`);
  const candidates = [-DAY, 0, DAY].map((shift) => {
    const offset = Date.parse(`${shown(read + shift, zone)}Z`) - (read + shift);
    return read - offset;
  });
  return !candidates.some((at) => shown(at, zone) === wall);
}

const wallOf = (minutes: number): string => new Date(minutes * MINUTE).toISOString().slice(0, 16);

test('in every zone the times sent show the wall times asked for, unless a clock change skips them', () => {
  const now = Date.UTC(2026, 0, 1);
  const minuteOf = (year: number) => Date.UTC(year, 0, 3) / MINUTE;
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: minuteOf(2026), max: minuteOf(2036) }),
      // Where clocks go back two hours, as in Antarctica, 22 would be a day.
      fc.integer({ min: 10, max: 21 * 60 }),
      (zone, minute, length) => {
        const [start, end] = [wallOf(minute), wallOf(minute + length)];
        const made = scheduleOf({ kind: 'at', start, end, zone }, now);
        if (!made.ok) {
          // Clock changes may shorten an event to nothing; nothing else here is against a rule.
          expect(['time_end_before_start', 'time_too_short']).toContain(made.failure.code);
          expect(offsetOf(minute, zone)).not.toBe(offsetOf(minute + length + 2 * 24 * 60, zone));
          return;
        }
        expect(made.value.timezone).toBe(zone);
        for (const [wall, sent] of [
          [start, made.value.start],
          [end, made.value.end],
        ] as const) {
          expect(sent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
          const back = shown(Date.parse(sent), zone);
          expect(sent.slice(0, 16)).toBe(back);
          if (isSkipped(wall, zone)) expect(back > wall).toBe(true);
          else expect(back).toBe(wall);
        }
      },
    ),
    { numRuns: 500 },
  );
});

/** Minutes that the zone is ahead of UTC, two days before the given minute. */
function offsetOf(minute: number, zone: string): number {
  const at = minute * MINUTE - DAY;
  return Date.parse(`${shown(at, zone)}Z`) / MINUTE - at / MINUTE;
}
