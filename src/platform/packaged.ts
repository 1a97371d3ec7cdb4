import { browser } from './browser';

/**
 * The sentences of one language, from our own package: no request leaves the browser.
 * @param language BCP 47
 * @returns what the file holds, to be checked
 * @throws if the package has no such language
 */
export async function readSentences(language: string): Promise<unknown> {
  const file = `_locales/${language.replace('-', '_')}/messages.json`;
  return (await fetch(browser.runtime.getURL(file))).json();
}
