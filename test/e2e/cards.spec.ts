import type { Page } from '@playwright/test';
import { LANGUAGES } from '../adapters/pages/google-calendar/languages';
import { REVIEW } from './calendar';
import { CARD, keep, openCard, openCarried, openWeek, SHEET } from './cards';
import { changes, heard, makeMeeting, watchForErrors } from './followed-event';
import { type Product, stopBackground } from './product';
import { expect, forgetHere, test } from './shared';

/** Beside the card of an event that is there already (test/adapters/pages/google-calendar/client/details-bubble.ts). */

watchForErrors(test);

const box = async (page: Page, selector: string) => {
  const found = await page.locator(selector).boundingBox();
  if (!found) throw new Error(`nothing to be seen of ${selector}`);
  return { left: found.x, top: found.y, right: found.x + found.width, bottom: found.y + found.height };
};

async function coversNothing(page: Page): Promise<void> {
  const sheet = await box(page, SHEET);
  const controls = await page.locator(`${CARD} :is(button, a)`).all();
  for (const control of controls) {
    const one = await control.boundingBox();
    if (!one) continue;
    const apart =
      one.x >= sheet.right ||
      one.x + one.width <= sheet.left ||
      one.y >= sheet.bottom ||
      one.y + one.height <= sheet.top;
    expect(apart, await control.evaluate((node) => node.outerHTML)).toBe(true);
  }
}

test('an event with a meeting of ours: joined and copied from its card, and Webex is not asked', async ({
  product,
}) => {
  const { page, panel, link } = await openCarried(product);
  await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.press('Copy');
  await panel.says('Copied');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(link);
  const join = await panel.nodes();
  expect(join.filter(({ role, name }) => role === 'link' && name === 'Join')).toHaveLength(1);
  expect(product.sent.filter(({ url }) => url.hostname === 'webexapis.com')).toEqual([]);
  expect(await page.evaluate(() => window.calendarModel.leaked)).toEqual([]);
  await expect(page.locator(CARD)).toBeVisible();
  await coversNothing(page);
});

test('nothing of ours stands in the page’s own nodes, and what it strips leaves our sheet alone', async ({
  product,
}) => {
  const { page } = await openCarried(product);
  await page.evaluate(() => window.calendarTest.flush('strip'));
  expect(await page.locator(SHEET).evaluate((node) => node.parentElement === document.documentElement)).toBe(true);
  await expect(page.locator(SHEET)).toBeVisible();
});

