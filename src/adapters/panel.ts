import type { Choice } from '../domain/failure';
import type { Answer, EventTimes } from '../domain/meeting-draft';
import { type ButtonName, inOurLanguage, text } from '../i18n/text';
import { make, mark, sheetOf } from './element';
import { isGenuineClick } from './genuine-click';
import panelStyle from './panel.css?inline';

/** Something the person can press. */
export type Action =
  | 'add'
  | 'another'
  | 'now'
  | 'copy'
  | 'undo'
  | 'remove'
  | 'remove_rival'
  | 'settings'
  | 'access'
  | 'look_again'
  | 'manage'
  | 'adopt'
  | 'keep';

/** What each of these does. */
export type Actions = Readonly<Record<Action, () => unknown>>;

/** What every panel of ours shows. */
export interface PanelState {
  readonly state: 'ready' | 'busy' | 'added' | 'failed' | 'ask';
  /** Said aloud by screen readers when it changes. */
  readonly sentences?: readonly string[];
}

export interface PanelView extends PanelState {
  readonly actions?: readonly Action[];
  /** Answers to the question in the sentences. */
  readonly choices?: readonly Choice[];
  /** A join link, already checked. */
  readonly join?: string;
  /** The page's own address for a new event or mail that holds the invitation. */
  readonly deepLink?: string | undefined;
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
  /** The person has said what was asked. */
  answer(answer: Answer): unknown;
  cancel(): unknown;
}

const ASKED = [
  ['startDate', 'date'],
  ['startTime', 'time'],
  ['endTime', 'time'],
  ['zone', 'text'],
] as const;

/** How the parts of a panel stand in its root. */
export interface PanelLayout {
  /** Style sheet of its own, after the one that all panels have. */
  readonly style?: string;
  /** Our element takes the focus for what is in it, at its own place in the page's order. */
  readonly delegatesFocus?: boolean;
  arrange(parts: PanelParts): Arrangement;
}

export interface PanelParts {
  readonly status: HTMLElement;
  readonly body: HTMLElement;
  readonly isGenuine: IsGenuine;
  /** Does what the panel is there for, after a genuine press on a button of the layout's own. */
  main(): unknown;
}

export interface Arrangement {
  readonly nodes: readonly HTMLElement[];
  /** The panel shows something else now. */
  shown?(state: PanelState['state']): void;
  /** Takes the focus back after what had it is gone. */
  focus(): void;
}

/** A block among the fields of a form. */
export const rowLayout: PanelLayout = {
  arrange: ({ status, body }) => ({
    nodes: [make('div', { class: 'words' }, status, body)],
    focus: () => body.querySelector<HTMLElement>('button,a')?.focus({ preventScroll: true }),
  }),
};

/** Whether a click on this button of a panel is a person's. */
export type IsGenuine = (event: MouseEvent, button: HTMLElement) => boolean;

export const PANEL_NAME = 'oneclick-webex';

/** Events the page must not see: its shortcuts, its click-outside handlers, its scrolling. */
const KEPT_IN = 'pointerdown mousedown mouseup click keydown keypress keyup input wheel focusin'.split(' ');

/** True if the page has defined our element's name and so could reach into it: then nothing may be mounted. */
export function isNameClaimed(): boolean {
  return document.createElement(PANEL_NAME).matches(':defined');
}

/** What we add to an editor: one button, its outcome, and a question where a time can't be read. */
export const createPanel = (layout: PanelLayout, events: PanelEvents): Panel =>
  createPanelAround(
    (view, isGenuine) => content(view, events, isGenuine),
    layout,
    () => events.press('add'),
  );

