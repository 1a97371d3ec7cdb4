import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TEST_CLIENT_SECRET } from '../simulator/test-account';
import { openEditor } from './calendar';
import { connected, fillAndConnect } from './connect';
import { type Product, stopBackground } from './product';
import { expect, test } from './test';

const TITLE = 'Quarterly numbers of the northern branch';

/** Every token Webex has given out, and the client secret. */
function secretsOf({ webex }: Product): readonly string[] {
  const { accessTokens, grants } = webex.state;
  return [
    TEST_CLIENT_SECRET,
    ...accessTokens.map(({ token }) => token),
    ...grants.map(({ refreshToken }) => refreshToken),
  ];
}

test.describe('a browser that is closed', () => {
  test.use({ productOptions: { isOwn: true } });

  test('no plaintext token or secret was ever on the disk, and after disconnecting none can be read', async ({
    product,
  }) => {
    await connected(product);
    const popup = await product.open('popup');
    await popup.getByLabel(/^Title/).fill(TITLE);
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await popup.getByText(/Your meeting is ready/).waitFor();
    const settings = await product.open('options');
    const kept = await records(settings, 'vault');
    expect(kept.length).toBeGreaterThan(2);
    await pressIn(settings, 'Disconnect');
    await settings.getByText(/^Disconnected/).waitFor();
    expect(await records(settings, 'vault')).toEqual([]);
    expect(await records(settings, 'keys')).toEqual([]);
    expect(await records(settings, 'journal')).toEqual([]);
    await product.context.close();
    const secrets = secretsOf(product);
    expect(secrets.length).toBeGreaterThan(2);
    const found = await searchProfile(product.profile, [TITLE, ...secrets]);
    expect(found, 'the search itself finds what is stored in plain').toContain(TITLE);
    expect(found.filter((text) => secrets.includes(text))).toEqual([]);
  });
});

test('a damaged record: signed out cleanly, said once, and the next sign-in works', async ({ product }) => {
  await connected(product);
  const settings = await product.open('options');
  await settings.evaluate(damageVault);
  await settings.reload();
  await expect(settings.getByRole('alert')).toContainText(/can't be read any more/i);
  await stopBackground(product, settings);
  await settings.reload();
  await expect(settings.getByRole('alert')).toContainText(/can't be read any more/i);
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says(/can't be read any more/i);
  await page.close();
  await fillAndConnect(product, settings);
  await settings.getByRole('button', { name: 'Disconnect' }).waitFor();
  expect(product.webex.state.meetings).toEqual([]);
});

test('a database that vanishes under a running background: sign in again', async ({ product }) => {
  await connected(product);
  const settings = await product.open('options');
  await settings.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('one-click');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await settings.reload();
  await fillAndConnect(product, settings);
  await settings.getByRole('button', { name: 'Disconnect' }).waitFor();
});

test.describe('a browser that has no database for us', () => {
  const prepare = async (profile: string) => {
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(profile, 'Default'), { recursive: true });
    await writeFile(join(profile, 'Default', 'IndexedDB'), 'no folder');
  };
  test.use({ productOptions: { prepare } });

  test('says so, keeps the sign-in in memory through a stopped background, and makes one meeting a click', async ({
    product,
  }) => {
    const settings = await product.open('options');
    await expect(settings.getByText(/until the browser is closed|until you close/i).first()).toBeVisible();
    await fillAndConnect(product, settings);
    await settings.getByRole('button', { name: 'Disconnect' }).waitFor();
    await stopBackground(product, settings);
    const popup = await product.open('popup');
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await popup.getByText(/Your meeting is ready/).waitFor();
    expect(product.webex.state.meetings).toHaveLength(1);
    await product.context.close();
    const found = await searchProfile(product.profile, secretsOf(product));
    expect(found).toEqual([]);
  });
});

const pressIn = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const records = (page: Page, store: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('one-click');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAllKeys();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );

/** Runs in one of our own pages: turns one bit of every sealed record. */
function damageVault(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('one-click');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('vault', 'readwrite');
      const cursor = transaction.objectStore('vault').openCursor();
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return;
        const bytes = new Uint8Array(at.value.sealed);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        at.update({ ...at.value, sealed: bytes.buffer });
        at.continue();
      };
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** Which of the texts stand in any file of the profile, in the two ways in which browsers store text. */
async function searchProfile(profile: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const found = new Set<string>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    for (const text of texts) {
      if (bytes.includes(Buffer.from(text, 'latin1')) || bytes.includes(Buffer.from(text, 'utf16le'))) found.add(text);
    }
  }
  return [...found];
}
