import { expectAccessible } from './accessible';
import { connected } from './connect';
import { chooseMenu, openNotes, said } from './menu';
import { expect, test } from './test';

test('the popup, not connected: says what to do and leads there', async ({ product }) => {
  const popup = await product.open('popup');
  await expect(popup.getByText('Connect your Webex account once')).toBeVisible();
  await expectAccessible(popup);
  const opened = product.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Connect to Webex' }).click();
  await expect(await opened).toHaveURL(/\/options\.html$/);
});

test('the settings page is accessible before and after connecting', async ({ product }) => {
  const settings = await product.open('options');
  await settings.getByLabel('Client ID').waitFor();
  await expectAccessible(settings);
  await settings.close();
  await connected(product);
  const again = await product.open('options');
  await again.getByRole('button', { name: 'Disconnect' }).waitFor();
  await expectAccessible(again);
});

test('the menu, not connected: the page says so', async ({ product }) => {
  const tab = await openNotes(product);
  await tab.getByLabel('Area').focus();
  await chooseMenu(product, tab);
  await said(tab, 'Connect your Webex account first');
  await expect(tab.getByLabel('Area')).toHaveValue('Before  after');
});
