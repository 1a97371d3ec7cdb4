import type { Page } from '@playwright/test';
import { countRight } from '../adapters/count-right';
import { OUTLOOK_HOSTS } from '../adapters/pages/outlook/page';
import { settled } from './host-editors';
import { ADD, MAKE } from './mail';
import { MAIL_ACTS, mailsIn, openFull, openMail, type Place } from './outlook-page';
import { arrived, scriptsIn } from './page-scripts';
import { panelIn } from './panel';
import type { Product } from './product';
import { expect, test } from './shared';
import { storm } from './storm';

const PLACES = ['docked', 'pane', 'reply', 'window'] as const satisfies readonly Place[];
const BODY = '[id^=editorParent_] [contenteditable=true]';

/** What the page puts below the person's own text. */
const BELOW = {
  docked: 'Ada Example',
  pane: 'Ada Example',
  window: 'Ada Example',
  reply: 'Ada Example\n\ngrace@example.com\nCould we talk about this?',
} as const;

for (const place of PLACES) {
  test(`${place}: click, answer, and the mail holds the invitation above what Outlook put below; Undo takes it back`, async ({
    product,
  }) => {
    const before = product.server.requests.length;
    const { page, panel } = await openMail(product, place, {
      subject: 'Quarterly review',
      to: 'grace@example.com',
      body: 'Dear Grace,',
      signature: '1',
    });
    await panel.press(ADD);
    await panel.says('When should the meeting be?');
    expect(product.webex.state.meetings).toEqual([]);
    await panel.press(MAKE);
    await panel.says('Webex meeting added.');
    const [meeting, ...others] = product.webex.state.meetings;
    expect(others).toEqual([]);
    expect(meeting?.title).toBe(place === 'reply' ? 'Webex meeting' : 'Quarterly review');
    const body = await bodyOf(page);
    expect(body).toMatch(/^Dear Grace,\n\nJoin the Webex meeting: /);
    expect(body?.endsWith(`\n${BELOW[place]}`)).toBe(true);
    expect(body).toContain(`Join the Webex meeting: ${meeting?.webLink}`);
    expect(body).not.toMatch(new RegExp(`${meeting?.hostKey}`));
    const sent = product.server.requests.slice(before).filter(({ host }) => host === 'webexapis.com');
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v1/meetings']);
    expect(JSON.stringify(product.webex.state.meetings)).not.toContain('grace@example.com');
    await panel.press('Undo');
    await panel.says('The Webex meeting was removed.');
    await expect.poll(() => bodyOf(page)).toBe(`Dear Grace,\n${BELOW[place]}`);
    expect(product.webex.state.meetings).toEqual([]);
    await expectUntouched(page);
  });

  test(`${place}: the invitation goes where the caret was, on lines of its own`, async ({ product }) => {
    const { page, panel } = await openMail(product, place, { body: 'Dear Grace,\nSee you there.', signature: '1' });
    await panel.state('ready');
    await started(page);
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await addMeeting(panel);
    await expect
      .poll(() => bodyOf(page))
      .toMatch(/^Dear Grace,\n+Join the Webex meeting: [\s\S]+\nSee you there\.\nAda Example/);
  });

  test(`${place}: one button through a storm of 1,000 steps, and not one error`, async ({ product }) => {
    test.slow();
    const { page, panel } = await openMail(product, place, { signature: '1' });
    await panel.state('ready');
    expect(await storm(page, '.compose', MAIL_ACTS, place)).toBe(1);
    await expect(panel.host).toHaveCount(1);
    await expect(panel.host).toBeVisible();
    expect(await page.evaluate(() => window.outlookModel.errors)).toEqual([]);
    await addMeeting(panel);
    await expect.poll(() => bodyOf(page)).toContain(product.webex.state.meetings[0]?.webLink);
  });
}

for (const host of OUTLOOK_HOSTS.slice(1)) {
  test(`${host} has the button too`, async ({ product }) => {
    const { page, panel } = await openMail(product, 'pane', {}, host);
    await addMeeting(panel);
    await expect.poll(() => bodyOf(page)).toContain(product.webex.state.meetings[0]?.webLink);
  });
}

test('a caret in the mail that is answered counts as none: nothing is written there', async ({ product }) => {
  const { page, panel } = await openMail(product, 'reply', { body: 'Dear Grace,' });
  await panel.state('ready');
  await started(page);
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+End');
  await addMeeting(panel);
  await expect
    .poll(() => bodyOf(page))
    .toMatch(/^Dear Grace,\n\nJoin the Webex meeting: [\s\S]+Could we talk about this\?$/);
});

