import type { Page } from '@playwright/test';
import { openTrustState } from './open-state';
import { VIEW } from './popup-states';
import { expect, test } from './test';
import { authorizeAddress, pickerCalled } from './trust/picker-states';

const BASE = ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'];
const box = (page: Page, name: string) => page.getByRole('checkbox', { name });
const clipboard = (page: Page) => expect.poll(() => page.evaluate(() => navigator.clipboard.readText()));
const findings = (page: Page) => page.locator('.findings li');

async function check(page: Page, address: string): Promise<void> {
  await page.getByLabel('Authorize address').last().fill(address);
  await page.getByRole('button', { name: 'Check it' }).click();
}

test('the scopes are those of what is chosen, to copy in both forms, and so is the redirect URI', async ({
  product,
}) => {
  const { page } = await openTrustState(product, pickerCalled('picker'), 'picker');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await expect(page.locator('.scopes code')).toHaveText(BASE);
  await box(page, 'Personal room').check();
  await box(page, 'Show what my Webex account does by default').check();
  await expect(page.locator('.scopes code')).toHaveText([...BASE, 'meeting:preferences_read']);
  await page.getByRole('button', { name: 'Copy, one per line' }).click();
  await clipboard(page).toBe([...BASE, 'meeting:preferences_read'].join('\n'));
  await box(page, 'Personal room').uncheck();
  await box(page, 'Show what my Webex account does by default').uncheck();
  await box(page, "A person's data").check();
  await page.getByRole('button', { name: 'Copy, with spaces between' }).click();
  await clipboard(page).toBe([...BASE, 'meeting:participants_read'].join(' '));
  await page.getByRole('button', { name: 'Copy the redirect URI' }).click();
  await clipboard(page).toBe(VIEW.redirectUri);
  await expect(box(page, 'One click, one meeting')).toBeDisabled();
});

test('an address that is as it should be has nothing to mend, until more is chosen', async ({ product }) => {
  const { page } = await openTrustState(product, pickerCalled('picker-right'), 'picker');
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeFocused();
  await expect(findings(page).filter({ hasText: 'To fix' })).toHaveCount(0);
  await expect(page.getByText('It asks for exactly the scopes that you need.')).toBeVisible();
  await box(page, 'Personal room').check();
  await expect(page.getByText('It asks for exactly the scopes that you need.')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Missing for what you have chosen' })).toBeVisible();
});

test('each fault has its sentence, and no secret is shown', async ({ product }) => {
  const { page } = await openTrustState(product, pickerCalled('picker-wrong'), 'picker');
  const toFix = findings(page).filter({ hasText: 'To fix' });
  for (const words of [
    'It holds a secret (client_secret)',
    'It names state more than once',
    'Its client ID does not look like',
    `Its redirect URI is another one`,
    'It does not ask for a code',
    'not of the kind S256',
    "don't look like scopes and are not shown here: 1",
  ])
    await expect(toFix.filter({ hasText: words })).toHaveCount(1);
  const shown = await page.locator('main').evaluate((main) => (main as HTMLElement).innerText);
  for (const secret of ['shown-to-nobody', 'none of Webex', '0x5ec2e7', 'example.com/somewhere'])
    expect(shown).not.toContain(secret);
  await expect(page.locator('li', { hasText: 'meeting:admin_schedule_write' })).toContainText('Only an administrator');
});

test('a pasted secret empties the field and is nowhere on the page', async ({ product }) => {
  const { page } = await openTrustState(product, pickerCalled('picker-secret'), 'picker');
  await expect(page.locator('main textarea')).toHaveValue('');
  await expect(page.getByText('This looks like a token or a secret')).toBeVisible();
  expect(await page.content()).not.toContain('5ec2e75ec2e7');
});

test('what is pasted is sent nowhere and kept nowhere', async ({ product }) => {
  const { page, asked } = await openTrustState(product, pickerCalled('picker'), 'picker');
  await check(page, authorizeAddress());
  await expect(findings(page).first()).toBeVisible();
  expect([...new Set((await asked()).map(({ call }) => call))]).toEqual(['permissions.read']);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  expect(kept).not.toContain('authorize');
  await page.reload();
  await expect(page.locator('main textarea')).toHaveValue('');
});

test('the keys send the form, and a second press moves the focus again', async ({ product }) => {
  const { page } = await openTrustState(product, pickerCalled('picker'), 'picker');
  await page.locator('main textarea').fill('https://example.com/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'What was found' });
  await expect(heading).toBeFocused();
  await expect(page.getByText('not the one at which Webex asks for permissions')).toBeVisible();
  await check(page, authorizeAddress({ state: undefined }));
  await expect(heading).toBeFocused();
  await expect(page.getByText('It has no state.')).toBeVisible();
});
