import { describe, expect, test } from 'vitest';
import { openBrowser, openConnected, startBackground } from '../harness/background';

const failure = (code: string) => ({ ok: false, failure: { code } });
const ROOM = '/v1/meetingPreferences/personalMeetingRoom';
const LINK = 'https://acme.example.webex.com/meet/ines.calder';

describe('the personal room', () => {
  test('is asked of Webex once; from then on no request is sent for it', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.allow('personal_room');
    const first = await background.readRoom();
    expect(first).toMatchObject({ ok: true, value: { link: LINK } });
    expect(await startBackground(browser).readRoom()).toEqual(first);
    expect(browser.sentTo(`GET ${ROOM}`)).toHaveLength(1);
  });

  test('never shows or stores the host’s PIN', async () => {
    const { background } = await openConnected();
    await background.signIn.allow('personal_room');
    const room = await background.readRoom();
    expect(JSON.stringify([room, await background.store.readRoom()])).not.toMatch(/9999|hostPin/);
  });

  test('is not asked for while it is switched off', async () => {
    const { browser, background } = await openConnected();
    expect(await background.readRoom()).toEqual(failure('forbidden'));
    expect(browser.sentTo(`GET ${ROOM}`)).toEqual([]);
  });

  test('needs somebody who is signed in', async () => {
    expect(await startBackground(openBrowser()).readRoom()).toEqual(failure('not_connected'));
  });

  test('with a link that isn’t Webex’s goes nowhere', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.allow('personal_room');
    const body = JSON.stringify({ personalMeetingRoomLink: 'https://evil.example/meet/ines' });
    browser.faults.plan({ path: ROOM, kind: 'status', status: 200, body });
    expect(await background.readRoom()).toEqual(failure('bad_link'));
    expect(await background.store.readRoom()).toBeUndefined();
  });

  test('that comes after the person has disconnected is not kept', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.allow('personal_room');
    const held = browser.faults.plan({ path: ROOM, kind: 'hold' });
    const room = background.readRoom();
    await held.reached;
    await background.connection.disconnect({ leaveUnclear: false, forgetMeetings: false });
    held.release();
    expect(await room).toMatchObject({ ok: false });
    expect(await background.store.readRoom()).toBeUndefined();
  });

  test('is forgotten with the next sign-in', async () => {
    const { browser, background } = await openConnected();
    await background.signIn.allow('personal_room');
    await background.readRoom();
    await background.signIn.allow('personal_room');
    await background.readRoom();
    expect(browser.sentTo(`GET ${ROOM}`)).toHaveLength(2);
  });
});
