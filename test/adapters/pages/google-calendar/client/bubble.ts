import { el, icon, isEnter, put, refill, show } from '../../shared/client/dom';
import { eventPanel } from './bubble-panel';
import { words } from './context';
import { ICONS } from './icons';
import { type CalendarEvent, model } from './model';
import { keepInside, placeBeside } from './place';
import { startSaving } from './saving';

export interface Bubble {
  readonly element: HTMLElement;
  open(event: CalendarEvent, beside: DOMRect): void;
  close(): void;
  isOpen(): boolean;
  /** Makes the fields anew from the model. */
  rerender(): void;
  save(): void;
}

interface Callbacks {
  /** "More options": the full editor takes the same event. */
  readonly onMore: (event: CalendarEvent) => void;
  readonly onChange: () => void;
}

/**
 * The bubble that opens on an empty slot. One node serves every event: closing hides it with its last content, and the next
 * opening fills it again.
 */
export function quickCreate({ onMore, onChange }: Callbacks): Bubble {
  const element = el('div', { role: 'dialog', class: 'bubble', 'aria-label': words.create });
  show(element, false);
  keepInside(element);
  let current: CalendarEvent | null = null;

  function fill(event: CalendarEvent): void {
    refill(element, header(), title(event), ...tabs(event), footer(event));
  }

  function header(): HTMLElement {
    const cross = { type: 'button', class: 'round', 'aria-label': words.close, onclick: close };
    return el('div', { class: 'bubble-top' }, el('button', cross, icon(ICONS.close)));
  }

  function title(event: CalendarEvent): HTMLElement {
    const input = el('input', {
      ...{ type: 'text', 'aria-label': words.addTitle, placeholder: words.addTitle, autocomplete: 'off' },
      oninput: () => {
        event.title = input.value;
        onChange();
      },
      onkeydown: (press) => {
        if (isEnter(press)) save();
      },
    });
    input.value = event.title;
    return el('div', { jsname: 'GYcwYe', class: 'title-line' }, input);
  }

  function footer(event: CalendarEvent): HTMLElement {
    const more = { type: 'button', jsname: 'rhPddf', class: 'quiet', onclick: () => leaveWith(event) };
    const keep = { type: 'button', jsname: 'x8hlje', class: 'primary', onclick: save };
    return el('div', { class: 'bubble-end' }, el('button', more, words.moreOptions), el('button', keep, words.save));
  }

  function save(): void {
    if (current) startSaving({ event: current, opened: current, leave: close, onChange });
  }

  function leaveWith(event: CalendarEvent): void {
    close();
    onMore(event);
  }

  function close(): void {
    show(element, false);
    put(element, 'aria-hidden', 'true');
    current = null;
    model.editor = null;
    onChange();
  }

  return {
    element,
    close,
    save,
    isOpen: () => current !== null,
    open(event, beside) {
      current = event;
      model.editor = event;
      fill(event);
      show(element, true);
      put(element, 'aria-hidden', 'false');
      placeBeside(element, beside);
      element.querySelector('input')?.focus();
      onChange();
    },
    rerender() {
      if (current) fill(current);
    },
  };

  /** The tab list and its three panels; those of the other tabs are hidden, not removed. */
  function tabs(event: CalendarEvent): HTMLElement[] {
    const panels = [
      eventPanel(event, onChange),
      el('div', { role: 'tabpanel', 'aria-labelledby': 'tabTask', class: 'bubble-panel' }, words.task),
      el('div', { role: 'tabpanel', 'aria-labelledby': 'tabAppointment', class: 'bubble-panel' }, words.appointment),
    ];
    const names = [
      ['tabEvent', words.event],
      ['tabTask', words.task],
      ['tabAppointment', words.appointment],
    ] as const;
    const buttons = names.map(([id, label], index) =>
      el('button', { type: 'button', role: 'tab', id, class: 'tab', onclick: () => select(index) }, label),
    );
    function select(chosen: number): void {
      for (const [index, button] of buttons.entries()) put(button, 'aria-selected', String(index === chosen));
      for (const [index, panel] of panels.entries()) show(panel, index === chosen);
    }
    select(0);
    return [el('div', { role: 'tablist', class: 'tabs' }, ...buttons), ...panels];
  }
}