test('another title than the meeting’s is said, and mended from there', async ({ product }) => {
  const { panel } = await openCarried(product, { title: 'Monthly review' });
  await panel.says('The Webex meeting is still called “Quarterly review”');
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now called “Monthly review”');
  expect(changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
});

for (const lang of ['en', 'ja', 'ar']) {
  test(`an event without a title, in ${lang}: its words for that are no title`, async ({ product }) => {
    const { page, panel } = await openCarried(product, { title: '', startTime: '10:00' }, { lang });
    await panel.offers('Copy');
    await expect.poll(async () => (await heard(product, 'meeting.compare')).length).toBe(1);
    expect((await heard(product, 'meeting.compare'))[0]?.request).not.toHaveProperty('title');
    await expect(page.locator(SHEET)).toBeVisible();
  });
}

test('the card’s node is used again: the sheet goes with the old event and speaks of the new one', async ({
  product,
}) => {
  const { page, panel, key } = await openCarried(product);
  const plain = await keep(page, { title: 'Plain', startTime: '12:00', endTime: '13:00' });
  const link = 'https://acme.example.webex.com/acme/j.php?MTID=m0123456789abcdef';
  const theirs = await keep(page, {
    title: 'Theirs',
    startTime: '14:00',
    endTime: '15:00',
    description: `See ${link}`,
  });
  await openCard(page, plain);
  await expect(page.locator(SHEET)).toHaveCount(0);
  await openCard(page, theirs);
  await panel.offers('Manage this meeting');
  await openCard(page, key);
  await expect.poll(() => panel.buttons()).toEqual(['Copy']);
  await page.keyboard.press('Escape');
  await expect(page.locator(SHEET)).toHaveCount(0);
});

test('a meeting of ours from another browser is taken up from the card', async ({ product }) => {
  const { link } = await makeMeeting(product);
  await forgetHere(product);
  const page = await openWeek(product);
  const panel = await openCard(page, await keep(page, { title: REVIEW.title, location: link }));
  await panel.press('Manage this meeting');
  await panel.says('in another browser, or before a reinstall');
  await panel.press('It is mine: manage it here');
  await panel.says('This meeting is yours');
  expect(await panel.buttons()).toEqual(['Copy']);
});

test('it stays beside the card when the window changes, and never lies on what the card offers', async ({
  product,
}) => {
  const { page } = await openCarried(product);
  for (const size of [
    { width: 1280, height: 900 },
    { width: 800, height: 500 },
    { width: 480, height: 700 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await expect(page.locator(SHEET)).toBeVisible();
    await coversNothing(page);
  }
});

test.describe('an event that is deleted', () => {
  const NOTICE = 'oneclick-webex[data-part=gone]';
  const TRASH = '#xDetDlgDelBu:visible';
  const REMOVE = 'Remove the Webex meeting too';

  const WAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'the card’s own button': (page) => page.locator(TRASH).click(),
    'the key Delete': (page) => page.keyboard.press('Delete'),
    'the key Backspace': (page) => page.keyboard.press('Backspace'),
  };

  /** A later deletion is noticed after all that an earlier one could have led to, and is the only one. */
  async function deleteAnother(product: Product): Promise<void> {
    const { page } = await openCarried(product);
    await page.locator(TRASH).click();
    await expect(page.locator(NOTICE)).toBeVisible({ timeout: 30_000 });
    expect(await heard(product, 'meeting.event_gone')).toHaveLength(1);
  }

  for (const [name, act] of Object.entries(WAYS)) {
    test(`by ${name}: said, and its meeting is removed on request only`, async ({ product }) => {
      const { page, panel } = await openCarried(product);
      await act(page);
      await panel.says('The event of “Quarterly review” is gone from your calendar');
      expect(product.sent.filter(({ url }) => url.hostname === 'webexapis.com')).toEqual([]);
      expect(product.webex.state.meetings).toHaveLength(1);
      await panel.press(REMOVE);
      await panel.says('was removed');
      expect(product.webex.state.meetings).toEqual([]);
      expect(product.webex.state.mails).toEqual([]);
    });
  }

  test('the background stopped while the meeting is removed: the same press ends well', async ({ product }) => {
    const { page, panel } = await openCarried(product);
    await page.locator(TRASH).click();
    const held = product.server.faults.plan({ method: 'DELETE', path: /^\/v1\/meetings\//, kind: 'hold' });
    await panel.press(REMOVE);
    await held.reached;
    await stopBackground(product, page);
    held.release();
    await panel.says('was removed');
    expect(product.webex.state.meetings).toEqual([]);
  });

  test('and brought back: the offer is taken back too', async ({ product }) => {
    const { page } = await openCarried(product);
    await page.locator(TRASH).click();
    await expect(page.locator(NOTICE)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: LANGUAGES.en.words.undo, exact: true }).click();
    await expect(page.locator(NOTICE)).toHaveCount(0, { timeout: 30_000 });
    await expect.poll(async () => (await heard(product, 'meeting.keep')).length).toBe(1);
    expect(product.webex.state.meetings).toHaveLength(1);
  });

  test('but the server refuses, or the person takes it back at once: nothing is offered', async ({ product }) => {
    const { page } = await openCarried(product, { guests: ['grace@example.com'] }, { delete_fails: '1' });
    await page.locator(TRASH).click();
    await page.getByRole('button', { name: LANGUAGES.en.words.dontSend, exact: true }).click();
    await page.getByText(LANGUAGES.en.words.notSaved).waitFor();
    expect(await heard(product, 'meeting.event_gone')).toEqual([]);
    await deleteAnother(product);
    await expect(page.locator(NOTICE)).toHaveCount(0);
  });

  test('a page that only takes the event away, or fakes the press, gets nothing offered', async ({ product }) => {
    const { page } = await openCarried(product);
    await page.evaluate(() => {
      document.getElementById('xDetDlgDelBu')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
    });
    await expect(page.locator(CARD)).toHaveCount(0);
    expect(await heard(product, 'meeting.event_gone')).toEqual([]);
    await deleteAnother(product);
    await expect(page.locator(NOTICE)).toHaveCount(0);
  });
});
