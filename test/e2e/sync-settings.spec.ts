import type { Page } from '@playwright/test';
import { connect } from './connect';
import type { Product } from './product';
import { expect, test } from './test';

const sync = (settings: Page) => settings.getByRole('switch', { name: 'Keep them the same in your browsers' });
const below = (settings: Page) => settings.getByRole('textbox', { name: 'Your text below it' });

interface Storage {
  readonly storage: {
    readonly sync: { get(name: null): Promise<{ settings?: unknown }>; set(values: object): Promise<void> };
  };
}

const lies = async (product: Product): Promise<string> =>
  (await product.background()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Storage };
    return JSON.stringify(await chrome.storage.sync.get(null));
  });

/** As another browser does, through the browser's sync. */
const arrives = async (product: Product, settings: unknown) =>
  (await product.background()).evaluate(async (value) => {
    const { chrome } = globalThis as unknown as { chrome: Storage };
    await chrome.storage.sync.set({ settings: value });
  }, settings);

async function write(settings: Page, text: string): Promise<void> {
  await below(settings).fill(text);
  await below(settings).blur();
}

test('one change arrives in the browser’s sync once it is wanted, and one from there arrives here', async ({
  product,
}) => {
  const settings = await connect(product);
  await write(settings, 'before');
  await expect(settings.getByRole('region', { name: 'Invitation' }).getByRole('status').first()).toHaveText('Saved');
  expect(await lies(product)).toBe('{}');
  await sync(settings).click();
  await expect(sync(settings)).toHaveAttribute('aria-checked', 'true');
  await expect.poll(() => lies(product)).toContain('before');

  // The letters that take most room in what a browser stores.
  await write(settings, '<'.repeat(500));
  await expect.poll(() => lies(product)).toContain('<'.repeat(500));

  const there = JSON.parse(await lies(product)).settings;
  const theirs = { ...there.settings.choices, invitation: { below: 'from elsewhere' } };
  await arrives(product, { at: there.at + 1, settings: { ...there.settings, choices: theirs } });
  await expect(async () => {
    await settings.reload();
    await expect(below(settings)).toHaveValue('from elsewhere', { timeout: 2_000 });
  }).toPass();

  // The page still shows what was there before: only what is changed on it is kept.
  const open = await product.open('options');
  await expect(below(open)).toHaveValue('from elsewhere');
  const later = { ...theirs, invitation: { below: 'from elsewhere again' } };
  await arrives(product, { at: there.at + 2, settings: { ...there.settings, choices: later } });
  await expect.poll(() => lies(product)).toContain('again');
  await open.getByRole('textbox', { name: 'Your text above it' }).fill('from here');
  await open.getByRole('textbox', { name: 'Your text above it' }).blur();
  await expect.poll(() => lies(product)).toContain('from here');
  expect(await lies(product)).toContain('from elsewhere again');
  await open.close();
  await settings.bringToFront();

  const last = JSON.parse(await lies(product)).settings;
  await arrives(product, { at: last.at + 1, settings: { ...there.settings, clientId: 'C1' } });
  await settings.reload();
  await expect(below(settings)).toHaveValue('from elsewhere again');
  expect(await lies(product)).toContain('C1');
});
