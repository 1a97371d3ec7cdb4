import { describe, expect, test } from 'vitest';
import { openConnected } from '../harness/background';
import { KEY } from '../harness/clicks';

const POPUP = 'chrome-extension://id/popup.html';
const HOSTILE = '"><url>&amp;</url> \u0000\u2028 ]]> \ud800 now';

describe('a line in the address bar', () => {
  test.each([
    ['', 'help', `${POPUP}?title=`],
    ['Stand-up', 'meet: Stand-up', `${POPUP}?title=Stand-up`],
    ['Stand-up jetzt', 'meet: Stand-up', `${POPUP}?title=Stand-up`],
    ['https://acme.webex.com/meet/ines', 'join: https://acme.webex.com/meet/ines', 'https://acme.webex.com/meet/ines'],
    ['2555 123 4567', 'number: 25551234567', 'https://signin.webex.com/join'],
  ])('“%s”: said before Enter, and where Enter leads', async (line, words, address) => {
    const { background } = await openConnected();
    expect(await background.typedLine.describe(line)).toBe(words);
    expect(await background.typedLine.address(line)).toBe(address);
  });

  test('a time is said with its date: today where it is ahead, else tomorrow', async () => {
    const { browser, background } = await openConnected();
    const here = Temporal.Instant.fromEpochMilliseconds(browser.clock.now()).toZonedDateTimeISO(browser.clock.zone());
    const said = (time: Temporal.ZonedDateTime) =>
      background.typedLine.describe(`Stand-up ${time.toPlainTime().toString().slice(0, 5)}`);
    const [soon, past] = [here.add({ minutes: 5 }), here.subtract({ minutes: 5 })];
    expect(await said(soon)).toContain(`schedule: Stand-up, ${soon.toPlainDate()}T`);
    expect(await background.typedLine.address('Stand-up 00:00')).toMatch(
      /\?title=Stand-up&date=\d{4}-\d\d-\d\d&time=00%3A00$/,
    );
    expect(await said(past)).toContain(`schedule: Stand-up, ${past.add({ days: 1 }).toPlainDate()}T`);
  });

  test('the number of a meeting that was made here is as good as its link', async () => {
    const { background } = await openConnected();
    await background.creating.create(KEY, { title: 'Known', when: { kind: 'now', zone: 'UTC' } }, 'popup');
    const { meeting } = (await background.meetings.byKey(KEY)) ?? {};
    expect(await background.typedLine.address(meeting?.number ?? '')).toBe(meeting?.webLink);
  });

  test('no line makes a meeting, or asks anybody', async () => {
    const { browser, background } = await openConnected();
    const before = browser.sent.length;
    for (const line of ['now', 'Stand-up 15:00', HOSTILE, '2555 123 4567']) {
      await background.typedLine.describe(line);
      await background.typedLine.address(line);
    }
    expect(browser.sent).toHaveLength(before);
  });

  test('a hostile line leads to our own page all the same, and stays one value there', async () => {
    const { background } = await openConnected();
    const { origin, pathname, search } = new URL(await background.typedLine.address(HOSTILE));
    expect([origin === 'null' || origin.startsWith('chrome-extension'), pathname]).toEqual([true, '/popup.html']);
    expect([...new URLSearchParams(search).keys()]).toEqual(['title']);
  });
});
