import { el, put } from '../../shared/client/dom';
import { settings, words } from './context';
import type { CalendarEvent } from './model';
import { later } from './timers';

const PLACES = ['Room Baltic (8)', 'Room Cedar (4)', 'Example Street 12, Berlin', 'Reception'];
let made = 0;

/**
 * The location as a combobox. Two inputs share one jsname, of which the first is disabled and hidden. The value is taken over
 * on `input`; the list of places opens on focus and its whole part of the page is made anew shortly after.
 */
export function locationField(event: CalendarEvent, id?: string): HTMLElement {
  made += 1;
  const listId = `places${made}`;
  const twin = el('input', {
    ...{ type: 'text', jsname: 'YPqjbf', autocomplete: 'off', tabindex: '0' },
    ...{ disabled: true, 'aria-hidden': 'true', 'data-initial-value': '' },
  });
  const input = el('input', {
    ...{ type: 'text', jsname: 'YPqjbf', autocomplete: 'off', tabindex: '0', 'aria-label': words.location },
    ...{ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-haspopup': 'true' },
    ...{ 'aria-owns': listId, 'aria-controls': listId, 'data-initial-value': event.location, placeholder: ' ' },
    oninput: take,
    onfocus: open,
    onblur: close,
    onkeydown: (press) => {
      if (!(press instanceof KeyboardEvent) || press.key !== 'Escape') return;
      if (input.getAttribute('aria-expanded') === 'true') press.stopPropagation();
      close();
    },
  });
  input.value = event.location;
  const popup = el('div', { class: 'places' }, list([]));

  function list(places: readonly string[]): HTMLElement {
    const options = places.map((place) =>
      el(
        'div',
        {
          ...{ role: 'option', class: 'place', tabindex: '-1' },
          onmousedown: (press) => press.preventDefault(),
          onclick: () => {
            input.value = place;
            take();
            close();
          },
        },
        place,
      ),
    );
    const count = { 'data-expanded': String(places.length > 0), 'data-childcount': String(places.length) };
    const hooks = { role: 'listbox', jsname: 'iuXDpb', id: listId, tabindex: '-1', 'aria-label': words.places };
    return el('div', { ...hooks, ...count, class: 'place-list' }, ...options);
  }

  function fill(): void {
    const wanted = input.value.trim().toLowerCase();
    const places = PLACES.filter((place) => place.toLowerCase().includes(wanted) && place !== input.value);
    popup.replaceChildren(list(places));
    put(input, 'aria-expanded', String(places.length > 0));
  }

  function open(): void {
    fill();
    later('suggestions', close);
  }

  function close(): void {
    popup.replaceChildren(list([]));
    put(input, 'aria-expanded', 'false');
  }

  function take(): void {
    if (settings.refuses.includes('location')) {
      later('refuse', () => {
        input.value = event.location;
      });
      return;
    }
    event.location = input.value;
    fill();
  }

  const hint = el('div', { jsname: 'LwH6nd', class: 'hint' }, words.addLocation);
  const first = el('div', { jsname: 'A51lKb', class: 'twin', 'aria-disabled': 'true' }, twin);
  const second = el('div', { jsname: 'dSO9oc', class: 'line' }, input, hint);
  const both = el(
    'div',
    { jsname: 'YPqjbf', 'data-showselected': 'false', 'data-throttle-time': '150' },
    first,
    second,
  );
  return el(
    'div',
    { id, jsname: 'vHVaxd', class: 'location', 'data-placeholder': words.addLocation },
    el('div', { jsname: 'yNrILb', 'data-close-on-blur': 'true' }, both, popup),
  );
}
