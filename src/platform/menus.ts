import { browser } from './browser';

const FIELD_MENU = 'insert-new-meeting';

/** Adds our entry to the context menu of editable fields; browsers keep it, and its words, until it is added anew. */
export async function addFieldMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: FIELD_MENU, title, contexts: ['editable'] });
}

/** Runs for each click on our entry, with the tab and the frame that was clicked. */
export function onFieldMenu(listener: (tabId: number, frameId: number) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === FIELD_MENU && tab?.id !== undefined) listener(tab.id, info.frameId ?? 0);
  });
}
