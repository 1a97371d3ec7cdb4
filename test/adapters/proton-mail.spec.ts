import type { Page } from '@playwright/test';
import { settled } from '../e2e/host-editors';
import { arrived } from '../e2e/page-scripts';
import { mailOn, openComposer } from '../e2e/proton';
import { expect, test } from '../e2e/shared';
import { countRight } from './count-right';
import { LANGUAGE_NAMES } from './pages/proton-mail/languages';
import { HOOKS } from './pages/proton-mail/page';

const ADD = 'Add Webex meeting';

test.beforeEach(({ product }) => mailOn(product));

const bodyOf = async (page: Page) => (await page.evaluate(() => window.protonMailTest.mails()))[0]?.body ?? '';
const editorIn = (page: Page) => page.frameLocator('.composer iframe').locator('.editor');

/** Presses our button, and answers the question for the time with what is suggested. */
async function addMeeting({ page, panel }: Awaited<ReturnType<typeof openComposer>>): Promise<string> {
  await expect.poll(() => page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
  await panel.press(ADD);
  await panel.state('ask');
  await panel.press('Make the meeting');
  await panel.state('added');
  return bodyOf(page);
}

for (const plain of ['0', '1']) {
  test(`the invitation stands at the caret of a ${plain === '1' ? 'plain' : 'rich'} mail, and Undo takes it out`, async ({
    product,
  }) => {
    const opened = await openComposer(product, { plain, subject: 'Numbers', body: 'Hello\nBye' });
    const { page, panel } = opened;
    await expect.poll(() => page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
    if (plain === '1') {
      await page.locator('textarea').evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 5));
    } else {
      await editorIn(page).locator('div').first().click();
      await page.keyboard.press('End');
    }
    const body = await addMeeting(opened);
    const [meeting] = product.webex.state.meetings;
    expect(meeting?.title).toBe('Numbers');
    const lines = body.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('Hello');
    expect(lines[1]).toBe(`Join the Webex meeting: ${meeting?.webLink}`);
    expect(lines.at(-1)).toBe('Bye');
    await panel.press('Undo');
    await panel.state('ready');
    expect((await bodyOf(page)).split('\n').filter((line) => line !== '')).toEqual(['Hello', 'Bye']);
    expect(product.webex.state.meetings).toEqual([]);
    expect(await page.evaluate(() => [window.protonMailModel.sends, window.protonMailModel.errors])).toEqual([0, []]);
  });
}

test('where nobody has clicked, it stands above signature and quoted mail', async ({ product }) => {
  const body = await addMeeting(await openComposer(product, { signature: '1', quote: '1' }));
  expect(body.indexOf('Join the Webex meeting')).toBeGreaterThanOrEqual(0);
  expect(body.indexOf('Join the Webex meeting')).toBeLessThan(body.indexOf('Ada Example'));
  expect(body.indexOf('Ada Example')).toBeLessThan(body.indexOf('Grace wrote'));
});

for (const plain of ['0', '1']) {
  test(`what is selected in a ${plain === '1' ? 'plain' : 'rich'} mail stays`, async ({ product }) => {
    const opened = await openComposer(product, { plain, body: 'Hello\nBye' });
    const { page } = opened;
    await expect.poll(() => page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
    if (plain === '1') {
      await page.locator('textarea').evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 5));
    } else {
      await editorIn(page).locator('div').first().click();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
    }
    const lines = (await addMeeting(opened)).split('\n').filter((line) => line !== '');
    expect([lines[0], lines.at(-1)]).toEqual(['Hello', 'Bye']);
    expect(lines[1]).toContain('Join the Webex meeting');
  });
}

const count = countRight('Proton Mail', HOOKS.length);

for (const lacks of HOOKS) {
  test(`a mail without ${lacks} gets its meeting all the same`, async ({ product }) => {
    const plain = lacks === 'editor-textarea' ? '1' : '0';
    const body = await addMeeting(await openComposer(product, { plain, lacks, subject: 'Numbers' }));
    const [meeting] = product.webex.state.meetings;
    expect(body).toContain(meeting?.webLink);
    expect(meeting?.title).toBe(lacks === 'composer:subject' ? 'Webex meeting' : 'Numbers');
    count();
  });
}

test('a mail without any hook is left alone', async ({ product }) => {
  const { page, panel } = await openComposer(product, { lacks: HOOKS.join() });
  await expect.poll(() => page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
  await page.evaluate(() => window.protonMailTest.rerender());
  await arrived(page, 'waiting');
  await settled(page);
  await expect(panel.host).toHaveCount(0);
  expect(await page.evaluate(() => window.protonMailModel.errors)).toEqual([]);
});

test('what stands in a body is not read before the person has pressed', async ({ product }) => {
  const { page, panel } = await openComposer(product, { body: 'Join: https://other.webex.com/other/j.php?MTID=m123' });
  await expect.poll(() => page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
  // Typing makes our script look again.
  await page.locator('[data-testid="composer:subject"]').pressSequentially('Numbers');
  await expect.poll(() => page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
  await panel.state('ready');
  expect((await panel.nodes()).map(({ name }) => name)).not.toContain('Join');
  await panel.press(ADD);
  await panel.says('This message has a Webex meeting.');
  expect(product.webex.state.meetings).toEqual([]);
});

for (const lang of LANGUAGE_NAMES) {
  test(`a mail in ${lang} gets its meeting`, async ({ product }) => {
    const body = await addMeeting(await openComposer(product, { lang, subject: 'Numbers' }));
    expect(body).toContain(product.webex.state.meetings[0]?.webLink);
  });
}

test('a body that takes no text: said, and the invitation is copied', async ({ product }) => {
  const opened = await openComposer(product, { refuses: '1', body: 'Hello' });
  await expect.poll(() => opened.page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
  await opened.panel.press(ADD);
  await opened.panel.state('ask');
  await opened.panel.press('Make the meeting');
  await opened.panel.says(/copied|did not take/);
  expect(await bodyOf(opened.page)).toBe('Hello');
});

test('one button in each composer, through new footers, and none in a closed one', async ({ product }) => {
  const { page, panel } = await openComposer(product);
  await page.evaluate(() => window.protonMailTest.openComposer());
  await expect(panel.host).toHaveCount(2);
  for (let time = 0; time < 20; time += 1) {
    await page.evaluate(() => window.protonMailTest.rerender());
    await expect(panel.host).toHaveCount(2);
  }
  await page.evaluate(() => window.protonMailTest.closeComposer());
  await expect(panel.host).toHaveCount(1);
  expect(await page.evaluate(() => window.protonMailModel.errors)).toEqual([]);
});
