import type { Page } from '@playwright/test';
import { LANGUAGE_NAMES, LANGUAGES } from '../adapters/pages/google-calendar/languages';
import { openEditor, REVIEW } from './calendar';
import {
  changes,
  eventUrl,
  heard,
  isOver,
  KEY,
  listenIn,
  makeMeeting,
  move,
  openCarrying,
  pressSave,
  watchForErrors,
} from './followed-event';
import { panelIn } from './panel';
import type { Product } from './product';
import { stopBackground } from './product';
import { expect, test } from './shared';

watchForErrors(test);

const { words } = LANGUAGES.en;
const DIALOG = '.question [role=dialog]';
const WEEKLY = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO';
/** The third date of the series. */
const THIRD = { ...REVIEW, start: '2027-03-15T10:00', end: '2027-03-15T11:00', repeat: 'WEEKLY' };
const MOVED = {
  start: '2027-03-15T11:00:00+01:00',
  end: '2027-03-15T12:00:00+01:00',
  timezone: 'Europe/Berlin',
  sendEmail: false,
};

/** The page's key of the third date, which says when that was planned. */
const THIRD_KEY = btoa('review_20270315T090000Z ada@example.com');

/** The event of the third date of a series of ours. */
async function openThird(product: Product, more: Readonly<Record<string, string>> = {}, key = THIRD_KEY) {
  const meeting = await makeMeeting(product, REVIEW, WEEKLY);
  return openCarrying(product, { ...THIRD, ...more }, meeting, key);
}

/** Answers the page's question for which dates, by the place of the answer. */
async function answer(page: Page, index: number, ok: string = words.ok): Promise<void> {
  await page.locator(`${DIALOG} [type=radio]`).nth(index).check();
  await page.locator(DIALOG).getByRole('button', { name: ok, exact: true }).click();
}

/** What was sent to change meetings, by the id it was for. */
const changedIds = (product: Product): string[] =>
  product.sent.filter(({ method }) => method === 'PATCH').map(({ url }) => url.pathname.split('/').at(-1) ?? '');

const seriesId = (product: Product): string => product.webex.state.meetings[0]?.id ?? '';

test('an event of a series agrees with its own date when it is opened, and Webex is not asked', async ({ product }) => {
  const { page } = await openThird(product);
  await expect(page.locator('oneclick-webex[data-part=follow]')).toHaveCount(0);
  expect(product.sent.filter(({ url }) => url.searchParams.has('meetingSeriesId'))).toEqual([]);
});

for (const lang of LANGUAGE_NAMES) {
  test(`saved for this event, in ${lang}: its own date moves, and no other`, async ({ product }) => {
    const { page } = await openThird(product, { lang });
    await page.locator('#xStTiIn').fill('11:00');
    await page.locator('#xTiIn').fill('Guests');
    await pressSave(page);
    await answer(page, 0, LANGUAGES[lang].words.ok);
    await expect.poll(() => changes(product).length).toBe(1);
    expect(changedIds(product)).toEqual([`${seriesId(product)}_20270315T090000Z`]);
    expect(changes(product)).toMatchObject([{ title: 'Guests' }]);
    await isOver(product);
    expect(product.webex.state.mails).toEqual([]);
  });
}

test('saved for this event with new times: said, and sent as that date alone', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await move(page);
  await pressSave(page);
  await answer(page, 0);
  await panel.says('The Webex meeting is now set for');
  expect(changes(product)).toEqual([MOVED]);
  expect(changedIds(product)).toEqual([`${seriesId(product)}_20270315T090000Z`]);
});

test('an answer that is changed before it is given: the last one counts', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await move(page);
  await pressSave(page);
  await page.locator(`${DIALOG} [type=radio]`).nth(2).check();
  await answer(page, 0);
  await panel.says('The Webex meeting is now set for');
  expect(changedIds(product)).toEqual([`${seriesId(product)}_20270315T090000Z`]);
});

test('an answer given by the keyboard is the one that counts', async ({ product }) => {
  const { page } = await openThird(product);
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await page.locator(`${DIALOG} [type=radio]`).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.locator(DIALOG).getByRole('button', { name: words.ok, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => changedIds(product)).toEqual([seriesId(product)]);
});

test('saved for all events: a title follows at once', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await answer(page, 2);
  await panel.says('The Webex meeting is now called “Monthly review”');
  expect(changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
  expect(changedIds(product)).toEqual([seriesId(product)]);
});

test('saved for all events: new times are sent when the person presses for it, and not before', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await move(page);
  await pressSave(page);
  await answer(page, 2);
  await panel.says('Webex then cancels what was changed on single dates before');
  await isOver(product);
  expect(changes(product)).toEqual([]);
  await panel.press('Move all dates');
  await panel.says('All dates of the Webex meeting are now at');
  expect(changes(product)).toEqual([
    { ...MOVED, start: '2027-03-01T11:00:00+01:00', end: '2027-03-01T12:00:00+01:00' },
  ]);
  expect(changedIds(product)).toEqual([seriesId(product)]);
  expect((await panel.nodes()).map(({ name }) => name)).not.toContain('Move all dates');
});

test('the question about all dates can be closed, and nothing is sent', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await move(page);
  await pressSave(page);
  await answer(page, 2);
  await panel.says('All dates of the Webex meeting can move');
  await panel.press('Close');
  await expect(page.locator('[data-oneclick-webex-notice]')).toHaveCount(0);
  expect(changes(product)).toEqual([]);
});

