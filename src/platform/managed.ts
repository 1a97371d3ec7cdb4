import { browser } from './browser';

/**
 * What the organisation's policy sets for this extension, as it stands there; empty where there is none.
 * Rejects where it can't be read. (Firefox rejects where no policy was made, with this text.)
 */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    if (/managed storage manifest not found/i.test(String(error))) return {};
    throw error;
  }
}

/** Told when the organisation changes something. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}
