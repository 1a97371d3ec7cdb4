import { test as base, expect } from '@playwright/test';
import type { PageRecord } from '../../src/domain/page-record';
import { connected } from './connect';
import { type Product, startProduct, strays } from './product';
import { keepStored, putStoredBack } from './stored';

/** For tests that need no more than a sign-in: one connected product for a whole worker, put back to that before each. */
export const test = base.extend<{ product: Product }, { connectedProduct: Product }>({
  connectedProduct: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const product = await startProduct();
      await connected(product);
      await keepStored(product);
      await use(product);
      await product.close();
    },
    { scope: 'worker' },
  ],
  product: async ({ connectedProduct: product }, use) => {
    await forget(product);
    await use(product);
    await product.tidy();
    expect(strays(product), 'unexpected requests').toEqual([]);
    expect(await withoutButton(product), 'pages left switched off, or without our scripts').toEqual([]);
  },
});

export { expect };

/** A test that leaves a host page without its button takes it from the tests after it. */
const withoutButton = async ({ background }: Product): Promise<readonly unknown[]> =>
  (await background()).evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('one-click');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('pages').objectStore('pages').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.filter(({ gaveUp, isWanted }: PageRecord) => gaveUp || isWanted === false));
          };
        };
      }),
  );

/** Empties Webex and what came after the sign-in, so that neither the caps nor another test's meetings are felt. */
async function forget(product: Product): Promise<void> {
  product.webex.state.meetings.length = 0;
  product.webex.state.attempts.length = 0;
  product.webex.state.removed.length = 0;
  product.webex.state.requests.length = 0;
  await putStoredBack(product);
  expect(strays(product), 'unexpected requests after the test before').toEqual([]);
  product.server.renew();
  product.sent.length = 0;
  await quietAlarm(product);
}

/** The alarm that a click has set rings each half minute, and asks Webex about the clicks of later tests too. */
export async function quietAlarm({ background }: Product): Promise<void> {
  await (await background()).evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: { clear(name: string): Promise<boolean> } } };
    return chrome.alarms.clear('look-up');
  });
}

/** Empties what this browser knows of clicks and meetings, as a reinstall does; the sign-in stays. */
export async function forgetHere({ background }: Product): Promise<void> {
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
