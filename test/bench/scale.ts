import type { Page } from '@playwright/test';
import { connected } from '../e2e/connect';
import { startProduct } from '../e2e/product';

/** What many kept meetings cost: looking up a link of ours, with 100 and with 10,000 of them, in the real background. */
const [FEW, MANY] = [100, 10_000];
const LOOK_UPS = 60;

const product = await startProduct();
try {
  await connected(product);
  const popup = await product.open('popup');
  await seed(popup, 0, FEW);
  await lookUpTime(popup, FEW);
  const few = await lookUpTime(popup, FEW);
  await seed(popup, FEW, MANY);
  const many = await lookUpTime(popup, MANY);
  console.log(
    `look-up of a link, median of ${LOOK_UPS}: ${few.toFixed(2)} ms among ${FEW}, ${many.toFixed(2)} ms among ${MANY}`,
  );
  console.log(`ratio ${(many / few).toFixed(2)}`);
} finally {
  await product.close();
}

/** Puts meetings made here into the extension's database, as the background would. */
function seed(page: Page, from: number, to: number): Promise<void> {
  return page.evaluate(
    ([from, to]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('one-click');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('meetings', 'readwrite');
          for (let n = from; n < to; n += 1) {
            const times = { start: '2027-03-04T09:00:00Z', end: '2027-03-04T10:00:00Z', timezone: 'UTC' };
            const webLink = `https://acme.example.webex.com/acme/j.php?MTID=m${n}`;
            const meeting = { id: `m${n}`, title: `Meeting ${n}`, ...times, webLink, siteUrl: '', phones: [] };
            const [madeAt, endsAt] = [n, Date.parse(times.end) + n];
            transaction
              .objectStore('meetings')
              .put({ meeting, key: `key-${n}`, clientId: 'C', accountId: 'a', madeAt, endsAt });
          }
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [from, to] as const,
  );
}

/** Median milliseconds from asking the background about a link to its answer. */
function lookUpTime(page: Page, known: number): Promise<number> {
  return page.evaluate(
    async ([known, times]) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: { invitation?: unknown } }> };
        };
      };
      const spent: number[] = [];
      for (let n = 0; n < times; n += 1) {
        const link = `https://acme.example.webex.com/acme/j.php?MTID=m${(n * 97) % known}`;
        const began = performance.now();
        const found = await chrome.runtime.sendMessage({ oneClick: 1, call: 'meeting.find', request: { link } });
        spent.push(performance.now() - began);
        if (!found.ok || !found.value?.invitation) throw new Error(`not found: ${link}`);
      }
      return spent.sort((one, other) => one - other)[Math.floor(spent.length / 2)] ?? 0;
    },
    [known, LOOK_UPS] as const,
  );
}
