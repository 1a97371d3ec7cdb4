import { describe, expect, test } from 'vitest';
import { SEVERAL_SITES } from '../../simulator/test-account';
import { connect, openConnected, own } from '../harness/background';
import { DRAFT, KEY, keyOf, rowOf } from '../harness/clicks';
import { OTHER_INTEGRATION } from '../harness/sim-network';

const NOT_OURS = { ok: false, failure: { code: 'not_ours' } };
const DONE = { ok: true, value: null };

/** A connected browser in which one meeting was made. */
async function withMeeting() {
  const opened = await openConnected();
  const made = await opened.background.creating.create(KEY, DRAFT, 'page');
  if (!made.ok) throw new Error(`the meeting of the test was not made: ${made.failure.code}`);
  const deletions = () => opened.browser.sent.filter(({ method }) => method === 'DELETE');
  return { ...opened, invitation: made.value.invitation, link: made.value.invitation.link, deletions };
}

describe('a meeting made here', () => {
  test('is found by its link, as ours, with its invitation', async () => {
    const { background, link, invitation } = await withMeeting();
    expect(await background.own.find(link)).toEqual({ ok: true, value: { ours: true, invitation } });
  });

  test('is removed at Webex and here, and nobody gets a mail', async () => {
    const { browser, background, link, deletions } = await withMeeting();
    expect(await background.own.remove(link)).toEqual(DONE);
    expect(browser.webex.state.meetings).toEqual([]);
    expect(browser.webex.state.mails).toEqual([]);
    expect(deletions().map(({ url }) => url.searchParams.get('sendEmail'))).toEqual(['false']);
    expect(await background.own.find(link)).toEqual({ ok: true, value: { ours: false } });
    expect(await background.journal.read(KEY)).toMatchObject({ dismissed: true });
  });

  test('is gone here too if somebody has deleted it at Webex', async () => {
    const { browser, background, link } = await withMeeting();
    browser.webex.state.meetings.length = 0;
    expect(await background.own.remove(link)).toEqual(DONE);
    expect(await background.meetings.byKey(KEY)).toBeUndefined();
  });

  test('stays known if Webex does not delete it, and can be removed later', async () => {
    const { browser, background, link } = await withMeeting();
    browser.faults.plan({ method: 'DELETE', path: /^\/v1\/meetings/, kind: 'status', status: 503 });
    expect(await background.own.remove(link)).toEqual({ ok: false, failure: { code: 'webex_down' } });
    expect(await background.own.find(link)).toMatchObject({ value: { ours: true } });
    expect(await background.own.remove(link)).toEqual(DONE);
  });

  test('is not made again by its own click once it was removed', async () => {
    const { browser, background, link } = await withMeeting();
    await background.own.remove(link);
    expect(await background.creating.create(KEY, DRAFT, 'page')).toMatchObject({ ok: false });
    expect(browser.webex.state.meetings).toEqual([]);
    expect(browser.sentTo('POST /v1/meetings')).toHaveLength(1);
  });
});

test('a link that another account finds is not touched: what is noted of its meeting stays', async () => {
  const { browser, background, link } = await withMeeting();
  const { id } = (await background.meetings.byKey(KEY))?.meeting ?? { id: '' };
  await background.own.unsaved(link);
  await background.meetings.note(id, { goneAt: 5 });
  browser.at.person = SEVERAL_SITES;
  await connect(background, own(undefined, undefined, { leaveUnclear: true, chooseAccount: true }));
  expect(await background.own.find(link)).toMatchObject({ value: { ours: false } });
  expect(await background.meetings.byKey(KEY)).toMatchObject({ goneAt: 5 });
  expect(await background.journal.read(KEY)).toMatchObject({ unsaved: true });
});

describe('never removed', () => {
  test('a meeting that was not made here', async () => {
    const { background, link, deletions } = await withMeeting();
    for (const other of [`${link}0`, link.slice(0, -1), '', 'https://acme.webex.com/meet/ines']) {
      expect(await background.own.remove(other)).toEqual(NOT_OURS);
      expect(await background.own.find(other)).toEqual({ ok: true, value: { ours: false } });
    }
    expect(deletions()).toEqual([]);
  });

  test('a meeting of another account', async () => {
    const { browser, background, link, deletions } = await withMeeting();
    browser.at.person = SEVERAL_SITES;
    await connect(background);
    expect(await background.own.find(link)).toMatchObject({ ok: true, value: { ours: false } });
    expect(await background.own.remove(link)).toEqual(NOT_OURS);
    expect(deletions()).toEqual([]);
    expect(browser.webex.state.meetings).toHaveLength(1);
  });

  test('a meeting of another client ID', async () => {
    const { background, link, deletions } = await withMeeting();
    await connect(background, own(OTHER_INTEGRATION.clientId, OTHER_INTEGRATION.clientSecret, { leaveUnclear: true }));
    expect(await background.own.remove(link)).toEqual(NOT_OURS);
    expect(deletions()).toEqual([]);
  });

  test('any meeting while nobody is connected', async () => {
    const { background, link, deletions } = await withMeeting();
    await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: true });
    expect(await background.own.remove(link)).toEqual(NOT_OURS);
    expect(deletions()).toEqual([]);
  });
});

describe('delivered', () => {
  test('marks a confirmed click', async () => {
    const { background } = await withMeeting();
    expect(await background.own.delivered(KEY)).toEqual(DONE);
    expect(await background.journal.read(KEY)).toMatchObject({ state: 'delivered' });
  });

  test.each(['created', 'sent', 'unclear', 'failed'] as const)(
    'changes nothing about one that is %s',
    async (state) => {
      const { background } = await openConnected();
      await background.journal.add(rowOf({ state }));
      expect(await background.own.delivered(KEY)).toEqual(DONE);
      expect(await background.journal.read(KEY)).toEqual(rowOf({ state }));
    },
  );

  test('makes no row for an unknown key', async () => {
    const { background } = await openConnected();
    await background.own.delivered(keyOf(9));
    expect(await background.journal.read(keyOf(9))).toBeUndefined();
  });
});
