import { expect, type Page } from '@playwright/test';

/** Names of our scripts that a page has been given, in their order; those that are there already among them. */
export async function scriptsIn(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const names: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    const [, name] = /^chrome-extension:\/\/[a-p]+\/(.+)$/.exec(url) ?? [];
    if (name) names.push(name);
  });
  await session.send('Debugger.enable');
  return names;
}

const WAITING = 'watch-page.js';

/** Waits until the script that waits for editors, or one for an editor, has come: before that, no button says nothing. */
export async function arrived(page: Page, which: 'waiting' | 'editor'): Promise<void> {
  const scripts = await scriptsIn(page);
  await expect.poll(() => scripts.some((name) => (name === WAITING) === (which === 'waiting'))).toBe(true);
}
