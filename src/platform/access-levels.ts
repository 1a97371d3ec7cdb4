import { browser } from './browser';

interface Restrictable {
  setAccessLevel?(level: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps content scripts away from every storage area, where the browser can do that (Chromium). Nothing that steers
 * sign-in lies in an area that they can write, so a browser that can't loses nothing.
 */
export async function closeStorageToPages(): Promise<void> {
  const { local, sync, session, managed } = browser.storage as unknown as Record<string, Restrictable | undefined>;
  for (const area of [local, sync, session, managed]) {
    await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
