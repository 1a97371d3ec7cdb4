import { el, icon, refill } from '../../shared/client/dom';
import { OWNER, words } from './context';
import { ICONS } from './icons';
import type { CalendarEvent } from './model';

/** The column beside the details. */
export function guestColumn(event: CalendarEvent): HTMLElement {
  const heading = el('div', { class: 'tabs' }, el('div', { class: 'tab chosen' }, icon(ICONS.people), words.guests));
  return el('div', { class: 'side' }, heading, ...guestFields(event));
}

/** A combobox for addresses, as the one for the location is, and the tree of guests. */
export function guestFields(event: CalendarEvent): HTMLElement[] {
  const tree = el('div', { role: 'tree', jsname: 'MsyPn', class: 'guest-tree' });
  const input = el('input', {
    ...{
      type: 'text',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-label': words.addGuests,
      placeholder: words.addGuests,
      autocomplete: 'off',
      class: 'guest-input',
    },
    onchange: () => {
      if (input.value.includes('@')) event.guests.push(input.value.trim());
      input.value = '';
      showGuests();
    },
  });

  function showGuests(): void {
    const people = event.guests.length > 0 ? [OWNER.email, ...event.guests] : [];
    refill(tree, ...people.map((email) => guest(email, email === OWNER.email)));
  }

  showGuests();
  return [input, tree];
}

function guest(email: string, organizer: boolean): HTMLElement {
  const letter = el('span', { class: 'avatar small-avatar' }, email.charAt(0).toUpperCase());
  const name = el('span', {}, email, organizer ? el('span', { class: 'small' }, words.organizer) : null);
  return el('div', { role: 'treeitem', jsname: 'OLRBPb', 'data-email': email, class: 'guest' }, letter, name);
}
