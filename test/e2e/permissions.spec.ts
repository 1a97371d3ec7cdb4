import { expectAccessible } from './accessible';
import { connected } from './connect';
import { expect, test } from './test';

test('a scope that was granted and is not needed is seen, and a feature is switched on and off beside it', async ({
  product,
}) => {
  product.webex.modes.alsoGrant = ['spark:all'];
  await connected(product);
  const page = await product.open('trust');
  const over = page.getByRole('region', { name: 'Granted, but not needed' });
  await expect(over.locator('code')).toHaveText(['spark:all']);
  await expect(over).toContainText('untick these scopes');

  // What is granted is read of the real sign-in and of the real browser.
  const scope = page.locator('li').filter({ has: page.getByText('meeting:schedules_write', { exact: true }) });
  await expect(scope.locator('.good')).toHaveText('Granted');
  const notifications = page.locator('li .row').filter({ has: page.getByText('notifications', { exact: true }) });
  await expect(notifications).toContainText('Not granted');

  product.webex.modes.alsoGrant = [];
  const room = page.getByRole('switch', { name: 'Personal room' });
  const opened = product.context.waitForEvent('page');
  await room.click();
  await (await opened).getByRole('button', { name: 'Accept' }).click();
  await expect(room).toHaveAttribute('aria-checked', 'true');
  // That sign-in brought what is needed and no more.
  await expect(over).toHaveCount(0);
  await expect(page.getByText('Webex has granted nothing beyond what is switched on here.')).toBeVisible();

  await room.click();
  await expect(room).toHaveAttribute('aria-checked', 'false');
  await expect(over.locator('code')).toHaveText(['meeting:preferences_read']);
  await expect(over).toContainText('Signing in again takes it away.');
  await expectAccessible(page);
});
