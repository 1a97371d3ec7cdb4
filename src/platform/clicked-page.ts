import { injectCall, injectFile } from './injection';

const FIELD_SCRIPT = '/field.js';

/** The page of a context-menu click: the clicked frame for the field, the top frame for everything a person sees. */
export function clickedPage(tabId: number, frameId: number) {
  const clicked = { tabId, frameId };
  const top = { tabId, frameId: 0 };
  return {
    async pin(): Promise<boolean> {
      if (!(await injectFile(clicked, FIELD_SCRIPT))) return false;
      return (await injectCall(clicked, () => globalThis.oneClickField?.pin())) === 'pinned';
    },
    async insert(lines: readonly string[], link: string): Promise<boolean> {
      const insert = (given: readonly string[], href: string) => globalThis.oneClickField?.insert(given, href);
      return (await injectCall(clicked, insert, lines, link)) === 'inserted';
    },
    async copy(text: string): Promise<boolean> {
      const copy = (given: string) => globalThis.oneClickField?.copy(given);
      return (await injectCall(top, copy, text)) === true;
    },
    async notify(sentence: string, text?: string): Promise<void> {
      if (!(await injectFile(top, FIELD_SCRIPT))) return;
      await injectCall(
        top,
        (line: string, more: string) => globalThis.oneClickField?.notify(line, more || undefined),
        sentence,
        text ?? '',
      );
    },
  };
}
