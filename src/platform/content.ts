/**
 * The part of the browser a content script may use. It is the native object: `browser` in Firefox and in
 * Chromium from 148 on, `chrome` before.
 */
interface ContentBrowser {
  readonly runtime: {
    /** Gone once the extension was reloaded. */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
  };
  readonly i18n: {
    getMessage(key: string, substitutions?: string[]): string;
    getUILanguage(): string;
  };
}

declare const chrome: ContentBrowser;

export function contentBrowser(): ContentBrowser {
  const scope = globalThis as { readonly browser?: ContentBrowser };
  return scope.browser ?? chrome;
}

/** False once the extension was reloaded or removed under this page: from then on nothing of it can be asked. */
export const isAlive = (): boolean => contentBrowser().runtime?.id !== undefined;

declare global {
  var oneClickCopy: AbortController | undefined;
}

/**
 * Stops the copy of our script that an update left behind in this page, and gives the signal that a later copy
 * will stop this one with. Copies share one isolated world, which the page can't reach.
 */
export function onlyCopy(): AbortSignal {
  globalThis.oneClickCopy?.abort();
  globalThis.oneClickCopy = new AbortController();
  return globalThis.oneClickCopy.signal;
}
