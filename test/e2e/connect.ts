import type { Page } from '@playwright/test';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../simulator/test-account';
import type { Product } from './product';

export interface ConnectOptions {
  readonly clientSecret?: string;
  /** What the person does in Webex's window; presses Accept when left out. */
  readonly inWindow?: (window: Page) => Promise<void>;
}

/** Connects as a person does: fields, button, Webex's own window. Gives the settings page back, whatever came of it. */
export async function connect(product: Product, options: ConnectOptions = {}): Promise<Page> {
  const settings = await product.open('options');
  await fillAndConnect(product, settings, options);
  return settings;
}

export async function fillAndConnect(product: Product, settings: Page, options: ConnectOptions = {}): Promise<void> {
  await fill(settings, options.clientSecret);
  const opened = product.context.waitForEvent('page');
  await settings.getByRole('button', { name: /^Connect/ }).click();
  const window = await opened;
  await (options.inWindow ?? accept)(window);
}

export async function fill(settings: Page, clientSecret: string = TEST_CLIENT_SECRET): Promise<void> {
  await settings.getByLabel('Client ID').fill(TEST_CLIENT_ID);
  await settings.getByLabel('Client secret').fill(clientSecret);
}

export async function accept(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Accept' }).click();
}

/** Connected and ready. */
export async function connected(product: Product): Promise<void> {
  const settings = await connect(product);
  await settings.getByRole('button', { name: 'Disconnect' }).waitFor();
  await settings.close();
}

/** Signs in with one click, as in a build that brings an integration. Gives the settings page back, whatever came of it. */
export async function signIn(product: Product, inWindow: (window: Page) => Promise<void> = accept): Promise<Page> {
  const settings = await product.open('options');
  await press(product, settings, 'Sign in to Webex', inWindow);
  return settings;
}

/** Presses a button that opens Webex's window, and acts there as a person does. */
export async function press(
  product: Product,
  settings: Page,
  name: string,
  inWindow: (window: Page) => Promise<void> = accept,
): Promise<void> {
  const opened = product.context.waitForEvent('page');
  await settings.getByRole('button', { name, exact: true }).click();
  await inWindow(await opened);
}

export async function decline(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Decline' }).click();
}

/** Chooses one of several accounts, and accepts. */
export const acceptAs =
  (name: string) =>
  async (window: Page): Promise<void> => {
    const account = window.getByLabel('Account');
    const option = account.locator('option', { hasText: name });
    await account.selectOption(await option.getAttribute('value'));
    await accept(window);
  };
