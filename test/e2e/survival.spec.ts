import type { Page } from '@playwright/test';
import { connected } from './connect';
import {
  addMeeting,
  EVERY_EDITOR,
  HOST_EDITORS,
  type HostEditor,
  letOursWork,
  makeOursFail,
  nameOf,
  takeOursOut,
} from './host-editors';
import { noteCalls } from './page-scripts';
import { panelIn } from './panel';
import { type Product, type ProductOptions, startProduct, strays, updateExtension } from './product';
import { expect, forgetHere, test } from './shared';
import { openBoth } from './side-panel';

/** Reads what the settings say of a page, and turns it on again if a test made it give up. */
async function turnOn(product: Product, host: HostEditor, why: string): Promise<void> {
  const settings = await product.open('options');
  const row = settings.getByRole('region', { name: nameOf(host), exact: true });
  await expect(row).toContainText(why);
  const again = row.getByRole('button', { name: 'Turn on again' });
  await again.click();
  await expect(again).toHaveCount(0);
  await settings.close();
}

for (const { id, host } of EVERY_EDITOR) {
  test.describe(id, () => {
    test.beforeEach(({ product }) => host.prepare(product));

    test('moving within the page: no element left behind, one in the next editor', async ({ product }) => {
      const { page, panel } = await host.open(product);
      await panel.state('ready');
      await page.evaluate(host.close);
      await expect(panel.host).toHaveCount(0);
      await page.evaluate(host.reopen);
      await panel.state('ready');
      await expect(panel.host).toHaveCount(1);
      expect(await page.evaluate(host.errors)).toEqual([]);
    });

    test('a page that is turned off and on keeps one element, and no listener of the first', async ({ product }) => {
      const { page, panel } = await host.open(product);
      await panel.state('ready');
      const settings = await product.open('options');
      const control = settings.getByRole('switch', { name: nameOf(host), exact: true });
      for (const isOn of ['false', 'true']) {
        await control.click();
        await expect(control).toHaveAttribute('aria-checked', isOn);
        await expect(panel.host).toHaveCount(isOn === 'true' ? 1 : 0);
      }
      await page.bringToFront();
      await panel.state('ready');
      expect(await page.evaluate(host.errors)).toEqual([]);
    });

    test('an adapter that throws ends itself, says so, and can be turned on again', async ({ product }) => {
      const { page, panel } = await host.open(product);
      await panel.state('ready');
      await makeOursFail(host, page);
      await expect(panel.host).toHaveCount(0);
      await letOursWork(page);
      await turnOn(product, host, 'failed several times');
      await page.bringToFront();
      await panel.state('ready');
    });

    test('a page that takes our element out in each frame: it ends, and that is said', async ({ product }) => {
      const { page, panel } = await host.open(product);
      await panel.state('ready');
      const taken = await takeOursOut(page);
      expect(taken).toBeGreaterThan(1);
      expect(taken).toBeLessThan(100);
      await expect(panel.host).toHaveCount(0);
      await turnOn(product, host, 'again and again');
      expect(await page.evaluate(host.errors)).toEqual([]);
    });
  });
}

test.describe('a page with events and mails', () => {
  const { outlook: events, outlook_mail: mails } = HOST_EDITORS;

  for (const [what, silent, other, why] of [
    ['mails that it takes the button out of lose it', mails, events, 'took the button out of mails again and again'],
    ['events that it takes the button out of lose it', events, mails, 'took the button out of events again and again'],
  ] as const) {
    test(`${what}, and what is written beside them keeps its own`, async ({ product }) => {
      const lost = await silent.open(product);
      await lost.panel.state('ready');
      const kept = await other.open(product);
      await kept.panel.state('ready');
      await lost.page.bringToFront();
      await takeOursOut(lost.page);
      await lost.page.evaluate(silent.close);
      await lost.page.evaluate(silent.reopen);
      await kept.page.bringToFront();
      await kept.page.evaluate(other.close);
      await kept.page.evaluate(other.reopen);
      await addMeeting(other, kept);
      await expect(kept.panel.host).toHaveCount(1);
      await expect(lost.panel.host).toHaveCount(0);
      await turnOn(product, silent, why);
      await lost.page.bringToFront();
      await lost.panel.state('ready');
    });
  }
});

