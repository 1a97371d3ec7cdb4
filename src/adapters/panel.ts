import type { EventTimes } from '../domain/meeting-draft';
import { text } from '../i18n/text';
import { make, mark } from './element';
import { isGenuineClick } from './genuine-click';
import panelStyle from './panel.css?inline';

/** Something the person can press. */
export type Action = 'add' | 'another' | 'copy' | 'undo' | 'remove' | 'settings' | 'look_again';

/** What every panel of ours shows. */
export interface PanelState {
  readonly state: 'ready' | 'busy' | 'added' | 'failed' | 'ask';
  /** Said aloud by screen readers when it changes. */
  readonly sentences?: readonly string[];
}

export interface PanelView extends PanelState {
  readonly actions?: readonly Action[];
  /** A join link, already checked. */
  readonly join?: string;
  /** A question for the event's time, with what is known of it filled in. */
  readonly ask?: EventTimes;
}

export interface Panel<View extends PanelState = PanelView> {
  readonly element: HTMLElement;
  show(view: View): void;
  /** Tells the panel that it now stands where it belongs; only clicks on it there count. */
  mounted(): void;
}

export interface PanelEvents {
  /** A genuine click. */
  press(action: Action): unknown;
  /** The person has said when. */
  answer(times: EventTimes): unknown;
  cancel(): unknown;
}

const ASKED = [
  ['startDate', 'date'],
  ['startTime', 'time'],
  ['endTime', 'time'],
  ['zone', 'text'],
] as const;

type AskedName = (typeof ASKED)[number][0];

/** Whether a click on this button of a panel is a person's. */
export type IsGenuine = (event: MouseEvent, button: HTMLElement) => boolean;

export const PANEL_NAME = 'oneclick-webex';

/** Events the page must not see: its shortcuts, its click-outside handlers, its scrolling. */
const KEPT_IN = 'pointerdown mousedown mouseup click keydown keyup input wheel focusin'.split(' ');

/** True if the page has defined our element's name and so could reach into it: then nothing may be mounted. */
export function isNameClaimed(): boolean {
  return document.createElement(PANEL_NAME).matches(':defined');
}

/** What we add to an editor: one button, its outcome, and a question where a time can't be read. */
export const createPanel = (events: PanelEvents): Panel =>
  createPanelAround((view, isGenuine) => content(view, events, isGenuine));

/** A panel with other things to press: the element, its closed root and its status, around what `content` makes. */
export function createPanelAround<View extends PanelState>(
  content: (view: View, isGenuine: IsGenuine) => readonly Node[],
): Panel<View> {
  const element = document.createElement(PANEL_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const body = make('div');
  const status = make('div', { role: 'status' });
  root.append(make('style', {}, panelStyle), status, body);
  // Escape is the page's: it closes what our panel stands in.
  const keepIn = (event: Event) => (event as KeyboardEvent).key === 'Escape' || event.stopPropagation();
  for (const name of KEPT_IN) element.addEventListener(name, keepIn);
  // The page's field keeps its focus and caret while our buttons are pressed.
  root.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('button, a')) event.preventDefault();
  });
  let parent: Node | null = null;
  const isGenuine: IsGenuine = (event, button) => isGenuineClick(event, element, button, parent);

  return {
    element,
    mounted() {
      parent = element.parentNode;
    },
    show(view) {
      const hadFocus = body.contains(root.activeElement);
      element.dataset.state = view.state;
      body.replaceChildren(...content(view, isGenuine));
      status.replaceChildren(...(view.sentences ?? []).map((sentence) => make('p', { dir: 'auto' }, sentence)));
      if (view.state === 'ask') body.querySelector('input')?.focus({ preventScroll: true });
      else if (hadFocus) body.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
    },
  };
}

function content({ state, join, actions = [], ask }: PanelView, events: PanelEvents, isGenuine: IsGenuine): Node[] {
  if (state === 'busy') return [row(make('button', { 'aria-disabled': 'true' }, mark(), text('button_busy')))];
  const links = join
    ? [make('a', { class: 'action', href: join, target: '_blank', rel: 'noreferrer' }, text('button_join'))]
    : [];
  return [
    row(...links, ...actions.map((action) => button(action, events, isGenuine))),
    ...(ask ? [askForm(ask, events, isGenuine)] : []),
  ];
}

function button(action: Action, events: PanelEvents, isGenuine: IsGenuine): HTMLButtonElement {
  const label = text(`button_${action}`);
  const made = make('button', { type: 'button' }, ...(action === 'add' ? [mark(), label] : [label]));
  made.addEventListener('click', (event) => {
    if (isGenuine(event, made)) events.press(action);
  });
  return made;
}

function askForm(known: EventTimes, events: PanelEvents, isGenuine: IsGenuine): HTMLFormElement {
  const suggested = { ...known, zone: known.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone };
  const fields = ASKED.map(([name, type]) => make('input', { type, name, required: '', value: suggested[name] ?? '' }));
  const labels = fields.map((field) => make('label', {}, text(`ask_${field.name as AskedName}`), field));
  const submit = make('button', {}, mark(), text('ask_submit'));
  const cancel = make('button', { type: 'button' }, text('ask_cancel'));
  const form = make('form', { 'aria-label': text('ask_title') }, row(...labels), row(submit, cancel));
  cancel.addEventListener('click', () => events.cancel());
  submit.addEventListener('click', (event) => {
    event.preventDefault();
    if (isGenuine(event, submit) && form.reportValidity()) {
      events.answer(Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()])));
    }
  });
  return form;
}

const row = (...children: readonly Node[]): HTMLElement => make('div', { class: 'row' }, ...children);
