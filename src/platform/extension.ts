import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';

export const extensionId = (): string => browser.runtime.id;

/** Origin of our own pages, without a slash at its end. */
export const ownOrigin = (): string => browser.runtime.getURL('').replace(/\/$/, '');

/** Origins of the host pages that our scripts are packaged for. */
export function hostPageOrigins(): readonly string[] {
  const matches = (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches);
  return matches.map((match) => match.replace(/\/\*$/, ''));
}

/** Every message from our pages and scripts; what `receive` returns is the answer. */
export function onMessage(
  receive: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const answer = receive(message, sender);
    answer?.then(respond);
    return answer ? true : undefined;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

export const onInstalled = (listener: () => void): void => browser.runtime.onInstalled.addListener(listener);

export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();

/**
 * Gives tabs that were open before an install or update the current scripts, so that nobody has to reload.
 * Tabs the browser keeps from us are left alone.
 */
export async function renewOpenTabs(): Promise<void> {
  for (const { matches, js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    for (const { id } of await browser.tabs.query({ url: matches })) {
      if (id === undefined) continue;
      await browser.scripting.executeScript({ target: { tabId: id }, files: js }).catch(() => undefined);
    }
  }
}
