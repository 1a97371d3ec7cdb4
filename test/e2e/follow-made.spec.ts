import type { Page } from '@playwright/test';
import { LANGUAGES } from '../adapters/pages/google-calendar/languages';
import { openBubble, openEditor, REVIEW } from './calendar';
import {
  changes,
  eventUrl,
  heard,
  isOver,
  KEY,
  listenIn,
  makeMeeting,
  pressSave,
  watchForErrors,
} from './followed-event';
import { panelIn } from './panel';
import type { Product } from './product';
import { expect, test } from './shared';

watchForErrors(test);

const { words } = LANGUAGES.en;
const isClosed = (page: Page) => expect(page.locator('#xTiIn, [role=dialog]:visible')).toHaveCount(0);

/** An open editor in which a meeting has just been made. */
async function withMeeting(product: Product, open = openEditor, more: Readonly<Record<string, string>> = {}) {
  await listenIn(product);
  product.sent.length = 0;
  const { page, panel } = await open(product, { ...REVIEW, ...more });
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  return { page, panel, link: product.webex.state.meetings[0]?.webLink ?? '' };
}

const openSaved: typeof openEditor = async (product, event = REVIEW) => {
  const page = await product.tab();
  await page.goto(eventUrl(`/${KEY}`, event));
  return { page, panel: panelIn(page) };
};

async function discard(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.discard, exact: true }).click();
  await page.locator('.question').getByRole('button', { name: words.discard, exact: true }).click();
}

async function unsaved(product: Product): Promise<unknown[]> {
  return (await heard(product, 'meeting.unsaved')).map(({ request }) => request);
}

