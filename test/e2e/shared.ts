import { test as base, expect } from '@playwright/test';
import { connected } from './connect';
import { type Product, startProduct, strays } from './product';

/** For tests that need many events but only one sign-in: one connected product for a whole worker, emptied before each test. */
export const test = base.extend<{ product: Product }, { connectedProduct: Product }>({
  connectedProduct: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const product = await startProduct();
      await connected(product);
      await use(product);
      await product.close();
    },
    { scope: 'worker' },
  ],
  product: async ({ connectedProduct: product }, use) => {
    await forget(product);
    await use(product);
    for (const page of product.context.pages().slice(1)) await page.close();
    expect(strays(product), 'unexpected requests').toEqual([]);
  },
});

export { expect };

/** Empties Webex and the journal, so that neither the caps nor another test's meetings are felt. */
async function forget({ webex, background }: Product): Promise<void> {
  webex.state.meetings.length = 0;
  webex.state.attempts.length = 0;
  await (await background()).evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('one-click');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('journal')) return resolve();
          const clearing = database.transaction(['journal', 'meetings'], 'readwrite');
          for (const store of ['journal', 'meetings']) clearing.objectStore(store).clear();
          clearing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
}
