import { text } from '../../i18n/text';
import type { LeftMeeting } from '../../messaging/calls/meetings';
import type { PageContext } from '../editor-session';
import { failureWords } from '../failure-words';
import { pause } from '../find';
import { actionButton, createPanelAround, type PanelState, row } from '../panel';
import { dressLike, overlayLayout } from './overlay';

type OfferAction = 'remove_too' | 'keep_meeting' | 'close';

interface OfferView extends PanelState {
  readonly actions: readonly OfferAction[];
}

/** How long a page offers to take a deletion back, and how often it is looked whether that was done. */
const TAKEN_BACK_WITHIN_MS = 60_000;
const STEP_MS = 500;

/**
 * Tells that the event of a meeting is gone, and offers to remove the meeting too. Nothing happens by itself; what is not
 * decided here stands in the popup as well.
 * @param isBack whether the page shows the event again
 */
export function offerRemoval(
  { link, title }: LeftMeeting,
  isBack: () => boolean,
  { call, signal, isAlive }: PageContext,
): void {
  const panel = createPanelAround<OfferView>(
    ({ actions }, isGenuine) => [
      row(...actions.map((action) => actionButton(action, () => void press(action), isGenuine))),
    ],
    overlayLayout,
  );
  const { element } = panel;

  function say(sentence: string, actions: readonly OfferAction[]): void {
    panel.show({ state: 'added', sentences: [sentence], actions });
  }

  async function press(action: OfferAction): Promise<void> {
    if (action === 'remove_too') return remove();
    element.remove();
    if (action === 'keep_meeting') await call('meeting.keep', { link });
  }

  async function remove(): Promise<void> {
    say(text('follow_busy'), []);
    const removed = await call('meeting.remove', { link });
    if (!isAlive()) return element.remove();
    if (removed.ok) return say(text('event_gone_removed', title), ['close']);
    say(failureWords(removed.failure), ['remove_too', 'keep_meeting']);
  }

  /** The person took the deletion back: then the meeting has its event again. */
  async function watch(): Promise<void> {
    for (let waited = 0; waited < TAKEN_BACK_WITHIN_MS && element.isConnected; waited += STEP_MS) {
      await pause(STEP_MS);
      if (signal.aborted || !element.isConnected || !isBack()) continue;
      element.remove();
      await call('meeting.keep', { link });
    }
  }

  for (const other of document.querySelectorAll(`${element.localName}[data-part="gone"]`)) other.remove();
  element.dataset.part = 'gone';
  document.documentElement.append(element);
  dressLike(element, document.body);
  panel.mounted();
  say(text('event_gone', title), ['remove_too', 'keep_meeting']);
  signal.addEventListener('abort', () => element.remove());
  watch().catch(() => undefined);
}
