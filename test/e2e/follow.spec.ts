import type { Page } from '@playwright/test';
import { LANGUAGE_NAMES, LANGUAGES } from '../adapters/pages/google-calendar/languages';
import { openEditor, REVIEW } from './calendar';
import {
  changes,
  eventUrl,
  followAgain,
  following,
  heard,
  isCompared,
  isOver,
  KEY,
  listenIn,
  makeMeeting,
  move,
  openCarrying,
  passTime,
  pressSave,
  watchForErrors,
} from './followed-event';
import { panelIn } from './panel';
import { stopBackground } from './product';
import { expect, test } from './shared';

const { words } = LANGUAGES.en;
const DIALOG = '.question [role=dialog]';
const NOTICE = '[data-oneclick-webex-notice]';

watchForErrors(test);

const answer = (page: Page, name: string) => page.locator(DIALOG).getByRole('button', { name, exact: true }).click();
const pressCross = (page: Page) => page.getByRole('button', { name: words.discard, exact: true }).click();
const isGone = (page: Page) => expect(page.locator('body')).toHaveAttribute('data-viewfamily', 'EVENT');

const MOVED = {
  start: '2027-03-01T11:00:00+01:00',
  end: '2027-03-01T12:00:00+01:00',
  timezone: 'Europe/Berlin',
  sendEmail: false,
};

const WAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a press on Save': pressSave,
  'Ctrl+S': (page) => page.keyboard.press('Control+s'),
  'Enter in the title': (page) => page.locator('#xTiIn').press('Enter'),
};

for (const [name, act] of Object.entries(WAYS)) {
  test(`an event moved and saved by ${name} takes its meeting along, and the person is told`, async ({ product }) => {
    const { page, panel } = await openCarrying(product);
    await move(page);
    await act(page);
    await panel.says('The Webex meeting is now set for');
    expect(changes(product)).toEqual([MOVED]);
    expect(product.webex.state.mails).toEqual([]);
    await isOver(product);
    expect(await heard(product, 'meeting.follow')).toHaveLength(1);
  });
}