test.describe('in a browser of their own', () => {
  test.describe.configure({ timeout: 300_000 });

  async function withProduct(options: ProductOptions, drive: (product: Product) => Promise<void>): Promise<void> {
    const product = await startProduct(options);
    try {
      await connected(product);
      for (const { host } of EVERY_EDITOR) await host.prepare(product);
      await drive(product);
      expect(strays(product), 'unexpected requests').toEqual([]);
    } finally {
      await product.close();
    }
  }

  const inEach = (options: ProductOptions, drive: (product: Product, host: HostEditor) => Promise<void>) =>
    withProduct(options, async (product) => {
      for (const { id, host } of EVERY_EDITOR) await test.step(id, () => drive(product, host));
    });

  test('back and forward, out of the cache that browsers keep of pages: one element, which works', async () => {
    // Playwright switches that cache off, and its own way back would wait for a load that never comes.
    await inEach({ without: ['--disable-back-forward-cache'] }, async (product, host) => {
      const opened = await host.open(product);
      const { page, panel } = opened;
      await panel.state('ready');
      await page.evaluate(() => {
        const shown: boolean[] = [];
        addEventListener('pageshow', ({ persisted }) => shown.push(persisted));
        Object.assign(window, { shown });
      });
      const made = product.webex.state.meetings.length;
      for (const shown of [[true], [true, true]]) {
        await page.goto('https://calendar.google.com/calendar/u/0/r/week');
        await goBack(page);
        // Asked while the page is being put in place of the other, there is none to answer.
        const noted = () => page.evaluate(() => (window as { shown?: unknown }).shown).catch(() => undefined);
        await expect.poll(noted).toEqual(shown);
      }
      await panel.state('ready');
      await expect(panel.host).toHaveCount(1);
      // Fewer meetings a minute are made for pages than there are pages here.
      await forgetHere(product);
      await addMeeting(host, opened);
      expect(product.webex.state.meetings).toHaveLength(made + 1);
      expect(await page.evaluate(host.errors)).toEqual([]);
      await page.close();
    });
  });

  test('a tab behind another one: nothing of ours looks at it, and one button stands there once it is shown', async () => {
    await inEach({ isBare: true }, async (product, host) => {
      const { page, panel } = await host.open(product);
      await panel.state('ready');
      const front = await product.context.newPage();
      await front.bringToFront();
      await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden');
      const whileHidden = await noteCalls(page);
      for (let time = 0; time < 20; time += 1) await page.evaluate(host.rerender);
      await page.evaluate(host.close);
      await page.evaluate(host.reopen);
      await page.locator(host.around).waitFor({ state: 'attached' });
      for (let time = 0; time < 20; time += 1) await page.evaluate(host.rerender);
      // That the page has changed or has announced a part may be noted, and a panel put away.
      const hidden = await whileHidden();
      expect(LOOKING.filter((name) => hidden.includes(name))).toEqual([]);
      const onceShown = await noteCalls(page);
      await page.bringToFront();
      await panel.state('ready');
      expect(await onceShown()).toEqual(expect.arrayContaining(LOOKING));
      await expect(panel.host).toHaveCount(1);
      await expect(page.locator(host.around).locator(panel.host)).toHaveCount(1);
      expect(await page.evaluate(host.errors)).toEqual([]);
      await page.close();
    });
  });

  test('an update without a reload: one button afterwards in each page, the new one', async () => {
    await withProduct({}, async (product) => {
      const opened: ({ host: HostEditor } & Awaited<ReturnType<HostEditor['open']>>)[] = [];
      for (const { host } of EVERY_EDITOR) opened.push({ host, ...(await host.open(product)) });
      for (const { panel, page } of opened) {
        await page.bringToFront();
        await panel.state('ready');
        await panel.host.evaluate((element) => element.classList.add('old'));
      }
      await updateExtension(product);
      for (const { host, page } of opened) {
        await page.bringToFront();
        // The new script is sent when the old one's element is still there: a press on that one would be lost.
        await expect(page.locator('oneclick-webex.old')).toHaveCount(0);
        await expect(panelIn(page).host).toHaveCount(1);
        await forgetHere(product);
        await addMeeting(host, { panel: panelIn(page) });
        expect(await page.evaluate(host.errors)).toEqual([]);
      }
      expect(product.webex.state.meetings).toHaveLength(opened.length);
    });
  });

  test("an update without a reload: the small calendar in Gmail's side panel gets the new button too", async () => {
    await withProduct({}, async (product) => {
      const { page, calendar, errors } = await openBoth(product);
      await calendar.state('ready');
      await calendar.host.evaluate((element) => element.classList.add('old'));
      await updateExtension(product);
      await page.bringToFront();
      await expect(calendar.host).not.toHaveClass('old');
      await calendar.press('Add Webex meeting');
      await calendar.state('added');
      await expect(calendar.host).toHaveCount(1);
      expect(await errors()).toEqual([]);
    });
  });
});

/** What of ours runs when a page is looked at, whichever page it is; built scripts keep the names of methods. */
const LOOKING = ['editors', 'mount', 'rival', 'update'];

/** Goes to where the tab was before, as the button of the browser does. */
async function goBack(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id ?? 0 });
  await session.detach();
}
