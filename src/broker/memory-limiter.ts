import type { BrokerClock, RateLimiter } from './needs';

export interface MemoryLimits {
  /** Requests of one key in one window. */
  readonly requests: number;
  readonly windowMs: number;
  /** Keys that are told apart in one window; all later ones share a count. */
  readonly keys: number;
}

/** Many people may sit behind one address; each signs in once and renews every two weeks. */
const USUAL_LIMITS: MemoryLimits = { requests: 60, windowMs: 60_000, keys: 10_000 };

/**
 * Counts in the memory of one process, in fixed windows that are the same for all keys, so that forgetting is cheap and
 * nothing outlives its window. When there are too many keys, new ones share one count: known clients keep their own, and
 * a flood of addresses can't grow the memory or push anyone out of it.
 */
export function createMemoryLimiter(clock: Pick<BrokerClock, 'now'>, limits: MemoryLimits = USUAL_LIMITS): RateLimiter {
  let counts = new Map<string, number>();
  let othersCount = 0;
  let current = Number.NaN;

  const count = (key: string): number => {
    const known = counts.get(key);
    if (known === undefined && counts.size >= limits.keys) {
      othersCount += 1;
      return othersCount;
    }
    counts.set(key, (known ?? 0) + 1);
    return (known ?? 0) + 1;
  };

  return {
    allow: async (key) => {
      const now = clock.now();
      const window = Math.floor(now / limits.windowMs);
      if (window !== current) {
        current = window;
        counts = new Map();
        othersCount = 0;
      }
      if (count(key) <= limits.requests) return { ok: true };
      const left = (window + 1) * limits.windowMs - now;
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(left / 1_000)) };
    },
  };
}