test('what stands in a mail is not read before the press, and a meeting that is there is told then', async ({
  product,
}) => {
  const { panel } = await openMail(product, 'pane', { body: 'Join: https://other.webex.com/other/j.php?MTID=m123' });
  await panel.state('ready');
  await panel.press(ADD);
  await panel.says('This message has a Webex meeting.');
  expect(product.webex.state.meetings).toEqual([]);
});

test('a mail without a number is not read because the button was pressed in one before', async ({ product }) => {
  const mail = { lacks: 'editorParent_', body: 'Join: https://other.webex.com/other/j.php?MTID=m123' };
  const { page, panel } = await openMail(product, 'pane', mail);
  await panel.press(ADD);
  await panel.says('This message has a Webex meeting.');
  await page.evaluate(() => window.outlookTest.close());
  await expect(panel.host).toHaveCount(0);
  // A mail that is gone for no longer counts as made anew.
  await page.waitForTimeout(1000);
  await page.evaluate(() => window.outlookTest.openMail('pane'));
  await panel.state('ready');
  await page.locator('.subject').fill('Plans');
  await panel.state('ready');
});

test('a text that the page makes anew while it is asked when: the invitation goes below it, not into it', async ({
  product,
}) => {
  const { page, panel } = await openMail(product, 'pane', { body: 'Dear Grace,', signature: '1', hold: 'bodyMount' });
  await panel.state('ready');
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+Home');
  await panel.press(ADD);
  await panel.state('ask');
  await page.evaluate(() => window.outlookTest.flush('bodyMount'));
  await panel.press(MAKE);
  await panel.state('added');
  await expect.poll(() => bodyOf(page)).toMatch(/^Dear Grace,\n\nJoin the Webex meeting: [\s\S]+\nAda Example$/);
});

test('a mail that is answered may have a meeting: it is not that of the reply', async ({ product }) => {
  const { page, panel } = await openMail(product, 'reply');
  await panel.state('ready');
  await started(page);
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' https://other.webex.com/other/j.php?MTID=m123');
  await addMeeting(panel);
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('two mails at once: one button each, and each gets its own meeting', async ({ product }) => {
  const { page, panel } = await openMail(product, 'pane', { subject: 'Plans' });
  await panel.state('ready');
  await page.evaluate(() => window.outlookTest.openMail('docked'));
  const buttons = page.locator('oneclick-webex');
  await expect(buttons).toHaveCount(2);
  for (const mail of await page.locator('.compose').all()) await expect(mail.locator('oneclick-webex')).toHaveCount(1);
  for (const index of [0, 1]) {
    await buttons.nth(index).click();
    await expect(buttons.nth(index)).toHaveAttribute('data-state', 'ask');
    await panel.press(MAKE);
    await expect(buttons.nth(index)).toHaveAttribute('data-state', 'added');
  }
  const links = product.webex.state.meetings.map(({ webLink }) => webLink);
  expect(new Set(links).size).toBe(2);
  const bodies = (await mailsIn(page)).map(({ body }) => body);
  for (const [index, body] of bodies.entries()) {
    expect(body).toContain(links[index]);
    expect(body).not.toContain(links[1 - index]);
  }
  await expectUntouched(page);
});

test('a mail that is popped out: one button in its window, and one in the mail that stays', async ({ product }) => {
  const { page, panel } = await openMail(product, 'pane', { subject: 'Plans', body: 'Hello' });
  await panel.state('ready');
  await page.evaluate(() => window.outlookTest.openMail('docked'));
  await expect(panel.host).toHaveCount(2);
  await started(page);
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => window.outlookTest.popOut());
  const own = await opening;
  const inOwn = panelIn(own);
  await addMeeting(inOwn);
  expect(product.webex.state.meetings).toMatchObject([{ title: 'Plans' }]);
  await expect.poll(() => bodyOf(own)).toMatch(/^Hello\n\nJoin the Webex meeting: /);
  for (const { host } of [panel, inOwn]) await expect(host).toHaveCount(1);
  await panel.state('ready');
  for (const window of [page, own]) await expectUntouched(window);
});

test('Start now makes a meeting that begins at once', async ({ product }) => {
  const { page, panel } = await openMail(product, 'pane');
  await panel.press(ADD);
  await panel.press('Start now');
  await panel.state('added');
  const { start = 0, end = 0 } = product.webex.state.meetings[0] ?? {};
  expect(end - start).toBe(30 * 60_000);
  await expect.poll(() => bodyOf(page)).toMatch(/^Join the Webex meeting: /);
});

