import { describe, expect, test } from 'vitest';
import { connect, openBrowser, openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';

const WEBEX = 'https://webexapis.com';
const REFUSED = { ok: false, failure: { code: 'no_access' } };

describe('a browser that keeps Webex from us', () => {
  test('a click makes nothing, sends nothing, and can be made after all once access is given back', async () => {
    const { browser, background } = await openConnected();
    browser.at.refused.add(WEBEX);
    const before = browser.webex.state.attempts.length;
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(REFUSED);
    expect(browser.webex.state.attempts.length).toBe(before);
    expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'retry' }] });
    browser.at.refused.clear();
    expect(await background.creating.retry(KEY, keyOf(2))).toMatchObject({ ok: true });
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('is told where pages are listed, with the address to ask for', async () => {
    const { browser, background } = await openConnected();
    expect(await background.pages.read()).not.toHaveProperty('value.refusedWebex');
    browser.at.refused.add(WEBEX);
    expect(await background.pages.read()).toMatchObject({ value: { refusedWebex: WEBEX } });
  });

  test('signing in opens no window', async () => {
    const browser = openBrowser();
    browser.at.refused.add(WEBEX);
    const background = startBackground(browser);
    await expect(connect(background)).rejects.toThrow('no_access');
    expect(browser.at.opened).toEqual([]);
  });

  test('removing a meeting says why, and removes nothing', async () => {
    const { browser, background } = await openConnected();
    const made = await background.creating.create(KEY, DRAFT, 'page');
    browser.at.refused.add(WEBEX);
    expect(await background.own.remove(made.ok ? made.value.invitation.link : '')).toEqual(REFUSED);
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('nobody is signed out by it', async () => {
    const { browser, background } = await openConnected();
    browser.at.refused.add(WEBEX);
    await background.creating.create(KEY, DRAFT, 'page');
    await background.lookUp.settleDue();
    browser.at.refused.clear();
    expect(await background.creating.create(keyOf(2), DRAFT, 'page')).toMatchObject({ ok: true });
  });
});
