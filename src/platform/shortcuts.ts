import { FIREFOX_SHORTCUTS, shortcutPage } from '../domain/command';
import { browser } from './browser';

export interface Shortcut {
  /** Its name in the manifest. Browsers also tell of the toolbar button, which needs no row there. */
  readonly command: string;
  /** What it does, in the browser's language; empty for the toolbar button. */
  readonly does: string;
  /** As the browser has them set and writes them; empty where there are none. */
  readonly keys: string;
}

/** Every command of ours, with the keys it has by now. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    command: name,
    does: description,
    keys: shortcut,
  }));
}

/**
 * Opens the browser's own page for shortcuts. Firefox has a call for it; Chromium and Edge have an address each.
 * @returns the address to type in, where the browser does not open it
 */
export async function openShortcutSettings(): Promise<string | undefined> {
  const address = shortcutPage(navigator.userAgent);
  try {
    if (address === FIREFOX_SHORTCUTS) await browser.commands.openShortcutSettings();
    else await browser.tabs.create({ url: address });
    return undefined;
  } catch {
    return address;
  }
}
