import { browser } from './browser';

/** The redirect URI that has to stand, letter for letter, in the Webex integration. */
export const redirectUri = (): string => browser.identity.getRedirectURL('webex');

export type AuthWindowEnd =
  | { readonly kind: 'redirected'; readonly url: string }
  | { readonly kind: 'closed' | 'unreachable' | 'busy' | 'broken' };

/**
 * Opens the sign-in window and waits until it comes back to our redirect URI or ends otherwise.
 * The browsers tell the ways to end apart by their texts only (Chromium's launchWebAuthFlow errors; Firefox
 * has one text for a closed window and an unreachable page).
 */
export async function openAuthWindow(url: string): Promise<AuthWindowEnd> {
  try {
    const redirected = await browser.identity.launchWebAuthFlow({ url, interactive: true });
    return redirected ? { kind: 'redirected', url: redirected } : { kind: 'closed' };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/did not approve|cancelled or denied/i.test(text)) return { kind: 'closed' };
    if (/could not be loaded/i.test(text)) return { kind: 'unreachable' };
    if (/only one web auth flow/i.test(text)) return { kind: 'busy' };
    return { kind: 'broken' };
  }
}
