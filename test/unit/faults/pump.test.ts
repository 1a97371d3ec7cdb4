import { expect, test } from 'vitest';
import { createDice } from '../../faults/dice';
import { createPump } from '../../faults/pump';

const pumpOf = (seed = 1) => createPump(1_000, createDice(seed));

test('the clock stands while something is left to happen, and then moves to the next moment', async () => {
  const pump = pumpOf();
  const seen: string[] = [];
  pump.after(500, () => {
    seen.push(`later at ${pump.now()}`);
    pump.soon('one', () => void seen.push(`then at ${pump.now()}`));
  });
  pump.soon('one', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push(`first at ${pump.now()}`);
  });
  await pump.runUntil(2_000);
  expect(seen).toEqual(['first at 1000', 'later at 1500', 'then at 1500']);
  expect(pump.now()).toBe(2_000);
});

test('nothing happens while the event loop is at work', async () => {
  const pump = pumpOf();
  const release = pump.hold();
  let isFree = false;
  pump.soon('one', () => expect(isFree).toBe(true));
  setImmediate(() =>
    setImmediate(() => {
      isFree = true;
      release();
    }),
  );
  await pump.runUntil(1_000);
  expect(isFree).toBe(true);
});

test('a channel keeps its order; between channels the dice choose, by the seed', async () => {
  const order = async (seed: number): Promise<string> => {
    const pump = pumpOf(seed);
    const seen: string[] = [];
    for (const step of ['1', '2', '3']) {
      for (const channel of ['a', 'b']) pump.soon(channel, () => void seen.push(channel + step));
    }
    await pump.runUntil(1_000);
    for (const channel of ['a', 'b']) {
      expect(seen.filter((one) => one.startsWith(channel))).toEqual([`${channel}1`, `${channel}2`, `${channel}3`]);
    }
    return seen.join();
  };
  const orders = await Promise.all([1, 2, 3, 4, 5, 6].map(order));
  expect(new Set(orders).size).toBeGreaterThan(1);
  expect(await order(4)).toBe(orders[3]);
});

test('what was called off does not happen', async () => {
  const pump = pumpOf();
  const cancel = pump.after(10, () => expect.unreachable());
  cancel();
  await pump.runUntil(2_000);
});

test('what never comes to an end is said to', async () => {
  const pump = pumpOf();
  const again = (): void => pump.soon('one', again);
  again();
  await expect(pump.runUntil(2_000)).rejects.toThrow('does not come to an end');
});
