import { type EditorPart, HOST_PAGES, type HostPage, matchesOf, WATCH_SCRIPT } from '../domain/host-page';
import { browser } from './browser';
import type { StopMessage } from './content';

/** Our scripts in host pages, as far as the browser lets us. */
export interface PageScripts {
  /** Whether the browser lets us into all addresses of a page. */
  hasAccess(page: HostPage): Promise<boolean>;
  /** Lets the waiting script run from now on in exactly these of the optional pages. */
  register(pages: readonly HostPage[]): Promise<void>;
  /** Runs the waiting script in the tabs that are open, so that nobody has to reload. */
  start(page: HostPage): Promise<void>;
  /** Takes all that is ours, or one part's script, out of the tabs that are open, whether or not we still have access to them. */
  stop(page: HostPage, part?: EditorPart): Promise<void>;
}

export const pageScripts: PageScripts = {
  async hasAccess(page) {
    return browser.permissions.contains({ origins: matchesOf(page) }).catch(() => false);
  },

  async register(pages) {
    const there = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
    const wanted = new Set<string>(pages.map(({ id }) => id));
    const gone = [...there].filter((id) => !wanted.has(id));
    const missing = pages.filter(({ id }) => !there.has(id));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    if (missing.length > 0) await browser.scripting.registerContentScripts(missing.map(registrationOf));
  },

  async start(page) {
    // Without access the browser gives no address, and so no tab; nor does it let us into frames of other sites' pages.
    const around = page.inFrames ? HOST_PAGES : [page];
    for (const { id: tabId } of await browser.tabs.query({ url: around.flatMap(matchesOf) })) {
      if (tabId === undefined) continue;
      const frameIds = page.inFrames ? await framesOf(page, tabId) : [0];
      const target = { tabId, frameIds };
      if (frameIds.length > 0)
        await browser.scripting.executeScript({ target, files: [WATCH_SCRIPT] }).catch(() => undefined);
    }
  },

  async stop({ origins }, part) {
    const message: StopMessage = { stop: origins, part };
    // A tab whose address is hidden from us can still be spoken to; tabs without a script of ours refuse.
    const speak = async (id: number | undefined) => id !== undefined && browser.tabs.sendMessage(id, message);
    await Promise.allSettled((await browser.tabs.query({})).map(({ id }) => speak(id)));
  },
};

/** The frames of a tab that show a page, the tab's own document among them. */
async function framesOf({ origins }: HostPage, tabId: number): Promise<number[]> {
  const target = { tabId, allFrames: true };
  const frames = await browser.scripting
    .executeScript({ target, func: () => location.origin })
    .catch(() => [] as const);
  return frames.filter(({ result }) => origins.includes(String(result))).map(({ frameId }) => frameId);
}

const registrationOf = (page: HostPage) => ({
  id: page.id,
  matches: matchesOf(page),
  js: [WATCH_SCRIPT],
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

/** Runs with the addresses that the person has just given to us or taken away, as match patterns. */
export function onAccessChange(listener: (origins: readonly string[]) => void): void {
  const told = ({ origins = [] }: { readonly origins?: string[] }) => listener(origins);
  browser.permissions.onAdded.addListener(told);
  browser.permissions.onRemoved.addListener(told);
}
