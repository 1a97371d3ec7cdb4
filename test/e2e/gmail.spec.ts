import { ADD, BODY, expectQuiet, expectSaved, MAKE, messagesIn, openMail } from './mail';
import { LETTER, panelIn, typeUntil } from './panel';
import { expect, test } from './shared';

const SIGNATURE = 'Ada Example\nExample Ltd.';

/** The invitation's first line, and all of it as a pattern. */
const JOIN = 'Join the Webex meeting: https://acme.example.webex.com/';

test('click, answer, and the message holds the invitation, saved by the page itself', async ({ product }) => {
  const { page, panel } = await openMail(product, { su: 'Quarterly review' });
  const before = product.server.requests.length;
  await panel.press(ADD);
  await panel.says('When should the meeting be?');
  expect(product.webex.state.meetings).toEqual([]);
  await panel.press(MAKE);
  await panel.state('added');
  await panel.says('Webex meeting added.');
  const [meeting, ...others] = product.webex.state.meetings;
  expect(others).toEqual([]);
  expect(meeting?.title).toBe('Quarterly review');
  expect(product.webex.state.mails).toEqual([]);
  await expectSaved(page, `Join the Webex meeting: ${meeting?.webLink}`);
  const [message] = await messagesIn(page);
  for (const part of [meeting?.password, `${meeting?.number}@`, 'Join by phone']) expect(message?.body).toContain(part);
  const calls = product.server.requests.slice(before).filter(({ host }) => host === 'webexapis.com');
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v1/meetings']);
  expect(await page.evaluate(() => window.mailModel.sent)).toEqual([]);
  await expectQuiet(page);
});

test('letters typed into the subject while the invitation is written stay in the subject', async ({ product }) => {
  const { page, panel } = await openMail(product, { su: 'Review' });
  await panel.press(ADD);
  await panel.state('ask');
  await panel.press(MAKE);
  const subject = page.locator('[name="subjectbox"]');
  await subject.press('End');
  const typed = await typeUntil(page, panel.state('added'));
  await expect(subject).toHaveValue(`Review${typed}`);
  await expectSaved(page, JOIN);
  const [message] = await messagesIn(page);
  expect(message?.body).not.toContain(LETTER);
  await expectQuiet(page);
});

test('the time that is answered is the meeting’s', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.press(ADD);
  await panel.state('ask');
  for (const [name, keys] of [
    ['Date', '03012027'],
    ['From', '0230PM'],
    ['To', '0345PM'],
  ] as const) {
    await panel.focus(name);
    await page.keyboard.type(keys);
  }
  await panel.focus('Time zone');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Asia/Kolkata');
  await page.keyboard.press('Enter');
  await panel.state('added');
  expect(product.webex.state.meetings[0]).toMatchObject({
    timezone: 'Asia/Kolkata',
    start: Date.parse('2027-03-01T14:30:00+05:30'),
    end: Date.parse('2027-03-01T15:45:00+05:30'),
  });
  await expectQuiet(page);
});

test('Start now makes a meeting that begins at once', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.press(ADD);
  await panel.press('Start now');
  await panel.state('added');
  const { start = 0, end = 0 } = product.webex.state.meetings[0] ?? {};
  expect(end - start).toBe(30 * 60_000);
  expect(Math.abs(start - Date.now())).toBeLessThan(10 * 60_000);
  await expectSaved(page, JOIN);
});

test('the invitation goes where the caret was, on lines of its own', async ({ product }) => {
  const { page, addMeeting } = await openMail(product, { body: 'Dear Grace,\nSee you there.', signature: SIGNATURE });
  await page.locator(BODY).click();
  await page.evaluate(() => {
    const line = document.querySelector('[contenteditable=true] div')?.firstChild;
    document.getSelection()?.collapse(line ?? null, 'Dear Grace,'.length);
  });
  await addMeeting();
  await expectSaved(page, /^Dear Grace,\n+Join the Webex meeting: [\s\S]+\nSee you there\.\n[\s\S]*-- \nAda Example/);
});

for (const [what, settings, pattern] of [
  ['no text', { signature: SIGNATURE }, /^Join the Webex meeting: [\s\S]+\n-- \nAda Example\nExample Ltd\.$/],
  [
    'text',
    { body: 'Dear Grace,', signature: SIGNATURE },
    /^Dear Grace,\n\nJoin the Webex meeting: [\s\S]+\n-- \nAda Example\nExample Ltd\.$/,
  ],
  [
    'text and no dashes',
    { body: 'Dear Grace,', signature: SIGNATURE, dashes: '0' },
    /^Dear Grace,\n\nJoin the Webex meeting: [\s\S]+\nAda Example\nExample Ltd\.$/,
  ],
] as const) {
  test(`without a caret it goes above the signature, below what is written: ${what}`, async ({ product }) => {
    const { page, addMeeting } = await openMail(product, settings);
    await addMeeting();
    await expectSaved(page, pattern);
  });
}

