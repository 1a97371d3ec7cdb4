import { type Attribute, el, icon, put, refill, show } from '../../shared/client/dom';
import { OWNER, settings, words } from './context';
import { startDeleting } from './deleting';
import { spanText } from './format';
import { ICONS } from './icons';
import { type CalendarEvent, endOf, eventKey, startOf } from './model';
import { strip } from './panel';
import { placeBeside } from './place';

export interface DetailsBubble {
  readonly element: HTMLElement;
  open(event: CalendarEvent, beside: DOMRect): void;
  close(): void;
  /** Deletes the event it shows. */
  remove(): void;
  /** The event it shows, or null. */
  event(): CalendarEvent | null;
}

/** The card of an existing event. Its node is used again for the next event; foreign nodes in its list are taken out. */
export function detailsBubble(onEdit: (event: CalendarEvent) => void, onChange: () => void): DetailsBubble {
  const list = el('div', { jsname: 'sV9x3c', class: 'detail-list' });
  const card = el('div', { id: 'xDetDlg' });
  const hooks = { role: 'dialog', jsname: 'ssXDle', 'data-chips-dialog': 'true', class: 'bubble' };
  const element = el('div', hooks, card);
  show(element, false);
  strip(list);
  let current: CalendarEvent | null = null;

  function close(): void {
    show(element, false);
    current = null;
  }

  function button(path: string, label: string, run: () => void, more: Record<string, Attribute>): HTMLElement {
    return el('button', { type: 'button', class: 'round', 'aria-label': label, onclick: run, ...more }, icon(path));
  }

  function tools(event: CalendarEvent): HTMLElement {
    return el(
      'div',
      { class: 'bubble-top' },
      button(ICONS.pencil, words.edit, () => edit(event), { jsname: settings.companion ? 'ZkN63' : 'DyVDA' }),
      button(ICONS.trash, words.remove, () => remove(event), { id: 'xDetDlgDelBu' }),
      button(ICONS.close, words.close, close, { id: 'xDetDlgCloseBu' }),
    );
  }

  function edit(event: CalendarEvent): void {
    close();
    onEdit(event);
  }

  function remove(event: CalendarEvent): void {
    startDeleting(event, { leave: close, onChange });
  }

  return {
    element,
    close,
    event: () => current,
    remove: () => current && remove(current),
    open(event, beside) {
      current = event;
      put(card, 'data-eventid', eventKey(event));
      refill(list, ...facts(event));
      refill(card, tools(event), list);
      show(element, true);
      placeBeside(element, beside);
    },
  };
}

function facts(event: CalendarEvent): (HTMLElement | null)[] {
  const guests = event.guests.map((email) =>
    el('div', { role: 'treeitem', jsname: 'OLRBPb', 'data-email': email }, email),
  );
  const meet = el(
    'a',
    { href: 'https://meet.google.com/abc-defg-hij', 'aria-label': words.joinMeeting },
    words.joinMeeting,
  );
  return [
    el('h2', { id: 'rAECCd', class: 'detail-title' }, event.title || words.noTitle),
    el('div', { id: 'xDetDlgWhen', class: 'fact' }, spanText(startOf(event), endOf(event), event.allDay)),
    event.conference === 'meet' ? fact('xDetDlgVideo', ICONS.camera, meet) : null,
    event.location ? fact('xDetDlgLoc', ICONS.place, linked(event.location)) : null,
    guests.length > 0
      ? fact('xDetDlgAtt', ICONS.people, el('div', { role: 'tree', jsname: 'MsyPn' }, ...guests))
      : null,
    event.description ? fact('xDetDlgDesc', ICONS.text, linked(event.description)) : null,
    fact('xDetDlgNot', ICONS.bell, words.tenMinutes),
    fact('xDetDlgCal', ICONS.calendar, OWNER.name),
  ];
}

/** Addresses become links that lead over another one, as the real page has it. */
function linked(text: string): HTMLElement {
  const parts = text.split(/(https:\/\/\S+)/).map((part, index) => {
    if (index % 2 === 0) return part;
    return el('a', { href: `https://www.google.com/url?q=${encodeURIComponent(part)}`, target: '_blank' }, part);
  });
  return el('span', {}, ...parts);
}

function fact(id: string, path: string, content: HTMLElement | string): HTMLElement {
  return el(
    'div',
    { id, class: 'row' },
    el('div', { class: 'mark' }, icon(path)),
    el('div', { class: 'fact' }, content),
  );
}
