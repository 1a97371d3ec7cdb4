import type { Page } from '@playwright/test';
import { connected } from '../e2e/connect';
import { startProduct } from '../e2e/product';

/** What many kept meetings cost: looking up a link of ours, and the next meetings, with 100 and with 10,000, in the real background. */
const [FEW, MANY] = [100, 10_000];
const TIMES = 60;

const product = await startProduct();
try {
  await connected(product);
  const popup = await product.open('popup');
  await seed(popup, 0, FEW);
  await lookUpTime(popup, FEW);
  const few = { link: await lookUpTime(popup, FEW), agenda: await agendaTime(popup) };
  await seed(popup, FEW, MANY);
  const many = { link: await lookUpTime(popup, MANY), agenda: await agendaTime(popup) };
  for (const [what, name] of [
    ['link', 'look-up of a link'],
    ['agenda', 'next meetings'],
  ] as const) {
    const [one, other] = [few[what], many[what]];
    console.log(`${name}, median of ${TIMES}: ${one.toFixed(2)} ms among ${FEW}, ${other.toFixed(2)} ms among ${MANY}`);
    console.log(`ratio ${(other / one).toFixed(2)}`);
  }
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
            // One an hour, all of them ahead and none of today or tomorrow.
            const hour = Date.now() + 7 * 24 * 3_600_000 + n * 3_600_000;
            const [start, end] = [hour, hour + 1_800_000].map((at) => new Date(at).toISOString());
            const times = { start, end, timezone: 'UTC' };
            const webLink = `https://acme.example.webex.com/acme/j.php?MTID=m${n}`;
            const meeting = { id: `m${n}`, title: `Meeting ${n}`, ...times, webLink, phones: [] };
            const [madeAt, endsAt] = [n, hour + 1_800_000];
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
    [known, TIMES] as const,
  );
}

/** Median milliseconds from asking the background for the meetings of today and tomorrow to its answer. */
function agendaTime(page: Page): Promise<number> {
  return page.evaluate(async (times) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
    };
    const spent: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const began = performance.now();
      const read = await chrome.runtime.sendMessage({ oneClick: 1, call: 'agenda.read', request: {} });
      spent.push(performance.now() - began);
      if (!read.ok) throw new Error('the next meetings could not be read');
    }
    return spent.sort((one, other) => one - other)[Math.floor(spent.length / 2)] ?? 0;
  }, TIMES);
}
