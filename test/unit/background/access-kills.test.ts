import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failedBy, foundBy, goOnUntilOver, QUESTION, REQUEST, worldOf } from '../harness/access';
import { openConnected, startBackground } from '../harness/background';
import { given } from '../harness/given';
import { livingFor } from '../harness/killable';

/** Four parts of a period; among its meetings one of somebody else and one in a personal room. */
const LONG = { world: worldOf({ meetings: 9, people: 3, seed: 216 }), question: QUESTION, windows: 4 };

/** Small enough to be stopped at every step of it. */
const SHORT = {
  world: worldOf({ meetings: 6, people: 2, seed: 2, from: Date.UTC(2026, 1, 20) }),
  question: { ...QUESTION, from: '2026-02-19' },
  windows: 1,
};

/** A browser in which the request has been started and nothing has been done for it. */
async function openStarted({ world, question }: typeof LONG) {
  const { browser, background } = await openConnected();
  given(await background.signIn.allow('access_requests'));
  browser.webex.state.instances.push(...world.instances);
  given(await background.access.start(REQUEST, question));
  return browser;
}

/** Lives of so many steps each, one after the other; then one that nothing ends. Gives what is there at the end. */
async function liveThrough(of: typeof LONG, lives: readonly number[]) {
  const browser = await openStarted(of);
  let [ended, steps] = [0, 0];
  for (const most of lives) {
    const life = livingFor(most, browser.clock);
    const over = life.over.then(() => {
      ended += 1;
    });
    await Promise.race([over, goOnUntilOver(startBackground(browser, life)).catch(() => undefined)]);
    steps += life.taken();
  }
  const last = startBackground(browser);
  const { request } = await goOnUntilOver(last);
  const found = { matches: await foundBy(last), failures: await failedBy(last) };
  const asked = browser.sentTo('GET /v1/meetingParticipants').length;
  return { request, found, ended, steps, asked };
}

function expectTruth({ world: { truth }, windows }: typeof LONG, lived: Awaited<ReturnType<typeof liveThrough>>): void {
  const { request, found } = lived;
  const { meetings, hostedByOthers } = truth;
  expect(found).toEqual({ matches: truth.matches, failures: truth.unreadable.toSorted() });
  const counts = { matches: truth.matches.length, failures: truth.unreadable.length, hostedByOthers };
  expect(request).toMatchObject({
    state: 'done',
    progress: { windows, windowsDone: windows, meetings, looked: meetings, ...counts },
  });
}

describe('a background that is stopped', () => {
  test('at each step there is: nothing is lost and nothing doubled', async () => {
    const { steps } = await liveThrough(SHORT, [100_000]);
    expect(steps).toBeGreaterThan(100);
    for (let n = 1; n < steps; n += 1) {
      const lived = await liveThrough(SHORT, [n]);
      expect(lived.ended).toBe(1);
      expectTruth(SHORT, lived);
    }
  });

  test('in any sequence of lives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 8 }), async (lives) =>
        expectTruth(LONG, await liveThrough(LONG, lives)),
      ),
      { numRuns: 25 },
    );
  });

  test('goes on from where it was: what is noted is not asked for again', async () => {
    const { asked, ended } = await liveThrough(LONG, [60, 60, 60]);
    expect(ended).toBe(3);
    // Up to four requests are out when it ends, and their answers are lost with it.
    expect(asked).toBeLessThanOrEqual(LONG.world.truth.meetings + 3 * 4);
  });
});
