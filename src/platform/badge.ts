import { browser } from './browser';

/** Shows a short text on the toolbar button, with what it means as its tooltip; neither for an empty text. */
export async function showBadge(short: string, meaning: string): Promise<void> {
  await browser.action.setBadgeText({ text: short });
  await browser.action.setTitle({ title: meaning });
}
