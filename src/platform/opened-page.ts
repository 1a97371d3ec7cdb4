import type { FieldRefusal } from '../domain/field';
import { browser } from './browser';
import { injectCall, injectFile } from './injection';

const FIELD_SCRIPT = '/field.js';
export const TOP_FRAME = 0;

/**
 * A page that a click on our menu or button, or our key, has opened to us: the frame for the field, which may stand in a
 * frame of the same site within it; the top frame for everything a person sees.
 */
export function openedPage(tabId: number, frameId: number) {
  const clicked = { tabId, frameId };
  const top = { tabId, frameId: TOP_FRAME };
  return {
    async pin(): Promise<'pinned' | FieldRefusal> {
      if (!(await injectFile(clicked, FIELD_SCRIPT))) return 'closed';
      return (await injectCall(clicked, () => globalThis.oneClickField?.pin())) ?? 'closed';
    },
    async insert(press: string, lines: readonly string[], link: string): Promise<'inserted' | FieldRefusal> {
      const insert = (id: string, given: readonly string[], href: string) =>
        globalThis.oneClickField?.insert(id, given, href);
      return (await injectCall(clicked, insert, press, lines, link)) ?? 'gone';
    },
    async copy(text: string): Promise<boolean> {
      const copy = (given: string) => globalThis.oneClickField?.copy(given);
      return (await injectCall(top, copy, text)) === true;
    },
    async notify(sentences: readonly string[], text?: string): Promise<void> {
      if (!(await injectFile(top, FIELD_SCRIPT))) return;
      await injectCall(
        top,
        (given: readonly string[], more: string) => globalThis.oneClickField?.notify(given, more || undefined),
        sentences,
        text ?? '',
      );
    },
  };
}

/** The tab in front, opened to us by the click on our toolbar button. */
export async function activePage(): Promise<OpenedPage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? undefined : openedPage(tab.id, TOP_FRAME);
}

export type OpenedPage = ReturnType<typeof openedPage>;
