import { el, icon, refill } from '../../shared/client/dom';
import { words } from './context';
import { ICONS } from './icons';
import type { CalendarEvent } from './model';

const MEET_LINK = 'https://meet.google.com/abc-defg-hij';

/**
 * The row for a video conference, always there. The id of its content and `data-solution` stand there without a conference
 * too (on the button that offers one); only the remove button and the link tell that there is one.
 */
export function conferenceRow(event: CalendarEvent): HTMLElement {
  const content = el('div', { id: 'xRTCIn' });

  function set(conference: CalendarEvent['conference']): void {
    event.conference = conference;
    refill(content, conference === 'meet' ? joined() : offer());
  }

  function offer(): HTMLElement {
    const hooks = { role: 'button', tabindex: '0', id: 'xAddRtcSel', jsname: 'dpGXNd', 'data-solution': 'meet' };
    return el('div', { ...hooks, class: 'quiet', onclick: () => set('meet') }, words.addMeeting);
  }

  function joined(): HTMLElement {
    const remove = {
      id: 'xRemRtcBu',
      role: 'button',
      tabindex: '0',
      class: 'round',
      'aria-label': words.removeMeeting,
    };
    return el(
      'div',
      { class: 'joined', 'data-solution': 'meet' },
      el('a', { class: 'primary', href: MEET_LINK, 'aria-label': words.joinMeeting }, words.joinMeeting),
      el('span', { class: 'small' }, MEET_LINK.replace('https://', '')),
      el('div', { ...remove, onclick: () => set('none') }, icon(ICONS.close)),
    );
  }

  set(event.conference);
  return el('div', { jsname: 'WwTOGd', class: 'row' }, el('div', { class: 'mark' }, icon(ICONS.camera)), content);
}

/** The same in the bubble, where only the wrapper of the offer has a hook, and nothing takes the conference out again. */
export function conferenceRowInBubble(event: CalendarEvent): HTMLElement {
  const offer = el('button', { type: 'button', class: 'chip', onclick: add }, words.addMeeting);
  const content = el('div', { jsname: 'gVWrzb', class: 'fill' }, offer);
  function add(): void {
    event.conference = 'meet';
    refill(content, el('a', { class: 'primary', href: MEET_LINK }, words.joinMeeting));
  }
  if (event.conference === 'meet') add();
  return el('div', { class: 'row' }, el('div', { class: 'mark' }, icon(ICONS.camera)), content);
}
