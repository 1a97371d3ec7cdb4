import type { Page } from '@playwright/test';
import { connected, fill, press } from './connect';
import { messagesIn, openMail as openGmail } from './mail';
import { mailsIn, openMail as openOutlook } from './outlook-page';
import { panelIn } from './panel';
import { type Product, updateExtension } from './product';
import { mailOn, openComposer } from './proton';
import { expect, test } from './test';

// Proton Mail is entered by an access that stays.
test.use({ productOptions: { isOwn: true } });

const ADD = 'Add Webex meeting';
const MAKE = 'Make the meeting';

/** What was written, and the invitation: below it, or above it where nobody has put the caret (Proton Mail). */
const BOTH = /^(?=[\s\S]*Join the Webex meeting: )(?:[\s\S]*\n)?Hello(?:\n[\s\S]*)?$/;

interface MailPage {
  /** Opens a mail with the subject *Plans* in which *Hello* is written. */
  open(product: Product): Promise<Page>;
  /** What the page itself holds of its only mail. */
  body(page: Page): Promise<string | undefined>;
}

/** The pages in which mails are written. */
const MAILS: Readonly<Record<string, MailPage>> = {
  Gmail: {
    open: async (product) => (await openGmail(product, { su: 'Plans', body: 'Hello' })).page,
    body: async (page) => (await messagesIn(page))[0]?.body,
  },
  'Outlook mail': {
    open: async (product) => (await openOutlook(product, 'docked', { subject: 'Plans', body: 'Hello' })).page,
    body: async (page) => (await mailsIn(page))[0]?.body,
  },
  'Proton Mail': {
    async open(product) {
      await mailOn(product);
      const { page } = await openComposer(product, { subject: 'Plans', body: 'Hello' });
      await expect.poll(() => page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
      return page;
    },
    body: async (page) => (await page.evaluate(() => window.protonMailTest.mails()))[0]?.body,
  },
};

for (const [name, mail] of Object.entries(MAILS)) {
  test(`${name}, not connected: the press leads to connecting, and nothing is lost`, async ({ product }) => {
    const page = await mail.open(product);
    const panel = panelIn(page);
    await panel.press(ADD);
    await panel.press(MAKE);
    await panel.says('Connect your Webex account first');
    expect(await mail.body(page)).toBe('Hello');
    const opened = product.context.waitForEvent('page');
    await panel.press('Connect to Webex');
    const settings = await opened;
    await expect(settings).toHaveURL(/\/options\.html$/);
    expect(product.webex.state.requests).toEqual([]);

    await fill(settings);
    await press(product, settings, 'Connect to Webex');
    await expect(settings.getByRole('region', { name: /could not be made/ })).toContainText('Plans');
    await page.bringToFront();
    await panel.press(ADD);
    await panel.press(MAKE);
    await panel.state('added');
    expect(product.webex.state.meetings).toMatchObject([{ title: 'Plans' }]);
    await expect.poll(() => mail.body(page)).toMatch(BOTH);
  });

  test(`${name}, updated while a mail is open: one button afterwards, which works without a reload`, async ({
    product,
  }) => {
    await connected(product);
    const page = await mail.open(product);
    const panel = panelIn(page);
    await panel.state('ready');
    await panel.host.evaluate((element) => element.classList.add('old'));
    await updateExtension(product);
    await page.bringToFront();
    await expect(page.locator('oneclick-webex.old')).toHaveCount(0);
    await expect(panel.host).toHaveCount(1);
    await panel.press(ADD);
    await panel.press(MAKE);
    await panel.state('added');
    expect(product.webex.state.meetings).toMatchObject([{ title: 'Plans' }]);
    await expect.poll(() => mail.body(page)).toMatch(BOTH);
  });
}
