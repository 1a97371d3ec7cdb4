import { expect, type Page } from '@playwright/test';
import { pressToolbarButton } from './action-popup';
import { NOTES } from './notes-site';
import type { Product } from './product';

export async function openNotes(product: Product): Promise<Page> {
  const tab = await product.tab();
  await tab.goto(NOTES);
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: NOTES });
  return tab;
}

/** The frame that was clicked: open to us by its address, or closed to us, counted in the page's order. */
type Clicked = { readonly url: string } | { readonly closed: number };

/**
 * The browser grants a tab to an extension when its menu entry or its toolbar button is used. The native menu can't be
 * reached from here, so the button is pressed (CDP `Extensions.triggerAction`) for the grant, and the menu's event fired.
 */
export async function chooseMenu(product: Product, tab: Page, clicked: Clicked = { url: NOTES }): Promise<void> {
  await pressToolbarButton(product, tab);
  const background = await product.background();
  await background.evaluate(
    async ({ site, frame }) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const [at] = (await chrome.tabs.query({})).filter(({ url }) => url === site);
      const tabId = at?.id ?? 0;
      const func = () => location.href;
      const find = async () => {
        const open = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
        const closed: number[] = [];
        for (let id = 1; id < 60; id += 1) {
          const error = await chrome.scripting.executeScript({ target: { tabId, frameIds: [id] }, func }).catch(String);
          if (typeof error === 'string' && !error.includes('No frame')) closed.push(id);
        }
        return 'url' in frame ? open.find(({ result }) => result === frame.url)?.frameId : closed[frame.closed];
      };
      let frameId = await find();
      // What was granted and what is still loading arrives in its own time.
      for (let tries = 0; frameId === undefined && tries < 20; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        frameId = await find();
      }
      if (frameId === undefined) throw new Error('the clicked frame is not there');
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'insert-new-meeting', editable: true, frameId }, at);
    },
    { site: NOTES, frame: clicked },
  );
}

/** Fires the command's event: keys that are pressed in a browser without a window don't reach extensions. */
export async function pressCommand(product: Product, tab: Page): Promise<void> {
  await pressToolbarButton(product, tab);
  // The grant arrives in its own time.
  await expect.poll(() => canRead(product)).toBe(true);
  await (await product.background()).evaluate(async (site) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const [at] = (await chrome.tabs.query({})).filter(({ url }) => url === site);
    chrome.commands.onCommand.dispatch('insert-meeting', at);
  }, NOTES);
}

/** A call to the background from one of our own pages. */
export const askFrom = (page: Page, call: string, request: object): Promise<unknown> =>
  page.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return chrome.runtime.sendMessage(message);
    },
    { oneClick: 1, call, request },
  );

export interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly commands: {
    readonly onCommand: { dispatch(command: string, tab: unknown): void };
    getAll(): Promise<{ readonly name?: string; readonly shortcut?: string }[]>;
  };
  readonly tabs: { query(query: object): Promise<{ readonly id?: number; readonly url?: string }[]> };
  readonly scripting: {
    executeScript(what: object): Promise<{ readonly frameId: number; readonly result: unknown }[]>;
  };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: unknown): void } };
}

export async function canRead(product: Product): Promise<boolean> {
  return (await product.background()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tabs = await chrome.tabs.query({});
    const reads = tabs.map(({ id }) =>
      chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.title }),
    );
    return (await Promise.allSettled(reads)).some(
      (read) => read.status === 'fulfilled' && read.value[0]?.result === 'Notes',
    );
  });
}

/** What a screen reader could read on the page, our notice's closed root included. */
export async function said(tab: Page, sentence: string): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  await expect
    .poll(async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.some(({ name }) => String(name?.value ?? '').includes(sentence));
    })
    .toBe(true);
  await session.detach();
}
