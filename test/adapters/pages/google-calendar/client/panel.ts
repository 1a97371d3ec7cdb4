import { el, icon, isOwn, show } from '../../shared/client/dom';
import { choice } from './choice';
import { conferenceRow } from './conference';
import { OWNER, settings, words } from './context';
import { descriptionField } from './description';
import { ICONS } from './icons';
import { locationField } from './location';
import type { CalendarEvent } from './model';
import { later } from './timers';

/** The details panel, in the order of the real one. Title, dates and Save stand outside of it. */
export function detailsPanel(event: CalendarEvent): HTMLElement {
  const panel = el(
    'span',
    { role: 'tabpanel', id: 'tabEventDetails', jsname: 'PAiuue', class: 'panel' },
    conferenceRow(event),
    el('div', { role: 'alert', jsname: 'ldnB1c', 'aria-live': 'assertive', class: 'unseen' }, words.onlyHere),
    row(ICONS.place, settings.readonly ? el('div', { id: 'xOnCal' }, event.location) : locationField(event, 'xLocIn')),
    row(
      ICONS.bell,
      el('div', { id: 'xNtList' }, notification(), el('div', { class: 'quiet small' }, words.addNotification)),
    ),
    row(ICONS.calendar, calendarChoice()),
    row(ICONS.busy, busyChoice(event)),
    row(ICONS.text, descriptionPart(event)),
  );
  if (settings.strips) strip(panel);
  return panel;
}

function row(path: string, content: HTMLElement): HTMLElement {
  return el('div', { class: 'row' }, el('div', { class: 'mark', 'aria-hidden': 'true' }, icon(path)), content);
}

function notification(): HTMLElement {
  const method = choice(
    { jsname: 'iMra0', 'aria-label': words.notification },
    [{ value: '3', label: words.notification }],
    '3',
  );
  const item = el(
    'li',
    { jsname: 'b3rLgd', 'data-time-value': '10', 'aria-label': words.tenMinutes },
    method,
    words.tenMinutes,
  );
  return el('ul', { 'aria-label': words.notification, class: 'notifications' }, item);
}

function calendarChoice(): HTMLElement {
  const options = [{ value: btoa(OWNER.email), label: OWNER.name }];
  const calendar = choice(
    { jsname: 'tuPIjf', id: 'xCalSel', 'aria-label': words.calendar },
    options,
    options[0]?.value ?? '',
  );
  return el(
    'div',
    { jsname: 'lxECqb', class: 'pair' },
    calendar,
    el('p', { id: 'xCalOwn', jsname: 'Lo5txe', class: 'unseen' }, OWNER.name),
  );
}

function busyChoice(event: CalendarEvent): HTMLElement {
  const busy = choice(
    { id: 'xBusySel' },
    [
      { value: '1', label: words.busy },
      { value: '2', label: words.free },
    ],
    '1',
  );
  return el('div', { class: 'pair' }, busy, ...visibilityChoice(event));
}

/** Who sees the event: default, public, private, or oneself alone; and what each means, of which one shows. */
function visibilityChoice(event: CalendarEvent): HTMLElement[] {
  const explanations = VISIBILITIES.map((value) =>
    el('div', { jsname: 'ljs9mb', 'data-privacy': value, class: 'small' }, `${words.visibility} ${value}`),
  );
  const showChosen = (): void => {
    for (const one of explanations) show(one, one.dataset.privacy === event.visibility);
  };
  const options = VISIBILITIES.map((value) => ({ value, label: `${words.visibility} ${value}` }));
  const list = choice({ jsname: 'y3puF' }, options, event.visibility, (value) => {
    event.visibility = value;
    showChosen();
  });
  showChosen();
  return [list, ...explanations];
}

const VISIBILITIES = ['0', '1', '2', '4'] as const;

/** The description, or the button that hides it until it is clicked. */
function descriptionPart(event: CalendarEvent): HTMLElement {
  const part = el('div', { id: 'xDesc', class: 'fill' });
  if (settings.readonly) part.append(el('div', {}, event.description));
  else if (settings.collapsed) part.append(collapsed(part, event));
  else part.append(descriptionField(event, 'xDescIn'));
  return part;
}

function collapsed(part: HTMLElement, event: CalendarEvent): HTMLElement {
  const open = el('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false' }, words.addDescription);
  const box = el('div', { jsname: 'OXFAed' }, el('div', { jsname: 'Zqjuqb' }, open));
  open.addEventListener('click', () => {
    open.setAttribute('aria-expanded', 'true');
    later('expand', () => {
      box.classList.add('gone');
      part.append(descriptionField(event, 'xDescIn'));
    });
  });
  return box;
}

/** Takes what an extension put among the children of `list` out again, a while later. */
export function strip(list: HTMLElement): void {
  const clean = (): void => {
    for (const child of [...list.children]) if (!isOwn(child)) child.remove();
  };
  new MutationObserver(() => later('strip', clean)).observe(list, { childList: true });
}
