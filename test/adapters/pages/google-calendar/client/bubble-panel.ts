import { el, icon, show } from '../../shared/client/dom';
import { conferenceRowInBubble } from './conference';
import { OWNER, settings, words } from './context';
import { descriptionField } from './description';
import { longDateText, timeText } from './format';
import { guestFields } from './guests';
import { ICONS } from './icons';
import { locationField } from './location';
import type { CalendarEvent } from './model';
import { repetitionChoice } from './repetition';
import { later } from './timers';
import { whenFields } from './when';
import { zoneLabel } from './zones';

/** The fields of an event in the bubble: each is a button with a key until it is clicked, then its inputs after a while. */
export function eventPanel(event: CalendarEvent, onChange: () => void): HTMLElement {
  return el(
    'div',
    { role: 'tabpanel', 'aria-labelledby': 'tabEvent', class: 'bubble-panel' },
    row(
      ICONS.clock,
      expandable(whenChip(event), () => whenInputs(event, onChange)),
    ),
    row(
      ICONS.people,
      expandable(el('button', { type: 'button', class: 'chip' }, words.addGuests), () =>
        el('div', {}, ...guestFields(event)),
      ),
    ),
    conferenceRowInBubble(event),
    row(
      ICONS.place,
      expandable(chip('location', event.location || words.addLocation), () => locationField(event)),
    ),
    row(
      ICONS.text,
      expandable(chip('description', event.description || words.addDescription), () => descriptionField(event)),
    ),
    row(
      ICONS.calendar,
      el('div', { class: 'fact' }, OWNER.name, el('span', { class: 'small' }, `${words.busy} · ${words.visibility}`)),
    ),
  );
}

function row(path: string, content: HTMLElement): HTMLElement {
  return el('div', { class: 'row' }, el('div', { class: 'mark' }, icon(path)), el('div', { class: 'fill' }, content));
}

function chip(key: string, text: string): HTMLElement {
  return el('button', { type: 'button', class: 'chip' }, el('span', { 'data-key': key }, text));
}

function whenChip(event: CalendarEvent): HTMLElement {
  const startTime = el('span', { 'data-key': 'startTime' }, timeText(event.startTime));
  const endTime = el('span', { 'data-key': 'endTime' }, timeText(event.endTime));
  const dash = el('span', {}, ' – ');
  for (const part of [startTime, dash, endTime]) show(part, !event.allDay);
  const days = [el('span', { 'data-key': 'startDate' }, longDateText(event.startDate)), ' '];
  const lastDay =
    event.endDate === event.startDate ? null : el('span', { 'data-key': 'endDate' }, longDateText(event.endDate));
  const first = el('span', { class: 'spaced' }, ...days, startTime, dash, lastDay, lastDay ? ' ' : null, endTime);
  const zone = el('span', { jsname: 'V67aGc' }, event.ownZone ? zoneLabel(event.zone) : words.timeZone);
  const second = el('span', { class: 'small' }, el('span', { jsname: 'hf42V' }, zone), ` · ${words.repeatNONE}`);
  return el('button', { type: 'button', class: 'chip' }, first, second);
}

function whenInputs(event: CalendarEvent, onChange: () => void): HTMLElement {
  return el('div', {}, whenFields(event, false, onChange).element, repetitionChoice(event));
}

/** Swaps the button for what `make` makes, a while after the click, and puts the caret into its first usable field. */
function expandable(button: HTMLElement, make: () => HTMLElement): HTMLElement {
  if (settings.readonly) return button;
  button.addEventListener('click', () => {
    later('expand', () => {
      if (!button.isConnected) return;
      const content = make();
      button.replaceWith(content);
      content.querySelector<HTMLElement>('input:enabled, [contenteditable]')?.focus();
    });
  });
  return button;
}
