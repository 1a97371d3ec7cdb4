import { accept, connect } from './connect';
import { expect, test } from './test';

test('what the account does by default is shown after one click and a consent that says its scope', async ({
  product,
}) => {
  const settings = await connect(product);
  const join = settings.getByRole('combobox', { name: 'Guests may join before me' }).locator('option:checked');
  await expect(join).toHaveText('Same as my Webex account');
  const defaults = settings.getByRole('switch', { name: 'Show what my Webex account does by default' });
  await expect(defaults).toHaveAccessibleDescription(/needs the scope meeting:preferences_read too/);
  const opened = product.context.waitForEvent('page');
  await defaults.click();
  await accept(await opened);
  await expect(join).toHaveText('Same as my account: No');
  await expect(defaults).toBeChecked();
});
