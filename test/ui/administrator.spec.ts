import { readFile } from 'node:fs/promises';
import { TEST_CLIENT_ID } from '../simulator/test-account';
import { openTrustState } from './open-state';
import { expect, test } from './test';
import { ADMINISTRATOR_STATES } from './trust/administrator-states';

test('the overview is copied and saved as the same Markdown, with what this installation has', async ({ product }) => {
  const [state] = ADMINISTRATOR_STATES;
  if (!state) throw new Error('there is no state of it');
  const { page } = await openTrustState(product, state, 'administrator');
  await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  await expect(page.getByRole('status')).toHaveText(/downloads/);
  await page.getByRole('button', { name: 'Copy the overview' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(saved);
  for (const told of [
    TEST_CLIENT_ID,
    'https://example.chromiumapp.org/webex',
    '`meeting:participants_read`',
    '`lobby`',
  ])
    expect(saved).toContain(told);
  await expect(page.getByText(TEST_CLIENT_ID)).toBeVisible();
});
