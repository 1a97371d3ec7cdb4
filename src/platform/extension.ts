import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';

export const extensionId = (): string => browser.runtime.id;

/** Permissions and match patterns of our manifest: those that come with installation, and those that are asked for later. */
export function askedOfBrowser() {
  const manifest = browser.runtime.getManifest();
  return {
    atInstall: [...(manifest.permissions ?? []), ...(manifest.host_permissions ?? [])],
    later: [...(manifest.optional_permissions ?? []), ...(manifest.optional_host_permissions ?? [])],
  };
}

/** Origin of our own pages, without a slash at its end. */
export const ownOrigin = (): string => browser.runtime.getURL('').replace(/\/$/, '');

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

/** @param listener told whether this is the first time, and not an update */
export const onInstalled = (listener: (isFirst: boolean) => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));

/** Runs when the browser has started, perhaps in another language than before. */
export const onStartup = (listener: () => void): void => browser.runtime.onStartup.addListener(listener);

/** Opens one of our own pages in a tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();

/** Version and browser, as a report names them. */
export async function about(language: string) {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  const [name = 'unknown'] =
    navigator.userAgent.match(/(?:Firefox|Edg|OPR)\/[\d.]+/) ?? navigator.userAgent.match(/Chrome\/[\d.]+/) ?? [];
  return { version: browser.runtime.getManifest().version, browser: `${name}, ${os}, ${arch}`, language };
}
