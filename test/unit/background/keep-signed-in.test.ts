import { expect, test } from 'vitest';
import { openBrowser, openConnected, startBackground } from '../harness/background';

const DAY = 86_400_000;

test('after a sign-in the renewal is planned ahead of need', async () => {
  const { background } = await openConnected();
  expect(background.alarm.renewalIn).toBe(10.5 * DAY);
});

test('a background that starts late renews at once, so that the next click need not wait', async () => {
  const { browser } = await openConnected();
  browser.clock.advance(12 * DAY);
  const background = startBackground(browser);
  await background.keepSignedIn();
  expect(browser.sentTo('POST /v1/access_token')).toHaveLength(2);
  expect(background.alarm.renewalIn).toBe(10.5 * DAY);
});

test('without a network nothing is sent, and it is tried again soon', async () => {
  const { browser, background } = await openConnected();
  browser.clock.advance(12 * DAY);
  browser.at.online = false;
  await background.keepSignedIn();
  expect(browser.sentTo('POST /v1/access_token')).toHaveLength(1);
  expect(background.alarm.renewalIn).toBe(5 * 60_000);
});

test('with nobody signed in there is no alarm', async () => {
  const background = startBackground(openBrowser());
  await background.keepSignedIn();
  expect(background.alarm.renewalIn).toBeUndefined();
});
