import type { Omnibox } from 'webextension-polyfill';
import { browser } from './browser';

interface Line {
  /** What Enter would do with the line. */
  describe(line: string): Promise<string>;
  /** Where Enter leads. */
  address(line: string): Promise<string>;
}

/** Answers in the address bar, behind our keyword. */
export function onAddressBar({ describe, address }: Line): void {
  let latest = 0;
  const suggest = async (line: string) => {
    latest += 1;
    const mine = latest;
    const words = await describe(line);
    // A line that was typed since has an answer of its own.
    if (mine === latest) browser.omnibox.setDefaultSuggestion({ description: asMarkup(words) });
  };
  browser.omnibox.onInputStarted.addListener(() => void suggest(''));
  browser.omnibox.onInputChanged.addListener((line) => void suggest(line));
  browser.omnibox.onInputEntered.addListener((line, where) => void address(line).then((url) => open(url, where)));
}

async function open(url: string, where: Omnibox.OnInputEnteredDisposition): Promise<void> {
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

/** Chromium reads a suggestion as XML, Firefox as it stands. */
const asMarkup = (words: string): string =>
  browser.runtime.getURL('').startsWith('moz-') ? words : words.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
