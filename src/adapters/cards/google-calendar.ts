import { findVisible, isVisible } from '../find';
import { eventIdOf, isOccurrence } from '../google-event-id';
import { plainText } from '../write/text';
import type { CardPage } from './card-page';

const CARD = [
  '[role="dialog"][jsname="ssXDle"]',
  '[role="dialog"][data-chips-dialog="true"]',
  '[role="dialog"]:has(#xDetDlg)',
  '[role="dialog"]:has(#rAECCd)',
];
const TITLE = ['#rAECCd', 'h1, h2, [role="heading"]'];
const PLACES = ['#xDetDlgLoc', '#xDetDlgDesc'];
const LIST = ['[jsname="sV9x3c"]', '#xDetDlg'];
const GUESTS = '#xDetDlgAtt, [role="tree"], [data-email]';
const EDIT = ['[jsname="DyVDA"]', '[jsname="ZkN63"]'];
/** `/eventedit/<event>`, and no copy of it. */
const EDITOR = /\/eventedit\/([^/]+)\/?$/;
/** An event without a title is shown with words for that, in whatever language, between brackets. */
const NO_TITLE = /^[(（].*[)）]$/s;

const nameOf = (element: Element | null | undefined): string =>
  element?.closest<HTMLElement>('[data-eventid]')?.dataset.eventid ?? '';

export const googleCalendarCards: CardPage = {
  remove: '#xDetDlgDelBu',
  menuItem: '[role="menuitem"]',
  question: '[role$="dialog"], [aria-modal="true"]',
  choice: '[type="radio"], [role="radio"]',

  card(page) {
    const root = findVisible(page, CARD);
    const value = nameOf(root) || nameOf(root?.querySelector('[data-eventid]'));
    return root && value ? { root, eventId: eventIdOf(value), isOccurrence: isOccurrence(value) } : undefined;
  },

  texts({ root }) {
    const list = findVisible(root, LIST);
    const rows = [...(list?.children ?? [])].filter((row) => !row.matches(GUESTS) && !row.querySelector(GUESTS));
    const places = PLACES.map((selector) => root.querySelector(selector));
    return [...places, ...rows].map((part) => (part instanceof HTMLElement ? plainText(part) : '')).join('\n');
  },

  title({ root }) {
    const shown = plainText(findVisible(root, TITLE));
    return shown === '' || NO_TITLE.test(shown) ? undefined : shown;
  },

  edit({ root }) {
    const button = findVisible(root, EDIT);
    button?.click();
    return button !== undefined;
  },

  shows: (eventId) =>
    [...document.querySelectorAll<HTMLElement>('[data-eventid]')].some(
      (element) => eventIdOf(element.dataset.eventid ?? '') === eventId && isVisible(element),
    ),

  edited() {
    const [, value] = EDITOR.exec(location.pathname) ?? [];
    return value && eventIdOf(value);
  },

  isEditing: () => location.pathname.includes('/eventedit'),

  eventAt(target) {
    const value = nameOf(target);
    return value === '' ? undefined : eventIdOf(value);
  },
};

/*
 * Notes
 * The page uses the card's node again for the next event, leaves hidden ones behind, and takes foreign nodes out of its
 * list after about 0.8 s; hence only visible ones count, and nothing of ours stands in it.
 * Never select on: class names (generated), the text of labels (translated), `isConnected` of an old node.
 * Not read: times (localised text only). Only one hook is known for the button that deletes.
 * Last seen to work: never on the live page; on the test page of 2026-11-26.
 */
