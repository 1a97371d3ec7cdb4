import { onAppear } from '../appears';
import type { PageContext } from '../editor-session';
import { allVisible } from '../find';
import { linksIn } from '../follow/carried-meeting';
import { isNameClaimed } from '../panel';
import type { Card, CardPage } from './card-page';
import { type CardReading, createCardSession } from './card-session';
import { dock } from './dock';
import { offerRemoval } from './gone-offer';
import { dressLike, setOwn } from './overlay';
import { watchRemovals } from './watch-removals';

/** What in a card people press, or write into. */
const CONTROLS = 'a[href], button, input, select, textarea, [role="button"], [role="link"], [tabindex]';

/**
 * Keeps a sheet of ours beside the card of an event that carries a Webex link, for as long as people see that card, and
 * notices when such an event is deleted. Nothing is put into the page's own nodes.
 * @param appears selectors of parts whose appearing means that a card may have opened
 */
export function runCards(page: CardPage, appears: readonly string[], context: PageContext): void {
  const { signal, isAlive } = context;
  /** Events whose cards have shown a link in this page. */
  const links = new Map<string, string>();
  let card: Card | undefined;
  let shown = '';
  let planned = false;
  const session = createCardSession(context, () => card && page.edit(card));
  const { element } = session.panel;

  const size = new ResizeObserver(plan);
  const content = new MutationObserver(plan);

  /** Once for each frame that the browser paints, whatever the page does in between. */
  function plan(): void {
    if (planned || signal.aborted) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      try {
        if (isAlive()) look();
        else hide();
      } catch {
        hide();
      }
    });
  }

  function look(): void {
    const now = isNameClaimed() ? undefined : page.card(document);
    if (now?.root !== card?.root) observe(now);
    card = now;
    const reading = card && readingOf(card);
    if (!reading) hide();
    else if (JSON.stringify(reading) === shown) place();
    else show(reading).catch(hide);
  }

  async function show(reading: CardReading): Promise<void> {
    element.remove();
    shown = JSON.stringify(reading);
    links.set(reading.eventId, reading.link);
    if (await session.read(reading)) place();
  }

  function readingOf(seen: Card): CardReading | undefined {
    const [link] = linksIn(page.texts(seen));
    const title = seen.isOccurrence ? undefined : page.title(seen);
    return link === undefined ? undefined : { eventId: seen.eventId, link, title };
  }

  function observe(next: Card | undefined): void {
    size.disconnect();
    content.disconnect();
    if (!next) return;
    size.observe(next.root);
    size.observe(element);
    content.observe(next.root, { childList: true, subtree: true, characterData: true });
    // A card is hidden, or moved, by what stands around it too.
    for (let each: Element | null = next.root; each; each = each.parentElement)
      content.observe(each, { attributeFilter: ['style', 'class', 'hidden', 'aria-hidden', 'data-eventid'] });
  }

  function hide(): void {
    element.remove();
    session.forget();
    shown = '';
  }

  /** Beside the card, and never on its controls; where there is no room for that, not at all. */
  function place(): void {
    if (!card || shown === '') return;
    if (!element.isConnected) {
      document.documentElement.append(element);
      session.panel.mounted();
      dressLike(element, card.root);
    }
    const box = card.root.getBoundingClientRect();
    setOwn(element, { width: `${box.width}px` });
    const { width, height } = element.getBoundingClientRect();
    const controls = allVisible(card.root, CONTROLS);
    const at = dock({
      ...{ card: box, width, height, window: { width: innerWidth, height: innerHeight } },
      controls: controls.map((control) => control.getBoundingClientRect()),
    });
    setOwn(element, at ? { left: `${at.left}px`, top: `${at.top}px` } : { left: '-9999px' });
  }

  onAppear(appears, 'oneclick-webex-card', plan, signal);
  for (const name of ['scroll', 'resize'] as const)
    window.addEventListener(name, () => shown !== '' && plan(), { signal, capture: true, passive: true });
  watchRemovals(page, signal, isAlive, async (eventId) => {
    const gone = await context.call('meeting.event_gone', { eventId, link: links.get(eventId) });
    if (gone.ok && gone.value && !signal.aborted) offerRemoval(gone.value, () => page.shows(eventId), context);
  });
  signal.addEventListener('abort', () => {
    observe(undefined);
    hide();
  });
  plan();
}
