import { pause } from '../find';
import { givingBackFocus } from './give-back-focus';

/** How long pages take to bring back their own value after a write they don't like, or to lose one while mounting. */
const SETTLE_MS = 500;

/**
 * Tries each way of writing, each twice because editors lose the first write while they mount, until the page has
 * kept the text. A way's own word is never trusted, only what can be read back after the page has settled.
 */
export async function writeUntilKept(
  ways: readonly (() => unknown)[],
  isKept: () => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  for (const way of ways.flatMap((each) => [each, each])) {
    if (signal.aborted) return false;
    await givingBackFocus(way);
    await pause(SETTLE_MS);
    if (isKept()) return true;
  }
  return false;
}
