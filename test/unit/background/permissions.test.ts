import { describe, expect, test } from 'vitest';
import { BASE_SCOPES } from '../../../src/auth/scopes';
import { unneededScopes } from '../../../src/domain/feature-needs';
import { TEST_CLIENT_ID } from '../../simulator/test-account';
import { connect, openBrowser, startBackground } from '../harness/background';

async function read(background: ReturnType<typeof startBackground>) {
  const reply = await background.handlers['permissions.read']({}, { kind: 'ui' });
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
}

describe('what is granted', () => {
  test('nobody is signed in: the redirect URI and what the browser grants', async () => {
    const view = await read(startBackground(openBrowser()));
    expect(view).not.toHaveProperty('granted');
    expect(view).not.toHaveProperty('clientId');
    expect(view.redirectUri).toMatch(/^https:/);
    expect(view.browser).toContain('https://webexapis.com/*');
  });

  test('signed in: the scopes that Webex has granted, and for which integration', async () => {
    const background = startBackground(openBrowser());
    await connect(background);
    const view = await read(background);
    expect([...(view.granted ?? [])].sort()).toEqual([...BASE_SCOPES].sort());
    expect(view.clientId).toBe(TEST_CLIENT_ID);
    expect(view.features).toEqual([]);
  });

  test('a feature that was switched on, with its scope; switched off, its scope is granted and not needed', async () => {
    const background = startBackground(openBrowser());
    await connect(background);
    await background.signIn.allow('personal_room');
    expect((await read(background)).features).toEqual(['personal_room']);
    await background.signIn.withhold('personal_room');
    const { granted = [], features } = await read(background);
    expect(unneededScopes(granted, features)).toEqual(['meeting:preferences_read']);
  });

  test('what the browser has not granted is missing, and nothing is twice', async () => {
    const browser = openBrowser();
    browser.at.notGranted.add('notifications').add('https://mail.proton.me/*');
    const names = (await read(startBackground(browser))).browser;
    expect(names).not.toContain('notifications');
    expect(names).not.toContain('https://mail.proton.me/*');
    expect(names).toContain('https://calendar.proton.me/*');
    expect(names).toEqual([...new Set(names)]);
  });

  test('no token is told', async () => {
    const background = startBackground(openBrowser());
    await connect(background);
    const tokens = await background.store.readTokens();
    const told = JSON.stringify(await read(background));
    for (const secret of [tokens?.accessToken, tokens?.refreshToken]) {
      expect(secret).toBeTruthy();
      expect(told).not.toContain(secret);
    }
  });
});
