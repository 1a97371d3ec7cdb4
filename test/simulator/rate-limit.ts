import { Refusal } from './webex-errors';
import type { RateLimit } from './webex-modes';

/** Throws the 429 for a request that comes too soon; changing the limit begins with a full bucket. */
export function createRateLimiter(now: () => number): (limit: RateLimit | undefined) => void {
  let current: RateLimit | undefined;
  let tokens = 0;
  let filledAt = 0;
  return (limit) => {
    if (limit !== current) [current, tokens, filledAt] = [limit, limit?.burst ?? 0, now()];
    if (!limit) return;
    tokens = Math.min(limit.burst, tokens + ((now() - filledAt) / 1000) * limit.perSecond);
    filledAt = now();
    if (tokens < 1) {
      const seconds = Math.ceil((1 - tokens) / limit.perSecond);
      throw new Refusal(429, [], limit.saysWhen ? { 'retry-after': String(seconds) } : {});
    }
    tokens -= 1;
  };
}