/** A panel with other things to press: the element, its closed root and its status, around what `content` makes. */
export function createPanelAround<View extends PanelState>(
  content: (view: View, isGenuine: IsGenuine) => readonly Node[],
  layout: PanelLayout = rowLayout,
  main: () => unknown = () => undefined,
): Panel<View> {
  const element = document.createElement(PANEL_NAME);
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: layout.delegatesFocus === true });
  const body = make('div');
  const status = make('div', { role: 'status' });
  // Escape is the page's: it closes what our panel stands in.
  const keepIn = (event: Event) => (event as KeyboardEvent).key === 'Escape' || event.stopPropagation();
  for (const name of KEPT_IN) element.addEventListener(name, keepIn);
  // The page's field keeps its focus and caret while our buttons are pressed.
  root.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('button,a')) event.preventDefault();
  });
  let parent: Node | null = null;
  const isGenuine: IsGenuine = (event, button) => isGenuineClick(event, element, button, parent);
  const { nodes, shown, focus } = layout.arrange({ status, body, isGenuine, main });
  // A style element would be refused by the page's policy as soon as the page moves us; a sheet of ours stays.
  root.adoptedStyleSheets = [panelStyle, layout.style ?? ''].map(sheetOf);
  root.append(...nodes.map(inOurLanguage));

  return {
    element,
    mounted() {
      parent = element.parentNode;
    },
    show(view) {
      const hadFocus = body.contains(root.activeElement);
      element.dataset.state = view.state;
      body.replaceChildren(...content(view, isGenuine));
      status.replaceChildren(...(view.sentences ?? []).map((sentence) => make('p', {}, sentence)));
      shown?.(view.state);
      if (view.state === 'ask') body.querySelector('input')?.focus({ preventScroll: true });
      else if (hadFocus) focus();
    },
  };
}

function content(view: PanelView, events: PanelEvents, isGenuine: IsGenuine): Node[] {
  const { state, sentences = [], join, deepLink, actions = [], choices = [], ask } = view;
  if (state === 'busy')
    return [row(make('button', { 'aria-disabled': 'true' }, mark(), sentences[0] ?? text('button_busy')))];
  const buttons = [
    ...choices.map(({ answer, words }) => button([words], () => events.answer({ repeats: answer }), isGenuine)),
    ...actions.map((action) => actionButton(action, events.press, isGenuine)),
  ];
  if (ask) return [askForm(ask, events, isGenuine, buttons)];
  return [row(...pageLink(join, 'button_join'), ...pageLink(deepLink, 'button_deep_link'), ...buttons)];
}

/** @param href already checked; without one there is nothing to show */
export const pageLink = (href: string | undefined, name: 'button_join' | 'button_deep_link'): readonly HTMLElement[] =>
  href ? [make('a', { href, target: '_blank', rel: 'noreferrer' }, text(name))] : [];

/** A button that is named after what it does, and hears genuine clicks only. */
export function actionButton<Name extends ButtonName>(
  action: Name,
  press: (action: Name) => unknown,
  isGenuine: IsGenuine,
): HTMLButtonElement {
  const label = text(`button_${action}`);
  return button(action === 'add' ? [mark(), label] : [label], () => press(action), isGenuine);
}

function button(label: readonly (Node | string)[], press: () => unknown, isGenuine: IsGenuine): HTMLButtonElement {
  const made = make('button', { type: 'button' }, ...label);
  made.addEventListener('click', (event) => isGenuine(event, made) && press());
  return made;
}

/** @param others buttons beside the one that answers */
function askForm(
  known: EventTimes,
  events: PanelEvents,
  isGenuine: IsGenuine,
  others: readonly HTMLElement[],
): HTMLFormElement {
  const suggested = { ...known, zone: known.zone || Temporal.Now.timeZoneId() };
  const labels = ASKED.map(([name, type]) =>
    make('label', {}, text(`ask_${name}`), make('input', { type, name, required: '', value: suggested[name] ?? '' })),
  );
  const submit = make('button', {}, mark(), text('ask_submit'));
  const cancel = make('button', { type: 'button' }, text('ask_cancel'));
  const form = make('form', { 'aria-label': text('ask_title') }, row(...labels), row(submit, ...others, cancel));
  cancel.addEventListener('click', events.cancel);
  submit.addEventListener('click', (event) => {
    event.preventDefault();
    if (isGenuine(event, submit) && form.reportValidity())
      events.answer({ when: { kind: 'said', ...Object.fromEntries(new FormData(form)) } });
  });
  return form;
}

export const row = (...children: readonly Node[]): HTMLElement => make('div', { class: 'row' }, ...children);
