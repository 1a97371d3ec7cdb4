import { expect } from '@playwright/test';
import { openComposer, test } from './pages/proton-mail/browser';
import { HOOKS } from './pages/proton-mail/page';

const EDITOR = '.editor';

const frameOf = (page: import('@playwright/test').Page) => page.frameLocator('.composer iframe');

test('typing like a person reaches RoosterJS and the model, in a frame where no script runs', async ({ page }) => {
  await openComposer(page, { hold: 'bodyMount' });
  await page.evaluate(() => window.protonMailTest.flush('bodyMount'));
  await page.locator('.meta input').nth(1).pressSequentially('Numbers');
  await frameOf(page).locator(EDITOR).click();
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  await page.keyboard.type('there');
  expect(await page.evaluate(() => window.protonMailTest.mails())).toEqual([
    { subject: 'Numbers', body: 'Hello\nthere' },
  ]);
  await expect(page.locator('.composer iframe')).not.toHaveAttribute('sandbox', /allow-scripts/);
});

test('what is written before RoosterJS has started is lost', async ({ page }) => {
  await openComposer(page, { hold: 'bodyMount', body: 'Agenda' });
  await frameOf(page)
    .locator(EDITOR)
    .evaluate((node) => node.append('too early'));
  await page.evaluate(() => window.protonMailTest.flush('bodyMount'));
  await expect(frameOf(page).locator(EDITOR)).toHaveText('Agenda');
});

test('a signature and a quote stand below what is written', async ({ page }) => {
  await openComposer(page, { body: 'Hello', signature: '1', quote: '1' });
  await expect.poll(() => page.evaluate(() => window.protonMailTest.mails()[0]?.body)).toContain('Ada Example');
  await expect(frameOf(page).locator(EDITOR)).toContainText('Grace wrote');
});

test('an account that writes plain mails has a text area', async ({ page }) => {
  await openComposer(page, { plain: '1' });
  await page.locator('textarea').pressSequentially('Hello');
  expect(await page.evaluate(() => window.protonMailTest.mails()[0]?.body)).toBe('Hello');
});

test('the footer is made anew, and several composers stand side by side', async ({ page }) => {
  await openComposer(page);
  await page.evaluate(() => window.protonMailTest.openComposer());
  await expect(page.locator('.composer')).toHaveCount(2);
  const before = await page.locator('footer').first().elementHandle();
  await page.evaluate(() => window.protonMailTest.rerender());
  expect(await before?.evaluate((node) => node.isConnected)).toBe(false);
});

test('every hook that can be left out stands on the page, and is gone without it', async ({ page }) => {
  const selectorOf = (hook: string) => (hook === 'composer-id' ? '.composer[data-testid]' : `[data-testid="${hook}"]`);
  const count = async (lacks: string) => {
    const found: string[] = [];
    for (const plain of ['0', '1']) {
      await openComposer(page, { plain, lacks });
      for (const hook of HOOKS.filter((each) => each !== 'rooster-editor'))
        if (await page.locator(selectorOf(hook)).count()) found.push(hook);
      if (plain === '0' && (await frameOf(page).locator('#rooster-editor').count())) found.push('rooster-editor');
    }
    return [...new Set(found)].sort();
  };
  expect(await count('')).toEqual([...HOOKS].sort());
  expect(await count(HOOKS.join())).toEqual([]);
});
