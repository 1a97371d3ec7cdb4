import type { Clock } from '../../../src/platform/clock';

/** A clock that stands still until a test moves it or somebody waits on it. */
export interface HandClock extends Clock {
  /** Every wait asked for so far, in milliseconds. */
  readonly waits: readonly number[];
  advance(milliseconds: number): void;
}

/**
 * Starts at `start` (milliseconds since 1970). A wait moves the time to its end and comes back at once; waits that
 * begin together end together, as on a real clock.
 */
export function createHandClock(start: number, zone = 'Europe/Berlin'): HandClock {
  let now = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    zone: () => zone,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      const until = now + milliseconds;
      await Promise.resolve();
      now = Math.max(now, until);
    },
  };
}