test('a new title is all that is sent', async ({ product }) => {
  const { page, panel } = await openCarrying(product);
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await panel.says('The Webex meeting is now called “Monthly review”');
  expect(changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
});

test('an event that is saved as it was opened asks for nothing', async ({ product }) => {
  const { page } = await openCarrying(product);
  await pressSave(page);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
  await expect(page.locator(NOTICE)).toHaveCount(0);
});

for (const lang of LANGUAGE_NAMES) {
  test(`an event with guests, in ${lang}: followed once the question is answered`, async ({ product }) => {
    const { page } = await openCarrying(product, { lang, guests: 'grace@example.com' });
    await page.locator('#xTiIn').fill('Monthly review');
    await pressSave(page);
    await answer(page, LANGUAGES[lang].words.dontSend);
    await expect.poll(() => changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
    await isOver(product);
  });
}

test('a question about guests may stand for as long as it likes', async ({ product }) => {
  const { page } = await openCarrying(product, { guests: 'grace@example.com' });
  await move(page);
  await pressSave(page);
  await page.locator(DIALOG).waitFor();
  await passTime(product, 600_000);
  await answer(page, words.send);
  await expect.poll(() => changes(product)).toEqual([MOVED]);
});

test('a question about guests that leads back to editing saves nothing', async ({ product }) => {
  const { page } = await openCarrying(product, { guests: 'grace@example.com' });
  await move(page);
  await pressSave(page);
  await answer(page, words.backToEditing);
  await expect(page.locator(DIALOG)).toHaveCount(0);
  await pressCross(page);
  await answer(page, words.discard);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('a question taken back by Escape, and the editor left by the browser’s own button', async ({ product }) => {
  const { page } = await openCarrying(product, { guests: 'grace@example.com' });
  await page.evaluate(() => window.calendarTest.goTo('week'));
  await isOver(product);
  await page.goBack();
  await isCompared(product, 2);
  await move(page);
  await pressSave(page);
  await answer(page, words.backToEditing);
  await page.goForward();
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

for (const [name, leave] of [
  ['the cross', pressCross],
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
] as const) {
  test(`an event discarded by ${name} leaves its meeting alone`, async ({ product }) => {
    const { page } = await openCarrying(product);
    await move(page);
    await leave(page);
    await answer(page, words.discard);
    await isOver(product);
    expect(await heard(product, 'meeting.follow')).toEqual([]);
    expect(await heard(product, 'meeting.unsaved')).toEqual([]);
  });
}

test('times that the page refuses to save, then discarded: nothing follows', async ({ product }) => {
  const { page } = await openCarrying(product);
  await page.locator('#xEnTiIn').fill('09:00');
  await pressSave(page);
  await expect(page.getByRole('alert').filter({ hasText: words.endsBeforeStart })).toBeVisible();
  await pressCross(page);
  await answer(page, words.discard);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('times that the page refuses to save, then put right and saved: the right ones follow', async ({ product }) => {
  const { page } = await openCarrying(product);
  await page.locator('#xEnTiIn').fill('09:00');
  await pressSave(page);
  await expect(page.getByRole('alert').filter({ hasText: words.endsBeforeStart })).toBeVisible();
  await page.locator('#xEnTiIn').fill('11:30');
  await pressSave(page);
  await expect.poll(() => changes(product)).toMatchObject([{ end: '2027-03-01T11:30:00+01:00' }]);
});

test('a reload throws the change away, and nothing follows', async ({ product }) => {
  const { page } = await openCarrying(product);
  await move(page);
  await page.reload();
  await isCompared(product, 2);
  await pressCross(page);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('a server that refuses keeps the editor open: nothing follows until it is saved', async ({ product }) => {
  const { page } = await openCarrying(product, { save_fails: 'stays' });
  await move(page);
  await pressSave(page);
  await expect(page.getByRole('alert').filter({ hasText: words.notSaved })).toBeVisible();
  expect(await following(product)).toBe(1);
  await pressCross(page);
  await answer(page, words.discard);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('a server that refuses after the editor has gone: nothing follows', async ({ product }) => {
  const { page } = await openCarrying(product, { save_fails: 'lost' });
  await move(page);
  await pressSave(page);
  await isGone(page);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('a network that is lost at the press on Save, or right after it: nothing follows', async ({ product }) => {
  for (const isEarly of [true, false]) {
    const { page } = await openCarrying(product, { hold: 'save' });
    await move(page);
    if (isEarly) await product.context.setOffline(true);
    await pressSave(page);
    if (!isEarly) await product.context.setOffline(true);
    await page.evaluate(() => window.calendarTest.flush('save'));
    await isGone(page);
    await product.context.setOffline(false);
    await isOver(product);
    expect(await heard(product, 'meeting.follow')).toEqual([]);
    await page.close();
  }
});

test('a save whose request never arrives, with the browser none the wiser: nothing follows', async ({ product }) => {
  const { page } = await openCarrying(product);
  await page.route('**/calendar/save', (route) => route.abort());
  await move(page);
  await pressSave(page);
  await isGone(page);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('a save that takes the server seconds is followed when the editor goes', async ({ product }) => {
  const { page } = await openCarrying(product, { hold: 'save' });
  await move(page);
  await pressSave(page);
  await passTime(product, 6_000);
  await page.evaluate(() => window.calendarTest.flush('save'));
  await expect.poll(() => changes(product)).toEqual([MOVED]);
});

test('Save pressed by a script of the page is nobody’s wish', async ({ product }) => {
  const { page } = await openCarrying(product);
  await move(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('#xSaveBu')?.click());
  await isGone(page);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

for (const [index, scope] of (['this', 'following', 'all'] as const).entries()) {
  test(`a repeating event saved for ${scope}: never followed by itself, and offered next time`, async ({ product }) => {
    const { page, panel } = await openCarrying(product, { repeat: 'WEEKLY' });
    await move(page);
    await pressSave(page);
    await page.locator(`${DIALOG} [type=radio]`).nth(index).check();
    await answer(page, words.ok);
    await panel.says('The event repeats, so its Webex meeting was left as it is');
    await isOver(product);
    expect(changes(product)).toEqual([]);
    await page.goto(eventUrl(`/${KEY}`, { zone: REVIEW.zone }));
    await panel.says('The event repeats, and the meeting belongs to one of its dates');
    await panel.press('Update the meeting');
    await panel.says('The Webex meeting is now set for');
    expect(changes(product)).toEqual([MOVED]);
  });
}

test('an event that is asked about as a series is one, whatever its own choice says', async ({ product }) => {
  const { page, panel } = await openCarrying(product, { repeat: 'WEEKLY' });
  await page.locator('[jsname=T7keRc]').click();
  await page.locator('[jsname=T7keRc] [data-value]').first().click();
  await move(page);
  await pressSave(page);
  await answer(page, words.ok);
  await panel.says('The event repeats');
  expect(changes(product)).toEqual([]);
});

test('an event whose repetition can’t be read is left, and offered next time', async ({ product }) => {
  const { page, panel } = await openCarrying(product, { lacks: 'jsname:T7keRc' });
  await move(page);
  await pressSave(page);
  await panel.says("The event's Webex meeting was left as it is");
  expect(changes(product)).toEqual([]);
});

test('an event made to last all day is left', async ({ product }) => {
  const { page, panel } = await openCarrying(product);
  await page.locator('#xAlDaCbx input').check();
  await pressSave(page);
  await panel.says("The event's Webex meeting was left as it is");
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('out of step on opening: said, and put right by one click', async ({ product }) => {
  const { page, panel } = await openCarrying(product, { start: '2027-03-02T15:00', end: '2027-03-02T16:30' });
  await panel.says('The Webex meeting is still set for');
  expect(await heard(product, 'meeting.follow')).toEqual([]);
  await expect(page.locator('oneclick-webex[data-part=follow]')).toHaveCount(1);
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now set for');
  expect(changes(product)).toMatchObject([{ start: '2027-03-02T15:00:00+01:00', end: '2027-03-02T16:30:00+01:00' }]);
  expect((await panel.nodes()).map(({ name }) => name)).not.toContain('Update the meeting');
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await expect.poll(() => changes(product).length).toBe(2);
});

test('what is changed and not saved is no part of an update that the person asks for', async ({ product }) => {
  const { page, panel } = await openCarrying(product, { start: '2027-03-02T15:00', end: '2027-03-02T16:30' });
  await panel.says('The Webex meeting is still set for');
  await move(page);
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now set for');
  const saved = { start: '2027-03-02T15:00:00+01:00', end: '2027-03-02T16:30:00+01:00' };
  expect(changes(product)).toMatchObject([saved]);
  await pressSave(page);
  await expect.poll(() => changes(product)).toMatchObject([saved, { start: '2027-03-02T11:00:00+01:00' }]);
});

test('out of step on opening, changed and saved without that click: left, and said', async ({ product }) => {
  const { page, panel } = await openCarrying(product, { title: 'Another event' });
  await panel.says('The Webex meeting is still called “Quarterly review”');
  await move(page);
  await pressSave(page);
  await panel.says("The event's Webex meeting was left as it is");
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('an update that Webex refuses is said, and can be tried again', async ({ product }) => {
  const { panel } = await openCarrying(product, { title: 'Monthly review' });
  product.server.faults.plan({ method: 'PATCH', path: /meetings/, kind: 'status', status: 503 });
  await panel.press('Update the meeting');
  await panel.says('Webex has a problem at the moment');
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now called “Monthly review”');
});

test('a link of somebody else’s is never followed', async ({ product }) => {
  await listenIn(product);
  const { page, panel } = await openEditor(product, { ...REVIEW, location: 'https://other.webex.com/meet/someone' });
  await panel.says('This event has a Webex meeting');
  expect(await following(product)).toBe(0);
  await page.goto(eventUrl(`/${KEY}`, { ...REVIEW, location: 'https://other.webex.com/meet/someone' }));
  await panel.says('This event has a Webex meeting');
  expect(await following(product)).toBe(0);
  expect((await heard(product)).map(({ call }) => call)).not.toContain('meeting.compare');
});

test('a meeting of a former client is never followed', async ({ product }) => {
  const { link } = await makeMeeting(product);
  await (await product.background()).evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('one-click').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const store = database.transaction('meetings', 'readwrite').objectStore('meetings');
          store.openCursor().onsuccess = (found) => {
            const cursor = (found.target as IDBRequest<IDBCursorWithValue>).result;
            cursor.update({ ...cursor.value, clientId: 'former' }).onsuccess = () => {
              database.close();
              resolve();
            };
          };
        };
      }),
  );
  await listenIn(product);
  const page = await product.tab();
  await page.goto(eventUrl(`/${KEY}`, { ...REVIEW, title: 'Other', location: link }));
  await panelIn(page).says('This event has a Webex meeting');
  expect(await following(product)).toBe(0);
  expect(await heard(product, 'meeting.compare')).toEqual([]);
});

test('a link of somebody else’s beside ours is not asked about as ours', async ({ product }) => {
  const { link } = await makeMeeting(product);
  await listenIn(product);
  const page = await product.tab();
  const other = 'https://other.webex.com/meet/someone';
  await page.goto(eventUrl(`/${KEY}`, { ...REVIEW, location: link, description: `Or: ${other}` }));
  await isCompared(product, 2);
  await move(page);
  await pressSave(page);
  await isOver(product);
  expect((await heard(product, 'meeting.follow')).map(({ request }) => request)).toMatchObject([{ link }]);
});

test('sent twice into the same page it runs once', async ({ product }) => {
  const { page, panel } = await openCarrying(product, { title: 'Monthly review' });
  await followAgain(product);
  await followAgain(product);
  await panel.says('The Webex meeting is still called');
  await expect(page.locator('oneclick-webex[data-part=follow]')).toHaveCount(1);
  expect(await heard(product, 'meeting.compare')).toHaveLength(1);
});

test('two editors one after the other, the second before the first is settled', async ({ product }) => {
  const second = await makeMeeting(product, { ...REVIEW, title: 'Second' });
  const { page, link } = await openCarrying(product);
  await move(page);
  await pressSave(page);
  await isGone(page);
  const address = eventUrl('/c2Vjb25kIGFkYUBleGFtcGxlLmNvbQ', { ...REVIEW, title: 'Second', location: second.link });
  // The page describes events by its address only when it is loaded.
  await page.evaluate(
    ([to = '', location = '']) => {
      const [event] = window.calendarModel.events;
      if (event) Object.assign(event, { location, title: 'Second', startDate: '2027-03-01', startTime: '10:00' });
      if (event) Object.assign(event, { endDate: '2027-03-01', endTime: '11:00' });
      window.calendarTest.show(to.replace(/eventedit.*/, `eventedit/${btoa(`${event?.id} ada@example.com`)}`));
    },
    [address, second.link],
  );
  await isCompared(product, 2);
  await expect.poll(() => changes(product)).toEqual([MOVED]);
  await move(page, '14:00');
  await pressSave(page);
  await expect.poll(() => changes(product).length).toBe(2);
  await isOver(product);
  const links = (await heard(product, 'meeting.follow')).map(({ request }) => (request as { link: string }).link);
  expect(links).toEqual([link, second.link]);
});

test('a background that was stopped while the editor stood open still hears of it', async ({ product }) => {
  const { page, panel } = await openCarrying(product);
  await stopBackground(product, page);
  await move(page);
  await pressSave(page);
  await panel.says('The Webex meeting is now set for');
  expect(changes(product)).toEqual([MOVED]);
});

test('a change that Webex refuses is said, and offered again when the event is next opened', async ({ product }) => {
  const { page, panel } = await openCarrying(product);
  product.server.faults.plan({ method: 'PATCH', path: /meetings/, kind: 'status', status: 503 });
  await move(page);
  await pressSave(page);
  await panel.says('The update is offered again when you next open the event');
  await page.goto(eventUrl(`/${KEY}`, { zone: REVIEW.zone }));
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now set for');
});

test('an event moved into the past is left, and said', async ({ product }) => {
  const { page, panel } = await openCarrying(product);
  await page.locator('#xStDaIn').fill('2024-03-01');
  await page.locator('#xStDaIn').press('Tab');
  await pressSave(page);
  await panel.says("The times of this event can't be those of a Webex meeting");
  expect(changes(product)).toEqual([]);
});

for (const lacks of ['xSaveBu', 'jsname:x8hlje', 'data-is-create', 'data-eventid', 'viewfamily', 'xTiIn', 'YPCqFe']) {
  test(`followed without ${lacks}`, async ({ product }) => {
    const { page } = await openCarrying(product, { lacks });
    await move(page);
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await expect.poll(() => changes(product)).toEqual([MOVED]);
    await isOver(product);
  });
}

for (const key of ['Enter', ' ']) {
  test(`a Save that is a plain element, pressed by the key “${key.trim() || 'Space'}”`, async ({ product }) => {
    const { page } = await openCarrying(product, { save_as: 'div' });
    await move(page);
    await page.locator('#xSaveBu').focus();
    await page.keyboard.press(key);
    await expect.poll(() => changes(product)).toEqual([MOVED]);
  });
}

test('an editor that the page makes anew on the way is the same editor', async ({ product }) => {
  const { page, panel } = await openCarrying(product, { title: 'Monthly review' });
  await panel.says('The Webex meeting is still called');
  await page.evaluate(() => window.calendarTest.rerender());
  await expect(page.locator('oneclick-webex[data-part=follow]')).toHaveCount(1);
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now called “Monthly review”');
});
