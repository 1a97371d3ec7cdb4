import { text } from '../i18n/text';
import { make, mark } from './element';
import { isGenuineClick } from './genuine-click';
import panelStyle from './panel.css?inline';

/** Something the person can press. */
export type Action = 'add' | 'another' | 'copy' | 'undo' | 'remove' | 'settings' | 'look_again';

const ACTION_TEXT = {
  add: 'button_add',
  another: 'button_another',
  copy: 'button_copy',
  undo: 'button_undo',
  remove: 'button_remove_anyway',
  settings: 'button_connect',
  look_again: 'button_look_again',
} as const;

export interface TimeAnswer {
  readonly start: string;
  readonly end: string;
  readonly zone: string;
}

export interface PanelView {
  readonly state: 'ready' | 'busy' | 'added' | 'failed' | 'ask';
  /** Said aloud by screen readers when it changes. */
  readonly sentences?: readonly string[];
  readonly actions?: readonly Action[];
  /** A join link, already checked. */
  readonly join?: string;
  /** Text to copy by hand, where the clipboard is closed to us. */
  readonly byHand?: string;
  readonly ask?: { readonly date: string; readonly start: string; readonly end: string; readonly zone: string };
}

export interface Panel {
  readonly element: HTMLElement;
  show(view: PanelView): void;
  /** Tells the panel that it now stands where it belongs; only clicks on it there count. */
  mounted(): void;
}

export interface PanelEvents {
  /** A genuine click. */
  press(action: Action): void;
  answer(times: TimeAnswer): void;
  cancel(): void;
}

export const PANEL_NAME = 'oneclick-webex';

/** Events the page must not see: its shortcuts, its click-outside handlers, its scrolling. */
const KEPT_IN = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'keydown',
  'keypress',
  'keyup',
  'input',
  'change',
  'wheel',
  'focusin',
];

/** True if the page has defined our element's name and so could reach into it: then nothing may be mounted. */
export function isNameClaimed(): boolean {
  return document.createElement(PANEL_NAME).matches(':defined');
}

/** What we add to an editor: one button, its outcome, and a question where a time can't be read. */
export function createPanel(events: PanelEvents): Panel {
  const element = document.createElement(PANEL_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const body = make('div');
  const status = make('div', { role: 'status' });
  root.append(make('style', {}, panelStyle), body, status);
  for (const name of KEPT_IN) element.addEventListener(name, (event) => event.stopPropagation());
  element.addEventListener('mousedown', (event) => {
    const isField = event
      .composedPath()
      .some((node) => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement);
    if (!isField) event.preventDefault();
  });
  let parent: Node | null = null;

  function button(action: Action, isMain: boolean): HTMLButtonElement {
    const label = text(ACTION_TEXT[action]);
    const made = make(
      'button',
      { type: 'button', ...(isMain ? { class: 'main' } : {}) },
      ...(isMain ? [mark(), label] : [label]),
    );
    made.addEventListener('click', (event) => {
      if (isGenuineClick(event, element, made, parent)) events.press(action);
    });
    return made;
  }

  function askForm(ask: NonNullable<PanelView['ask']>): HTMLFormElement {
    const field = (name: keyof typeof ask, type: string, label: string) => {
      const input = make('input', { type, name, required: '', value: ask[name] });
      return { input, label: make('label', {}, label, input) };
    };
    const date = field('date', 'date', text('ask_date'));
    const start = field('start', 'time', text('ask_start'));
    const end = field('end', 'time', text('ask_end'));
    const zone = field('zone', 'text', text('ask_zone'));
    const submit = make('button', { type: 'submit', class: 'main' }, mark(), text('ask_submit'));
    const cancel = make('button', { type: 'button' }, text('ask_cancel'));
    cancel.addEventListener('click', () => events.cancel());
    let pressed = false;
    submit.addEventListener('click', (event) => {
      pressed = isGenuineClick(event, element, submit, parent);
    });
    const form = make(
      'form',
      { 'aria-label': text('ask_title') },
      make('div', { class: 'row' }, date.label, start.label, end.label, zone.label),
      make('div', { class: 'row' }, submit, cancel),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!pressed) return;
      pressed = false;
      events.answer({
        start: `${date.input.value}T${start.input.value}`,
        end: `${endDate(date.input.value, start.input.value, end.input.value)}T${end.input.value}`,
        zone: zone.input.value.trim(),
      });
    });
    return form;
  }

  function content(view: PanelView): Node[] {
    if (view.state === 'busy') {
      return [
        make(
          'div',
          { class: 'row busy' },
          make('button', { type: 'button', class: 'main', 'aria-disabled': 'true' }, mark(), text('button_busy')),
        ),
      ];
    }
    const row = make('div', { class: 'row' });
    if (view.join)
      row.append(
        make(
          'a',
          { class: 'action', href: view.join, target: '_blank', rel: 'noopener noreferrer' },
          text('button_join'),
        ),
      );
    for (const action of view.actions ?? []) row.append(button(action, action === 'add'));
    const parts: Node[] = row.childElementCount > 0 ? [row] : [];
    if (view.byHand) parts.push(make('textarea', { readonly: '', 'aria-label': text('button_copy') }, view.byHand));
    if (view.ask) parts.push(askForm(view.ask));
    return parts;
  }

  return {
    element,
    mounted() {
      parent = element.parentNode;
    },
    show(view) {
      const hadFocus = body.contains(root.activeElement);
      element.dataset.state = view.state;
      body.replaceChildren(...content(view));
      status.replaceChildren(...(view.sentences ?? []).map((sentence) => make('p', {}, sentence)));
      if (view.ask) body.querySelector('input')?.focus({ preventScroll: true });
      else if (hadFocus) body.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
    },
  };
}

/** A meeting that ends at or before its start time of day ends on the next day. */
function endDate(date: string, start: string, end: string): string {
  if (end > start || date === '') return date;
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
