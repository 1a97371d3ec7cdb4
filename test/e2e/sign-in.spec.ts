import { ATTENDEE_ONLY } from '../simulator/test-account';
import { accept, connect, fill, fillAndConnect } from './connect';
import { REDIRECT_URI } from './product';
import { expect, test } from './test';

test('the settings page shows what to enter at Webex, and connects', async ({ product }) => {
  const settings = await product.open('options');
  await expect(settings.getByText(REDIRECT_URI, { exact: true })).toBeVisible();
  for (const scope of ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read']) {
    await expect(settings.getByText(scope, { exact: true })).toBeVisible();
  }
  await settings.context().grantPermissions(['clipboard-read']);
  await settings.getByRole('button', { name: 'Copy the redirect URI' }).click();
  await expect.poll(() => settings.evaluate(() => navigator.clipboard.readText())).toBe(REDIRECT_URI);
  await fillAndConnect(product, settings);
  for (const word of ['Ines Calder', 'ines.calder@example.com', 'acme.example.webex.com']) {
    await expect(settings.getByText(word, { exact: true })).toBeVisible();
  }
  await expect(settings.getByLabel('Client secret')).toHaveValue('');
  const [code] = product.webex.state.codes;
  expect(code?.consent.codeChallengeMethod).toBe('S256');
});

test('after disconnecting nothing of the account is left', async ({ product }) => {
  const settings = await connect(product);
  await settings.getByRole('button', { name: 'Disconnect' }).click();
  await expect(settings.getByRole('heading', { name: 'Disconnected' })).toBeVisible();
  const left = await (await product.background()).evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open('one-click').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const count = database.transaction('vault').objectStore('vault').count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
  expect(left).toBe(0);
});

test('closing the window says what may be behind it', async ({ product }) => {
  const settings = await connect(product, { inWindow: (window) => window.close() });
  await expect(settings.getByRole('alert')).toContainText('The sign-in window was closed');
  await expect(settings.getByRole('alert')).toContainText('your administrator has to approve');
  await expect(settings.getByLabel('Client ID')).not.toHaveValue('');
});

test('declining says so, and trying again works', async ({ product }) => {
  const settings = await connect(product, {
    inWindow: (window) => window.getByRole('button', { name: 'Decline' }).click(),
  });
  await expect(settings.getByRole('alert')).toContainText("declined in Webex's window");
  await fillAndConnect(product, settings);
  await expect(settings.getByText('Ines Calder')).toBeVisible();
});

test('an answer with another state is not used', async ({ product }) => {
  const settings = await connect(product, {
    inWindow: async (window) => {
      await window.goto(`${REDIRECT_URI}?code=stolen&state=other`).catch(() => undefined);
    },
  });
  await expect(settings.getByRole('alert')).toContainText('did not belong to this sign-in');
  expect(product.server.requests.some(({ path }) => path === '/v1/access_token')).toBe(false);
});

test('a wrong client secret is named, and nothing is stored', async ({ product }) => {
  const settings = await connect(product, { clientSecret: 'wrong' });
  await expect(settings.getByRole('alert')).toContainText('does not accept this client ID and secret');
  await expect(settings.getByRole('button', { name: 'Disconnect' })).toHaveCount(0);
});

test('no client secret gives the sentence for it, with what Webex says', async ({ product }) => {
  const settings = await connect(product, { clientSecret: '' });
  await expect(settings.getByRole('alert')).toContainText('does not accept this client ID and secret');
  await expect(settings.getByRole('alert')).toContainText('client_secret cannot be null or empty');
});

test('an unreachable Webex is told apart from a closed window', async ({ product }) => {
  product.server.faults.plan({ path: '/v1/access_token', kind: 'drop-before', times: 5 });
  const settings = await connect(product);
  await expect(settings.getByRole('alert')).toContainText("Webex's sign-in could not be loaded");
});

test.describe('with an integration that lacks a scope', () => {
  test.use({ productOptions: { integration: { scopes: ['meeting:schedules_read'] } } });
  test('the scope is asked for', async ({ product }) => {
    const settings = await product.open('options');
    await fill(settings);
    await settings.getByRole('button', { name: /^Connect/ }).click();
    await expect(settings.getByRole('alert')).toContainText('The Webex integration lacks a scope');
  });
});

test('a sign-in page that answers with an error is told apart from a closed window', async ({ product }) => {
  product.server.faults.plan({ path: '/v1/authorize', kind: 'status', status: 403 });
  const settings = await product.open('options');
  await fill(settings);
  await settings.getByRole('button', { name: /^Connect/ }).click();
  await expect(settings.getByRole('alert')).toContainText('ask your administrator');
});

test.describe('with an integration that the administrator blocks', () => {
  test.use({ productOptions: { integration: { blocked: true } } });
  test('the closed window leads to the administrator', async ({ product }) => {
    const settings = await connect(product, {
      inWindow: async (window) => {
        await expect(window.getByRole('heading', { name: 'Access denied' })).toBeVisible();
        await window.close();
      },
    });
    await expect(settings.getByRole('alert')).toContainText('your administrator has to approve the integration');
  });
});

test.describe('with an account that can only attend', () => {
  test.use({ productOptions: { people: [ATTENDEE_ONLY] } });
  test('that is said at once', async ({ product }) => {
    const settings = await connect(product, { inWindow: accept });
    await expect(settings.getByRole('alert')).toContainText('can join Webex meetings but not schedule them');
  });
});