test('a link in the signature is no meeting of this message', async ({ product }) => {
  const { page, panel, addMeeting } = await openMail(product, {
    signature: 'My room: https://example.webex.com/meet/ada',
  });
  await addMeeting();
  await panel.says('Webex meeting added.');
  await expectSaved(page, /^Join the Webex meeting: [\s\S]+meet\/ada$/);
});

test('a reply: above the quoted text, whose links are not this message’s; the subject is the title', async ({
  product,
}) => {
  const { page, addMeeting } = await openMail(product, {
    open: 'reply',
    su: 'Quarterly review',
    quote: 'Join: https://other.webex.com/other/j.php?MTID=m123',
  });
  await page.locator(BODY).waitFor();
  await page.getByLabel('Show trimmed content').click();
  await page.locator('blockquote').waitFor();
  await addMeeting();
  expect(product.webex.state.meetings[0]?.title).toBe('Re: Quarterly review');
  await expectSaved(
    page,
    /^Join the Webex meeting: [\s\S]+Grace Example <grace@example.com> wrote:\s+Join: https:\/\/other/,
  );
  await expectQuiet(page);
});

test('over the whole page, moved there while asking, and back', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.press(ADD);
  await panel.state('ask');
  await page.evaluate(() => window.mailTest.press(1, 'fullScreen'));
  await expect(page.locator('.fullscreen oneclick-webex')).toBeVisible();
  await expect(panel.host).toHaveAttribute('data-state', 'ask');
  await panel.press('Webex meeting');
  await panel.press(MAKE);
  await panel.state('added');
  await page.evaluate(() => window.mailTest.press(1, 'fullScreen'));
  await expectSaved(page, JOIN);
  expect(await page.locator('oneclick-webex').count()).toBe(1);
  await expectQuiet(page);
});

test('two messages at once: one button each, and each gets its own meeting', async ({ product }) => {
  const { page, panel } = await openMail(product, { su: 'First' });
  await panel.state('ready');
  await page.evaluate(() => window.mailTest.open('popup'));
  const hosts = page.locator('oneclick-webex');
  await expect(hosts).toHaveCount(2);
  for (const index of [0, 1]) {
    await hosts.nth(index).click();
    await expect(hosts.nth(index)).toHaveAttribute('data-state', 'ask');
    await panel.press(MAKE);
    await expect(hosts.nth(index)).toHaveAttribute('data-state', 'added');
  }
  const links = product.webex.state.meetings.map(({ webLink }) => webLink);
  expect(links).toHaveLength(2);
  for (const [index, link] of links.entries()) await expectSaved(page, link, index);
  for (const region of await page.locator('.region').all())
    await expect(region.locator('oneclick-webex')).toHaveCount(1);
  await expectQuiet(page);
});

test('minimised and restored: the same button, still with its meeting', async ({ product }) => {
  const { page, panel, addMeeting } = await openMail(product);
  await addMeeting();
  for (const _ of [1, 2]) await page.evaluate(() => window.mailTest.press(1, 'minimise'));
  await expect(panel.host).toHaveCount(1);
  await panel.state('added');
  await panel.press('Undo');
  await panel.says('The Webex meeting was removed.');
  expect(product.webex.state.meetings).toEqual([]);
});

test('a reply that is popped out keeps its meeting', async ({ product }) => {
  const { page, panel, addMeeting } = await openMail(product, { open: 'reply', su: 'Plans' });
  await addMeeting();
  await expectSaved(page, JOIN);
  await page.evaluate(() => window.mailTest.press(1, 'popOut'));
  await expect(page.locator('.popups oneclick-webex')).toHaveCount(1);
  await panel.state('added');
});

test('one message in a window of its own', async ({ product }) => {
  const { page, addMeeting } = await openMail(product, { view: 'cm', fs: '1', su: 'Plans', body: 'Hello' });
  await addMeeting();
  await expectSaved(page, /^Hello\n\nJoin the Webex meeting/);
});

test('a message that is moved into a window of its own: one button there, and one in the message that stays', async ({
  product,
}) => {
  const { page, panel } = await openMail(product, { su: 'Plans', body: 'Hello' });
  await panel.state('ready');
  await page.evaluate(() => window.mailTest.open('popup'));
  await expect(panel.host).toHaveCount(2);
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => window.mailTest.press(1, 'ownWindow'));
  const own = await opening;
  const inOwn = panelIn(own);
  await inOwn.press(ADD);
  await inOwn.state('ask');
  await inOwn.press(MAKE);
  await inOwn.state('added');
  await expectSaved(own, /^Hello\n\nJoin the Webex meeting/);
  expect(product.webex.state.meetings).toMatchObject([{ title: 'Plans' }]);
  for (const { host } of [panel, inOwn]) await expect(host).toHaveCount(1);
  await panel.state('ready');
  for (const window of [page, own]) await expectQuiet(window);
});

