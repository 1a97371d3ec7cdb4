import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import type { Product } from './product';
import { expect, test } from './shared';

/** What people type, paste and meet that nobody would wish for, in the popup of the built extension. */

const TITLES: Readonly<Record<string, readonly [typed: string, made: RegExp]>> = {
  'no title': ['', /^Webex meeting$/],
  'blanks alone': ['   \u00a0 ', /^Webex meeting$/],
  'far more than Webex takes': [`Plan ${'x'.repeat(500)}`, /^Plan x{100,122}…$/],
  'emoji of several parts at the end of what Webex takes': [
    `${'x'.repeat(125)}${'👩🏽‍💻'.repeat(3)}`,
    /^x{125}(?!.*[\ud800-\udbff](?![\udc00-\udfff]))/,
  ],
  'words from right to left': ['اجتماع الفريق', /^اجتماع الفريق$/],
  'markup, and what looks like our own': [
    '<img src=x onerror=alert(1)> $1 {link} %s',
    /^<img src=x onerror=alert\(1\)> \$1 {link} %s$/,
  ],
};

async function openPopup(product: Product): Promise<Page> {
  const popup = await product.open('popup');
  await popup.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await popup.setViewportSize({ width: 320, height: 600 });
  await popup.bringToFront();
  return popup;
}

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const [name, [typed, made]] of Object.entries(TITLES)) {
  test(`a title of ${name}: made as far as Webex takes it, and shown as text`, async ({ product }) => {
    const popup = await openPopup(product);
    await popup.getByLabel('Title').fill(typed);
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(popup.getByText('Your meeting is ready')).toBeVisible();
    const [meeting] = product.webex.state.meetings;
    expect(meeting?.title).toMatch(made);
    expect(meeting?.title.length).toBeLessThanOrEqual(128);
    expect(meeting?.title.isWellFormed()).toBe(true);
    await expect(popup.getByRole('heading', { name: meeting?.title ?? '', exact: true })).toBeVisible();
    expect(await isTooWide(popup)).toBe(false);
    await expectAccessible(popup);
  });
}

test('pasted markup is the words in it', async ({ product }) => {
  const popup = await openPopup(product);
  await popup.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({ 'text/html': '<h1 onclick="x()">Plan</h1>', 'text/plain': 'Plan\r\nof the week' }),
    ]),
  );
  await popup.getByLabel('Title').focus();
  await popup.keyboard.press('Control+V');
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await expect(popup.getByText('Your meeting is ready')).toBeVisible();
  expect(product.webex.state.meetings.map(({ title }) => title)).toEqual(['Plan of the week']);
});

for (const [name, date, says] of [
  ['no date', '', 'Enter a date and a time.'],
  ['a date long gone', '1999-12-31', 'This time has passed.'],
] as const) {
  test(`${name}: said beside the field, nothing is sent, and what was typed stays`, async ({ product }) => {
    const popup = await openPopup(product);
    await popup.getByLabel('Title').fill('Kept');
    await popup.getByRole('button', { name: 'Schedule', exact: true }).click();
    await popup.getByLabel('Date').fill(date);
    await popup.getByRole('button', { name: 'Schedule meeting' }).click();
    await expect(popup.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(popup.getByLabel('Title')).toHaveValue('Kept');
    expect(product.webex.state.attempts).toEqual([]);
    await expectAccessible(popup);
  });
}
