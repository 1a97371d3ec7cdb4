import type { Page } from '@playwright/test';
import { LANGUAGES } from '../adapters/pages/google-calendar/languages';
import { CARD, openCarried } from './cards';
import { heard, isCompared, watchForErrors } from './followed-event';
import { panelIn } from './panel';
import type { Product } from './product';
import { expect, test } from './shared';

/** An event with a meeting of ours that is deleted elsewhere than from its card (that: cards.spec.ts). */

const { words } = LANGUAGES.en;
const NOTICE = 'oneclick-webex[data-part=gone]';
const REMOVE = 'Remove the Webex meeting too';

watchForErrors(test);

const chipOf = (key: string) => `[data-eventchip][data-eventid="${key}"]`;

/** The week, with the card of the event closed again. */
async function inGrid(product: Product) {
  const opened = await openCarried(product);
  await opened.page.keyboard.press('Escape');
  await expect(opened.page.locator(CARD)).toHaveCount(0);
  return opened;
}

/** The full editor of the event, once its meeting has been compared with it. */
async function inEditor(product: Product) {
  const opened = await openCarried(product);
  await opened.page.locator(`${CARD} [jsname="DyVDA"]`).click();
  await isCompared(product, 2);
  return opened;
}

async function chooseInMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: words.moreActions, exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

async function deleteInGrid(page: Page, key: string): Promise<void> {
  await page.locator(chipOf(key)).click({ button: 'right' });
  await page.getByRole('menuitem', { name: words.remove, exact: true }).click();
}

const WAYS: Readonly<Record<string, readonly [typeof inGrid, (page: Page, key: string) => Promise<void>]>> = {
  'the menu of the editor': [inEditor, (page) => chooseInMenu(page, words.remove)],
  'the key Delete in the editor': [
    inEditor,
    async (page) => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('Delete');
    },
  ],
  'the menu of the grid': [inGrid, deleteInGrid],
  'the key Backspace in the grid': [
    inGrid,
    async (page, key) => {
      await page.locator(chipOf(key)).focus();
      await page.keyboard.press('Backspace');
    },
  ],
};

for (const [name, [open, act]] of Object.entries(WAYS)) {
  test(`by ${name}: said, and its meeting is removed on request only`, async ({ product }) => {
    const { page, panel, key } = await open(product);
    await act(page, key);
    await panel.says('The event of “Quarterly review” is gone from your calendar', 40_000);
    expect(product.webex.state.meetings).toHaveLength(1);
    await panel.press(REMOVE);
    await panel.says('was removed');
    expect(product.webex.state.meetings).toEqual([]);
  });

  test(`by ${name}, and brought back: nothing is removed`, async ({ product }) => {
    const { page, key } = await open(product);
    await act(page, key);
    await expect(page.locator(NOTICE)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: words.undo, exact: true }).click();
    await expect(page.locator(NOTICE)).toHaveCount(0, { timeout: 30_000 });
    await expect.poll(async () => (await heard(product, 'meeting.keep')).length).toBe(1);
    expect(product.webex.state.meetings).toHaveLength(1);
  });
}

/** Longer than a page may take until a deletion counts. */
async function expectNoDeletion(product: Product, page: Page): Promise<void> {
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction((then) => performance.now() - then > 3000, since);
  expect(await heard(product, 'meeting.event_gone')).toEqual([]);
}

test('a menu of the grid that was closed, and the day chosen in the menu of views: no deletion', async ({
  product,
}) => {
  const { page, key } = await inGrid(product);
  await page.locator(chipOf(key)).click({ button: 'right' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.week, exact: true }).click();
  await page.getByRole('menuitem', { name: words.day, exact: true }).click();
  await expect(page.locator(chipOf(key))).toHaveCount(0);
  await expectNoDeletion(product, page);
});

test('a menu of the grid that was left open, and the day chosen by keyboard: no deletion', async ({ product }) => {
  const { page, key } = await inGrid(product);
  await page.locator(chipOf(key)).click({ button: 'right' });
  await page.getByRole('button', { name: words.week, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: words.day, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(chipOf(key))).toHaveCount(0);
  await expectNoDeletion(product, page);
});

test('the menu of the editor: a duplicate is no deletion', async ({ product }) => {
  const { page, panel, key } = await inEditor(product);
  await chooseInMenu(page, words.duplicate);
  await panel.says('This event is a copy');
  await expectNoDeletion(product, page);
  await page.evaluate(() => window.calendarTest.goTo('week'));
  await deleteInGrid(page, key);
  await panelIn(page).says('is gone from your calendar', 40_000);
  expect(await heard(product, 'meeting.event_gone')).toHaveLength(1);
});
