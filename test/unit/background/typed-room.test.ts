import { describe, expect, test } from 'vitest';
import { openBrowser, openConnected, own, startBackground } from '../harness/background';

const ROOM = 'https://acme.example.webex.com/meet/ines.calder';

describe('a room whose link was typed', () => {
  test('is kept without an account, survives a restart, and Webex is never asked', async () => {
    const browser = openBrowser();
    const background = startBackground(browser);
    expect(await background.typedRoom.read()).toEqual({ ok: true, value: null });
    expect(await background.typedRoom.keep(`<${ROOM}>`)).toMatchObject({ value: { link: ROOM } });
    expect(await startBackground(browser).typedRoom.read()).toMatchObject({
      value: { link: ROOM, lines: [`Join here: ${ROOM}`] },
    });
    expect(browser.sent).toEqual([]);
  });

  test('is forgotten on request', async () => {
    const browser = openBrowser();
    const background = startBackground(browser);
    await background.typedRoom.keep(ROOM);
    expect(await background.typedRoom.forget()).toEqual({ ok: true, value: null });
    expect(await startBackground(browser).typedRoom.read()).toEqual({ ok: true, value: null });
  });

  test('outlives a sign-in and the end of a session, and goes with a disconnect', async () => {
    const { browser, background } = await openConnected();
    await background.typedRoom.keep(ROOM);
    await background.store.endSession('session_ended');
    await background.signIn.connect(own());
    expect(await startBackground(browser).typedRoom.read()).toMatchObject({ value: { link: ROOM } });
    await background.connection.disconnect({ leaveUnclear: true, forgetMeetings: false });
    expect(await background.typedRoom.read()).toEqual({ ok: true, value: null });
  });

  test.each([
    ['a meeting', 'https://acme.example.webex.com/acme/j.php?MTID=m1'],
    ['somebody else’s site', 'https://example.com/meet/ines'],
    ['no link', 'my room'],
  ])('%s is not kept', async (_name, typed) => {
    const background = startBackground(openBrowser());
    await background.typedRoom.keep(ROOM);
    expect(await background.typedRoom.keep(typed)).toEqual({ ok: false, failure: { code: 'bad_link' } });
    expect(await background.typedRoom.read()).toMatchObject({ value: { link: ROOM } });
  });
});
