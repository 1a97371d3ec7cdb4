import { pause } from '../find';
import { ACTS } from '../follow/gesture';
import type { CardPage } from './card-page';

/** How often the page is looked at after the person has asked it to delete an event, and for how long. */
const STEP_MS = 200;
const GIVES_UP_MS = 5000;

/** How long a page may take to bring back an event that its server would not delete, or to draw it anew. */
const SETTLES_MS = 1500;

/**
 * Notices by outcome that an event was deleted: the person did what can delete it, nothing else came between, and then the
 * page showed it no more. At rest it only listens. An event of a series counts as not deleted: others of it may stay.
 * @param gone called with the page's own name for the event
 */
export function watchRemovals(
  page: CardPage,
  signal: AbortSignal,
  isAlive: () => boolean,
  gone: (eventId: string) => Promise<unknown>,
): void {
  let attempt: AbortController | undefined;
  /** The event whose menu was asked for, until something in it is chosen or it is put away. */
  let pointed: string | undefined;

  function act(event: Event): void {
    const { target, type } = event;
    if (!event.isTrusted || !(target instanceof Element) || !isAlive()) return;
    const eventId = removedBy(event as KeyboardEvent, target);
    // What other menus offer is no deletion of that event.
    const isAway = type === 'pointerdown' && !target.closest(page.menuItem);
    if (type === 'contextmenu') pointed = page.eventAt(target);
    else if (eventId || isAway || (event as KeyboardEvent).key === 'Escape') pointed = undefined;
    const question = questionAt(target);
    if (eventId) start(eventId);
    else if (question ? isLeaving(event as KeyboardEvent, question) : type !== 'click') attempt?.abort();
  }

  /** The event that this very act asks the page to delete, as far as can be told. */
  function removedBy({ type, key, ctrlKey, metaKey, altKey }: KeyboardEvent, target: Element): string | undefined {
    const isPress = type === 'click' || (type === 'keydown' && key === 'Enter');
    const card = page.card(document);
    if (isPress && target.closest(page.menuItem)) return page.edited() ?? pointed;
    if (type === 'click' && target.closest(page.remove) && card?.root.contains(target)) return card.eventId;
    const isKey = type === 'keydown' && (key === 'Delete' || key === 'Backspace') && !(ctrlKey || metaKey || altKey);
    return isKey && !isTyping(target) ? (card?.eventId ?? page.edited() ?? page.eventAt(target)) : undefined;
  }

  function questionAt(target: Element): Element | undefined {
    const found = target.closest(page.question);
    return found && !found.contains(page.card(document)?.root ?? null) ? found : undefined;
  }

  /** Which events of a series are meant can't be seen from here. */
  const isLeaving = ({ type, key }: KeyboardEvent, question: Element): boolean =>
    (type === 'keydown' && key === 'Escape') || question.querySelector(page.choice) !== null;

  function start(eventId: string): void {
    attempt?.abort();
    attempt = new AbortController();
    void follow(eventId, AbortSignal.any([signal, attempt.signal]));
  }

  async function follow(eventId: string, stop: AbortSignal): Promise<void> {
    if (!page.shows(eventId)) return;
    // Only from an editor does a deletion lead to another address; a view that was changed shows other events.
    const from = page.isEditing() ? undefined : location.href;
    const isAsked = () =>
      [...document.querySelectorAll(page.question)].some((each) => questionAt(each) && isShown(each));
    for (let idle = 0; page.shows(eventId); idle = isAsked() ? 0 : idle + STEP_MS) {
      if (idle > GIVES_UP_MS) return;
      await pause(STEP_MS);
      if (stop.aborted) return;
    }
    const address = from ?? location.href;
    await pause(SETTLES_MS);
    // An editor that follows is that of a copy.
    if (signal.aborted || page.shows(eventId) || page.isEditing() || location.href !== address) return;
    // The extension may go meanwhile, and the page's console is no place for that.
    gone(eventId).catch(() => undefined);
  }

  for (const name of [...ACTS, 'contextmenu']) window.addEventListener(name, act, { signal, capture: true });
}

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const isTyping = (target: Element): boolean =>
  target.matches('input, textarea, select') || (target instanceof HTMLElement && target.isContentEditable);
