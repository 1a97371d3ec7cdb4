import { hostPageAt } from '../../../src/domain/host-page';
import type { Asker } from '../../../src/messaging/server';

/** Our script in a frame of a host page. */
export function pageAsker(
  origin = 'https://calendar.google.com',
  tabId = 7,
  frameId = 0,
): Extract<Asker, { kind: 'page' }> {
  const page = hostPageAt(origin);
  if (!page) throw new Error(`${origin} is no host page`);
  return { kind: 'page', page, origin, tabId, frameId };
}
