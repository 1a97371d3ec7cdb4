import { expect, test } from 'vitest';
import type { ClickOrigin } from '../../../src/domain/creation';
import { type Background, type Browser, openConnected, startBackground } from '../harness/background';
import { DRAFT, keyOf } from '../harness/clicks';

const TOO_MANY = { ok: false, failure: { code: 'too_many_here' } };
const posts = (browser: Browser): number => browser.sentTo('POST /v1/meetings').length;
let clicks = 0;

/** So many clicks after each other; gives how many of them made a meeting. */
async function click({ creating }: Background, times: number, origin: ClickOrigin = 'page'): Promise<number> {
  let made = 0;
  for (let n = 0; n < times; n += 1) {
    clicks += 1;
    if ((await creating.create(keyOf(clicks), DRAFT, origin)).ok) made += 1;
  }
  return made;
}

test('host pages get five meetings a minute, and the next minute five more', async () => {
  const { browser, background } = await openConnected();
  expect(await click(background, 8)).toBe(5);
  expect(await background.creating.create(keyOf(999), DRAFT, 'page')).toEqual(TOO_MANY);
  expect(await background.journal.read(keyOf(999))).toBeUndefined();
  expect(posts(browser)).toBe(5);
  browser.clock.advance(60_001);
  expect(await click(background, 8)).toBe(5);
});

test('host pages get thirty meetings an hour, also across restarts', async () => {
  const { browser, background } = await openConnected();
  for (let minute = 0; minute < 8; minute += 1) {
    await click(startBackground(browser), 5);
    browser.clock.advance(61_000);
  }
  expect(posts(browser)).toBe(30);
  browser.clock.advance(3_600_000);
  expect(await click(background, 1)).toBe(1);
});

test('popup and menu are not capped, and do not count', async () => {
  const { background } = await openConnected();
  expect(await click(background, 7, 'popup')).toBe(7);
  expect(await click(background, 7, 'menu')).toBe(7);
  expect(await click(background, 6)).toBe(5);
});

test('clicks that come all at once are capped too', async () => {
  const { browser, background } = await openConnected();
  const keys = Array.from({ length: 12 }, (_, n) => keyOf(5000 + n));
  await Promise.all(keys.map((key) => background.creating.create(key, DRAFT, 'page')));
  expect(posts(browser)).toBe(5);
});