test('a double click on the answer makes one meeting', async ({ product }) => {
  const { page, panel } = await openMail(product, 'docked');
  await panel.press(ADD);
  const { x, y } = await panel.centreOf(MAKE);
  await page.mouse.dblclick(x, y);
  await panel.state('added');
  expect(product.webex.state.attempts).toHaveLength(1);
  expect((await bodyOf(page))?.match(/Join the Webex meeting/g)).toHaveLength(1);
});

test('a mail that refuses the text: the invitation is copied, and that is said', async ({ product }) => {
  test.slow();
  const { page, panel } = await openMail(product, 'pane', { refuses: 'body' });
  await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.press(ADD);
  await panel.press(MAKE);
  await panel.says('This page did not take the text, so the invitation has been copied', 40_000);
  expect(await bodyOf(page)).toBe('');
  // A copy of an event would lead away from the mail.
  expect((await panel.nodes()).map(({ name }) => name)).not.toContain('Open a filled-in copy');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(product.webex.state.meetings[0]?.webLink);
});

test('text that the person changed is left alone, and so is the meeting', async ({ product }) => {
  const { page, panel } = await openMail(product, 'pane');
  await addMeeting(panel);
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+Home');
  for (const _ of 'Join ') await page.keyboard.press('Delete');
  // The page has the focus now, so the bubble has gone.
  await panel.press('Webex meeting');
  await panel.press('Undo');
  await panel.says('The invitation was changed after it was written');
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('Send where the test id stands on the button: ours goes beside the pair, not between', async ({ product }) => {
  const { page, panel } = await openMail(product, 'pane', { send_as: 'button' });
  await panel.state('ready');
  await expect(page.locator('.split + oneclick-webex')).toHaveCount(1);
});

test('Arabic, from right to left: after Send in its direction, and the bubble is in the window', async ({
  product,
}) => {
  const { page, panel } = await openMail(product, 'pane', { lang: 'ar', body: 'Dear Grace,' });
  await panel.state('ready');
  const [send, own] = await Promise.all(['.split', 'oneclick-webex'].map((part) => page.locator(part).boundingBox()));
  expect(own?.x).toBeLessThan(send?.x ?? 0);
  await panel.press(ADD);
  await panel.state('ask');
  const { width = 0 } = page.viewportSize() ?? {};
  for (const name of ['Date', MAKE, 'Cancel']) {
    const { x } = await panel.centreOf(name);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
  }
  await panel.press(MAKE);
  await panel.state('added');
  await expect.poll(() => bodyOf(page)).toMatch(/^Dear Grace,\n\nJoin the Webex meeting: /);
  await expectUntouched(page);
});

test.describe('hooks', () => {
  /** Hooks by which the same part is found. */
  const SEND = ['testid-ComposeSendButton', 'splitButton-', 'discardCompose'];
  const TEXT = ['editorParent_', 'testid-rooster-editor-focus-trap-zone', 'data-ms-editor', 'aria-multiline'];
  const OTHERS = ['role-textbox', 'role-toolbar', 'aria-haspopup', 'aria-label', 'placeholder', '_TO'];
  const AROUND = ['ReadingPaneContainerId', 'docking_InitVisiblePart_', 'section-MailReadCompose'];
  const LOST = [...SEND, ...TEXT, [...OTHERS, ...AROUND].join()];
  const count = countRight('Outlook mail', LOST.length);

  for (const lacks of LOST) {
    test(`without ${lacks}: found, and written to`, async ({ product }) => {
      const { page, panel } = await openMail(product, 'docked', { lacks, subject: 'Plans', body: 'Hello' });
      await addMeeting(panel);
      expect(product.webex.state.meetings).toMatchObject([{ title: 'Plans' }]);
      await expect.poll(() => bodyOf(page)).toMatch(/^Hello\n\nJoin the Webex meeting: /);
      count();
    });
  }

  for (const [part, lacks] of Object.entries({ Send: SEND, text: TEXT })) {
    test(`without any of ${part}: no button, and no error`, async ({ product }) => {
      const { page, panel } = await openMail(product, 'pane', { lacks: lacks.join() });
      await page.locator('.subject').fill('Plans');
      await page.evaluate(() => window.outlookTest.rerender('toolbar'));
      await arrived(page, 'waiting');
      await settled(page);
      await expect(panel.host).toHaveCount(0);
      await expectUntouched(page);
    });
  }

  test('mails without numbers of their own: one button each', async ({ product }) => {
    const { page, panel } = await openMail(product, 'pane', { lacks: 'editorParent_' });
    await panel.state('ready');
    await page.evaluate(() => window.outlookTest.openMail('docked'));
    await expect(page.locator('oneclick-webex')).toHaveCount(2);
  });
});

test('each form wakes its own script only', async ({ product }) => {
  const event = await scriptsWith(product, (page) => page.evaluate(() => window.outlookTest.openEvent('quick')));
  expect(event).toEqual(['watch-page.js', 'outlook.js']);
  const mail = await scriptsWith(
    product,
    (page) => page.evaluate(() => window.outlookTest.openMail('docked')),
    '/mail/?compose=none',
  );
  expect(mail).toEqual(['watch-page.js', 'outlook-mail.js']);
});

test('from mail to calendar and back, in one document: the button is there each time', async ({ product }) => {
  const { page, panel } = await openMail(product, 'pane');
  await panel.state('ready');
  for (const [path, part] of [
    ['/calendar/view/week', 'editor'],
    ['/mail/', 'mail'],
    ['/calendar/view/week', 'editor'],
  ] as const) {
    await page.evaluate((to) => {
      history.pushState(null, '', to);
      window.outlookTest.close();
    }, path);
    await expect(panel.host).toHaveCount(0);
    await page.evaluate(
      (isMail) => (isMail ? window.outlookTest.openMail('pane') : window.outlookTest.openEvent('quick')),
      part === 'mail',
    );
    await expect(panel.host).toHaveCount(1);
    await expect(panel.host).toHaveAttribute('data-part', part);
    await panel.state('ready');
  }
  expect(await page.evaluate(() => window.outlookModel.errors)).toEqual([]);
});

test("an event that can be sent is no mail: one panel, the event's", async ({ product }) => {
  const { page, panel } = await openFull(product);
  await panel.state('ready');
  await page.evaluate(() => {
    const send = document.createElement('button');
    send.dataset.testid = 'ComposeSendButton';
    send.textContent = 'Send';
    document.querySelector('[data-app-section=Form_Content]')?.prepend(send);
  });
  await expect(page.locator('[data-testid=ComposeSendButton]')).toBeVisible();
  // By then both scripts are there, and the mail's has looked.
  await (await product.background()).evaluate(() => undefined);
  await page.evaluate(() => window.outlookTest.change({ title: 'Moved' }));
  await expect(panel.host).toHaveCount(1);
  await expect(panel.host).toHaveAttribute('data-part', 'editor');
});

test('switched off in the settings: the button goes from the mail at once', async ({ product }) => {
  const { page, panel } = await openMail(product, 'pane');
  await panel.state('ready');
  const settings = await product.open('options');
  const control = settings.getByRole('switch', { name: 'Outlook', exact: true });
  await control.click();
  await expect(panel.host).toHaveCount(0);
  await control.click();
  await page.bringToFront();
  await panel.state('ready');
});

/** Names of our scripts that a page has been given once a panel of ours stands there. */
async function scriptsWith(product: Product, open: (page: Page) => Promise<unknown>, path = '/calendar/view/week') {
  const page = await product.context.newPage();
  const names = await scriptsIn(page);
  await page.goto(`https://${OUTLOOK_HOSTS[0]}${path}`);
  await expect.poll(() => names).toEqual(['watch-page.js']);
  await open(page);
  await expect(page.locator('oneclick-webex')).toHaveCount(1);
  return names;
}

/** Presses the button beside Send, and makes the meeting at the time that is suggested. */
async function addMeeting(panel: ReturnType<typeof panelIn>): Promise<void> {
  await panel.press(ADD);
  await panel.state('ask');
  await panel.press(MAKE);
  await panel.state('added');
}

/** RoosterJS has started: what is written, and where the caret stands, holds from now on. */
const started = (page: Page) =>
  expect.poll(() => page.evaluate(() => window.outlookTest.pending().includes('bodyMount'))).toBe(false);

/** The first mail's text as RoosterJS holds it. */
const bodyOf = async (page: Page) => (await mailsIn(page))[0]?.body;

/** Neither sent nor discarded, nothing of ours heard by the page, and no error in it. */
async function expectUntouched(page: Page): Promise<void> {
  const { sends, discards, leaks, errors } = await page.evaluate(() => window.outlookModel);
  expect({ sends, discards, leaks, errors }).toEqual({ sends: 0, discards: 0, leaks: [], errors: [] });
}
