import { expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { SEVERAL_SITES } from '../../simulator/test-account';
import { connect, openBrowser, startBackground } from '../harness/background';
import { given } from '../harness/given';

const CHOSEN = {
  ...NO_CHOICES,
  options: { lobby: 'blockFromJoin', joinBeforeHost: 5 },
  inviteGuests: true,
  invitation: { without: ['password'], below: 'Bye' },
} as const;
const SITE = 'acme.example.webex.com';

/** A browser of its own, whose person is signed in. */
async function open() {
  const browser = openBrowser();
  browser.at.person = SEVERAL_SITES;
  const background = startBackground(browser);
  await connect(background);
  return { browser, ...background };
}

test('what was chosen in one browser is chosen in another, whose site stays', async () => {
  const one = await open();
  await one.choices.write(SEVERAL_SITES.id, { ...CHOSEN, options: { ...CHOSEN.options, site: SITE } });
  await one.pages.turn('gmail', false);
  await one.pages.turn('proton_mail', true);
  const file = given(await one.portable.export());
  const other = await open();
  await other.choices.write(SEVERAL_SITES.id, { options: { site: SITE, reminder: 10 }, neutralTitle: true });
  expect(await other.portable.import(file)).toEqual({ ok: true, value: null });
  expect(given(await other.choices.read())).toEqual({ ...CHOSEN, options: { ...CHOSEN.options, site: SITE } });
  expect(await other.pages.wishes()).toMatchObject({ google_calendar: true, gmail: false, proton_mail: true });
  expect(other.browser.pageScripts.state.tabs).toEqual(['stop gmail', 'start proton_mail']);
});

test('the file holds nothing of the account, the sign-in or a meeting', async () => {
  const { portable, choices, store } = await open();
  await choices.write(SEVERAL_SITES.id, { ...CHOSEN, options: { site: SITE } });
  const file = given(await portable.export());
  const [account, connection, tokens] = [
    await store.readAccount(),
    await store.readConnection(),
    await store.readTokens(),
  ];
  const secrets = [account?.id, account?.name, account?.email, connection?.clientId, connection?.clientSecret];
  for (const secret of [...secrets, tokens?.accessToken, tokens?.refreshToken, SITE]) {
    expect(secret).toBeTruthy();
    expect(file).not.toContain(secret);
  }
});

test('a bad file changes nothing', async () => {
  const { portable, choices, pages, browser } = await open();
  await choices.write(SEVERAL_SITES.id, CHOSEN);
  const file = JSON.parse(given(await portable.export()));
  const bad = JSON.stringify({ ...file, choices: NO_CHOICES, pages: { gmail: false }, extra: 1 });
  expect(await portable.import(bad)).toMatchObject({ ok: false, failure: { code: 'file_fields', detail: 'extra' } });
  expect(given(await choices.read())).toEqual(CHOSEN);
  expect((await pages.wishes()).gmail).toBe(true);
  expect(browser.pageScripts.state.tabs).toEqual([]);
});

test('where nobody is signed in there is nothing to take, and nothing is taken', async () => {
  const signedIn = await open();
  const file = given(await signedIn.portable.export());
  const { portable } = startBackground(openBrowser());
  for (const reply of [await portable.export(), await portable.import(file)])
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not_connected' } });
});
