import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect } from '@playwright/test';

export interface BareBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/**
 * A Chromium over whose pages Playwright lays nothing of its own, so that a tab behind another one is hidden as it is for
 * people; else every tab counts as seen and focused.
 */
export async function openBareBrowser(
  executable: string,
  profile: string,
  args: readonly string[],
): Promise<BareBrowser> {
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=1280,900'];
  const process = spawn(executable, [...own, ...args, 'about:blank'], { stdio: 'ignore' });
  const portFile = () => readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
  await expect.poll(portFile, { timeout: 20_000 }).toMatch(/^\d+\n/);
  const [port] = (await portFile()).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no context');
  return {
    context,
    async close() {
      const hasEnded = new Promise((resolve) => process.once('exit', resolve));
      await browser.close();
      process.kill();
      await hasEnded;
    },
  };
}
