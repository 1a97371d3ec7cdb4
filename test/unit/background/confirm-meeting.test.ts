import { describe, expect, test } from 'vitest';
import { openConnected } from '../harness/background';
import { KEY, meetingOf, recordOf, rowOf } from '../harness/clicks';
import { NOW } from '../simulator/client';

async function sentRow() {
  const { browser, background } = await openConnected();
  const row = rowOf({ state: 'sent', sentAt: NOW });
  await background.journal.add(row);
  return { browser, background, row };
}

test('keeps the meeting with who made it and when, and gives the confirmed row', async () => {
  const { browser, background, row } = await sentRow();
  browser.clock.advance(700);
  const confirmed = await background.confirm(row, meetingOf());
  expect(confirmed).toEqual({ ...row, state: 'confirmed', meetingId: 'm1' });
  expect(await background.journal.read(KEY)).toEqual(confirmed);
  expect(await background.meetings.byKey(KEY)).toEqual(recordOf({ madeAt: NOW + 700 }));
});

describe('the link', () => {
  test.each([
    'https://evil.example/acme/j.php?MTID=m1',
    'http://acme.example.webex.com/acme/j.php?MTID=m1',
    'https://acme.webex.com.evil.example/j.php',
    'https://acme.webex.com@evil.example/j.php',
    'javascript:alert(1)',
    '',
  ])('%s fails the row and names the meeting', async (webLink) => {
    const { background, row } = await sentRow();
    const failed = await background.confirm(row, meetingOf({ webLink }));
    expect(failed).toEqual({ ...row, state: 'failed', meetingId: 'm1', failure: { code: 'bad_link' } });
    expect(await background.journal.read(KEY)).toEqual(failed);
    expect(await background.meetings.byKey(KEY)).toBeUndefined();
  });

  test('may lie on one of the sites of the connected account, and only of that', async () => {
    const { background, row } = await sentRow();
    const webLink = 'https://meet.example.com/acme/j.php?MTID=m1';
    expect(await background.confirm(row, meetingOf({ webLink }))).toMatchObject({ state: 'failed' });
    const [account, connection, tokens] = await Promise.all([
      background.store.readAccount(),
      background.store.readConnection(),
      background.store.readTokens(),
    ]);
    if (!account || !connection || !tokens) throw new Error('nobody is connected');
    const wider = { ...account, sites: [...account.sites, 'meet.example.com'] };
    await background.store.replace({ connection, tokens, account: wider, features: [] });
    expect(await background.confirm(row, meetingOf({ webLink }))).toMatchObject({ state: 'confirmed' });
  });
});
