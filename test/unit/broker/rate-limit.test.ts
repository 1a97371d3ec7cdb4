import { describe, expect, test } from 'vitest';
import { createMemoryLimiter } from '../../../src/broker/memory-limiter';
import type { RateLimiter } from '../../../src/broker/needs';
import { BROKER, createBench, errorOf, post, refreshForm, renew } from './bench';
import { createHandClock } from './hand-clock';

describe('a client that asks too often', () => {
  const closed: RateLimiter = { allow: async () => ({ ok: false, retryAfterSeconds: 12.2 }) };

  test.each(['/token', '/revoke'])('hears 429 at %s and when to come back, and its body is not read', async (path) => {
    const bench = createBench({}, { limiter: closed });
    const request = post(path, refreshForm('some-token'));
    const response = await bench.broker.fetch(request);
    expect(response.headers.get('retry-after')).toBe('13');
    expect(await errorOf(response)).toMatchObject({ status: 429, error: 'temporarily_unavailable' });
    expect([request.bodyUsed, bench.asked]).toEqual([false, []]);
  });

  test('still hears of health', async () => {
    const { broker } = createBench({}, { limiter: closed });
    expect((await broker.fetch(new Request(`${BROKER}/health`))).status).toBe(200);
  });
});

test('a limiter that fails keeps nobody out, and that is logged', async () => {
  const limiter: RateLimiter = {
    allow: () => {
      throw new Error('no connection');
    },
  };
  const bench = createBench({}, { limiter });
  await renew(bench);
  expect(bench.asked).toHaveLength(1);
  expect(bench.log[0]).toEqual({ event: 'limiter-failed', status: 0, duration: '<100ms' });
});

describe('the memory limiter', () => {
  const limits = { requests: 2, windowMs: 60_000, keys: 3 };

  test('takes so many requests of a key in a window, and more in the next', async () => {
    const clock = createHandClock();
    const limiter = createMemoryLimiter(clock, limits);
    const allow = async (key: string) => (await limiter.allow(key)).ok;
    expect([await allow('a'), await allow('a'), await allow('a'), await allow('b')]).toEqual([true, true, false, true]);
    const { retryAfterSeconds = 0 } = await limiter.allow('a');
    clock.pass(retryAfterSeconds * 1_000 - 1_000);
    expect(await allow('a')).toBe(false);
    clock.pass(1_000);
    expect(await allow('a')).toBe(true);
  });

  test('tells so many keys apart; later ones share a count, and nobody is pushed out', async () => {
    const limiter = createMemoryLimiter(createHandClock(), limits);
    const allow = async (key: string) => (await limiter.allow(key)).ok;
    for (const key of ['a', 'a', 'b', 'c']) await allow(key);
    expect([await allow('d'), await allow('e'), await allow('f'), await allow('g')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([await allow('a'), await allow('b')]).toEqual([false, true]);
  });
});