for (const [name, open] of [
  ['a new event', openEditor],
  ['an event without one', openSaved],
] as const) {
  test(`a meeting made in ${name} that is discarded is reported, and stays`, async ({ product }) => {
    const { page, link } = await withMeeting(product, open);
    await discard(page);
    await isOver(product);
    expect(await unsaved(product)).toEqual([{ link }]);
    expect(product.webex.state.meetings).toHaveLength(1);
    expect(await heard(product, 'meeting.follow')).toEqual([]);
  });

  test(`a meeting made in ${name} that is saved is not reported`, async ({ product }) => {
    const { page } = await withMeeting(product, open);
    await pressSave(page);
    await isOver(product);
    expect(await unsaved(product)).toEqual([]);
    expect(changes(product)).toEqual([]);
    await expect(page.locator('[data-oneclick-webex-notice]')).toHaveCount(0);
  });

  test(`a meeting made in ${name} follows what is changed before it is saved`, async ({ product }) => {
    const { page, panel } = await withMeeting(product, open);
    await page.locator('#xTiIn').fill('Monthly review');
    await pressSave(page);
    await panel.says('The Webex meeting is now called “Monthly review”');
    expect(changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
    await isOver(product);
    expect(await unsaved(product)).toEqual([]);
  });
}

test('a title typed while Webex was still at work is followed too', async ({ product }) => {
  await listenIn(product);
  product.sent.length = 0;
  const { page, panel } = await openEditor(product, { ...REVIEW, title: '' });
  const held = product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
  await panel.press('Add Webex meeting');
  await held.reached;
  await page.locator('#xTiIn').fill('Monthly review');
  held.release();
  await panel.says('Webex meeting added');
  await pressSave(page);
  await expect.poll(() => changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
});

test('an untitled event stays untitled, and its meeting as it was made', async ({ product }) => {
  const { page } = await withMeeting(product, openEditor, { title: '' });
  await pressSave(page);
  await isOver(product);
  expect(changes(product)).toEqual([]);
});

test('a meeting made in the bubble goes along into the full editor', async ({ product }) => {
  const { page, panel } = await withMeeting(product, openBubble);
  await page.getByRole('button', { name: words.moreOptions }).click();
  await panel.says('This event has a Webex meeting');
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await expect.poll(() => changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
  await isOver(product);
  expect(await unsaved(product)).toEqual([]);
});

test('a meeting made in the bubble, and discarded in the full editor, is reported once', async ({ product }) => {
  const { page, panel, link } = await withMeeting(product, openBubble);
  await page.getByRole('button', { name: words.moreOptions }).click();
  await panel.says('This event has a Webex meeting');
  await page.locator('#xTiIn').fill('Monthly review');
  await discard(page);
  await isOver(product);
  expect(await unsaved(product)).toEqual([{ link }]);
});

test('a meeting made in the bubble that is closed is reported, also when it opens for another slot', async ({
  product,
}) => {
  const { page, link } = await withMeeting(product, openBubble);
  await page.evaluate(() => window.calendarTest.openBubble('2027-03-03T15:00'));
  await isOver(product);
  expect(await unsaved(product)).toEqual([{ link }]);
});

for (const [name, act] of [
  ['Save', (page: Page) => page.getByRole('button', { name: words.save, exact: true }).click()],
  ['Enter', (page: Page) => page.locator('[role=dialog]:visible [jsname=GYcwYe] input').press('Enter')],
] as const) {
  test(`a meeting made in the bubble that is saved by ${name} is not reported`, async ({ product }) => {
    const { page } = await withMeeting(product, openBubble);
    await act(page);
    await isClosed(page);
    await isOver(product);
    expect(await unsaved(product)).toEqual([]);
  });
}

test('a page that is reloaded or closed over a new meeting reports it', async ({ product }) => {
  for (const leave of [(page: Page) => page.reload(), (page: Page) => page.close()]) {
    const { page, link } = await withMeeting(product);
    await leave(page);
    await expect.poll(() => unsaved(product)).toEqual([{ link }]);
    product.webex.state.meetings.length = 0;
  }
});

test('a page that is closed right after saving has its meeting followed, and nothing reported', async ({ product }) => {
  const { page } = await withMeeting(product);
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await isClosed(page);
  await expect.poll(() => page.evaluate(() => window.calendarModel.saved.length)).toBe(1);
  await page.close();
  await expect.poll(() => changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
  expect(await unsaved(product)).toEqual([]);
});

test('a meeting whose text was taken out by hand before saving is reported', async ({ product }) => {
  const { page, link } = await withMeeting(product);
  await page.locator('#xLocIn input:enabled').fill('');
  await page.locator('#xDescIn [contenteditable]').fill('Agenda');
  await pressSave(page);
  await isOver(product);
  expect(await unsaved(product)).toEqual([{ link }]);
});

test('a meeting that was undone is neither followed nor left over', async ({ product }) => {
  const { page, panel } = await withMeeting(product);
  await panel.press('Undo');
  await panel.says('The Webex meeting was removed');
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
  const popup = await product.open('popup');
  await expect(popup.getByRole('button', { name: 'Meet now' })).toBeVisible();
});

test('a second meeting made beside the first follows with it, and is reported alone', async ({ product }) => {
  const first = await makeMeeting(product);
  const carrying = { location: first.link, description: first.lines.join('\n') };
  await listenIn(product);
  const { page, panel } = await openSaved(product, { ...REVIEW, ...carrying });
  await panel.press('Add another');
  await expect.poll(() => product.webex.state.meetings.length).toBe(2);
  await panel.says('The location already held something');
  await discard(page);
  await isOver(product);
  const second = product.webex.state.meetings.find(({ webLink }) => webLink !== first.link);
  expect(await unsaved(product)).toEqual([{ link: second?.webLink }]);
});

test('a new event into which an old meeting was copied by hand never moves it, and never reports it', async ({
  product,
}) => {
  const { link, lines } = await makeMeeting(product);
  await listenIn(product);
  for (const leave of [pressSave, discard]) {
    const { page, panel } = await openEditor(product, { ...REVIEW, location: link, description: lines.join('\n') });
    await panel.says('This event has a Webex meeting');
    await page.locator('#xTiIn').fill('Another event');
    await leave(page);
    await isOver(product);
    await page.close();
  }
  expect(await heard(product, 'meeting.follow')).toEqual([]);
  expect(await unsaved(product)).toEqual([]);
});

test('a new event that was made to repeat after its meeting is left, and said', async ({ product }) => {
  const { page, panel } = await withMeeting(product);
  await page.locator('[jsname=T7keRc]').click();
  await page.locator('[jsname=T7keRc] [data-value]').nth(2).click();
  await page.locator('#xTiIn').fill('Monthly review');
  await pressSave(page);
  await panel.says('The event repeats, so its Webex meeting was left as it is');
  expect(changes(product)).toEqual([]);
});

test('a meeting at a time the person said themselves stays there', async ({ product }) => {
  await listenIn(product);
  product.sent.length = 0;
  const { page, panel } = await openEditor(product, { ...REVIEW, allday: '1' });
  await panel.press('Add Webex meeting');
  await panel.state('ask');
  for (const [label, value] of [
    ['From', '09:00'],
    ['To', '09:30'],
  ] as const) {
    const { x, y } = await panel.centreOf(label);
    await page.mouse.click(x, y);
    await page.keyboard.type(`${value.replace(':', '')}AM`);
  }
  await panel.press('Make the meeting');
  await panel.says('Webex meeting added');
  await pressSave(page);
  await isOver(product);
  expect(changes(product)).toEqual([]);
  await expect(page.locator('[data-oneclick-webex-notice]')).toHaveCount(0);
});
