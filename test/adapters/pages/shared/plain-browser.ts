import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import type { SimHandler } from '../../../simulator/http';
import { type SimServer, startServer } from '../../../simulator/server';
import { emptyTab, WINDOW } from './empty-tab';

interface Worker {
  server: SimServer;
  plainBrowser: Browser;
  tab: Page;
}

/** Tests in a plain Chromium without extension, in which only these hosts exist. */
export const testWith = (hosts: Readonly<Record<string, SimHandler>>) =>
  base.extend<object, Worker>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
      async ({}, use) => {
        const server = await startServer({ hosts });
        await use(server);
        await server.close();
      },
      { scope: 'worker' },
    ],
    plainBrowser: [
      async ({ server }, use) => {
        const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
        const maps = Object.keys(hosts).map((host) => `MAP ${host} 127.0.0.1:${server.port}`);
        const map = `--host-resolver-rules=${maps.join(', ')}, MAP * ~NOTFOUND`;
        const trust = `--ignore-certificate-errors-spki-list=${server.spki}`;
        const own = process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {};
        const browser = await chromium.launch({ ...own, args: [...asRoot, map, trust] });
        await use(browser);
        await browser.close();
      },
      { scope: 'worker' },
    ],
    tab: [
      async ({ plainBrowser }, use) =>
        use(await plainBrowser.newPage({ timezoneId: 'America/New_York', viewport: WINDOW })),
      { scope: 'worker' },
    ],
    page: async ({ tab }, use) => {
      await use(tab);
      await emptyTab(tab);
    },
  });

/** What goes wrong in a page, as its console and the browser tell it. */
export function listenForErrors(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  return failures;
}
