import { Script } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, sourceBundle } from '../../faults/bundle';
import { type RunResult, runSeed } from '../../faults/run-seed';
import { type StormServer, startStormServer } from '../../faults/storm-server';
import { createSummary, isGood, wrongs } from '../../faults/summary';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

/** Found a fault once: a twin that stayed, a meeting given up, a repetition that Webex refused, a clock that jumped. */
const FOUND = [58, 180, 190, 212, 339, 545, 582, 618, 705, 866, 874];

let bundle: Bundle;
let server: StormServer;

beforeAll(async () => {
  [bundle, server] = await Promise.all([sourceBundle(), startStormServer()]);
}, 60_000);

afterAll(() => server.close());

const run = (seed: number, code = bundle): Promise<RunResult> => runSeed(seed, code, server);
const told = (result: RunResult): string => [`seed ${result.seed}`, ...result.story, ...wrongs(result)].join('\n');

test('in none of these storms a click makes two meetings, a meeting is lost or a foreign one touched', async () => {
  const summary = createSummary();
  const bad: string[] = [];
  for (const seed of SEEDS) {
    const result = await run(seed);
    summary.add(result);
    if (!isGood(result)) bad.push(told(result));
  }
  expect(bad).toEqual([]);
  // Storms in which even a naive client does well would prove nothing.
  expect(summary.holds(), summary.lines().join('\n')).toBe(true);
}, 120_000);

test.each(FOUND)(
  'seed %i goes well too',
  async (seed) => {
    const result = await run(seed);
    expect(isGood(result), told(result)).toBe(true);
  },
  60_000,
);

test('a seed tells the same story each time, another seed another', async () => {
  const [first, again, other] = [await run(3), await run(3), await run(4)];
  expect(first.story.length).toBeGreaterThan(20);
  expect(again).toEqual(first);
  expect(other.story).not.toEqual(first.story);
}, 60_000);

test('a background that misses something of its browser is a bad run, not a silent one', async () => {
  const asks = new Script('browser.runtime.onMessage.addListener(() => true);\nbrowser.history.search({});');
  const result = await run(1, { ...bundle, script: asks });
  expect(result.complaints).toContainEqual(expect.stringContaining('the background does not start'));
  expect(isGood(result)).toBe(false);
}, 60_000);
