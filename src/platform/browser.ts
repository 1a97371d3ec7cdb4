import polyfill from 'webextension-polyfill';

/**
 * The one place where the background and our own pages take hold of the browser.
 * On current browsers this is the native object; content scripts use `content.ts` and don't carry it.
 */
export const browser = polyfill;
