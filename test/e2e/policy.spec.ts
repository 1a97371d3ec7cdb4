import { test as base, expect, type Page } from '@playwright/test';
import { GOVERNMENT_CLIENT_ID, TEST_CLIENT_ID } from '../simulator/test-account';
import { expectAccessible } from './accessible';
import { accept } from './connect';
import { canManage, type ManagedChromium, managedChromium } from './policy';
import { BROKER_HOST, type Product, startProduct, strays } from './product';

const ORGANISATION = { clientId: TEST_CLIENT_ID, brokerUrl: `https://${BROKER_HOST}/` };

interface Managed {
  readonly product: Product;
  readonly chromium: ManagedChromium;
}

/** A browser that an organisation manages: everything in it is real but the organisation. */
const test = base.extend<{ policy: unknown; managed: Managed }>({
  policy: [ORGANISATION, { option: true }],
  managed: async ({ policy }, use) => {
    base.skip(!canManage(), 'this machine lets no process have files of its own in place of the system’s');
    const chromium = await managedChromium(policy);
    const product = await startProduct({ executable: chromium.executable, preset: true });
    await use({ product, chromium });
    const stray = strays(product);
    await product.close();
    await chromium.remove();
    expect(stray, 'unexpected requests').toEqual([]);
  },
});

const signIn = (page: Page) => page.getByRole('button', { name: /^Sign in to Webex/ });

test('the organisation’s integration: one click, nothing to enter, and no other way', async ({ managed }) => {
  const { product } = managed;
  const settings = await product.open('options');
  await expect(settings.getByText(/your organisation has set up/i)).toBeVisible();
  await expect(settings.getByLabel('Client ID')).toHaveCount(0);
  const window = product.context.waitForEvent('page');
  await signIn(settings).click();
  await accept(await window);
  await expect(settings.getByRole('button', { name: 'Disconnect' })).toBeVisible();
  expect(product.brokerLog.map(({ event }) => event)).toContain('code-exchange');
});

test('another integration laid down later ends the old one: said, and no token is used', async ({ managed }) => {
  const { product, chromium } = managed;
  const settings = await product.open('options');
  const window = product.context.waitForEvent('page');
  await signIn(settings).click();
  await accept(await window);
  await expect(settings.getByRole('button', { name: 'Disconnect' })).toBeVisible();
  await chromium.set({ ...ORGANISATION, clientId: GOVERNMENT_CLIENT_ID });
  await expect(async () => {
    await settings.reload();
    await expect(settings.getByRole('alert')).toContainText(/sign in again/i, { timeout: 2_000 });
  }).toPass();
});

test.describe('a policy that can’t be used', () => {
  test.use({ policy: { clientId: TEST_CLIENT_ID, brokerUrl: 'http://not-safe.example' } });

  test('closes every way to connect, and names what is wrong', async ({ managed }) => {
    const settings = await managed.product.open('options');
    await expect(settings.getByRole('alert')).toContainText('brokerUrl');
    await expect(signIn(settings)).toHaveCount(0);
    await expect(settings.getByLabel('Client ID')).toHaveCount(0);
  });
});

test.describe('a policy about what people choose', () => {
  test.use({
    policy: {
      ...ORGANISATION,
      lobby: 'blockFromJoin',
      invitationPassword: false,
      allowedPages: ['google_calendar', 'gmail'],
    },
  });

  test('shows what it lays down as locked, forbids what was stored, and gives it back when it goes', async ({
    managed: { product, chromium },
  }) => {
    const settings = await product.open('options');
    const window = product.context.waitForEvent('page');
    await signIn(settings).click();
    await accept(await window);
    const lobby = settings.getByRole('combobox', { name: 'Lobby' });
    const password = settings.getByRole('checkbox', { name: 'Password' });
    const outlook = settings.getByRole('switch', { name: 'Outlook' });
    await expect(lobby).toBeDisabled();
    await expect(lobby).toHaveAccessibleDescription(/your organisation/i);
    await expect(password).toBeDisabled();
    await expect(password).not.toBeChecked();
    await expect(outlook).toHaveAttribute('aria-disabled', 'true');
    await expect(outlook).toHaveAttribute('aria-checked', 'false');
    await expect(outlook).toHaveAccessibleDescription(/your organisation/i);
    await expectAccessible(settings);

    await chromium.set(ORGANISATION);
    await expect(async () => {
      await settings.reload();
      await expect(lobby).toBeEnabled({ timeout: 2_000 });
    }).toPass();
    await lobby.selectOption({ index: 1 });
    await expect(settings.getByRole('region', { name: 'New meetings' }).getByRole('status').first()).toHaveText(
      'Saved',
    );
    await expect(outlook).toHaveAttribute('aria-checked', 'true');
    const chosen = await lobby.inputValue();

    await chromium.set({ ...ORGANISATION, lobby: 'blockFromJoin' });
    await expect(async () => {
      await settings.reload();
      await expect(lobby).toBeDisabled({ timeout: 2_000 });
    }).toPass();
    expect(await lobby.inputValue()).not.toBe(chosen);
    const popup = await product.open('popup');
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect
      .poll(() => product.sent.filter(({ method, url }) => method === 'POST' && url.pathname === '/v1/meetings').length)
      .toBe(1);
    const made = product.sent.find(({ method, url }) => method === 'POST' && url.pathname === '/v1/meetings');
    expect(JSON.parse(made?.body ?? '{}')).toMatchObject({ unlockedMeetingJoinSecurity: 'blockFromJoin' });
  });
});
