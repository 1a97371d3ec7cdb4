import { describe, expect, test } from 'vitest';
import { openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, rowOf } from '../harness/clicks';
import { livingFor } from '../harness/killable';
import { NOW } from '../simulator/client';

const MEETINGS = '/v1/meetings';
const failure = (code: string) => ({ ok: false, failure: { code } });

/**
 * A background that is stopped while its request is held; a new one runs over the same profile.
 * `end` lets the held request go, as a browser would by breaking it off.
 */
async function stoppedWhileSending(plan: { readonly acts: boolean }) {
  const { browser, background } = await openConnected();
  const target = { method: 'POST', path: MEETINGS };
  const held = browser.faults.plan({ ...target, kind: 'stall', act: plan.acts });
  const first = background.creating.create(KEY, DRAFT, 'page');
  await held.reached;
  const end = async () => {
    held.release();
    await first;
  };
  return { browser, old: background, background: startBackground(browser), end };
}

describe('stopped before anything was sent', () => {
  test('the click was interrupted, and the same key sends nothing', async () => {
    const { browser, background } = await openConnected();
    await background.journal.add(rowOf({ state: 'created' }));
    const restarted = startBackground(browser);
    expect(await restarted.creating.create(KEY, DRAFT, 'page')).toEqual(failure('interrupted'));
    expect(await restarted.creating.outcome(KEY)).toEqual(failure('interrupted'));
    expect(browser.sentTo(`POST ${MEETINGS}`)).toEqual([]);
    expect(browser.sentTo(`GET ${MEETINGS}`)).toEqual([]);
  });
});

describe('stopped while the request was out', () => {
  test('and Webex has acted: the same key finds the meeting', async () => {
    const { browser, background, end } = await stoppedWhileSending({ acts: true });
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'sent', sentAt: NOW });
    const made = await background.creating.create(KEY, DRAFT, 'page');
    expect(made).toMatchObject({ ok: true, value: { invitation: { link: browser.webex.state.meetings[0]?.webLink } } });
    expect(browser.sentTo(`GET ${MEETINGS}`).map(({ at }) => at - NOW)).toEqual([5000]);
    await end();
    expect(browser.sentTo(`POST ${MEETINGS}`)).toHaveLength(1);
  });

  test('and Webex has not acted: unclear, then not made, and never sent again', async () => {
    const { browser, background, end } = await stoppedWhileSending({ acts: false });
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(failure('unclear'));
    for (let n = 0; n < 2; n += 1) expect(await background.creating.outcome(KEY)).toEqual(failure('unclear'));
    expect(await background.creating.outcome(KEY)).toEqual(failure('not_made'));
    await end();
    expect(browser.sentTo(`POST ${MEETINGS}`)).toHaveLength(1);
  });

  test('and nobody asks: the new background settles it by itself', async () => {
    const { browser, background, end } = await stoppedWhileSending({ acts: true });
    await background.lookUp.settleDue();
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'confirmed' });
    browser.clock.advance(121_000);
    await background.lookUp.settleDue();
    expect(background.alarm.on).toBe(false);
    expect(browser.sentTo(`POST ${MEETINGS}`)).toHaveLength(1);
    await end();
  });
});

describe('stopped while what came to nothing is made after all', () => {
  /** Lives for so many steps of the second click; how many steps it took. */
  async function liveFor(most: number) {
    const { browser, background } = await openConnected();
    browser.at.online = false;
    await background.creating.create(KEY, DRAFT, 'popup');
    browser.at.online = true;
    const life = livingFor(most, browser.clock);
    const retried = startBackground(browser, life).creating.retry(KEY, keyOf(2));
    await Promise.race([life.over, retried.catch(() => undefined)]);
    const restarted = startBackground(browser);
    browser.clock.advance(121_000);
    await restarted.lookUp.settleDue();
    const waiting = await restarted.recent.waiting();
    const shown = waiting.ok ? waiting.value.map(({ waits }) => waits) : [];
    return { taken: life.taken(), shown, made: browser.webex.state.meetings.length };
  }

  test('at each step there is: it is made once, or offered again', async () => {
    const { taken, made } = await liveFor(100_000);
    expect(made).toBe(1);
    expect(taken).toBeGreaterThan(8);
    for (let step = 1; step <= taken; step += 1) {
      const { shown, made } = await liveFor(step);
      expect([step, made, shown]).toEqual([step, made, [made === 1 ? 'ready' : 'retry']]);
    }
  });
});

describe('stopped later', () => {
  test('with an unclear row: the look-ups go on where they were', async () => {
    const { browser, background } = await openConnected();
    await background.journal.add(rowOf({ state: 'unclear', sentAt: NOW, lookUps: 2 }));
    const restarted = startBackground(browser);
    expect(await restarted.creating.outcome(KEY)).toEqual(failure('unclear'));
    expect(browser.sentTo(`GET ${MEETINGS}`).map(({ at }) => at - NOW)).toEqual([45_000]);
  });

  test('with the browser closed for a day: one look-up decides', async () => {
    const { browser, background } = await openConnected();
    await background.journal.add(rowOf({ state: 'sent', sentAt: NOW }));
    browser.clock.advance(86_400_000);
    expect(await startBackground(browser).creating.outcome(KEY)).toEqual(failure('not_made'));
    expect(browser.sentTo(`GET ${MEETINGS}`)).toHaveLength(1);
  });

  test.each(['confirmed', 'delivered'] as const)('with a row that is %s: the same meeting again', async (state) => {
    const { browser, background } = await openConnected();
    const made = await background.creating.create(KEY, DRAFT, 'page');
    await background.journal.change(KEY, { state });
    const requests = browser.sent.length;
    const restarted = startBackground(browser);
    expect(await restarted.creating.create(KEY, DRAFT, 'page')).toEqual(made);
    expect(await restarted.creating.outcome(KEY)).toEqual(made);
    expect(browser.sent).toHaveLength(requests);
  });

  test('with a row that failed: the same failure again', async () => {
    const { browser, background } = await openConnected();
    const refused = { code: 'too_many_requests', retryAfterSeconds: 9 } as const;
    await background.journal.add(rowOf({ state: 'failed', failure: refused }));
    expect(await startBackground(browser).creating.create(KEY, DRAFT, 'page')).toEqual({ ok: false, failure: refused });
    expect(browser.sentTo(`POST ${MEETINGS}`)).toEqual([]);
  });
});
