import { expect } from '@playwright/test';
import { BODY, HOLD, MAIL, test } from './pages/gmail/browser';
import { HOOKS } from './pages/gmail/hooks';

const SIGNATURE = 'signature=Ada%20Example%0AExample%20Ltd.';

test('the headers are those of the real page, and inline code is refused', async ({ page, mail }) => {
  const response = await page.goto(`${MAIL}?open=nothing`);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['content-security-policy']).toMatch(/script-src 'self' .*'nonce-[\w+/=]+'/);
  expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await mail.forgetErrors();
});

test('the body is the library’s own field, and the page knows what the field has taken over', async ({
  page,
  mail,
}) => {
  await mail.open(HOLD);
  await expect(page.locator(BODY)).toHaveCount(0);
  await mail.flush('body');
  await expect(page.locator(BODY)).toHaveAttribute('contenteditable', 'true');
  await page.locator(BODY).pressSequentially('First\nSecond');
  await expect.poll(async () => (await mail.messages())[0]?.body).toBe('First\nSecond');
});

test('writing without events reaches nothing', async ({ page, mail }) => {
  await mail.open(`${HOLD}&su=Old&body=Old`);
  await mail.flush('body');
  await page.locator(BODY).evaluate((body) => body.append('silent'));
  await page.locator('[name=subjectbox]').evaluate((input: HTMLInputElement) => {
    input.value = 'silent';
  });
  // What the field would take over, it takes over within its own delay after an event.
  await page.locator('[name=subjectbox]').evaluate((input) => input.dispatchEvent(new Event('blur')));
  expect((await mail.messages())[0]).toMatchObject({ subject: 'Old', body: 'Old' });
});

test('execCommand line by line reaches the model, blank lines included', async ({ page, mail }) => {
  await mail.open(HOLD);
  await mail.flush('body');
  await page.locator(BODY).focus();
  await page.evaluate(() => {
    for (const [index, line] of ['One', '', 'Three'].entries()) {
      if (index > 0) document.execCommand('insertParagraph');
      if (line) document.execCommand('insertText', false, line);
    }
  });
  await expect.poll(async () => (await mail.messages())[0]?.body).toBe('One\n\nThree');
});