test('a press that the page makes for the person moves nothing', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await move(page);
  await pressSave(page);
  await answer(page, 2);
  const { x, y } = await panel.centreOf('Move all dates');
  await page.evaluate(
    ([left = 0, top = 0]) => {
      const host = document.querySelector<HTMLElement>('[data-oneclick-webex-notice]');
      for (const target of [host, document.elementFromPoint(left, top)])
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      document.documentElement.style.opacity = '0.1';
    },
    [x, y],
  );
  await page.mouse.click(x, y);
  expect(await heard(product, 'meeting.follow')).toHaveLength(1);
  expect(changes(product)).toEqual([]);
});

test('saved for this and following events: left, and said with what to do', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await move(page);
  await pressSave(page);
  await answer(page, 1);
  await panel.says("A Webex meeting can't change from one date on");
  await isOver(product);
  expect(changes(product)).toEqual([]);
});

test('a question with another number of answers is not read: left, and said', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await move(page);
  await pressSave(page);
  await page
    .locator(`${DIALOG} label`)
    .nth(1)
    .evaluate((label) => label.remove());
  await answer(page, 1);
  await panel.says('which of its dates were changed could not be read');
  expect(changes(product)).toEqual([]);
});

test('a question taken back, and the event discarded: nothing follows', async ({ product }) => {
  const { page } = await openThird(product);
  await move(page);
  await pressSave(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.discard, exact: true }).click();
  await page.locator(DIALOG).getByRole('button', { name: words.discard, exact: true }).click();
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
});

test('a series moved to other days is left, and said', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await page.locator('#xStDaIn').fill('2027-03-16');
  await page.locator('#xStDaIn').press('Tab');
  await pressSave(page);
  await answer(page, 2);
  await panel.says('The days of the event have changed');
  expect(changes(product)).toEqual([]);
});

test('a date out of step on opening: said of that date, and put right by one click', async ({ product }) => {
  const { panel } = await openThird(product, { start: '2027-03-15T15:00', end: '2027-03-15T16:00' });
  await panel.says('An update changes this date only');
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now set for');
  expect(changedIds(product)).toEqual([`${seriesId(product)}_20270315T090000Z`]);
});

test('a date that was dragged to another day and time is put right itself, whichever date lies there', async ({
  product,
}) => {
  const { panel } = await openThird(product, { start: '2027-03-22T15:00', end: '2027-03-22T16:00' });
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now set for');
  expect(changedIds(product)).toEqual([`${seriesId(product)}_20270315T090000Z`]);
});

test('a date out of step that the page does not name is not guessed: said, and left', async ({ product }) => {
  const { page, panel } = await openThird(product, { start: '2027-03-15T15:00', end: '2027-03-15T16:00' }, KEY);
  await panel.says('The Webex meeting has no date for this event');
  expect((await panel.nodes()).map(({ name }) => name)).not.toContain('Update the meeting');
  await page.locator('#xTiIn').fill('Changed');
  await pressSave(page);
  await answer(page, 0);
  await panel.says("The event's Webex meeting was left as it is");
  expect(changes(product)).toEqual([]);
});

test('a Webex that does not answer while an event is opened is said, and so is that a save changed nothing', async ({
  product,
}) => {
  product.server.faults.plan({ method: 'GET', path: /meetingSeriesId=/, kind: 'status', status: 503 });
  const { page, panel } = await openThird(product, { start: '2027-03-15T15:00', end: '2027-03-15T16:00' });
  await panel.says('Webex has a problem at the moment');
  await page.locator('#xTiIn').fill('Changed');
  await pressSave(page);
  await answer(page, 0);
  await panel.says("The event's Webex meeting was left as it is");
  expect(changes(product)).toEqual([]);
});

test('a background that was stopped over the question still moves all dates', async ({ product }) => {
  const { page, panel } = await openThird(product);
  await move(page);
  await pressSave(page);
  await answer(page, 2);
  await panel.says('All dates of the Webex meeting can move');
  await stopBackground(product, page);
  await panel.press('Move all dates');
  await panel.says('All dates of the Webex meeting are now at');
  expect(changes(product)).toHaveLength(1);
});

test('made in a new event that repeats, and changed before it is saved: all of it follows, unasked', async ({
  product,
}) => {
  await listenIn(product);
  product.sent.length = 0;
  const { page, panel } = await openEditor(product, { ...REVIEW, repeat: 'WEEKLY' });
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await move(page);
  await pressSave(page);
  await panel.says('All dates of the Webex meeting are now at');
  expect(changes(product)).toMatchObject([{ start: '2027-03-01T11:00:00+01:00' }]);
});

test('a series that Webex has no more is said to be gone', async ({ product }) => {
  const { page, panel } = await openThird(product);
  product.webex.state.meetings.length = 0;
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await answer(page, 2);
  await panel.says('This meeting no longer exists in Webex');
});

test('an event of the series in another event is not followed', async ({ product }) => {
  const event = { title: 'Another event', start: '2027-03-17T10:00', end: '2027-03-17T11:00' };
  const { page, panel } = await openThird(product, event, KEY);
  await panel.says('This event has a Webex meeting');
  await panel.says('The Webex meeting has no date for this event');
  await page.locator('#xTiIn').fill('Changed');
  await pressSave(page);
  await answer(page, 2);
  await expect(page.locator('#xTiIn')).toHaveCount(0);
  await panel.says("The event's Webex meeting was left as it is");
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
  await page.goto(eventUrl(`/${KEY}`, { zone: REVIEW.zone }));
  await panelIn(page).says('This event has a Webex meeting');
});
