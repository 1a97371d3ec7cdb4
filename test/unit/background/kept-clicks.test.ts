import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { pageAsker } from '../harness/askers';
import { openBrowser, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';

const failure = (code: string) => ({ ok: false, failure: { code } });

describe('what could not be sent is kept, and made after all by a click of its own', () => {
  test('nobody was signed in', async () => {
    const browser = openBrowser();
    const background = startBackground(browser);
    expect(await background.creating.create(KEY, DRAFT, 'page')).toEqual(failure('not_connected'));
    expect(browser.sent).toEqual([]);
    expect(await background.journal.read(KEY)).not.toHaveProperty('sentAt');
    expect(await background.recent.waiting()).toMatchObject({
      value: [{ waits: 'retry', creation: { key: KEY, title: DRAFT.title, state: 'failed' } }],
    });
    await background.signIn.connect(own());
    expect(browser.webex.state.meetings).toEqual([]);
    expect(await background.creating.retry(KEY, keyOf(2))).toMatchObject({ value: { key: keyOf(2) } });
    expect(browser.webex.state.meetings).toMatchObject([{ title: DRAFT.title }]);
    expect(await background.recent.waiting()).toMatchObject({ value: [{ creation: { key: keyOf(2) } }] });
  });

  test('the session had ended: one refresh, one retry at most, then to sign in again', async () => {
    const { browser, background } = await openConnected();
    browser.webex.expireTokens();
    browser.webex.revokeGrants();
    expect(await background.creating.create(KEY, DRAFT, 'page')).toMatchObject(failure('session_ended'));
    expect(browser.sentTo('POST /v1/meetings')).toHaveLength(1);
    expect(await background.creating.create(keyOf(2), DRAFT, 'page')).toEqual(failure('session_ended'));
    expect(browser.sentTo('POST /v1/meetings')).toHaveLength(1);
    await background.signIn.connect(own());
    expect(await background.creating.retry(KEY, keyOf(3))).toMatchObject({ ok: true });
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('the network was away', async () => {
    const { browser, background } = await openConnected();
    browser.at.online = false;
    expect(await background.creating.create(KEY, DRAFT, 'popup')).toEqual(failure('offline'));
    browser.at.online = true;
    expect(await background.creating.create(KEY, DRAFT, 'popup')).toEqual(failure('offline'));
    expect(browser.sentTo('POST /v1/meetings')).toEqual([]);
    expect(await background.creating.retry(KEY, keyOf(2))).toMatchObject({ ok: true });
  });

  test('“meet now” means the moment of the second click', async () => {
    const { browser, background } = await openConnected();
    browser.at.online = false;
    await background.creating.create(KEY, { when: { kind: 'now', zone: 'Europe/Berlin' } }, 'popup');
    browser.at.online = true;
    browser.clock.advance(30 * 60_000);
    expect(await background.creating.retry(KEY, keyOf(2))).toMatchObject({ ok: true });
  });

  test('the same second click, sent again because the background was stopped, makes one meeting', async () => {
    const { browser, background } = await openConnected();
    browser.at.online = false;
    await background.creating.create(KEY, DRAFT, 'popup');
    browser.at.online = true;
    const first = await background.creating.retry(KEY, keyOf(2));
    expect(await startBackground(browser).creating.retry(KEY, keyOf(2))).toEqual(first);
    expect(await background.creating.retry(KEY, keyOf(3))).toEqual(failure('interrupted'));
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('two second clicks at once, each with a key of its own, make one meeting', async () => {
    const { browser, background } = await openConnected();
    browser.at.online = false;
    await background.creating.create(KEY, DRAFT, 'popup');
    browser.at.online = true;
    const other = startBackground(browser);
    const made = await Promise.all([
      background.creating.retry(KEY, keyOf(2)),
      background.creating.retry(KEY, keyOf(3)),
      other.creating.retry(KEY, keyOf(4)),
    ]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('guests are kept while nobody is signed in, and invited then, as long as that is switched on', async () => {
    const { browser, background } = await openConnected();
    const guests = ['omar@example.com'];
    const wishes = () => background.handlers['page.wishes']({}, pageAsker());
    const choose = async (inviteGuests: boolean) => {
      const { accountId } = (await background.store.readChoices()) ?? { accountId: browser.at.person.id };
      expect(await background.choices.write(accountId, { ...NO_CHOICES, inviteGuests })).toMatchObject({ ok: true });
    };
    await choose(true);
    await background.store.endSession('session_ended');
    expect(await wishes()).toMatchObject({ value: { guests: true } });
    await background.creating.create(KEY, { ...DRAFT, guests }, 'page');
    await background.creating.create(keyOf(2), { ...DRAFT, title: 'Other', guests }, 'page');
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'failed', draft: { guests } });
    await background.signIn.connect(own());
    expect(await background.creating.retry(KEY, keyOf(3))).toMatchObject({ ok: true });
    expect(browser.webex.state.meetings).toMatchObject([{ invitees: [{ email: guests[0] }] }]);
    expect(await background.journal.read(KEY)).not.toHaveProperty('draft.guests');
    await choose(false);
    expect(await background.creating.retry(keyOf(2), keyOf(4))).toMatchObject({ ok: true });
    expect(browser.webex.state.meetings[1]?.invitees ?? []).toEqual([]);
    await background.store.endSession('session_ended');
    await background.creating.create(keyOf(5), { ...DRAFT, guests }, 'page');
    expect(await background.journal.read(keyOf(5))).not.toHaveProperty('draft.guests');
  });

  test('what may have been made is not offered', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ path: '/v1/meetings', method: 'POST', kind: 'drop-after' });
    browser.faults.plan({ path: '/v1/meetings', method: 'GET', kind: 'status', status: 503, body: '{}', times: 9 });
    await background.creating.create(KEY, DRAFT, 'popup');
    expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'unclear' }] });
    expect(await background.creating.retry(KEY, keyOf(2))).toEqual(failure('interrupted'));
    expect(browser.sentTo('POST /v1/meetings')).toHaveLength(1);
  });

  test('looking again after a disconnect asks for nothing to be made', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ path: '/v1/meetings', method: 'POST', kind: 'drop-before' });
    await background.creating.create(KEY, DRAFT, 'page');
    await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: false });
    await background.signIn.connect(own());
    expect(await background.handlers['meeting.await']({ key: KEY }, pageAsker())).toMatchObject({
      failure: { code: 'click_unknown', words: expect.any(String) },
    });
    expect(browser.sentTo('POST /v1/meetings')).toHaveLength(1);
  });

  test('it is offered no more once a later click has made a meeting', async () => {
    const browser = openBrowser();
    const background = startBackground(browser);
    await background.creating.create(KEY, DRAFT, 'page');
    await background.signIn.connect(own());
    browser.clock.advance(1000);
    await background.creating.create(keyOf(2), DRAFT, 'page');
    await background.own.delivered(keyOf(2));
    expect(await background.recent.waiting()).toEqual({ ok: true, value: [] });
  });

  test('another meeting that was made since is no reason to stop offering it', async () => {
    const browser = openBrowser();
    const background = startBackground(browser);
    await background.creating.create(KEY, DRAFT, 'page');
    await background.signIn.connect(own());
    await background.creating.create(keyOf(2), { ...DRAFT, title: 'Another' }, 'page');
    await background.own.delivered(keyOf(2));
    expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'retry', creation: { key: KEY } }] });
  });

  test('a second click that comes too late for its time leaves the first one to be dropped', async () => {
    const { browser, background } = await openConnected();
    browser.at.online = false;
    await background.creating.create(KEY, DRAFT, 'popup');
    browser.at.online = true;
    browser.clock.advance(23 * 60 * 60_000);
    expect(await background.creating.retry(KEY, keyOf(2))).toEqual(failure('time_in_the_past'));
    expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'retry', creation: { key: KEY } }] });
  });

  test('what Webex was found not to have made can be made by another click', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ path: '/v1/meetings', method: 'POST', kind: 'drop-before' });
    await background.creating.create(KEY, DRAFT, 'popup');
    browser.clock.advance(120_000);
    await background.lookUp.settleDue();
    expect(await background.recent.waiting()).toMatchObject({ value: [{ waits: 'retry', creation: { key: KEY } }] });
    expect(await background.creating.retry(KEY, keyOf(2))).toMatchObject({ ok: true });
    expect(browser.webex.state.meetings).toHaveLength(1);
  });
});
