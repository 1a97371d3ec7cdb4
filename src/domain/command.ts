/** Inserts a new meeting where the person is typing. Name of the keyboard command in the manifest. */
export const INSERT_COMMAND = 'insert-meeting';

/** Firefox opens its page by a call; people reach it from here. */
export const FIREFOX_SHORTCUTS = 'about:addons';

/** Address of the page where a browser lets people change the keys of extensions. */
export function shortcutPage(userAgent: string): string {
  if (/\bFirefox\//.test(userAgent)) return FIREFOX_SHORTCUTS;
  return `${/\bEdg\//.test(userAgent) ? 'edge' : 'chrome'}://extensions/shortcuts`;
}
