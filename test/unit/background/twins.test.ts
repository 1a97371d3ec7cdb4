import { expect, test } from 'vitest';
import { type Background, openConnected, own, startBackground } from '../harness/background';
import { DRAFT, KEY, rowOf } from '../harness/clicks';
import { OTHER_INTEGRATION } from '../harness/sim-network';

/** The same request once more, as a browser repeats it by itself when a used connection dies. */
async function repeat({ webex }: Background, key = KEY): Promise<void> {
  const { title, schedule } = rowOf();
  await webex.createMeeting({ title, schedule, tags: ['one-click-for-webex', `one-click:${key}`] });
}

test('a twin is removed without mail, and the meeting the person got stays', async () => {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  await repeat(background);
  expect(browser.webex.state.meetings).toHaveLength(2);
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings.map(({ webLink }) => webLink)).toEqual([made.ok && made.value.invitation.link]);
  expect(browser.webex.state.mails).toEqual([]);
  expect(await background.journal.read(KEY)).toMatchObject({ twinsChecked: true });
});

test('the check is asked for by alarm, made once, and survives a stopped background', async () => {
  const { browser, background } = await openConnected();
  await background.creating.create(KEY, DRAFT, 'page');
  expect(background.alarm.on).toBe(true);
  expect(browser.sentTo('GET /v1/meetings')).toHaveLength(0);
  await repeat(background);
  const again = startBackground(browser);
  await again.lookUp.settleDue();
  expect(again.alarm.on).toBe(false);
  expect(browser.webex.state.meetings).toHaveLength(1);
  await again.lookUp.settleDue();
  expect(browser.sentTo('GET /v1/meetings')).toHaveLength(1);
});

test('meetings of other clicks and other people are left alone', async () => {
  const { browser, background } = await openConnected();
  await background.creating.create(KEY, DRAFT, 'page');
  await repeat(background, '00000000-0000-4000-8000-00000000ffff');
  await background.lookUp.settleDue();
  expect(browser.webex.state.meetings).toHaveLength(2);
});

test('with another client connected nothing is asked and nothing removed', async () => {
  const { browser, background } = await openConnected();
  await background.creating.create(KEY, DRAFT, 'page');
  await repeat(background);
  await background.signIn.connect(
    own(OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret, { leaveUnclear: true }),
  );
  await background.lookUp.settleDue();
  expect(browser.sentTo('GET /v1/meetings')).toHaveLength(0);
  expect(browser.webex.state.meetings).toHaveLength(2);
});

test('disconnecting forgets clicks and meetings here, and leaves them in Webex', async () => {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'page');
  await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: true });
  expect(await background.journal.read(KEY)).toBeUndefined();
  expect(await background.meetings.byLink(made.ok ? made.value.invitation.link : '')).toBeUndefined();
  expect(browser.webex.state.meetings).toHaveLength(1);
});
