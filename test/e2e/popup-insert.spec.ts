import type { Page } from '@playwright/test';
import { openPopupOver, SHOWS_POPUPS } from './action-popup';
import { connected } from './connect';
import { NOTES } from './notes-site';
import type { Product } from './product';
import { expect, test } from './test';

const ROOM = 'https://acme.example.webex.com/meet/ines.calder';

// The site is open to us only because the toolbar button was pressed over it.
test.use({ productOptions: { args: SHOWS_POPUPS } });

test('a meeting made in the popup goes where the person was writing, and once for each press', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  const area = tab.getByLabel('Area');
  await area.evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(7, 7);
  });
  const { popup, disconnect } = await openPopupOver(product, tab);
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await popup.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Inserted' })).toBeFocused();
  const link = `${product.webex.state.meetings[0]?.webLink}`;
  const value = await area.inputValue();
  expect(value).toMatch(/^Before \n\nJoin the Webex meeting: https:\S+\nMeeting number: /);
  expect(value.endsWith('\n\n after')).toBe(true);
  expect(value.split(link)).toHaveLength(2);
  expect(product.webex.state.meetings).toHaveLength(1);

  // The same press, as the popup sends it again when the background was stopped.
  await tab.getByLabel('Line').focus();
  const press = crypto.randomUUID();
  await insertLink(popup, press);
  await insertLink(popup, press);
  await expect(tab.getByLabel('Line')).toHaveValue(`${ROOM}Where: `);
  await disconnect();
});

test('rich text takes what the popup inserts', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  await tab.getByLabel('Rich').getByText('Second').click();
  await tab.keyboard.press('End');
  const { popup, disconnect } = await openPopupOver(product, tab);
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await popup.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Inserted' })).toBeVisible();
  await expect(tab.getByLabel('Rich')).toContainText('SecondJoin the Webex meeting');
  await disconnect();
});

for (const [field, why] of [
  ['Secret', 'This field is for passwords'],
  ['Fixed', "This field can't be changed"],
  [undefined, 'There is no text field to insert into'],
] as const) {
  test(`refused in place, and the meeting stays: ${field ?? 'no field'}`, async ({ product }) => {
    await connected(product);
    const tab = await openNotes(product);
    if (field) await tab.getByLabel(field).focus();
    const { popup, disconnect } = await openPopupOver(product, tab);
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await popup.getByRole('button', { name: 'Insert', exact: true }).click();
    await expect(popup.getByRole('alert')).toContainText(why);
    await expect(popup.getByText('Your meeting is ready')).toBeVisible();
    if (field) await expect(tab.getByLabel(field)).toHaveValue(field === 'Fixed' ? 'fixed' : '');
    expect(product.webex.state.meetings).toHaveLength(1);
    await disconnect();
  });
}

test('signed out: a link is recognised, cleaned and inserted; as a room it is kept and inserted later', async ({
  product,
}) => {
  const tab = await openNotes(product);
  await tab.getByLabel('Line').focus();
  await tab.keyboard.press('End');
  const { popup, disconnect } = await openPopupOver(product, tab);
  await popup.getByLabel('Webex link').fill(`Come to <https://www.google.com/url?q=${encodeURIComponent(ROOM)}>`);
  await expect(popup.getByRole('link', { name: 'Join' })).toHaveAttribute('href', ROOM);
  await popup.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Inserted' })).toBeVisible();
  await expect(tab.getByLabel('Line')).toHaveValue(`Where: ${ROOM}`);

  await popup.getByRole('button', { name: 'Keep as my room' }).click();
  await popup.getByRole('button', { name: 'Personal room' }).click();
  await tab.getByLabel('Area').focus();
  const card = popup.getByRole('region', { name: 'Personal room' });
  await card.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(card.getByRole('button', { name: 'Inserted' })).toBeVisible();
  await expect(tab.getByLabel('Area')).toHaveValue(new RegExp(`Join the Webex meeting: ${ROOM}`));
  expect(product.webex.state.attempts).toEqual([]);
  await disconnect();
});

async function openNotes({ context }: Product): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(NOTES);
  return tab;
}

/** What the popup asks of the background for a press on *Insert*. */
const insertLink = (popup: Page, press: string): Promise<unknown> =>
  popup.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { oneClick: 1, call: 'page.insert', request: { kind: 'link', press, link: ROOM } },
  );
