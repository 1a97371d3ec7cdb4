import { closePopup, pressToolbarButton } from './action-popup';
import { askFrom, canRead, chooseMenu, type ExtensionApi, openNotes, pressCommand, said } from './menu';
import { expect, test } from './shared';

test.afterEach(({ product }) => closePopup(product));

test('without a click on our menu the site stays closed to us', async ({ product }) => {
  const tab = await openNotes(product);
  expect(await canRead(product)).toBe(false);
  await pressToolbarButton(product, tab);
  await expect.poll(() => canRead(product)).toBe(true);
});

test('a text area gets the invitation at the caret', async ({ product }) => {
  const tab = await openNotes(product);
  const area = tab.getByLabel('Area');
  await area.evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(7, 7);
  });
  await chooseMenu(product, tab);
  await said(tab, 'Webex meeting inserted.');
  const value = await area.inputValue();
  expect(value).toMatch(/^Before \n\nJoin the Webex meeting: https:\S+\nMeeting number: /);
  expect(value.endsWith('\n\n after')).toBe(true);
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('a one-line field gets the link only', async ({ product }) => {
  const tab = await openNotes(product);
  const line = tab.getByLabel('Line');
  await line.focus();
  await tab.keyboard.press('End');
  await chooseMenu(product, tab);
  await expect(line).toHaveValue(/^Where: https:\/\/acme\.example\.webex\.com\/\S+$/);
});

test('rich text gets a line for each part, where the caret was', async ({ product }) => {
  const tab = await openNotes(product);
  const rich = tab.getByLabel('Rich');
  await rich.getByText('Second').click();
  await tab.keyboard.press('End');
  await chooseMenu(product, tab);
  await expect(rich).toContainText('SecondJoin the Webex meeting');
  expect((await rich.innerText()).split('\n').filter(Boolean).length).toBeGreaterThan(4);
});

test('the field is pinned at the click: what gets the focus later gets nothing', async ({ product }) => {
  const held = product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
  const tab = await openNotes(product);
  await tab.getByLabel('Area').focus();
  await chooseMenu(product, tab);
  await held.reached;
  await tab.getByLabel('Line').focus();
  held.release();
  await expect(tab.getByLabel('Area')).toHaveValue(/Join the Webex meeting/);
  await expect(tab.getByLabel('Line')).toHaveValue('Where: ');
});

test('a field in a frame of the same site gets the invitation', async ({ product }) => {
  const tab = await openNotes(product);
  const inner = tab.frameLocator('[title=same]').getByLabel('Inner');
  await inner.focus();
  await chooseMenu(product, tab, { url: 'https://notes.example/inner' });
  await expect(inner).toHaveValue(/Join the Webex meeting/);
});

test('a frame that goes while the meeting is made: nothing is said to stand there, and the invitation is copied', async ({
  product,
}) => {
  const held = product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
  const tab = await openNotes(product);
  await tab.frameLocator('[title=same]').getByLabel('Inner').focus();
  await pressCommand(product, tab);
  await held.reached;
  await tab.locator('[title=same]').evaluate((frame) => frame.remove());
  // A browser copies nothing for a page without the focus, which went with the frame.
  await tab.getByLabel('Line').click();
  held.release();
  await said(tab, 'The invitation has been copied');
  const link = product.webex.state.meetings[0]?.webLink ?? 'no meeting';
  await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toContain(link);
});

test('a field that is too short for the link: copied, and both is said', async ({ product }) => {
  const tab = await openNotes(product);
  await tab.getByLabel('Short').focus();
  await chooseMenu(product, tab);
  await said(tab, "doesn't take as many characters");
  await said(tab, 'The invitation has been copied');
  await expect(tab.getByLabel('Short')).toHaveValue('');
});

for (const [field, why] of [
  ['Secret', 'This field is for passwords'],
  ['Mail', 'This field takes e-mail addresses only'],
  ['Phone', 'This field takes phone numbers only'],
  ['Count', 'This field takes numbers only'],
  ['Day', 'This field takes dates or times only'],
  ['Fixed', "This field can't be changed"],
] as const) {
  test(`a field that takes no invitation (${field}): no meeting is made, and the reason is said`, async ({
    product,
  }) => {
    const tab = await openNotes(product);
    const before = await tab.getByLabel(field).inputValue();
    await tab.getByLabel(field).focus();
    await chooseMenu(product, tab);
    await said(tab, why);
    expect(await tab.getByLabel(field).inputValue()).toBe(before);
    expect(product.webex.state.meetings).toEqual([]);
  });
}

test('the keyboard command inserts where the person is typing', async ({ product }) => {
  const tab = await openNotes(product);
  await tab.getByLabel('Line').focus();
  await tab.keyboard.press('End');
  await pressCommand(product, tab);
  await expect(tab.getByLabel('Line')).toHaveValue(/^Where: https:\/\/acme\.example\.webex\.com\/\S+$/);
  await said(tab, 'Webex meeting inserted.');
});

test('the keyboard command finds the field in a frame of the same site', async ({ product }) => {
  const tab = await openNotes(product);
  const inner = tab.frameLocator('[title=same]').getByLabel('Inner');
  await inner.focus();
  await pressCommand(product, tab);
  await expect(inner).toHaveValue(/Join the Webex meeting/);
});

test('the keyboard command with nothing to write in: no meeting is made, and that is said', async ({ product }) => {
  const tab = await openNotes(product);
  await tab.getByText('Nothing to write in').focus();
  await pressCommand(product, tab);
  await said(tab, 'There is no text field to insert into');
  expect(product.webex.state.meetings).toEqual([]);
});

test('the keyboard command has keys of its own', async ({ product }) => {
  const commands = await (await product.background()).evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    return chrome.commands.getAll();
  });
  expect(commands.find(({ name }) => name === 'insert-meeting')).toMatchObject({ shortcut: 'Alt+W' });
});

test('our popup inserts into the page in front, at the caret', async ({ product }) => {
  const tab = await openNotes(product);
  await tab.getByLabel('Line').focus();
  await tab.keyboard.press('End');
  const popup = await product.open('popup');
  await pressToolbarButton(product, tab);
  await expect.poll(() => canRead(product)).toBe(true);
  const key = await popup.evaluate(() => crypto.randomUUID());
  const when = { kind: 'now', zone: 'Europe/Berlin' };
  const inserted = await askFrom(popup, 'page.insert', { kind: 'new', key, draft: { title: 'Stand-up', when } });
  expect(inserted).toMatchObject({ ok: true, value: { outcome: 'inserted' } });
  await expect(tab.getByLabel('Line')).toHaveValue(/^Where: https:\/\/acme\.example\.webex\.com\/\S+$/);
  expect(product.webex.state.meetings.map(({ title }) => title)).toEqual(['Stand-up']);
});
