import type { Page } from '@playwright/test';
import { done } from '../../src/domain/failure';
import { HOST_PAGE_IDS } from '../../src/domain/host-page';
import { expectAccessible } from './accessible';
import { openEditor, REVIEW } from './calendar';
import { connected } from './connect';
import type { Product } from './product';
import { calendarOn, openForm, PROTON_CALENDAR } from './proton';
import { accessOnClick, giveAccess, takeAccess } from './site-access';
import { openWithStandIn } from './stand-in';
import { expect, test } from './test';

// Access that was taken away stays away.
test.use({ productOptions: { isOwn: true } });

const CALENDAR = 'https://calendar.google.com/*';
const WEBEX = 'https://webexapis.com/*';
const ADD = 'Add Webex meeting';

async function settingsOf(product: Product) {
  const page = await product.open('options');
  const section = page.getByRole('region', { name: 'Pages' });
  return { page, section, calendar: section.getByRole('switch', { name: 'Google Calendar' }) };
}

const rowOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test.describe('a page that is switched off', () => {
  test('loses our element where it is open, and gets it back, without a reload', async ({ product }) => {
    await connected(product);
    const { page, panel } = await openEditor(product);
    await panel.state('ready');
    const loaded = await page.evaluate(() => performance.timeOrigin);
    const { calendar } = await settingsOf(product);
    await calendar.click();
    await expect(calendar).toHaveAttribute('aria-checked', 'false');
    await expect(panel.host).toHaveCount(0);
    await calendar.click();
    await expect(calendar).toHaveAttribute('aria-checked', 'true');
    await page.bringToFront();
    await panel.press(ADD);
    await panel.state('added');
    await expect(panel.host).toHaveCount(1);
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
    expect(product.webex.state.meetings).toHaveLength(1);
  });

  test('gets nothing in tabs that are opened later', async ({ product }) => {
    await connected(product);
    const { calendar } = await settingsOf(product);
    await calendar.click();
    await expect(calendar).toHaveAttribute('aria-checked', 'false');
    const { page, panel } = await openEditor(product);
    await page.locator('#xTiIn').click();
    expect(await answerTo(product, page)).toEqual({ ok: false, failure: { code: 'page_off' } });
    await expect(panel.host).toHaveCount(0);
  });

  test('loses the panel of an event that carries a meeting too', async ({ product }) => {
    await connected(product);
    const { page, panel } = await openEditor(product);
    await panel.press(ADD);
    await panel.state('added');
    const { calendar } = await settingsOf(product);
    await calendar.click();
    await expect(panel.host).toHaveCount(0);
    await page.bringToFront();
    await page.evaluate(() => window.calendarTest.change({ startTime: '15:00', endTime: '16:00' }));
    await page.locator('#xSaveBu').click();
    await expect(page.locator('body')).toHaveAttribute('data-viewfamily', 'EVENT');
    expect(product.webex.state.meetings[0]?.start).toBe(Date.parse(`${REVIEW.start}:00+01:00`));
  });
});

test.describe('access that was taken away', () => {
  test('to a page: it is left, the settings say so, and it is entered when access is given back', async ({
    product,
  }) => {
    await connected(product);
    const { page, panel } = await openEditor(product);
    await panel.state('ready');
    await takeAccess(product, CALENDAR);
    await expect(panel.host).toHaveCount(0);
    const { page: settings, calendar } = await settingsOf(product);
    await expect(rowOf(settings, 'Google Calendar')).toContainText('Your browser keeps this extension from this page');
    await expect(calendar).toHaveAttribute('aria-checked', 'true');
    await expectAccessible(settings);
    await giveAccess(product, CALENDAR);
    await expect(panel.host).toHaveCount(1);
    await page.bringToFront();
    await panel.press(ADD);
    await panel.state('added');
  });

  test('to all pages but where the toolbar button is pressed: said for each', async ({ product }) => {
    await connected(product);
    await accessOnClick(product);
    const { page: settings } = await settingsOf(product);
    await expect(rowOf(settings, 'Google Calendar').getByRole('button', { name: 'Allow access' })).toBeVisible();
    await expect(settings.getByRole('button', { name: 'Allow access to Webex' })).toBeVisible();
  });

  test('to Webex: a click ends in a sentence and the way out, and works after it', async ({ product }) => {
    await connected(product);
    const { page, panel } = await openEditor(product);
    await takeAccess(product, WEBEX);
    await page.bringToFront();
    await panel.press(ADD);
    await panel.state('failed');
    await panel.says('The browser keeps this extension from reaching Webex');
    expect(product.webex.state.attempts).toEqual([]);
    const [settings] = await Promise.all([product.context.waitForEvent('page'), panel.press('Open settings')]);
    await expect(settings.getByRole('button', { name: 'Allow access to Webex' })).toBeVisible();
    await giveAccess(product, WEBEX);
    await settings.getByRole('button', { name: 'Allow access to Webex' }).click();
    await expect(settings.getByRole('button', { name: 'Allow access to Webex' })).toHaveCount(0);
    await page.bringToFront();
    await panel.press(ADD);
    await panel.state('added');
    expect(product.webex.state.meetings).toHaveLength(1);
  });
});

test.describe('a page that is optional', () => {
  test('has nothing of us before it is switched on, and a button in the open tab afterwards', async ({ product }) => {
    await connected(product);
    const { page, panel } = await openForm(product, 'modal');
    await page.locator('form').waitFor();
    await expect(panel.host).toHaveCount(0);
    await calendarOn(product);
    await page.bringToFront();
    await panel.state('ready');
    const later = await openForm(product, 'modal');
    await later.panel.state('ready');
    await takeAccess(product, PROTON_CALENDAR);
    await expect(panel.host).toHaveCount(0);
    await expect(later.panel.host).toHaveCount(0);
  });

  test('that the browser refuses stays off, and that is said with what to do', async ({ product }) => {
    const off = done({ pages: HOST_PAGE_IDS.map((id) => ({ id, state: 'off' as const })) });
    const { page, asked } = await openWithStandIn(product, 'options', { 'pages.read': off }, false);
    const control = page.getByRole('switch', { name: 'Proton Calendar' });
    await control.click();
    await expect(page.getByRole('alert')).toContainText('Your browser did not give access');
    await expect(control).toHaveAttribute('aria-checked', 'false');
    await expect.poll(asked).toContainEqual({ call: 'permissions.request', request: { origins: [PROTON_CALENDAR] } });
    expect((await asked()).map(({ call }) => call)).not.toContain('pages.turn');
  });
});

test('the diagnosis can be read before it is copied, and says nothing of the event', async ({ product }) => {
  await connected(product);
  const { panel } = await openEditor(product);
  await panel.press(ADD);
  await panel.state('added');
  const { section } = await settingsOf(product);
  await section.getByText('Something does not work?').click();
  const report = section.getByRole('textbox');
  await expect(report).toHaveValue(/google_calendar: on\n {2}place: hook 1: 1, missed: 0/);
  await expect(report).not.toHaveValue(/Quarterly|webex\.com|example/);
});

/** What the background answers our own script in this page, asked as that script would. */
async function answerTo(product: Product, page: Page): Promise<unknown> {
  const url = page.url();
  return (await product.background()).evaluate(async (at) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(query: object): Promise<{ readonly id?: number; readonly url?: string }[]> };
        scripting: { executeScript(what: object): Promise<{ readonly result: unknown }[]> };
      };
    };
    const tab = (await chrome.tabs.query({})).find((each) => each.url === at);
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      func: () =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({ oneClick: 1, call: 'page.appeared', request: { part: 'editor' } }),
    });
    return answer?.result;
  }, url);
}
