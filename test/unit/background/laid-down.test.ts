import { describe, expect, test } from 'vitest';
import { HOST_PAGES } from '../../../src/domain/host-page';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { ORDINARY_HOST } from '../../simulator/test-account';
import { openConnected } from '../harness/background';
import { DRAFT, KEY } from '../harness/clicks';
import { given } from '../harness/given';

const LAID_DOWN = { joinBeforeHost: 'off', lobby: 'blockFromJoin', autoRecord: true };
const page = (wanted: string) => {
  const found = HOST_PAGES.find(({ id }) => id === wanted);
  if (!found) throw new Error(`no page is called ${wanted}`);
  return found;
};

async function openUnder(policy: object) {
  const opened = await openConnected();
  opened.browser.at.managed = async () => policy;
  return opened;
}

describe('what an organisation has laid down', () => {
  test('counts more than what was chosen for all meetings and said for one', async () => {
    const { browser, background } = await openUnder(LAID_DOWN);
    await background.choices.write(ORDINARY_HOST.id, { ...NO_CHOICES, options: { lobby: 'allowJoin', reminder: 10 } });
    await background.creating.create(KEY, { ...DRAFT, options: { joinBeforeHost: 15, autoRecord: false } }, 'popup');
    expect(JSON.parse(browser.sentTo('POST /v1/meetings')[0]?.body ?? '{}')).toMatchObject({
      enabledJoinBeforeHost: false,
      unlockedMeetingJoinSecurity: 'blockFromJoin',
      enabledAutoRecordMeeting: true,
      reminderTime: 10,
    });
  });

  test('leaves what was chosen as it is, for the day it is taken back', async () => {
    const { browser, background } = await openUnder(LAID_DOWN);
    const choices = { ...NO_CHOICES, options: { lobby: 'allowJoin' } } as const;
    await background.choices.write(ORDINARY_HOST.id, choices);
    expect(given(await background.choices.read())).toEqual(choices);
    browser.at.managed = async () => ({});
    await background.creating.create(KEY, DRAFT, 'popup');
    expect(JSON.parse(browser.sentTo('POST /v1/meetings')[0]?.body ?? '{}')).toMatchObject({
      unlockedMeetingJoinSecurity: 'allowJoin',
    });
  });

  test.each([
    [true, { without: ['password'] as const }, true],
    [false, {}, false],
  ])('an invitation has its password (%s), whatever the person chose', async (invitationPassword, invitation, has) => {
    const { background } = await openUnder({ invitationPassword });
    await background.choices.write(ORDINARY_HOST.id, { ...NO_CHOICES, invitation });
    const made = given(await background.creating.create(KEY, DRAFT, 'popup'));
    const record = await background.meetings.byKey(KEY);
    const password = record?.meeting.password ?? '';
    expect(password).not.toBe('');
    expect(made.invitation.lines.join('\n').includes(password)).toBe(has);
  });

  test('a page that is not among the allowed ones gets nothing, also where the person wants it, and says so', async () => {
    const { browser, background } = await openUnder({ allowedPages: ['gmail'] });
    const { pages } = background;
    given(await pages.turn('google_calendar', true));
    expect(await pages.isOn(page('google_calendar'))).toBe(false);
    expect(await pages.isOn(page('gmail'))).toBe(true);
    const { pages: views } = given(await pages.read());
    expect(views).toContainEqual({ id: 'google_calendar', state: 'off', isForbidden: true });
    expect(views).toContainEqual({ id: 'gmail', state: 'on' });
    browser.at.managed = async () => ({});
    await pages.policyChanged();
    expect(await pages.isOn(page('google_calendar'))).toBe(true);
    expect(browser.pageScripts.state.tabs.at(-HOST_PAGES.length)).toBe('start google_calendar');
  });

  test('a policy that is wrong lays down nothing, and closes sign-in', async () => {
    const { background } = await openUnder({ lobby: 'open' });
    expect(await background.connection.whoAmI()).toBeUndefined();
    expect((await background.creating.create(KEY, DRAFT, 'popup')).ok).toBe(false);
  });
});
