import { describe, expect, test } from 'vitest';
import { pageAsker } from '../harness/askers';
import { connect, openBrowser, own, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, recordOf } from '../harness/clicks';

const CALENDAR = pageAsker().page;

/** Put wherever text from outside may come from. */
const HOSTILE = 'ZEBRA zebra@example.com https://acme.webex.com/meet/zebra <b>';

/** A background whose every store holds such text, as far as its own doors let it in. */
async function openHostile() {
  const browser = openBrowser();
  browser.at.person = { ...browser.at.person, displayName: HOSTILE };
  const background = startBackground(browser);
  await connect(background, own());
  const { creating, journal, meetings, pages, stores } = background;
  await creating.create(KEY, { ...DRAFT, title: HOSTILE }, 'page');
  browser.at.online = false;
  await creating.create(keyOf(2), { ...DRAFT, title: HOSTILE }, 'popup');
  await journal.change(keyOf(2), {
    failure: { code: 'refused', detail: HOSTILE, trackingId: HOSTILE, words: HOSTILE },
  });
  const record = recordOf({ key: keyOf(3) });
  await meetings.put({ ...record, meeting: { ...record.meeting, title: HOSTILE, webLink: HOSTILE } });
  await pages.found(CALENDAR, { title: 2 });
  await stores.pages.change(CALENDAR.id, (page) => ({ ...page, hits: { ...page.hits, [HOSTILE]: [1] } }));
  return { browser, background };
}

describe('the diagnosis', () => {
  test('holds no title, name, address or link, whatever lies in the stores', async () => {
    const { background } = await openHostile();
    const report = await background.readDiagnosis();
    expect(report).not.toMatch(/zebra/i);
    expect(report).not.toMatch(/@|https?:|\.com|[<>]/);
  });

  test('says version, browser, connection, access, failures and how the hooks of each page get on', async () => {
    const { background } = await openHostile();
    await background.pages.gaveUp(CALENDAR, 'editor', 'removed');
    expect((await background.readDiagnosis()).split('\n')).toEqual(
      expect.arrayContaining([
        'One-Click for Webex 0.1.0',
        'Browser: Chrome/148.0, en',
        'Webex: connected, own integration, commercial',
        'Access to Webex: yes',
        'Settings synced: off',
        'Failures, newest first: refused',
        'google_calendar: gave_up, editor gave up: removed',
        '  title: hook 1: 0, hook 2: 1, missed: 0',
      ]),
    );
  });

  test('says so where nobody is connected and Webex is kept from us', async () => {
    const browser = openBrowser();
    browser.at.refused.add('https://webexapis.com');
    const report = await startBackground(browser).readDiagnosis();
    expect(report).toContain('Webex: not_connected, no integration');
    expect(report).toContain('Access to Webex: no');
    expect(report).toContain('Failures, newest first: none');
  });
});
