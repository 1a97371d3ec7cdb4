import { browser } from './browser';

/** The redirect URI that has to stand, letter for letter, in the Webex integration. */
export const redirectUri = (): string => browser.identity.getRedirectURL('webex');

export type AuthWindowEnd =
  | { readonly kind: 'redirected'; readonly url: string }
  | { readonly kind: 'closed' | 'unreachable' | 'busy' | 'broken' };

/** In `storage.session`, which lives as long as the browser, as window ids do. */
const WINDOW_ID = 'authWindow';

/**
 * Opens the sign-in window and waits until it comes back to our redirect URI or ends otherwise. Callers see to it that
 * only one is open at a time: a browser that says it is busy all the same means a window whose background was stopped,
 * which nobody waits for any more; that very window is closed, and a new one opened.
 */
export async function openAuthWindow(url: string): Promise<AuthWindowEnd> {
  const end = await attempt(url);
  return end.kind === 'busy' && (await closeLeftWindow()) ? attempt(url) : end;
}

/**
 * The browsers tell the ways to end apart by their texts only (Chromium's launchWebAuthFlow errors; Firefox
 * has one text for a closed window and an unreachable page).
 */
async function attempt(url: string): Promise<AuthWindowEnd> {
  const noting = noteNextWindow();
  try {
    const redirected = await browser.identity.launchWebAuthFlow({ url, interactive: true });
    await forgetWindow();
    return redirected ? { kind: 'redirected', url: redirected } : { kind: 'closed' };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/only one web auth flow/i.test(text)) return { kind: 'busy' };
    await forgetWindow();
    if (/did not approve|cancelled or denied/i.test(text)) return { kind: 'closed' };
    if (/could not be loaded/i.test(text)) return { kind: 'unreachable' };
    return { kind: 'broken' };
  } finally {
    noting.stop();
  }
}

/** The browser opens its sign-in window as a pop-up, and says nowhere else which one it is. */
function noteNextWindow() {
  const note = ({ id, type }: { readonly id?: number; readonly type?: string }) => {
    if (id === undefined || type !== 'popup') return;
    stop();
    void browser.storage.session.set({ [WINDOW_ID]: id });
  };
  const stop = () => browser.windows.onCreated.removeListener(note);
  browser.windows.onCreated.addListener(note);
  return { stop };
}

/** The number of the sign-in window, which is noted while one is open. */
export const authWindow = {
  isNoted: async (): Promise<boolean> => WINDOW_ID in (await browser.storage.session.get(WINDOW_ID)),
  forget: (): Promise<void> => forgetWindow(),
};

const forgetWindow = (): Promise<void> => browser.storage.session.remove(WINDOW_ID);

async function closeLeftWindow(): Promise<boolean> {
  const id = (await browser.storage.session.get(WINDOW_ID))[WINDOW_ID];
  if (typeof id !== 'number') return false;
  await forgetWindow();
  return browser.windows.remove(id).then(
    () => true,
    () => false,
  );
}
