import { el, icon, isEnter, put } from '../../shared/client/dom';
import { settings, words } from './context';
import { startDeleting } from './deleting';
import { guestColumn } from './guests';
import { ICONS } from './icons';
import { type MenuItem, openMenu } from './menu';
import { type CalendarEvent, eventKey } from './model';
import { detailsPanel } from './panel';
import { repetitionChoice } from './repetition';
import { startLeaving, startSaving } from './saving';
import { later } from './timers';
import { type When, whenFields } from './when';

export interface Editor {
  readonly element: HTMLElement;
  /** Makes the details panel anew, with equal nodes that show what the model says. */
  rerender(): void;
  /** Shows dates and times again after the model changed. */
  refresh(): void;
  save(): void;
  /** As the cross does. */
  leave(): void;
  /** Deletes the event, if there is one yet. */
  remove(): void;
}

interface Callbacks {
  readonly onClose: () => void;
  readonly onChange: () => void;
  readonly onCopy: () => void;
}

/** The full editor of one event. `onClose` is called once it is saved or discarded. */
export function fullEditor(event: CalendarEvent, { onClose, onChange, onCopy }: Callbacks): Editor {
  const saving = { event, opened: { ...event, guests: [...event.guests] }, leave: onClose, onChange };
  const [save, leave] = [() => startSaving(saving), () => startLeaving(saving)];
  const remove = () => startDeleting(event, { leave: onClose, onChange });
  let panel = detailsPanel(event);
  const when = whenFields(event, true);
  const tabs = el(
    'div',
    { role: 'tablist', class: 'tabs' },
    el('div', { role: 'tab', 'aria-selected': 'true', class: 'tab' }, words.eventDetails),
    el('div', { role: 'tab', 'aria-selected': 'false', class: 'tab' }, words.findTime),
  );
  const otherTab = el('span', { jsname: 'PAiuue', role: 'tabpanel', id: 'tabFindATime' });
  otherTab.style.display = 'none';
  const slot = el('div', { jsname: 'KYYiw', class: 'panels' }, panel, otherTab);
  const hooks = { jsname: 'nB7Rvb', 'data-is-create': String(!event.exists) };
  const key = event.exists ? eventKey(event) : undefined;
  const body = el('div', { class: 'columns' }, el('div', { class: 'main' }, tabs, slot), guestColumn(event));
  const root = el(
    'div',
    { id: 'YPCqFe', class: 'editor' },
    top(event, save, leave, [
      { label: words.remove, run: remove },
      { label: words.duplicate, run: onCopy },
    ]),
    whenPart(event, when),
    body,
  );

  function rerender(): void {
    const next = detailsPanel(event);
    panel.replaceWith(next);
    panel = next;
  }
  if (settings.rerender) later('rerender', rerender);
  return {
    element: el('div', { ...hooks, 'data-eventid': key, class: 'editor-page' }, root),
    rerender,
    refresh: when.refresh,
    save,
    leave,
    remove: () => event.exists && remove(),
  };
}

function top(event: CalendarEvent, save: () => void, leave: () => void, more: readonly MenuItem[]): HTMLElement {
  const close = el(
    'button',
    { type: 'button', class: 'round', 'aria-label': words.discard, onclick: leave },
    icon(ICONS.close),
  );
  const title = el('input', {
    ...{ type: 'text', id: 'xTiIn', 'aria-label': words.title, placeholder: words.addTitle, autocomplete: 'off' },
    'data-initial-value': event.title,
    oninput: () => {
      event.title = title.value;
    },
    onkeydown: (press) => {
      if (isEnter(press)) save();
    },
  });
  title.value = event.title;
  title.disabled = settings.readonly;
  const saving = { id: 'xSaveBu', jsname: 'x8hlje', class: 'primary', onclick: save };
  const pressed = (press: Event): void => {
    if (isEnter(press) || (press instanceof KeyboardEvent && press.key === ' ')) save();
  };
  const button =
    settings.save_as === 'button'
      ? el('button', { type: 'button', ...saving }, words.save)
      : el('div', { role: 'button', tabindex: '0', onkeydown: pressed, ...saving }, words.save);
  const line = el('div', { jsname: 'GYcwYe', class: 'title-line' }, title);
  const openMore = (press: Event): void => {
    const { left, bottom } = (press.currentTarget as HTMLElement).getBoundingClientRect();
    openMenu(more, left, bottom);
  };
  const others = event.exists
    ? el('button', { type: 'button', class: 'quiet', 'aria-haspopup': 'menu', onclick: openMore }, words.moreActions)
    : null;
  return el('div', { class: 'editor-top' }, close, line, el('div', { class: 'save' }, button), others);
}

function whenPart(event: CalendarEvent, when: When): HTMLElement {
  return el(
    'div',
    { class: 'when-part' },
    when.element,
    el('div', { class: 'when-more' }, allDay(event, when), repetitionChoice(event)),
  );
}

function allDay(event: CalendarEvent, when: When): HTMLElement {
  const set = (value: boolean): void => {
    event.allDay = value;
    when.refresh();
  };
  if (settings.allday_as === 'input') {
    const box = el('input', { type: 'checkbox', onchange: () => set(box.checked) });
    box.checked = event.allDay;
    return el('label', { id: 'xAlDaCbx', class: 'all-day' }, box, words.allDay);
  }
  const hooks = {
    id: 'xAlDaCbx',
    role: 'checkbox',
    tabindex: '0',
    'aria-checked': String(event.allDay),
    class: 'check',
  };
  const box = el('div', {
    ...{ ...hooks, 'aria-label': words.allDay },
    onclick: () => {
      set(!event.allDay);
      put(box, 'aria-checked', String(event.allDay));
    },
  });
  return el('div', { class: 'all-day' }, box, words.allDay);
}