test('the draft is saved after the page has noticed a change, and the title bar is made anew', async ({
  page,
  mail,
}) => {
  await mail.open(HOLD);
  await mail.flush('body');
  const before = await page.locator('[role=dialog] h2').elementHandle();
  await page.locator('[name=subjectbox]').pressSequentially('Plans');
  expect((await mail.messages())[0]?.saved).toBeNull();
  await mail.flush('draft');
  expect((await mail.messages())[0]).toMatchObject({ saves: 1, saved: { subject: 'Plans', body: '' } });
  await expect(page.locator('form [name=draft]')).toHaveValue(/^#msg-a:r-\d+$/);
  await expect(page.locator('[role=dialog] h2')).toHaveText('Plans');
  expect(await before?.evaluate((node) => node.isConnected)).toBe(false);
});

test('the form holds subject and hidden fields, and not the body', async ({ page, mail }) => {
  await mail.open('su=Plans');
  await expect(page.locator('form [name=subjectbox]')).toHaveValue('Plans');
  await expect(page.locator('form [name=composeid]')).toHaveValue('1');
  await expect(page.locator('form [name=draft]')).toHaveValue('undefined');
  await expect(page.locator(BODY)).toBeVisible();
  await expect(page.locator(`form ${BODY}`)).toHaveCount(0);
  await expect(page.locator('table[role=group] tr > td')).toHaveCount(5);
  await expect(page.locator('textarea[form=nosend]')).toBeHidden();
});

test('a signature stands below the line to write in, with or without its dashes', async ({ page, mail }) => {
  await mail.open(SIGNATURE);
  await expect(page.locator(BODY)).toHaveText(/-- .*Ada Example/);
  await expect(page.locator('[data-smartmail=gmail_signature]')).toContainText('Example Ltd.');
  await mail.open(`${SIGNATURE}&dashes=0`);
  await expect(page.locator(BODY)).not.toContainText('--');
});

test('a reply has no dialog and hides its subject; quoted text comes on request', async ({ page, mail }) => {
  await mail.open(`${HOLD}&open=reply&su=Plans`);
  await mail.flush('body');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
  await expect(page.locator('[name=subjectbox]')).toBeHidden();
  await expect(page.locator('[name=subjectbox]')).toHaveValue('Re: Plans');
  await expect(page.locator('blockquote')).toHaveCount(0);
  await page.getByLabel('Show trimmed content').click();
  await mail.flush('expand');
  await expect(page.locator(`${BODY} blockquote`)).toHaveText('Can we talk about it tomorrow?');
});

test('full screen and minimising keep the nodes; a reply that is popped out is made anew', async ({ page, mail }) => {
  await mail.open();
  const region = await page.locator('.region').elementHandle();
  await page.evaluate(() => window.mailTest.press(1, 'fullScreen'));
  await expect(page.locator('.fullscreen .region')).toBeVisible();
  await page.evaluate(() => window.mailTest.press(1, 'minimise'));
  await expect(page.locator('.region')).toBeHidden();
  expect(await region?.evaluate((node) => node.isConnected)).toBe(true);
  await mail.open(`${HOLD}&open=reply`);
  const reply = await page.locator('.region').elementHandle();
  await page.evaluate(() => window.mailTest.press(1, 'popOut'));
  await expect(page.locator('.region')).toHaveCount(0);
  await mail.flush('rerender');
  await expect(page.locator('.popups .region [name=composeid]')).toHaveValue('1');
  expect(await reply?.evaluate((node) => node.isConnected)).toBe(false);
});

test('one message in a window of its own', async ({ page, mail }) => {
  await mail.open('view=cm&fs=1&su=Plans&body=One%0ATwo');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
  await expect(page.locator('[role=main] form [name=subjectbox]')).toHaveValue('Plans');
  expect((await mail.messages())[0]).toMatchObject({ place: 'window', body: 'One\nTwo' });
});

test('keys: c opens a message, Ctrl+Enter sends, Escape saves and closes', async ({ page, mail }) => {
  await page.goto(`${MAIL}?open=nothing`);
  await page.locator('.mailbox').waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('c');
  await expect(page.locator('.region')).toHaveCount(2);
  await page.locator('[name=subjectbox]').first().fill('Sent');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.region')).toHaveCount(1);
  await page.locator('[name=subjectbox]').fill('Kept');
  await page.keyboard.press('Escape');
  await expect(page.locator('.region')).toHaveCount(0);
  const { sent, drafts, leaked } = await page.evaluate(() => window.mailModel);
  expect({ sent, drafts, leaked }).toEqual({
    sent: [{ subject: 'Sent', body: '' }],
    drafts: [{ subject: 'Kept', body: '' }],
    leaked: [],
  });
  expect(await mail.messages()).toEqual([]);
});

test('a body that refuses gets its old text back', async ({ page, mail }) => {
  await mail.open(`${HOLD}&refuses=1&body=Old`);
  await mail.flush('body');
  await page.locator(BODY).pressSequentially('New');
  await expect.poll(() => page.evaluate(() => window.mailTest.pending())).toContain('refuse');
  await mail.flush('refuse');
  await expect(page.locator(BODY)).toHaveText('Old');
  expect((await mail.messages())[0]?.body).toBe('Old');
});

test('what comes out of a foreign node is noted', async ({ page, mail }) => {
  await mail.open();
  await page.evaluate(() => {
    const foreign = document
      .querySelector('table[role=group] tr')
      ?.appendChild(document.createElement('foreign-button'));
    foreign?.append('x');
    foreign?.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
  });
  await expect(page.locator('.region')).toHaveCount(2);
  expect(await page.evaluate(() => window.mailModel.leaked)).toContain('keydown');
});

test('the storm tells of a second foreign element, and breaks nothing by itself', async ({ page, mail }) => {
  await mail.open();
  expect(await page.evaluate(() => window.mailTest.storm(1, 300))).toEqual([]);
  const broken = await page.evaluate(() => {
    new MutationObserver(() => {
      for (const row of document.querySelectorAll('table[role=group] tr'))
        if (row.querySelectorAll('oneclick-webex').length < 2) row.append(document.createElement('oneclick-webex'));
    }).observe(document.body, { childList: true, subtree: true });
    return window.mailTest.storm(2, 100);
  });
  expect(broken.length).toBeGreaterThan(0);
  expect(broken[0]).toMatch(/^step \d+: \w+ left two in/);
});

for (const [lang, direction, send] of [
  ['en', 'ltr', 'Send'],
  ['de', 'ltr', 'Senden'],
  ['fr', 'ltr', 'Envoyer'],
  ['es', 'ltr', 'Enviar'],
  ['ja', 'ltr', '送信'],
  ['ar', 'rtl', 'إرسال'],
] as const) {
  test(`translated: ${lang}`, async ({ page, mail }) => {
    await mail.open(`lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('table[role=group] td').first()).toContainText(send);
    await expect(page.locator(BODY)).toHaveCSS('direction', direction);
  });
}

test('each hook can be missing, alone and without an error', async ({ page, mail }) => {
  const present = async (lacks: string) => {
    await mail.open(`open=reply&${SIGNATURE}&lacks=${lacks}`);
    await page.getByText('•••').click();
    await page.evaluate(() => window.mailTest.open('popup'));
    await expect(page.locator('.region')).toHaveCount(2);
    await expect(page.locator('.shell [contenteditable=true]')).toHaveCount(1);
    await expect(page.locator('.rich')).toContainText(['', '', '', '']);
    const counts = await Promise.all(HOOKS.map((hook) => page.locator(selectorOf(hook)).count()));
    return HOOKS.filter((_, index) => counts[index]);
  };
  expect(await present('')).toEqual([...HOOKS]);
  for (const hook of HOOKS) expect(await present(hook), hook).not.toContain(hook);
});

function selectorOf(hook: string): string {
  if (hook === 'dashes') return `${BODY}:has-text("-- ")`;
  if (hook === 'blockquote') return hook;
  const [, attribute, value] = /^(name|role)-(.+)$/.exec(hook) ?? [];
  return attribute ? `[${attribute}="${value}"]` : `[${hook}]`;
}

test('a page can claim the name of an extension element first', async ({ page }) => {
  await page.goto(`${MAIL}?claims=1&open=nothing`);
  const claimed = await page.evaluate(() => {
    document.body.append(document.createElement('oneclick-webex'));
    return [document.querySelector('oneclick-webex')?.matches(':defined'), window.claimed?.length];
  });
  expect(claimed).toEqual([true, 1]);
});