test('undo takes out our text and the meeting, and nothing else', async ({ product }) => {
  const { page, panel, addMeeting } = await openMail(product, { body: 'Dear Grace,', signature: SIGNATURE });
  await addMeeting();
  await expectSaved(page, JOIN);
  await panel.press('Undo');
  await panel.says('The Webex meeting was removed.');
  await expectSaved(page, /^Dear Grace,\n+-- \nAda Example\nExample Ltd\.$/);
  expect(product.webex.state.meetings).toEqual([]);
  await panel.state('ready');
});

test('a form that is made anew once the draft is saved: the same message, with its meeting', async ({ product }) => {
  const { page, panel, addMeeting } = await openMail(product);
  await addMeeting();
  await expectSaved(page, JOIN);
  await page.evaluate(() => window.mailTest.rerender(1, 'form'));
  await page.locator('.subject').pressSequentially('Plans');
  await panel.state('added');
  await panel.press('Webex meeting');
  await panel.press('Undo');
  await panel.says('The Webex meeting was removed.');
  expect(product.webex.state.meetings).toEqual([]);
});

test('a message that is opened right after another was closed has nothing of it, and is not read', async ({
  product,
}) => {
  const { page, panel } = await openMail(product, { body: 'Join: https://other.webex.com/other/j.php?MTID=m123' });
  await panel.press(ADD);
  await panel.says('This message has a Webex meeting.');
  await page.evaluate(() => {
    window.mailTest.press(1, 'close');
    window.mailTest.open('popup');
    window.mailTest.flush('mount');
  });
  await panel.state('ready');
  await page.locator('.subject').pressSequentially('Plans');
  await panel.state('ready');
  await expectQuiet(page);
});

test('lines that the person has indented are their own: it goes below them', async ({ product }) => {
  const { page, panel, addMeeting } = await openMail(product, {
    body: 'Dear Grace,\nSee you there.',
    signature: SIGNATURE,
  });
  await page.locator(BODY).click();
  await page.evaluate(() => {
    const line = document.querySelectorAll('[contenteditable=true] div')[1]?.firstChild;
    document.getSelection()?.collapse(line ?? null, 'See you there.'.length);
    document.execCommand('indent');
  });
  await expect(page.locator('blockquote')).toHaveText('See you there.');
  await addMeeting();
  await expectSaved(page, /^Dear Grace,\n+See you there\.\n+Join the Webex meeting: [\s\S]+\nAda Example/);
  await panel.press('Undo');
  await panel.says('The Webex meeting was removed.');
});

test('a double click on the answer makes one meeting', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.press(ADD);
  const { x, y } = await panel.centreOf(MAKE);
  await page.mouse.dblclick(x, y);
  await panel.state('added');
  expect(product.webex.state.meetings).toHaveLength(1);
  expect(product.webex.state.attempts).toHaveLength(1);
});

test('a message that refuses the text: the invitation is copied, and that is said', async ({ product }) => {
  const { page, panel } = await openMail(product, { refuses: '1' });
  await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.press(ADD);
  await panel.press(MAKE);
  await panel.says('This page did not take the text, so the invitation has been copied');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(product.webex.state.meetings[0]?.webLink);
});

test('plain text: said, and nothing is made', async ({ product }) => {
  const { panel } = await openMail(product, { plain: '1' });
  await panel.press(ADD);
  await panel.says('There is nothing to write to here, so no meeting was made.');
  expect(product.webex.state.meetings).toEqual([]);
});

test('what stands in a body is not read before the person has pressed', async ({ product }) => {
  const { panel } = await openMail(product, { body: 'Join: https://other.webex.com/other/j.php?MTID=m123' });
  await panel.state('ready');
  await panel.press(ADD);
  await panel.says('This message has a Webex meeting.');
  expect(product.webex.state.meetings).toEqual([]);
});

test('closing the message while the meeting is made: the meeting is kept for the popup', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.press(ADD);
  await panel.state('ask');
  await page.evaluate(() => window.mailTest.press(1, 'close'));
  await expect(panel.host).toHaveCount(0);
  expect(product.webex.state.meetings).toEqual([]);
  await expectQuiet(page);
});

test('a storm of 1,000 steps: one button in each message at every moment, and no error', async ({ product }) => {
  test.slow();
  const { page, panel } = await openMail(product, { open: 'reply', su: 'Plans', signature: SIGNATURE });
  await panel.state('ready');
  await page.evaluate(() => window.mailTest.open('popup'));
  for (const seed of [1, 2, 3, 4]) {
    expect(await page.evaluate((given) => window.mailTest.storm(given, 250), seed), `seed ${seed}`).toEqual([]);
    await page.evaluate(() => window.mailTest.flush());
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll('.region')].map((each) => each.querySelectorAll('oneclick-webex').length),
        ),
      )
      .toEqual((await messagesIn(page)).map(() => 1));
  }
  await expectQuiet(page);
});
