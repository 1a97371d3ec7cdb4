import { el } from '../../shared/client/dom';
import { settings } from './context';

/** The panel beside the mails, with the small calendar of another host in a frame. */
export function sidePanel(): HTMLElement {
  const query = new URLSearchParams(settings.calendar);
  query.set('companion', '1');
  const frame = el('iframe', { title: 'Calendar', src: `https://calendar.google.com/calendar/u/0/r/day?${query}` });
  document.body.classList.add('has-panel');
  return el('aside', { class: 'side-panel', 'aria-label': 'Calendar' }, frame);
}
