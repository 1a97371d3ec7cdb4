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

/**
 * Notes from now on which functions of ours run in a page, and gives their names. Built scripts keep those of methods.
 * @param script the end of an address; every script of ours, unless said
 */
export async function noteCalls(page: Page, script = ''): Promise<() => Promise<readonly string[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return async () => {
    const { result } = await session.send('Profiler.takePreciseCoverage');
    await session.detach();
    return result
      .filter(({ url }) => url.startsWith('chrome-extension://') && url.endsWith(script))
      .flatMap(({ functions }) => functions)
      .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
      .map(({ functionName }) => functionName);
  };
}
