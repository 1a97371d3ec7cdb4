import { browser } from './browser';

/**
 * The links and words of the page in front, and its address: for a person's press in the popup only, which is what opens
 * that page to us (activeTab). Empty where the browser keeps the page closed.
 */
export async function readActiveTab(): Promise<string> {
  const tab = await activeTab();
  const address = tab?.url ?? '';
  if (tab?.id === undefined) return address;
  try {
    const [found] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: readPage });
    return `${address}\n${typeof found?.result === 'string' ? found.result : ''}`;
  } catch {
    return address;
  }
}

/** The origin of the page in front; undefined where the browser keeps its address from us. */
export async function activeOrigin(): Promise<string | undefined> {
  const { url } = (await activeTab()) ?? {};
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** Runs in the page, so it stands alone. */
function readPage(): string {
  const links = [...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).href);
  const webex = links.filter((link) => /webex/i.test(link)).slice(0, 50);
  return [...webex, document.body?.innerText.slice(0, 100_000) ?? ''].join('\n');
}
