import type { PagePart } from '../domain/host-page';
import type { Caller } from '../messaging/calls';
import { onAppear } from './appears';

/** Until the background is asked once more: the browser may refuse our script for a moment, and an answer may be lost. */
const AGAIN_MS = 3000;

/**
 * Waits in a host page until a part appears, and asks the background for the script that adds to it. All that a page
 * without editors and cards ever carries of us.
 * @param signal ends the waiting; for each part it ends by itself once its script is there, or not wanted
 */
export function watchPage(part: PagePart, selectors: readonly string[], call: Caller, signal: AbortSignal): void {
  const found = new AbortController();
  let isAsking = false;
  const ask = async () => {
    if (isAsking || waiting.aborted) return;
    isAsking = true;
    // The part is there already, and nothing else would announce it again.
    setTimeout(() => {
      isAsking = false;
      void ask();
    }, AGAIN_MS);
    const sent = await call('page.appeared', { part });
    if (sent.ok || !/^(unexpected|storage)$/.test(sent.failure.code)) found.abort();
  };
  const waiting = AbortSignal.any([signal, found.signal]);
  onAppear(selectors, `oneclick-webex-wait-${part}`, ask, waiting);
}
