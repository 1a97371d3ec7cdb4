import type { EditorPart } from '../domain/host-page';

/**
 * The part of the browser a content script may use. It is the native object: `browser` in Firefox and in
 * Chromium from 148 on, `chrome` before.
 */
interface ContentBrowser {
  readonly runtime: {
    /** Gone once the extension was reloaded. */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: { addListener(listener: (message: unknown) => void): void };
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
  var oneClickMail: AbortController | undefined;
  var oneClickWatch: AbortController | undefined;
  var oneClickCards: AbortController | undefined;
}

/** Stops what the copy before this one waits for in this page, and gives the signal that stops this one. */
export function onlyWatch(): AbortSignal {
  globalThis.oneClickWatch?.abort();
  globalThis.oneClickWatch = new AbortController();
  return globalThis.oneClickWatch.signal;
}

/** Said by the background to all tabs: the pages of these origins are to be left, or one part of them. */
export interface StopMessage {
  readonly stop: readonly string[];
  readonly part?: EditorPart | undefined;
}

/** Ends all that is ours in this page as soon as the background says so. It can do so without access to the page. */
export function endWhenTold(): void {
  contentBrowser().runtime.onMessage.addListener((message) => {
    if (!isStop(message) || !message.stop.includes(location.origin)) return;
    const { oneClickWatch, oneClickCopy, oneClickMail, oneClickCards } = globalThis;
    if (message.part) return (message.part === 'mail' ? oneClickMail : oneClickCopy)?.abort();
    for (const running of [oneClickWatch, oneClickCopy, oneClickMail, oneClickCards]) running?.abort();
    globalThis.oneClickFollow?.end();
  });
}

/** Only our own background can send here; other messages of its are for other scripts. */
const isStop = (message: unknown): message is StopMessage =>
  typeof message === 'object' && message !== null && 'stop' in message && Array.isArray(message.stop);

/** Our scripts that stay in a page, each with the one copy of it that works there. */
export type CopyName = 'oneClickCopy' | 'oneClickMail' | 'oneClickCards';

/**
 * The signal for a script of ours, or undefined where it works already: one put beside it, as after an installation or a
 * new policy, would end a click that is under way and a question that is open. Copies share one isolated world, which the
 * page can't reach; the copy that an update leaves behind stands in another one, and notices by itself that it is alone.
 */
export function onlyCopy(script: CopyName): AbortController | undefined {
  if (globalThis[script]?.signal.aborted === false) return undefined;
  globalThis[script] = new AbortController();
  return globalThis[script];
}
