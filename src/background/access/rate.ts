/**
 * How close requests may follow each other. Webex's limits are not published and change (developer.webex.com/docs/basics), so
 * they are found out: nothing is held back until the first refusal. What was let through between two refusals is what Webex
 * certainly allows; from there on the rate rises, slowly at first, until the next refusal.
 */
export interface Rate {
  /** When the next request may leave, in milliseconds since 1970. */
  nextAt(): number;
  sent(at: number): void;
  granted(): void;
  refused(at: number): void;
  /** When it was refused last; before all times where it never was. */
  refusedAt(): number;
  /** Begins to measure anew. */
  begin(at: number): void;
}

/** How much of a rate that was allowed once is believed after a refusal that tells of less. */
const BELIEVED = 0.95;

/** By how much each answer raises the rate, and how much more each answer after it does. */
const [RAISE, RAISE_MORE] = [0.002, 0.0002];

export function createRate(): Rate {
  let nextAt = 0;
  let refusedAt = Number.NEGATIVE_INFINITY;
  /** Requests a millisecond; unlimited until it is known better. */
  let [rate, allowed] = [Number.POSITIVE_INFINITY, 0];
  let granted = 0;

  return {
    nextAt: () => nextAt,
    sent(at) {
      nextAt = Math.max(nextAt, at) + 1 / rate;
    },
    granted() {
      granted += 1;
      rate *= 1 + RAISE + RAISE_MORE * granted;
    },
    refused(at) {
      const measured = granted / (at - refusedAt);
      if (measured > 0 && Number.isFinite(measured)) {
        allowed = Math.max(measured, allowed * BELIEVED);
        rate = allowed;
      }
      [granted, refusedAt] = [0, at];
    },
    refusedAt: () => refusedAt,
    begin() {
      [granted, refusedAt, nextAt] = [0, Number.NEGATIVE_INFINITY, 0];
    },
  };
}
