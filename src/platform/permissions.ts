import { browser } from './browser';

/**
 * Asks the person to let us reach an address. Browsers take the question only inside a click, so nothing may be awaited
 * before it; whatever was allowed before is not asked again.
 */
export async function requestOrigin(url: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [patternOf(url)] });
  } catch {
    return false;
  }
}

/** Whether the browser lets us reach an address by now. */
export async function hasOrigin(url: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [patternOf(url)] });
  } catch {
    return false;
  }
}

const patternOf = (url: string): string => `${new URL(url).origin}/*`;
